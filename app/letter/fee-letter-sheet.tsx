import { Path, Rect, StyleSheet, Svg, View } from '@react-pdf/renderer';
import type { Speech } from '#app/i18n/speech.ts';
import { qrOf } from '#app/page/qr.ts';
import type { FeeLetter } from './fee-letter.ts';
import { Letter, Words } from './letter.tsx';

const styles = StyleSheet.create({
  lead: { fontSize: 11, fontWeight: 600, marginBottom: 10 },
  pairs: { marginBottom: 10 },
  pair: { flexDirection: 'row' },
  name: { width: 150, color: '#4a5a54' },
  sum: { width: 150, textAlign: 'right' },
  whole: { fontWeight: 600 },
  sums: { width: 300, marginBottom: 12 },
  total: { fontWeight: 600, borderTopWidth: 0.75, borderTopColor: '#76837c', marginTop: 2, paddingTop: 2 },
  box: {
    flexDirection: 'row',
    justifyContent: 'space-between',
    borderWidth: 1,
    borderColor: '#76837c',
    borderRadius: 4,
    padding: 12,
    marginBottom: 10,
  },
  line: { marginBottom: 4 },
  soft: { color: '#4a5a54' },
  transfer: { fontSize: 12, fontWeight: 600 },
  reference: { fontSize: 17, fontWeight: 600, lineHeight: 1.3 },
  code: { width: 144 },
  scan: { color: '#4a5a54', paddingLeft: 14 },
  paragraph: { marginBottom: 5 },
  heading: { fontSize: 11, fontWeight: 600, marginTop: 2, marginBottom: 3 },
});

type Props = { readonly speech: Speech; readonly letter: FeeLetter };

const Code = ({ text }: { readonly text: string }) => {
  const { size, path } = qrOf(text);
  return (
    <Svg viewBox={`0 0 ${size} ${size}`} width={144} height={144}>
      <Rect x={0} y={0} width={size} height={size} fill="#ffffff" />
      <Path d={path} fill="#000000" />
    </Svg>
  );
};

const Sums = ({ letter: { sums } }: Props) => (
  <View style={styles.sums}>
    {sums.map(([name, said], at) => (
      <View key={name} style={[styles.pair, at === 2 || at === 4 ? styles.total : {}]}>
        <Words style={styles.name}>{name}</Words>
        <Words style={styles.sum}>{said}</Words>
      </View>
    ))}
  </View>
);

const Facts = ({ letter: { facts } }: Props) => (
  <View style={styles.pairs}>
    {facts.map(([name, said]) => (
      <View key={name} style={styles.pair}>
        <Words style={styles.name}>{name}</Words>
        <Words>{said}</Words>
      </View>
    ))}
  </View>
);

/** The transfer to make: the reference first, large, and the code that fills it in. */
const Transfer = ({ speech, letter: { transfer, payload } }: Props) =>
  payload === null ? null : (
    <View style={styles.box} wrap={false}>
      <View>
        {transfer.map(([name, said], at) => (
          <View key={name} style={styles.line}>
            <Words style={styles.soft}>{name}</Words>
            <Words style={at === 0 ? styles.reference : styles.transfer}>{said}</Words>
          </View>
        ))}
      </View>
      <View style={styles.code}>
        <Code text={payload} />
        <Words style={styles.scan}>{speech.say.fee.slip.scan}</Words>
      </View>
    </View>
  );

/** The letter of a fee request, drawn. */
export const FeeLetterSheet = (props: Props) => {
  const { speech, letter } = props;
  const { headings } = speech.say.fee.letter;
  return (
    <Letter locale={speech.locale} {...letter}>
      <Words style={styles.lead}>{letter.lead}</Words>
      <Facts {...props} />
      <Sums {...props} />
      <Transfer {...props} />
      <Words style={styles.heading}>{headings.follows}</Words>
      {letter.follows.map((one) => (
        <Words key={one} style={styles.paragraph}>
          {one}
        </Words>
      ))}
      <Words style={styles.heading}>{headings.remedies}</Words>
      <Words>{letter.remedies}</Words>
    </Letter>
  );
};

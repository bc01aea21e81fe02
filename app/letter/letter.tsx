import { join } from 'node:path';
import { Document, Font, Page, StyleSheet, Text, View } from '@react-pdf/renderer';
import type { ComponentProps, ReactNode } from 'react';
import type { Locale } from '#app/i18n/locale.ts';

// Next runs where its own files are, and is told in next.config.js to take the font along.
const folder = join(process.cwd(), 'app/letter/font');

for (const [family, letters] of [
  ['Letters', 'latin'],
  ['More letters', 'latin-ext'],
] as const)
  Font.register({
    family,
    fonts: [400, 600].map((fontWeight) => ({
      src: join(folder, `source-sans-3-${letters}-${fontWeight}-normal.woff`),
      fontWeight,
    })),
  });

Font.registerHyphenationCallback((word) => [word]);

const styles = StyleSheet.create({
  page: {
    fontFamily: ['Letters', 'More letters'],
    fontSize: 10,
    lineHeight: 1.4,
    color: '#14231f',
    paddingVertical: 42,
    paddingHorizontal: 54,
  },
  head: { flexDirection: 'row', justifyContent: 'space-between', marginBottom: 18 },
  sender: { fontSize: 12, fontWeight: 600 },
  addressee: { width: 210 },
  date: { marginBottom: 10, color: '#4a5a54' },
  title: { fontSize: 18, fontWeight: 600, lineHeight: 1.2 },
  subject: { fontSize: 12, marginTop: 3, marginBottom: 10 },
  foot: { position: 'absolute', bottom: 24, left: 54, right: 54, fontSize: 8, color: '#4a5a54' },
});

type Style = NonNullable<ComponentProps<typeof View>['style']>;

/** Words in a letter. The font has no narrow no-break space: the no-break space stands for it. */
export const Words = ({ children, style = {} }: { readonly children: string; readonly style?: Style }) => (
  <Text style={style}>{children.replaceAll('\u202f', '\u00a0')}</Text>
);

/** A letter of the operator, on sheets of A4: from whom, to whom, of which day, about what; then what it says. */
export const Letter = (props: {
  readonly locale: Locale;
  readonly title: string;
  readonly subject: string;
  readonly sender: string;
  readonly addressee: readonly string[];
  readonly date: string;
  readonly foot: string;
  readonly children: ReactNode;
}) => (
  <Document title={`${props.title} – ${props.subject}`} author={props.sender} language={props.locale}>
    <Page size="A4" style={styles.page}>
      <View style={styles.head}>
        <Words style={styles.sender}>{props.sender}</Words>
        <View style={styles.addressee}>
          {props.addressee.map((line) => (
            <Words key={line}>{line}</Words>
          ))}
        </View>
      </View>
      <Words style={styles.date}>{props.date}</Words>
      <Words style={styles.title}>{props.title}</Words>
      <Words style={styles.subject}>{props.subject}</Words>
      {props.children}
      <View style={styles.foot} fixed>
        <Words>{props.foot}</Words>
      </View>
    </Page>
  </Document>
);

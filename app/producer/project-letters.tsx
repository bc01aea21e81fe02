import type { Speech } from '#app/i18n/speech.ts';
import type { Letter } from './letters.ts';
import { DocumentLink } from './project-documents.tsx';
import { readableWords, sentenceOf } from './project-history.tsx';
import type { ProjectView } from './project-view.ts';
import type { Told } from './told.ts';

/** What the operator has written, the latest first and open. */
export const ProjectLetters = ({
  speech,
  view,
  isReply,
}: {
  readonly speech: Speech;
  readonly view: Pick<ProjectView, 'letters' | 'dossier' | 'told'>;
  readonly isReply: boolean;
}) => (
  <>
    {view.letters.map((letter, at) => (
      <LetterShown
        key={letter.index}
        speech={speech}
        sentence={sentenceAt(speech, view.told, letter.index)}
        letter={letter}
        number={view.dossier.number}
        isLedTo={at === 0 && !isReply}
      />
    ))}
  </>
);

type Props = {
  readonly speech: Speech;
  readonly sentence: string;
  readonly letter: Letter;
  readonly number: number;
  /** An address may lead to it: not once a form came back, which has the focus. */
  readonly isLedTo: boolean;
};

/** What the register says of a letter, in its own words. */
const sentenceAt = (speech: Speech, told: readonly Told[], index: number): string => {
  const one = told.find((line) => line.index === index);
  return one === undefined ? '' : sentenceOf(speech, one);
};

const LetterShown = ({ speech, sentence, letter, number, isLedTo }: Props) => {
  const { letter: titles } = speech.say.producer;
  const words = readableWords(speech, Object.fromEntries(letter.words));
  return (
    <section className="letter" id={isLedTo ? 'letter' : undefined}>
      <h2>{titles[letter.kind]}</h2>
      <p className="hint">{titles.sentOn(speech.write.day(letter.sentOn))}</p>
      <p>{sentence}</p>
      {words.map(([label, text]) => (
        <div key={label}>
          <h3>{label}</h3>
          <p className="said">{text}</p>
        </div>
      ))}
      {letter.documents.length === 0 ? null : (
        <ul className="filed-list">
          {letter.documents.map((one) => (
            <li key={one.filed.id}>
              <DocumentLink speech={speech} one={one} number={number} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

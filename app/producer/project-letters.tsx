import type { Speech } from '#app/i18n/speech.ts';
import type { Letter } from './letters.ts';
import { DocumentLink } from './project-documents.tsx';
import { readableWords } from './project-history.tsx';
import type { ProjectView } from './project-view.ts';

/** What the operator has written, the latest first and open. */
export const ProjectLetters = ({
  speech,
  view,
}: {
  readonly speech: Speech;
  readonly view: Pick<ProjectView, 'letters' | 'dossier'>;
}) => (
  <>
    {view.letters.map((letter, at) => (
      <LetterShown
        key={letter.index}
        speech={speech}
        letter={letter}
        number={view.dossier.number}
        isLatest={at === 0}
      />
    ))}
  </>
);

type Props = {
  readonly speech: Speech;
  readonly letter: Letter;
  readonly number: number;
  readonly isLatest: boolean;
};

const LetterShown = ({ speech, letter, number, isLatest }: Props) => {
  const { letter: titles } = speech.say.producer;
  const words = readableWords(speech, Object.fromEntries(letter.words));
  return (
    <section className="letter" id={isLatest ? 'letter' : undefined}>
      <h2>{titles[letter.kind]}</h2>
      <p className="hint">{titles.sentOn(speech.write.day(letter.sentOn))}</p>
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
      {words.length + letter.documents.length === 0 ? <p>{titles.noText}</p> : null}
    </section>
  );
};

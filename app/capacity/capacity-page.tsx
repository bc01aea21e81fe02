import { PathTable } from '#app/entry/path-table.tsx';
import { Legend, Patterns } from '#app/grid/bar.tsx';
import type { Speech } from '#app/i18n/speech.ts';
import { capacityAddress } from '#app/page/address.ts';
import { Document } from '#app/page/document.tsx';
import type { Reading } from '#app/reading.ts';
import type { Answer } from './answer.ts';
import { queryOf } from './asking.ts';
import { Further } from './further.tsx';
import { Overview } from './overview.tsx';
import { PowerWords } from './power-words.tsx';
import { QuestionForm } from './question-form.tsx';
import type { Shown } from './shown.ts';
import { VerdictWords } from './verdict.tsx';

type Props = { readonly speech: Speech; readonly shown: Shown };

/** The page that says whether a project could fit: the answer first, then its workings and what to do next. */
export const CapacityPage = (props: Props & { readonly reading: Reading }) => {
  const { speech, shown, reading } = props;
  const { asked, answer } = shown;
  return (
    <Document
      speech={speech}
      title={speech.say.capacity.title}
      here="capacity"
      address={(locale) => capacityAddress(locale) + queryOf(asked.asking, asked)}
      reading={reading}
    >
      <div className="wide check">
        <div className="check-head">
          <h1>{speech.say.capacity.title}</h1>
          <VerdictWords speech={speech} shown={shown} />
        </div>
        <QuestionForm speech={speech} shown={shown} />
      </div>
      <Patterns />
      {answer === null ? null : (
        <Found speech={speech} shown={shown} answer={answer} canAsk={reading.isDemo} />
      )}
      <Overview speech={speech} shown={shown} />
    </Document>
  );
};

/** What follows from an answer: what else would fit, the workings, what to do next. */
const Found = ({
  speech,
  shown,
  answer,
  canAsk,
}: Props & {
  readonly answer: Answer;
  /** Whether somebody can sign in, to ask. */
  readonly canAsk: boolean;
}) => {
  const { capacity, grid } = speech.say;
  const { found, asksKva } = answer;
  return (
    <>
      <PowerWords speech={speech} asking={shown.asked.asking} answer={answer} />
      <section className="path wide" aria-labelledby="path">
        <h2 id="path">{capacity.path}</h2>
        <p>{capacity.pathLead}</p>
        <Legend
          title={grid.legend}
          names={grid.weights}
          shown={['used', 'granted', 'claimed', 'own', 'free']}
          hosting={grid.hosting}
        />
        <PathTable
          speech={speech}
          entry={shown}
          position={{ ...found, status: 'draft', holdsKva: 0, asksKva }}
        />
      </section>
      {canAsk ? <Further speech={speech} shown={shown} /> : null}
    </>
  );
};

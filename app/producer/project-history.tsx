import { ruleName } from '#app/i18n/rule-name.ts';
import type { Speech } from '#app/i18n/speech.ts';
import type { OwnFacts, Told } from './told.ts';

/** Words that are shown elsewhere on the page, or are no text for a reader. */
const shownElsewhere = [
  'name',
  'enterpriseNumber',
  'contact',
  'email',
  'address',
  'site',
  'parcel',
  'person',
];

/** The words of an act that a reader may want, by their label. */
export const readableWords = (
  { say }: Speech,
  words: Readonly<Record<string, string>>,
): readonly (readonly [label: string, text: string])[] => {
  const labels: Readonly<Record<string, string>> = say.producer.words;
  return Object.entries(words).flatMap(([name, text]) => {
    const label = Object.hasOwn(labels, name) ? labels[name] : undefined;
    return label === undefined || shownElsewhere.includes(name) ? [] : [[label, text] as const];
  });
};

const ownSentence = ({ say, write }: Speech, facts: OwnFacts): string => {
  const { cents, study, limit, dueOn } = facts;
  return say.story.own[facts.kind]({
    amount: cents === undefined ? '' : write.euros(cents),
    study: study === undefined ? '' : say.producer.pay.studies[study],
    limit: limit === undefined ? '' : say.story.limits[limit],
    day: dueOn === undefined ? '' : write.day(dueOn),
  });
};

/** What happened, in a sentence. */
export const sentenceOf = (speech: Speech, { step, own }: Pick<Told, 'step' | 'own'>): string => {
  if (own !== null) return ownSentence(speech, own);
  if (step === null) return '';
  return speech.say.entry.steps[step.kind](step.kva === null ? '' : speech.write.exactKva(step.kva));
};

/** All that has happened to a project, the latest first, each with its day and its rule. */
export const ProjectHistory = ({
  speech,
  told,
}: {
  readonly speech: Speech;
  readonly told: readonly Told[];
}) => {
  const { history } = speech.say.producer;
  return (
    <section className="history" aria-labelledby="history">
      <h2 id="history">{history.title}</h2>
      <p>{history.lead}</p>
      <ol>
        {told.toReversed().map((one) => (
          <ToldLine key={one.index} speech={speech} one={one} />
        ))}
      </ol>
    </section>
  );
};

const ToldLine = ({ speech, one }: { readonly speech: Speech; readonly one: Told }) => {
  const { say, write } = speech;
  const { entry } = say;
  const reason = one.step?.exception ?? one.step?.justification ?? null;
  return (
    <li>
      <p className="when">
        <time dateTime={one.on}>{write.day(one.on)}</time>
        {one.on === one.recordedOn ? null : (
          <span className="hint">{entry.recordedOn(write.shortDay(one.recordedOn))}</span>
        )}
      </p>
      <div className="what">
        <p>{sentenceOf(speech, one)}</p>
        {reason === null ? null : <p className="exception">{reason}</p>}
        {readableWords(speech, one.words).map(([label, text]) => (
          <p key={label} className="said">
            <strong>{label}</strong> {text}
          </p>
        ))}
        <p className="rule">
          {entry.rule} {ruleName(speech, one.rule)}
          {one.rules === null ? '' : `, ${entry.version(String(one.rules))}`}
        </p>
      </div>
    </li>
  );
};

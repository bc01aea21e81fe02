import type { Speech } from '#app/i18n/speech.ts';
import type { PublicStep } from '#app/queue/public-step.ts';

/** What happened to the entry, in the order of the register: day, words, rule, version of the rules, exceptions. */
export const History = ({
  speech,
  steps,
}: {
  readonly speech: Speech;
  readonly steps: readonly PublicStep[];
}) => {
  const words = speech.say.entry;
  return (
    <section className="history wide" aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <p>{steps.length === 0 ? words.noHistory : words.historyLead}</p>
      <ol>
        {steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the log only grows, a step's place in it is its name
          <Step key={at} speech={speech} step={step} />
        ))}
      </ol>
    </section>
  );
};

const Step = ({ speech, step }: { readonly speech: Speech; readonly step: PublicStep }) => {
  const { say, write } = speech;
  const words = say.entry;
  const { on, recordedOn, kind, kva, project } = step;
  return (
    <li>
      <p className="when">
        <time dateTime={on}>{write.day(on)}</time>
        {on === recordedOn ? null : (
          <span className="hint">{words.recordedOn(write.shortDay(recordedOn))}</span>
        )}
      </p>
      <div className="what">
        <p>
          {words.steps[kind](kva === null ? '' : write.exactKva(kva))}
          {project === null ? null : (
            <span className="hint">
              {say.words.technologies[project.technology]}, {write.exactKva(project.permanentKva)}
              {project.flexibleKva === 0 ? '' : ` ${say.queue.flexible(write.exactKva(project.flexibleKva))}`}
            </span>
          )}
        </p>
        <Reasons speech={speech} step={step} />
        <p className="rule">
          {words.rule} {words.ruleNames[step.rule] ?? step.rule}
          {step.rulesVersion === null ? '' : `, ${words.version(String(step.rulesVersion))}`}
        </p>
      </div>
    </li>
  );
};

/** The reasons that are published: an exception, a decision on a provisional rank, claims passed over. */
const Reasons = ({
  speech: { say, write },
  step,
}: {
  readonly speech: Speech;
  readonly step: PublicStep;
}) => {
  const words = say.entry;
  const { exception, justification, passedOver } = step;
  return (
    <>
      {exception === null ? null : (
        <p className="exception">
          <strong>{words.exception}</strong> {exception}
        </p>
      )}
      {justification === null ? null : (
        <p className="exception">
          <strong>{words.justification}</strong> {justification}
        </p>
      )}
      {passedOver === 0 ? null : (
        <p>
          {(exception === null ? words.passedOver : words.passedOverAnyway)(
            write.counted(passedOver, say.words.project),
          )}
        </p>
      )}
    </>
  );
};

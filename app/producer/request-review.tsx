import { ActForm, formOf } from '#app/form/act-form.tsx';
import { Lines } from '#app/form/field.tsx';
import type { Speech } from '#app/i18n/speech.ts';
import { nameOf } from '#app/queue/public-line.ts';
import { isAdviceAwaited } from '#lib/register/dossier.ts';
import { feeCents } from '#lib/register/fee.ts';
import type { Register } from '#lib/register/register.ts';
import { stepAddress } from './request-acts.ts';
import type { RequestProps } from './request-page.tsx';
import { allFaults, fieldsOf, type RequestStep, requestSteps, wholeRequest } from './request-steps.ts';

type Typed = Readonly<Record<string, string>>;

const labelOf = ({ say }: Speech, field: string): string => {
  const labels: Readonly<Record<string, string>> = say.request.fields;
  return labels[field] ?? field;
};

/** What was typed into a field, as one reads it again. */
const shownText = (speech: Speech, register: Register, field: string, typed: Typed): string => {
  const { say } = speech;
  const text = typed[field] ?? '';
  if (field === 'diagram') return text === '' ? say.request.review.notFiled : say.request.review.filed;
  if (text.trim() === '') return say.request.review.nothing;
  if (field === 'node') return nameOf(register, text);
  if (field === 'technology') return lookUp(say.words.technologies, text);
  return field === 'study' ? lookUp(say.producer.pay.studies, text) : text;
};

const lookUp = (table: Readonly<Record<string, string>>, key: string): string =>
  Object.hasOwn(table, key) ? (table[key] ?? key) : key;

const Part = ({
  visit,
  dossier,
  draft,
  step,
  isFaulty,
}: RequestProps & { step: RequestStep; isFaulty: boolean }) => {
  const { speech, reading } = visit;
  const { request } = speech.say;
  const typed = draft?.typed ?? {};
  return (
    <section className={isFaulty ? 'part part-faulty' : 'part'} aria-labelledby={`part-${step}`}>
      <h3 id={`part-${step}`}>
        {request.steps[step]}
        {isFaulty ? <span className="over">{request.states.faulty}</span> : null}
      </h3>
      <dl>
        {fieldsOf(step).map((field) => (
          <div key={field}>
            <dt>{labelOf(speech, field)}</dt>
            <dd>{shownText(speech, reading.register, field, typed)}</dd>
          </div>
        ))}
      </dl>
      <p className="edit">
        <a href={stepAddress(visit, dossier.number, step, isFaulty)}>
          {request.review.edit(request.steps[step])}
        </a>
      </p>
    </section>
  );
};

/** The whole request to be read through, each part with the way back to it; then the fee, what follows, and the sending. */
export const RequestReview = (props: RequestProps) => {
  const { visit, draft } = props;
  const { request } = visit.speech.say;
  const faults = allFaults(draft?.typed ?? {}, visit.reading.register.nodes);
  const missing = requestSteps.filter((step) => faults.has(step)).map((step) => request.steps[step]);
  const isChecked = visit.url.searchParams.has('check');
  return (
    <>
      <h2>{request.steps.review}</h2>
      <p>{request.review.lead}</p>
      {missing.length === 0 ? (
        <p className="ready">{request.review.ready}</p>
      ) : (
        <p className="missing" role={isChecked ? 'alert' : undefined}>
          {request.review.notReady(missing.join(', '))}
        </p>
      )}
      <div className="review">
        {requestSteps.map((step) => (
          <Part key={step} {...props} step={step} isFaulty={faults.has(step)} />
        ))}
      </div>
      {missing.length === 0 ? <Send {...props} /> : null}
      <Advice {...props} />
    </>
  );
};

const Send = ({ visit, draft }: RequestProps) => {
  const { speech, reading } = visit;
  const { review } = speech.say.request;
  const whole = wholeRequest(draft?.typed ?? {}, reading.register.nodes);
  if (whole === null || reading.rules === null) return null;
  const fee = speech.write.euros(feeCents(reading.rules, whole.study, whole.project));
  return (
    <section className="deed main-deed" aria-labelledby="send">
      <h3 id="send">{review.follows}</h3>
      <p>
        {review.fee} <strong className="fee">{fee}</strong>
      </p>
      <ol>
        {review.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <ActForm
        form={formOf(speech, 'submit', visit.reply)}
        submit={review.submit}
        follows={review.submitFollows(fee)}
      />
    </section>
  );
};

const Advice = ({ visit, dossier }: RequestProps) => {
  const { speech } = visit;
  const { advice } = speech.say.request;
  const form = formOf(speech, 'advice', visit.reply);
  if (isAdviceAwaited(dossier) && dossier.adviceAskedOn !== null)
    return <p>{advice.awaited(speech.write.day(dossier.adviceAskedOn))}</p>;
  return (
    <details className="deed no-print" open={form.reply !== null || visit.url.searchParams.has('ask')}>
      <summary>{advice.title}</summary>
      <p>{advice.lead}</p>
      <ActForm form={form} submit={advice.submit} follows={advice.follows}>
        <Lines form={form} name="question" label={advice.question} hint={advice.questionHint} />
      </ActForm>
    </details>
  );
};

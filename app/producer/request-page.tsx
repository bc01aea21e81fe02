import type { Form } from '#app/form/act-form.tsx';
import { ActForm, formOf } from '#app/form/act-form.tsx';
import type { Reply } from '#app/form/reply.ts';
import { dossierAddress, spaceAddress } from '#app/page/address.ts';
import { sendTo } from '#app/page/answer.ts';
import { type PrivateVisit, privatePage } from '#app/private/private-page.tsx';
import { SpacePage } from '#app/private/space-page.tsx';
import { type Draft, draftOf } from '#db/draft.ts';
import type { Dossier } from '#lib/register/dossier.ts';
import { PointSearch } from './point-fields.tsx';
import { placeOf, requestActs, stepAddress } from './request-acts.ts';
import { RequestFields } from './request-fields.tsx';
import { RequestReview } from './request-review.tsx';
import { allFaults, fieldsOf, type RequestPlace, type RequestStep, requestSteps } from './request-steps.ts';

/** What the pages of a request are drawn with. */
export type RequestProps = {
  readonly visit: PrivateVisit;
  readonly dossier: Dossier;
  readonly draft: Draft | null;
};

const typedOf = ({ draft }: RequestProps): Draft['typed'] => draft?.typed ?? {};

type StepState = 'ready' | 'faulty' | 'empty';

const statesOf = (props: RequestProps): ReadonlyMap<RequestStep, StepState> => {
  const typed = typedOf(props);
  const faults = allFaults(typed, props.visit.reading.register.nodes);
  return new Map(
    requestSteps.map((step) => {
      const isEmpty = fieldsOf(step).every((field) => (typed[field] ?? '') === '');
      if (isEmpty && step !== 'documents') return [step, 'empty'];
      return [step, faults.has(step) ? 'faulty' : 'ready'];
    }),
  );
};

const StepList = (props: RequestProps & { readonly here: RequestPlace }) => {
  const { visit, dossier, here } = props;
  const { request } = visit.speech.say;
  const states = statesOf(props);
  return (
    <nav className="steps" aria-label={request.stepList}>
      <ol>
        {([...requestSteps, 'review'] as const).map((step) => {
          const state = step === 'review' ? undefined : states.get(step);
          return (
            <li key={step} className={state === undefined ? undefined : `step-${state}`}>
              <a
                href={stepAddress(visit, dossier.number, step)}
                aria-current={here === step ? 'step' : undefined}
              >
                {request.steps[step]}
              </a>
              {state === undefined ? null : <span className="hint">{request.states[state]}</span>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
};

/** A step that the review sends back to says at once what is wrong with it. */
const checkedReply = (props: RequestProps, step: RequestStep): Reply | null => {
  const { visit } = props;
  const faults = allFaults(typedOf(props), visit.reading.register.nodes).get(step);
  if (visit.reply !== null || faults === undefined || !visit.url.searchParams.has('check'))
    return visit.reply;
  return { act: 'save', typed: typedOf(props), faults, refusal: null };
};

const Buttons = ({ form, isFirst }: { readonly form: Form; readonly isFirst: boolean }) => {
  const { request } = form.speech.say;
  return (
    <>
      {isFirst ? null : (
        <button type="submit" name="then" value="back" className="quiet">
          {request.back}
        </button>
      )}
      <button type="submit" name="then" value="leave" className="quiet">
        {request.leave}
      </button>
    </>
  );
};

const Step = (props: RequestProps & { readonly step: RequestStep }) => {
  const { visit, step } = props;
  const { request } = visit.speech.say;
  const form = formOf(visit.speech, 'save', checkedReply(props, step));
  return (
    <>
      <h2>{request.steps[step]}</h2>
      <p>{request.leads[step]}</p>
      <ActForm
        form={form}
        submit={request.next}
        labels={request.fields}
        beside={<Buttons form={form} isFirst={step === requestSteps[0]} />}
      >
        <RequestFields
          form={form}
          step={step}
          visit={visit}
          typed={{ ...typedOf(props), ...form.reply?.typed }}
        />
      </ActForm>
      {step === 'node' ? <PointSearch visit={visit} typed={typedOf(props)} /> : null}
    </>
  );
};

const RequestPage = (props: RequestProps) => {
  const { visit, dossier, draft } = props;
  const { say, write, locale } = visit.speech;
  const { request } = say;
  const here = placeOf(visit);
  const order: readonly RequestPlace[] = [...requestSteps, 'review'];
  return (
    <SpacePage visit={visit} title={`${request.steps[here]} – ${request.title(String(dossier.number))}`}>
      <p className="back">
        <a href={spaceAddress(locale, 'producer')}>← {say.producer.projects.title}</a>{' '}
        <a href={dossierAddress(locale, 'producer', dossier.number)}>{request.dossier}</a>
      </p>
      <h1>{request.title(String(dossier.number))}</h1>
      <p className="lead">
        <strong>{request.progress(String(order.indexOf(here) + 1), String(order.length))}.</strong>{' '}
        {here === 'review' ? request.promiseLast : request.promise}
      </p>
      {draft === null ? null : <p className="hint">{request.saved(write.moment(draft.at))}</p>}
      <div className="wizard">
        <StepList {...props} here={here} />
        <div className="wizard-step">
          {here === 'review' ? <RequestReview {...props} /> : <Step {...props} step={here} />}
        </div>
      </div>
    </SpacePage>
  );
};

/** A new request, step by step; one that was sent leads to its project. */
export const requestPage = privatePage({
  roles: ['producer'],
  page: async (visit) => {
    const { dossier, speech } = visit;
    if (dossier === null) return null;
    if (dossier.status !== 'draft') return sendTo(dossierAddress(speech.locale, 'producer', dossier.number));
    const draft = await draftOf(visit.book, dossier.number);
    return visit.render(<RequestPage visit={visit} dossier={dossier} draft={draft} />);
  },
  acts: requestActs,
});

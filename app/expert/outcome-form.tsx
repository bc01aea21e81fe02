import { ActForm, type Form } from '#app/form/act-form.tsx';
import { Answers, Field, FileField, Lines, Tick } from '#app/form/field.tsx';
import { isFinal } from '#lib/queue/rank.ts';
import { type Ahead, type Assessed, aheadText } from './assessed.ts';
import { ChannelAnswers } from './channel.tsx';
import { Numbers } from './desk-frame.tsx';
import { labelsOf } from './labels.ts';
import type { Shown } from './shown.ts';

type Props = { readonly shown: Shown; readonly form: Form };

/** What the arithmetic says, in a sentence. */
export const arithmeticSentence = ({ shown, form }: Props): string => {
  const { assessed, dossier } = shown;
  const { write, say } = form.speech;
  const words = say.expert.form.arithmetic;
  const bottleneck = assessed?.bottleneck ?? null;
  if (bottleneck === null) return words.unpublished;
  const available = write.exactKva(Math.max(0, bottleneck.availableKva));
  const asks = write.exactKva(dossier.project?.permanentKva ?? 0);
  return assessed?.fits === true ? words.fits(available, asks) : words.fitsNot(available, asks);
};

const isAhead = ({ as }: Ahead): boolean => as !== 'holds-nothing-back';

/** Names those of better rank that have no capacity yet, and asks to say that they have been seen. */
const Seen = ({ form, assessed }: { readonly form: Form; readonly assessed: Assessed }) => {
  const { say, write, locale } = form.speech;
  const words = say.expert.form;
  const numbers = assessed.ahead.filter(isAhead).map(({ dossier }) => dossier.number);
  if (numbers.length === 0) return null;
  return (
    <div className="passing">
      <p>
        {words.seenLead} <Numbers locale={locale} numbers={numbers} />.
      </p>
      <Tick
        form={form}
        name="seen"
        label={words.seen(write.counted(numbers.length, say.expert.dossierWord))}
        ticked={aheadText(assessed)}
      />
    </div>
  );
};

const Outcome = ({ shown, form }: Props) => {
  const { say, write } = form.speech;
  const { form: words, outcomes } = say.expert;
  const fits = shown.assessed?.fits ?? null;
  const note = (isSaid: boolean): string =>
    fits === null ? '' : ` (${isSaid ? words.computed : words.otherwise})`;
  const granted = write.exactKva(shown.dossier.project?.permanentKva ?? 0);
  return (
    <Answers
      form={form}
      name="outcome"
      label={words.outcome}
      hint={arithmeticSentence({ shown, form })}
      value={fits === null ? '' : fits ? 'available' : 'reached'}
      options={[
        {
          value: 'available',
          label: outcomes.available + note(fits === true),
          means: words.availableMeans(granted),
        },
        { value: 'reached', label: outcomes.reached + note(fits === false), means: words.reachedMeans },
      ]}
    />
  );
};

const Report = ({ form }: { readonly form: Form }) => {
  const { form: words } = form.speech.say.expert;
  return (
    <>
      <Field form={form} name="cost" label={words.cost} hint={words.costHint} size={30} />
      <Lines form={form} name="text" label={words.report} hint={words.reportHint} rows={5} />
      <FileField form={form} name="report" label={words.reportFile} isOptional />
    </>
  );
};

/** The reasons that are published: against the arithmetic, on a provisional rank. */
const Reasons = ({ shown, form }: Props) => {
  const { form: words } = form.speech.say.expert;
  const isSure = isFinal(shown.visit.reading.register, shown.dossier);
  return (
    <>
      <Lines
        form={form}
        name="exception"
        label={words.exception}
        hint={words.exceptionHint}
        rows={2}
        isOptional
      />
      {isSure ? null : (
        <Lines
          form={form}
          name="justification"
          label={words.justification}
          hint={words.justificationHint}
          rows={2}
        />
      )}
    </>
  );
};

/** An outcome on capacity, prepared by the arithmetic: with the report, alone, or out of order for one that waits in a. */
export const OutcomeForm = ({ shown, form }: Props) => {
  const { form: words } = form.speech.say.expert;
  const { assessed } = shown;
  const seen = assessed === null ? null : <Seen form={form} assessed={assessed} />;
  if (form.act === 'OfferOutOfOrder')
    return (
      <ActForm
        form={form}
        labels={labelsOf(form)}
        submit={words.offer}
        follows={offerFollows({ shown, form })}
        tone="grave"
      >
        <p>{arithmeticSentence({ shown, form })}</p>
        {seen}
        <Lines
          form={form}
          name="exception"
          label={words.publicReason}
          hint={words.publicReasonHint}
          rows={3}
        />
      </ActForm>
    );
  const isReport = form.act === 'ReportOrientation';
  return (
    <ActForm
      form={form}
      labels={labelsOf(form)}
      submit={isReport ? words.sendReport : words.sendDecision}
      follows={words.outcomeFollows}
    >
      <Outcome shown={shown} form={form} />
      {seen}
      {isReport ? <Report form={form} /> : null}
      <Reasons shown={shown} form={form} />
      <ChannelAnswers form={form} />
    </ActForm>
  );
};

const offerFollows = ({ shown, form }: Props): string => {
  const { say, write } = form.speech;
  const count = shown.assessed?.ahead.filter(isAhead).length ?? 0;
  return count === 0
    ? say.expert.form.offerFollowsNobody
    : say.expert.form.offerFollows(write.counted(count, say.expert.dossierWord));
};

import type { ReactNode } from 'react';
import { ActForm, type Form, formOf } from '#app/form/act-form.tsx';
import { Answers, DayField, Field, FileField, Lines } from '#app/form/field.tsx';
import { CompanyFields } from '#app/producer/company-fields.tsx';
import { runningLimit } from '#lib/register/dossier.ts';
import { ChannelAnswers } from './channel.tsx';
import type { DeedName } from './deeds.ts';
import { labelsOf } from './labels.ts';
import { OutcomeForm } from './outcome-form.tsx';
import type { Shown } from './shown.ts';

type Props = { readonly shown: Shown; readonly form: Form };

const wordsIn = ({ form }: Props) => form.speech.say.expert.form;

/** What the producer asked when asking for the advice; '' when nothing was written. */
const questionIn = ({ shown }: Props): string =>
  shown.story.findLast(({ event }) => event.type === 'PreliminaryAdviceAsked')?.record.question ?? '';

const Advice = (props: Props) => {
  const { form } = props;
  const words = wordsIn(props);
  const question = questionIn(props);
  return (
    <ActForm form={form} labels={labelsOf(form)} submit={words.giveAdvice} follows={words.adviceFollows}>
      {question === '' ? null : (
        <p className="quoted">
          <strong>{form.speech.say.expert.words.question} :</strong> {question}
        </p>
      )}
      <Lines form={form} name="advice" label={words.advice} hint={words.adviceHint} rows={6} />
      <FileField form={form} name="report" label={words.reportFile} isOptional />
    </ActForm>
  );
};

const Receipt = (props: Props) => {
  const { form, shown } = props;
  const words = wordsIn(props);
  return (
    <ActForm form={form} labels={labelsOf(form)} submit={words.recordReceipt} follows={words.receiptFollows}>
      <DayField form={form} name="receivedOn" label={words.receivedOn} value={shown.visit.reading.today} />
      <FileField form={form} name="evidence" label={words.deliveryProof} />
    </ActForm>
  );
};

const Answer = (props: Props) => {
  const { form, shown } = props;
  const words = wordsIn(props);
  return (
    <ActForm form={form} labels={labelsOf(form)} submit={words.recordAnswer}>
      <Answers
        form={form}
        name="answer"
        label={words.answer}
        options={[
          { value: 'stands', label: words.stands, means: words.standsMeans },
          { value: 'abandons', label: words.abandons, means: words.abandonsMeans },
        ]}
      />
      <DayField form={form} name="receivedOn" label={words.receivedOn} value={shown.visit.reading.today} />
      <FileField form={form} name="evidence" label={words.letter} />
    </ActForm>
  );
};

const Proposal = (props: Props) => {
  const { form } = props;
  const words = wordsIn(props);
  return (
    <ActForm form={form} labels={labelsOf(form)} submit={words.sendProposal} follows={words.proposalFollows}>
      <FileField form={form} name="proposal" label={words.proposal} />
      <FileField form={form} name="orderForm" label={words.orderForm} />
      <ChannelAnswers form={form} />
    </ActForm>
  );
};

const Signed = (props: Props) => {
  const { form, shown } = props;
  const words = wordsIn(props);
  return (
    <ActForm form={form} labels={labelsOf(form)} submit={words.recordSigned} follows={words.signedFollows}>
      <DayField form={form} name="receivedOn" label={words.receivedOn} value={shown.visit.reading.today} />
      <FileField form={form} name="proposal" label={words.signedProposal} />
      <FileField form={form} name="orderForm" label={words.signedOrderForm} />
    </ActForm>
  );
};

const Extension = (props: Props) => {
  const { form } = props;
  const words = wordsIn(props);
  return (
    <ActForm form={form} labels={labelsOf(form)} submit={words.extend} follows={words.extendFollows}>
      <DayField form={form} name="until" label={words.until} />
      <FileField form={form} name="evidence" label={words.extensionEvidence} />
    </ActForm>
  );
};

const Suspension = (props: Props) => {
  const { form, shown } = props;
  const words = wordsIn(props);
  return (
    <ActForm form={form} labels={labelsOf(form)} submit={words.suspend} follows={words.suspendFollows}>
      <DayField form={form} name="from" label={words.from} value={shown.visit.reading.today} />
      <FileField form={form} name="evidence" label={words.extensionEvidence} />
    </ActForm>
  );
};

const Resumption = (props: Props) => {
  const { form, shown } = props;
  const words = wordsIn(props);
  return (
    <ActForm form={form} labels={labelsOf(form)} submit={words.resume} follows={words.resumeFollows}>
      <DayField form={form} name="on" label={words.on} value={shown.visit.reading.today} />
    </ActForm>
  );
};

const Commissioning = (props: Props) => {
  const { form, shown } = props;
  const words = wordsIn(props);
  const grantedKva = shown.dossier.grantedKva ?? 0;
  const lastDay = runningLimit(shown.dossier, 'commissioning')?.dueOn ?? null;
  const { today } = shown.visit.reading;
  const value = lastDay !== null && lastDay < today ? undefined : today;
  return (
    <ActForm form={form} labels={labelsOf(form)} submit={words.commission} follows={words.commissionFollows}>
      <DayField form={form} name="commissionedOn" label={words.commissionedOn} value={value} />
      <Field
        form={form}
        name="permanentKva"
        label={words.permanentKva}
        hint={words.permanentHint(form.speech.write.exactKva(grantedKva))}
        inputMode="numeric"
        size={10}
        value={String(grantedKva)}
      />
      <FileField form={form} name="evidence" label={words.commissioningEvidence} />
    </ActForm>
  );
};

const Information = (props: Props) => {
  const { form } = props;
  const words = wordsIn(props);
  return (
    <ActForm form={form} labels={labelsOf(form)} submit={words.ask} follows={words.askFollows}>
      <Lines form={form} name="information" label={words.question} rows={3} />
    </ActForm>
  );
};

const Owner = (props: Props) => {
  const { form } = props;
  const words = wordsIn(props);
  return (
    <ActForm form={form} labels={labelsOf(form)} submit={words.changeOwner} follows={words.ownerFollows}>
      <CompanyFields form={form} values={{}} />
      <FileField form={form} name="evidence" label={words.ownerEvidence} />
    </ActForm>
  );
};

const StrikeOff = (props: Props) => {
  const { form, shown } = props;
  const words = wordsIn(props);
  const { grounds } = form.speech.say.expert;
  const isLapsed = shown.dossier.status === 'lapsed';
  return (
    <ActForm
      form={form}
      labels={labelsOf(form)}
      submit={words.strikeOff}
      follows={words.strikeFollows}
      tone="grave"
    >
      <Answers
        form={form}
        name="ground"
        label={words.ground}
        value={isLapsed ? 'commissioning-lapsed' : 'notable-change'}
        options={[
          { value: 'notable-change', label: grounds['notable-change'] },
          { value: 'commissioning-lapsed', label: grounds['commissioning-lapsed'] },
        ]}
      />
      <Lines form={form} name="reason" label={words.reason} rows={3} />
    </ActForm>
  );
};

const forms: Readonly<Record<DeedName, (props: Props) => ReactNode>> = {
  GivePreliminaryAdvice: Advice,
  ReportOrientation: OutcomeForm,
  DecideCapacity: OutcomeForm,
  OfferOutOfOrder: OutcomeForm,
  RecordReceipt: Receipt,
  AnswerCapacityReached: Answer,
  SendProposal: Proposal,
  ReturnSigned: Signed,
  ExtendCommissioning: Extension,
  SuspendTimeLimit: Suspension,
  ResumeTimeLimit: Resumption,
  Commission: Commissioning,
  AskInformation: Information,
  ChangeOwner: Owner,
  StrikeOff,
};

/** The form of one act of an expert on a dossier. */
export const DeedForm = ({ shown, name }: { readonly shown: Shown; readonly name: DeedName }) => {
  const Drawn = forms[name];
  return <Drawn shown={shown} form={formOf(shown.visit.speech, name, shown.visit.reply)} />;
};

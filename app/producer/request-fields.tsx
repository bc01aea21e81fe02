import type { ReactNode } from 'react';
import type { Form } from '#app/form/act-form.tsx';
import { Answers, Choice, Field, FileField } from '#app/form/field.tsx';
import type { PrivateVisit } from '#app/private/private-page.tsx';
import type { Study } from '#lib/register/dossier.ts';
import { technologies } from '#lib/register/dossier.ts';
import { feeCents } from '#lib/register/fee.ts';
import { communesOf } from './candidates.ts';
import { CompanyFields } from './company-fields.tsx';
import { PointFields } from './point-fields.tsx';
import { powerTyped, type RequestStep } from './request-steps.ts';

/** What the fields of a step are drawn with: `typed` is the draft, with what was just sent in its place. */
export type StepProps = {
  readonly form: Form;
  readonly visit: PrivateVisit;
  readonly typed: Readonly<Record<string, string>>;
};

/** The options of the technologies, in the words of a language. */
export const technologyOptions = (names: Readonly<Record<string, string>>) =>
  technologies.map((value) => ({ value, label: names[value] ?? value }));

const Site = ({ form, visit, typed }: StepProps) => {
  const { fields } = form.speech.say.request;
  return (
    <>
      <Field
        form={form}
        name="commune"
        label={fields.commune}
        hint={fields.communeHint}
        value={typed.commune}
        list="communes"
      />
      <datalist id="communes">
        {communesOf(visit.reading.register).map((commune) => (
          <option key={commune} value={commune} />
        ))}
      </datalist>
      <Field form={form} name="place" label={fields.place} value={typed.place} isOptional />
      <Field form={form} name="parcel" label={fields.parcel} hint={fields.parcelHint} value={typed.parcel} />
    </>
  );
};

const Installation = ({ form, typed }: StepProps) => {
  const { request, words } = form.speech.say;
  const { fields } = request;
  return (
    <>
      <Choice
        form={form}
        name="technology"
        label={fields.technology}
        value={typed.technology}
        options={technologyOptions(words.technologies)}
      />
      <Field
        form={form}
        name="permanentKva"
        label={fields.permanentKva}
        hint={fields.permanentHint}
        value={typed.permanentKva}
        inputMode="numeric"
        size={9}
      />
      <Field
        form={form}
        name="flexibleKva"
        label={fields.flexibleKva}
        hint={fields.flexibleHint}
        value={typed.flexibleKva}
        inputMode="numeric"
        size={9}
        isOptional
      />
    </>
  );
};

const Diagram = ({ form, typed }: StepProps) => {
  const { fields } = form.speech.say.request;
  return (
    <FileField
      form={form}
      name="diagram"
      label={fields.diagram}
      hint={fields.diagramHint}
      value={typed.diagram}
      isOptional
    />
  );
};

/** What a study would cost for the power typed so far. */
const feeOfStudy = ({ form, visit, typed }: StepProps, study: Study): string => {
  const power = powerTyped(typed);
  const { rules } = visit.reading;
  if (power === null || rules === null) return form.speech.say.request.studies.feeLater;
  return form.speech.write.euros(feeCents(rules, study, { node: '', technology: 'other', ...power }));
};

const StudyChoice = (props: StepProps) => {
  const { form, visit, typed } = props;
  const { fields, studies } = form.speech.say.request;
  const limits = visit.reading.rules?.limits;
  const reportMonths = String(limits?.orientationReportMonths ?? '');
  const studyMonths = String(limits?.detailedStudyMonths ?? '');
  const options = [
    {
      value: 'orientation',
      label: studies.orientation,
      means: studies.orientationMeans(feeOfStudy(props, 'orientation'), reportMonths),
    },
    {
      value: 'detailed',
      label: studies.detailed,
      means: studies.detailedMeans(feeOfStudy(props, 'detailed'), studyMonths),
    },
  ];
  return (
    <Answers
      form={form}
      name="study"
      label={fields.study}
      hint={studies.place}
      value={typed.study}
      options={options}
    />
  );
};

const steps: Readonly<Record<RequestStep, (props: StepProps) => ReactNode>> = {
  company: ({ form, typed }) => <CompanyFields form={form} values={typed} />,
  site: (props) => <Site {...props} />,
  installation: (props) => <Installation {...props} />,
  node: (props) => <PointFields {...props} />,
  documents: (props) => <Diagram {...props} />,
  study: (props) => <StudyChoice {...props} />,
};

/** The fields of one step of a request. */
export const RequestFields = ({ step, ...props }: StepProps & { readonly step: RequestStep }) =>
  steps[step](props);

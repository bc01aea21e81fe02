import type { Form } from '#app/form/act-form.tsx';
import { Field } from '#app/form/field.tsx';

/** Who a producer is: five fields, the same wherever they are asked for. */
export const CompanyFields = ({
  form,
  values,
}: {
  readonly form: Form;
  readonly values: Readonly<Record<string, string>>;
}) => {
  const { fields } = form.speech.say.request;
  return (
    <>
      <Field form={form} name="name" label={fields.name} value={values.name} autoComplete="organization" />
      <Field
        form={form}
        name="enterpriseNumber"
        label={fields.enterpriseNumber}
        hint={fields.enterpriseNumberHint}
        value={values.enterpriseNumber}
        inputMode="numeric"
        size={16}
      />
      <Field form={form} name="contact" label={fields.contact} value={values.contact} autoComplete="name" />
      <Field
        form={form}
        name="email"
        label={fields.email}
        hint={fields.emailHint}
        value={values.email}
        type="email"
        autoComplete="email"
      />
      <Field
        form={form}
        name="address"
        label={fields.address}
        value={values.address}
        autoComplete="street-address"
      />
    </>
  );
};

import type { Form } from '#app/form/act-form.tsx';
import { Answers } from '#app/form/field.tsx';

/** How a document leaves: what each way means for its receipt. */
export const ChannelAnswers = ({ form }: { readonly form: Form }) => {
  const { expert } = form.speech.say;
  return (
    <Answers
      form={form}
      name="channel"
      label={expert.form.channel}
      value="electronic"
      options={[
        { value: 'electronic', label: expert.channels.electronic, means: expert.form.electronicMeans },
        {
          value: 'registered-letter',
          label: expert.channels['registered-letter'],
          means: expert.form.letterMeans,
        },
      ]}
    />
  );
};

import { formOf } from '#app/form/act-form.tsx';
import { Choice, Field } from '#app/form/field.tsx';
import type { Speech } from '#app/i18n/speech.ts';
import { capacityAddress } from '#app/page/address.ts';
import { technologies } from '#lib/register/dossier.ts';
import type { NodeGroup, Shown } from './shown.ts';

const act = 'check';

const groupOf = ({ say: { capacity } }: Speech, { name, nodes }: NodeGroup) => ({
  label: name,
  options: nodes.map((one) => ({
    value: one.node,
    label: nodes.length > 1 && one.name === name ? capacity.wholeStation(name) : one.name,
  })),
});

/** The question: a plain form that writes the project into the address. */
export const QuestionForm = ({ speech, shown }: { readonly speech: Speech; readonly shown: Shown }) => {
  const { capacity, words } = speech.say;
  const { typed, faults } = shown.asked;
  const form = formOf(speech, act, { act, typed, faults, refusal: null });
  const power = { form, inputMode: 'numeric' } as const;
  return (
    <form className="question" action={capacityAddress(speech.locale)} method="get" aria-label={capacity.ask}>
      <Choice
        form={form}
        name="node"
        label={capacity.node}
        options={[]}
        groups={shown.nodes.map((group) => groupOf(speech, group))}
      />
      <Field {...power} name="permanentKva" label={capacity.permanent} hint={capacity.permanentHint} />
      <Field
        {...power}
        name="flexibleKva"
        label={capacity.flexible}
        hint={capacity.flexibleHint}
        isOptional
      />
      <Choice
        form={form}
        name="technology"
        label={capacity.technology}
        hint={capacity.technologyHint}
        isOptional
        options={technologies.map((one) => ({ value: one, label: words.technologies[one] }))}
      />
      <p className="acts">
        <button type="submit">{capacity.submit}</button>
        <a href={capacityAddress(speech.locale)}>{capacity.clear}</a>
      </p>
    </form>
  );
};

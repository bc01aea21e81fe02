import { ActForm, formOf } from '#app/form/act-form.tsx';
import { DayField, Field } from '#app/form/field.tsx';
import { Section } from './section.tsx';
import { isByStatements, type Shown } from './shown.ts';

/** What the list of awaited fees has put into the address; nothing once that fee is covered, as after a step back. */
const awaitedIn = ({ visit: { url }, desk }: Shown, name: 'amount' | 'dossier'): string => {
  const number = url.searchParams.get('dossier') ?? '';
  const isAwaited = desk.awaited.some(({ dossier }) => String(dossier.number) === number);
  return isAwaited ? (url.searchParams.get(name) ?? '') : '';
};

const RegisterTransfer = (props: Shown) => {
  const { speech, reply, reading } = props.visit;
  const { register } = speech.say.finance;
  const form = formOf(speech, 'transfer', reply);
  return (
    <ActForm
      form={form}
      submit={register.submit}
      follows={reading.register.awaits === undefined ? register.follows : register.followsByTwo}
    >
      <div className="fields">
        <DayField
          form={form}
          name="bookedOn"
          label={register.bookedOn}
          hint={register.bookedOnHint}
          value={reading.today}
        />
        <Field
          form={form}
          name="amount"
          label={register.amount}
          inputMode="decimal"
          size={12}
          value={awaitedIn(props, 'amount')}
        />
        <Field
          form={form}
          name="dossier"
          label={register.dossier}
          hint={register.dossierHint}
          inputMode="numeric"
          size={9}
          isOptional
          value={awaitedIn(props, 'dossier')}
        />
        <Field form={form} name="payer" label={register.payer} isOptional />
        <Field form={form} name="account" label={register.account} isOptional />
      </div>
    </ActForm>
  );
};

const Settle = ({ visit: { speech, reply, reading }, desk }: Shown) => {
  const { settle, settled, neverSettled } = speech.say.finance;
  const form = formOf(speech, 'settle', reply);
  return (
    <Section id="settle-day" title={settle.title}>
      <p>{desk.settledThrough === null ? neverSettled : settled(speech.write.day(desk.settledThrough))}</p>
      <ActForm form={form} submit={settle.submit} follows={settle.follows}>
        <DayField form={form} name="through" label={settle.through} value={reading.today} />
      </ActForm>
    </Section>
  );
};

/** The money typed by hand: the way where no statements are read, an exception where they are. */
export const TypedSection = (shown: Shown) => {
  const { visit } = shown;
  const { register } = visit.speech.say.finance;
  if (!isByStatements(shown))
    return (
      <div className="columns">
        <Section id="register" title={register.title}>
          <RegisterTransfer {...shown} />
        </Section>
        <Settle {...shown} />
      </div>
    );
  const isOpen = visit.reply?.act === 'transfer' || visit.url.searchParams.has('amount');
  return (
    <Section id="register" title={register.title}>
      <details open={isOpen}>
        <summary>{register.exception}</summary>
        <RegisterTransfer {...shown} />
      </details>
    </Section>
  );
};

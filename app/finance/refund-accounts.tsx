import { ActForm, type Form, formOf } from '#app/form/act-form.tsx';
import { Field } from '#app/form/field.tsx';
import type { Speech } from '#app/i18n/speech.ts';
import type { RefundStanding } from '#lib/payment/refund-standing.ts';
import { inState, isProposed, type RefundsShown } from './refund-shown.ts';
import { ListSection } from './section.tsx';

/** The fields of an account to pay to. */
export const AccountFields = ({ speech, form }: { readonly speech: Speech; readonly form: Form }) => {
  const { accounts } = speech.say.refund;
  return (
    <>
      <Field form={form} name="holder" label={accounts.holder} />
      <Field form={form} name="account" label={accounts.account} size={24} />
    </>
  );
};

const headingOf = ({ visit: { speech } }: RefundsShown, one: RefundStanding): string =>
  `${speech.write.euros(one.amountCents)}, ${speech.say.refund.named(String(one.refund + 1), String(one.dossier))}`;

const whyNeeded = ({ say, write }: Speech, { returnedOn, goesTo }: RefundStanding): string => {
  const { accounts } = say.refund;
  if (returnedOn !== null) return accounts.returned(write.day(returnedOn));
  return goesTo?.account == null ? accounts.unknown : accounts.noIban(goesTo.account);
};

const Needed = ({ one, ...shown }: RefundsShown & { readonly one: RefundStanding }) => {
  const { speech, reply } = shown.visit;
  const { accounts } = speech.say.refund;
  const number = String(one.refund + 1);
  const form = formOf(speech, 'refund-account', reply, number);
  return (
    <li>
      <h3>{headingOf(shown, one)}</h3>
      <p>{whyNeeded(speech, one)}</p>
      {isProposed(shown, one.refund) ? (
        <p className="proposed">{accounts.proposed}</p>
      ) : (
        <ActForm form={form} submit={accounts.submit} follows={accounts.follows} hidden={{ refund: number }}>
          <div className="fields">
            <AccountFields speech={speech} form={form} />
          </div>
        </ActForm>
      )}
    </li>
  );
};

/** The refunds of which no account is known, or none that a list can hold, or that the bank has sent back: an account is given, by two persons. */
export const AccountsNeeded = (shown: RefundsShown) => (
  <ListSection
    id="accounts"
    title={shown.visit.speech.say.refund.accounts.title}
    items={inState(shown, 'account-needed').map((one) => <Needed key={one.refund} {...shown} one={one} />)}
  />
);

/** The refunds whose payment the bank has taken back: `held` those that had been at the bank, `void` those that had not. */
export const TakenBack = ({ state, ...shown }: RefundsShown & { readonly state: 'held' | 'void' }) => {
  const words = shown.visit.speech.say.refund[state];
  return (
    <ListSection
      id={state}
      title={words.title}
      lead={<p className="hint">{words.why}</p>}
      items={inState(shown, state).map((one) => <li key={one.refund}>{headingOf(shown, one)}</li>)}
    />
  );
};

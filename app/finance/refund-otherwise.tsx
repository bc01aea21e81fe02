import { ActForm, formOf } from '#app/form/act-form.tsx';
import { Choice, DayField, Field, Lines, type Option } from '#app/form/field.tsx';
import type { RefundStanding } from '#lib/payment/refund-standing.ts';
import { AccountFields } from './refund-accounts.tsx';
import { inState, isProposed, type RefundsShown } from './refund-shown.ts';
import { Section } from './section.tsx';

const optionsOf = (
  { visit: { speech } }: RefundsShown,
  found: readonly RefundStanding[],
): readonly Option[] =>
  found.map(({ refund, dossier, amountCents }) => ({
    value: String(refund + 1),
    label: speech.say.refund.otherwise.option(
      String(refund + 1),
      String(dossier),
      speech.write.euros(amountCents),
    ),
  }));

type Props = RefundsShown & { readonly found: readonly RefundStanding[] };

const ByDebit = (shown: Props) => {
  const { say, write } = shown.visit.speech;
  const { speech, reply } = shown.visit;
  const words = say.refund.otherwise;
  const form = formOf(speech, 'refund-debit', reply);
  const debits = shown.debits.map(({ movement }) => ({
    value: movement.name,
    label: words.debitOption(
      write.euros(-movement.amountCents),
      write.shortDay(movement.bookedOn),
      movement.counterpartyName ?? say.finance.noName,
    ),
  }));
  if (debits.length === 0) return <p className="hint">{words.noDebit}</p>;
  return (
    <ActForm form={form} submit={words.debitSubmit}>
      <Choice form={form} name="debit" label={words.debit} options={debits} />
      <Field form={form} name="refunds" label={words.refunds} hint={words.refundsHint} size={20} />
    </ActForm>
  );
};

const UnseenForm = (shown: Props) => {
  const { speech, reply, reading } = shown.visit;
  const words = speech.say.refund.otherwise;
  const form = formOf(speech, 'refund-otherwise', reply);
  return (
    <ActForm form={form} submit={words.otherSubmit}>
      <Choice form={form} name="refund" label={words.which} options={optionsOf(shown, shown.found)} />
      <DayField form={form} name="on" label={words.on} value={reading.today} />
      <Lines form={form} name="reason" label={words.reason} rows={2} />
    </ActForm>
  );
};

const OtherAccount = (shown: Props) => {
  const { speech, reply } = shown.visit;
  const { accounts, otherwise } = speech.say.refund;
  const form = formOf(speech, 'refund-account', reply);
  const found = shown.found.filter(({ state }) => state.is === 'to-pay');
  if (found.length === 0) return null;
  return (
    <>
      <h3>{otherwise.accountTitle}</h3>
      <ActForm form={form} submit={accounts.submit} follows={accounts.follows}>
        <Choice form={form} name="refund" label={otherwise.which} options={optionsOf(shown, found)} />
        <AccountFields speech={speech} form={form} />
      </ActForm>
    </>
  );
};

const acts = ['refund-debit', 'refund-otherwise', 'refund-account'];

/** What is paid without a list: by a debit that the bank shows otherwise, or by one that no statement will show. */
export const OtherwiseSection = (shown: RefundsShown) => {
  const { speech, reply } = shown.visit;
  const words = speech.say.refund.otherwise;
  const found = inState(shown, 'to-pay', 'sent', 'account-needed').filter(
    ({ refund }) => !isProposed(shown, refund),
  );
  if (found.length === 0) return null;
  const isOpen = reply !== null && acts.includes(reply.act) && reply.typed.instance === undefined;
  return (
    <Section id="otherwise" title={words.title}>
      <details open={isOpen}>
        <summary>{words.lead}</summary>
        <h3>{words.debitTitle}</h3>
        <ByDebit {...shown} found={found} />
        <h3>{words.otherTitle}</h3>
        <UnseenForm {...shown} found={found} />
        <OtherAccount {...shown} found={found} />
      </details>
    </Section>
  );
};

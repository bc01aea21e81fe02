import { ActForm, formOf } from '#app/form/act-form.tsx';
import { accountWords } from '#lib/payment/iban.ts';
import type { RefundProposal } from '#lib/payment/refund-book.ts';
import type { RefundChange } from '#lib/payment/refund-step.ts';
import { type RefundsShown, whoOf } from './refund-shown.ts';
import { ListSection } from './section.tsx';

type Change<Kind extends RefundChange['kind']> = Extract<RefundChange, { readonly kind: Kind }>;
type Of<Kind extends RefundChange['kind']> = RefundsShown & { readonly change: Change<Kind> };

const nameOf = ({ visit, standings }: RefundsShown, refund: number): string =>
  visit.speech.say.refund.named(String(refund + 1), String(standings[refund]?.dossier ?? ''));

/** Whoever confirms sees how much it is about. */
const withAmount = (shown: RefundsShown, refund: number): string =>
  `${shown.visit.speech.write.euros(shown.standings[refund]?.amountCents ?? 0)}, ${nameOf(shown, refund)}`;

const AccountChange = ({ change, ...shown }: Of<'account'>) => (
  <>
    <h3>{shown.visit.speech.say.refund.toConfirm.account(withAmount(shown, change.refund))}</h3>
    <p className="payer">
      <strong>{change.holder}</strong> <span className="iban">{accountWords(change.account)}</span>
    </p>
  </>
);

const PaidOtherwise = ({ change, ...shown }: Of<'otherwise'>) => {
  const { say, write } = shown.visit.speech;
  return (
    <>
      <h3>{say.refund.toConfirm.otherwise(withAmount(shown, change.refund))}</h3>
      <p>{say.refund.toConfirm.paidOn(write.day(change.on))}</p>
      <p className="said">{say.finance.unmatched.says(change.reason)}</p>
    </>
  );
};

const PaidByDebit = ({ change, ...shown }: Of<'debit'>) => {
  const { say, write } = shown.visit.speech;
  const debit = shown.debits.find(({ movement }) => movement.name === change.debit)?.movement;
  const amount = debit === undefined ? '?' : write.euros(-debit.amountCents);
  return (
    <>
      <h3>{say.refund.toConfirm.debit(amount, debit === undefined ? '?' : write.day(debit.bookedOn))}</h3>
      <ul>
        {[...new Set(change.refunds)].map((refund) => (
          <li key={refund}>
            {nameOf(shown, refund)}, {write.euros(shown.standings[refund]?.amountCents ?? 0)}
          </li>
        ))}
      </ul>
    </>
  );
};

const What = ({ change, ...shown }: RefundsShown & { readonly change: RefundChange }) => {
  switch (change.kind) {
    case 'account':
      return <AccountChange {...shown} change={change} />;
    case 'otherwise':
      return <PaidOtherwise {...shown} change={change} />;
    case 'debit':
      return <PaidByDebit {...shown} change={change} />;
  }
};

const Proposal = ({ one, ...shown }: RefundsShown & { readonly one: RefundProposal }) => {
  const { visit } = shown;
  const { speech, reply, actor } = visit;
  const { toConfirm } = speech.say.refund;
  const number = String(one.proposal);
  const isOwn = one.by === actor.person;
  const hidden = { proposal: number };
  return (
    <li>
      <What {...shown} change={one.change} />
      <p className="hint">
        {isOwn ? toConfirm.own : toConfirm.by(whoOf(visit, one.by), speech.write.shortDay(one.on))}
      </p>
      <div className="two-acts">
        {isOwn ? null : (
          <ActForm
            form={formOf(speech, 'refund-confirm', reply, number)}
            submit={toConfirm.confirm}
            hidden={hidden}
          />
        )}
        <ActForm
          form={formOf(speech, 'refund-decline', reply, number)}
          submit={isOwn ? toConfirm.takeBack : toConfirm.decline}
          hidden={hidden}
          tone="quiet"
        />
      </div>
    </li>
  );
};

/** What one person has proposed of refunds and another one has to confirm. */
export const RefundProposals = (shown: RefundsShown) => (
  <ListSection
    id="proposals"
    title={shown.visit.speech.say.refund.toConfirm.title}
    items={[...shown.book.proposals.values()].map((one) => (
      <Proposal key={one.proposal} {...shown} one={one} />
    ))}
  />
);

import type { Day } from '#lib/calendar/day.ts';
import { paidCents } from '#lib/register/covering.ts';
import { runningLimit } from '#lib/register/dossier.ts';
import type { Refund, Register } from '#lib/register/register.ts';
import { isIban } from './iban.ts';
import type { BankMovement } from './meaning.ts';
import type { RefundBook } from './refund-book.ts';
import type { StatementNumber } from './statement.ts';

/**
 * Where an account comes from: the movement at a place of a statement, what one person typed of a transfer on a day, or
 * what two persons gave.
 */
export type AccountSource =
  | { readonly from: 'statement'; readonly number: StatementNumber; readonly place: number }
  | { readonly from: 'typed'; readonly by: string; readonly on: Day }
  | { readonly from: 'given'; readonly by: string; readonly confirmedBy: string; readonly on: Day };

/** An account to pay to: whose it is, and where it comes from. `account` null where nobody knows it. */
export type RefundAccount = {
  readonly name: string | null;
  readonly account: string | null;
  readonly source: AccountSource | null;
};

/** A debit that paid refunds, or a credit by which they came back. */
export type RefundMovement = {
  readonly kind: 'refund-paid' | 'refund-returned';
  readonly refunds: readonly number[];
  readonly movement: BankMovement;
};

/**
 * Where a confirmed refund stands. `void`: the bank took its payment back before it left. `held`: the bank has taken back what was to be refunded, and as much has to come in
 * again. `account-needed`: it came back, nobody knows the account, or the one that is known is no IBAN: one such account
 * would make the bank refuse the whole list.
 */
export type RefundState =
  | { readonly is: 'paid'; readonly on: Day; readonly by: 'statement' | 'otherwise' }
  | { readonly is: 'sent'; readonly list: number; readonly on: Day }
  | { readonly is: 'held' }
  | { readonly is: 'void' }
  | { readonly is: 'account-needed' }
  | { readonly is: 'to-pay' };

/** A refund of which nothing is to be done: paid, or fallen away. */
export const isOver = ({ is }: RefundState): boolean => is === 'paid' || is === 'void';

/** A refund, where it stands, how often it came back, and the account it goes to; null once it is paid or void. */
export type RefundStanding = Refund & {
  readonly refund: number;
  readonly state: RefundState;
  readonly returns: number;
  readonly returnedOn: Day | null;
  readonly goesTo: RefundAccount | null;
};

/** What is known of refunds; `payer` looks up who made the payment that is refunded. */
export type RefundsKnown = {
  readonly register: Pick<Register, 'refunds' | 'dossiers'>;
  readonly book: RefundBook;
  readonly movements: readonly RefundMovement[];
  readonly payer: (dossier: number, payment: string) => RefundAccount | null;
};

/** The money to be refunded has gone back by itself: it would go twice, or out of what a fee under notice still has. */
const isTakenBack = ({ dossiers }: RefundsKnown['register'], { dossier, payment }: Refund): boolean => {
  const found = dossiers.get(dossier);
  if (found === undefined) return false;
  const { payments } = found;
  const isShort = paidCents(payments) < 0 || runningLimit(found, 'reversal-notice') !== undefined;
  return isShort && payments.some((one) => one.payment === payment && one.reversedOn !== null);
};

const isPayable = ({ account }: RefundAccount): boolean => account !== null && isIban(account);

const byRefund = (movements: readonly RefundMovement[], kind: RefundMovement['kind']) => {
  const found = new Map<number, Day[]>();
  for (const one of movements)
    if (one.kind === kind)
      for (const refund of one.refunds)
        found.set(refund, [...(found.get(refund) ?? []), one.movement.bookedOn]);
  return found;
};

const unknown: RefundAccount = { name: null, account: null, source: null };

const accountOf = ({ book, payer }: RefundsKnown, refund: number, one: Refund, returns: number) => {
  const given = book.given.get(refund);
  if (given?.returns === returns) {
    const { by, confirmedBy, on } = given;
    return {
      name: given.holder,
      account: given.account,
      source: { from: 'given', by, confirmedBy, on } as const,
    };
  }
  return returns > 0 ? unknown : (payer(one.dossier, one.payment) ?? unknown);
};

const paidBy = (debits: readonly Day[], others: readonly { readonly on: Day }[]): RefundState => {
  const [last = null] = debits.slice(-1);
  const [other = null] = others.slice(-1);
  return other !== null && (last === null || other.on >= last)
    ? { is: 'paid', on: other.on, by: 'otherwise' }
    : { is: 'paid', on: last ?? other?.on ?? '1970-01-01', by: 'statement' };
};

/**
 * Where each refund of the register stands, in its order. A refund is paid once more has left than has come back: each
 * return begins it anew, and what was listed or given before counts no more.
 */
export const refundStandings = (known: RefundsKnown): readonly RefundStanding[] => {
  const { register, book, movements } = known;
  const debits = byRefund(movements, 'refund-paid');
  const credits = byRefund(movements, 'refund-returned');
  return register.refunds.map((one, refund): RefundStanding => {
    const [left = [], back = []] = [debits.get(refund), credits.get(refund)];
    const others = book.otherwise.get(refund) ?? [];
    const returns = back.length;
    const shared = { ...one, refund, returns, returnedOn: back.at(-1) ?? null };
    if (left.length + others.length > returns)
      return { ...shared, state: paidBy(left, others), goesTo: null };
    if (one.isVoid) return { ...shared, state: { is: 'void' }, goesTo: null };
    const goesTo = accountOf(known, refund, one, returns);
    const sent = book.sent.get(refund);
    if (sent?.returns === returns)
      return { ...shared, goesTo, state: { is: 'sent', list: sent.list, on: sent.on } };
    if (isTakenBack(register, one)) return { ...shared, goesTo, state: { is: 'held' } };
    return { ...shared, goesTo, state: { is: isPayable(goesTo) ? 'to-pay' : 'account-needed' } };
  });
};

import type { Day } from '#lib/calendar/day.ts';
import type { BankMovement } from './meaning.ts';
import { rightReference } from './meaning.ts';
import { listName, refundNamedBy } from './refund-words.ts';

/** A refund that was confirmed `on` a day and not yet seen leaving. `refund` is its place in the register's list. */
export type RefundDue = {
  readonly refund: number;
  readonly on: Day;
  readonly amountCents: number;
  readonly account: string | null;
};

/** A list at the bank of which nothing was seen leaving yet. */
export type ListDue = {
  readonly list: number;
  readonly on: Day;
  readonly amountCents: number;
  readonly refunds: readonly number[];
};

/** A refund that has left, by which debit (null where no statement shows it) and to which account, where that is known. */
export type RefundOut = {
  readonly refund: number;
  readonly dossier: number;
  readonly on: Day;
  readonly amountCents: number;
  readonly account: string | null;
  readonly bankReference: string | null;
};

/** The refunds as they stand before some statements. */
export type RefundsBefore = {
  readonly due: readonly RefundDue[];
  readonly lists: readonly ListDue[];
  readonly out: readonly RefundOut[];
  readonly dossierOf: (refund: number) => number;
};

/** The refunds met so far while movements are gone through in order. */
export type RefundJourney = {
  readonly before: RefundsBefore;
  readonly due: Map<string, RefundDue[]>;
  readonly amounts: Map<number, RefundDue>;
  lists: readonly ListDue[];
  readonly out: Map<number, RefundOut>;
  readonly outByBank: Map<string, Set<number>>;
};

const payeeKey = (account: string | null, cents: number): string => `${account}|${cents}`;

const isOut = (journey: RefundJourney, out: RefundOut): void => {
  journey.out.set(out.refund, out);
  if (out.bankReference === null) return;
  const same = journey.outByBank.get(out.bankReference) ?? new Set();
  journey.outByBank.set(out.bankReference, same.add(out.refund));
};

/** Begins to go through movements. */
export const refundJourney = (before: RefundsBefore): RefundJourney => {
  const journey: RefundJourney = {
    before,
    due: Map.groupBy(before.due, ({ account, amountCents }) => payeeKey(account, amountCents)),
    amounts: new Map(before.due.map((one) => [one.refund, one])),
    lists: before.lists,
    out: new Map(),
    outByBank: new Map(),
  };
  for (const out of before.out) isOut(journey, out);
  return journey;
};

/** What left the account before a refund was confirmed was something else. */
const single = (journey: RefundJourney, debit: BankMovement): readonly number[] => {
  if (debit.counterpartyAccount === null) return [];
  const due = journey.due.get(payeeKey(debit.counterpartyAccount, -debit.amountCents)) ?? [];
  const found = due.find(({ on }) => on <= debit.bookedOn);
  return found === undefined ? [] : [found.refund];
};

/** One debit for a whole list: it names the list, or nobody in particular. */
const whole = ({ lists }: RefundJourney, debit: BankMovement): readonly number[] => {
  const due = lists.filter((one) => one.amountCents === -debit.amountCents && one.on <= debit.bookedOn);
  const named = due.find(({ list }) => new RegExp(`${listName(list)}(?!\\d)`).test(debit.text));
  return (named ?? (debit.counterpartyAccount === null ? due[0] : undefined))?.refunds ?? [];
};

const leave = (journey: RefundJourney, refunds: readonly number[], debit: BankMovement): void => {
  const gone = new Set(refunds);
  journey.lists = journey.lists.filter((one) => !one.refunds.some((refund) => gone.has(refund)));
  for (const refund of refunds) {
    const known = journey.amounts.get(refund);
    if (known === undefined) continue;
    const key = payeeKey(known.account, known.amountCents);
    journey.due.set(
      key,
      (journey.due.get(key) ?? []).filter((one) => one.refund !== refund),
    );
    const { account, ...due } = known;
    isOut(journey, {
      ...due,
      account: debit.counterpartyAccount ?? account,
      dossier: journey.before.dossierOf(refund),
      on: debit.bookedOn,
      bankReference: debit.bankReference,
    });
  }
};

/** The refunds that a debit pays: the one of its amount and account, else the list of its amount. Most often none. */
export const refundsPaidBy = (journey: RefundJourney, debit: BankMovement): readonly number[] => {
  const one = single(journey, debit);
  const refunds = one.length > 0 ? one : whole(journey, debit);
  if (refunds.length > 0) leave(journey, refunds, debit);
  return refunds;
};

/** The bank gives back what it had taken for these: by the same reference of the bank, the same amount in all. */
const byBank = ({ out, outByBank }: RefundJourney, credit: BankMovement): readonly RefundOut[] => {
  if (credit.bankReference === null) return [];
  const same = [...(outByBank.get(credit.bankReference) ?? [])].flatMap((refund) => out.get(refund) ?? []);
  const sum = same.reduce((all, { amountCents }) => all + amountCents, 0);
  return sum === credit.amountCents ? same : [];
};

const byWords = ({ out }: RefundJourney, credit: BankMovement): readonly RefundOut[] => {
  const named = refundNamedBy(credit.text);
  const one = named === null ? undefined : out.get(named.refund);
  return one !== undefined && one.dossier === named?.dossier ? [one] : [];
};

/** True for a credit that by its own words is a refund coming back, or money that the bank gives back for no fee. */
export const mayComeBack = (credit: BankMovement): boolean =>
  rightReference(credit) === null && (credit.isReversal || refundNamedBy(credit.text) !== null);

const byReversal = ({ out }: RefundJourney, credit: BankMovement): readonly RefundOut[] => {
  const { isReversal, counterpartyAccount, amountCents } = credit;
  if (!isReversal || counterpartyAccount === null) return [];
  const alike = [...out.values()].filter(
    (one) => one.account === counterpartyAccount && one.amountCents === amountCents,
  );
  return alike.length === 1 ? alike : [];
};

/** Money that names a fee of the queue is for that fee, whatever its text and the bank's reference. */
const returned = (journey: RefundJourney, credit: BankMovement): readonly RefundOut[] => {
  if (rightReference(credit) !== null) return [];
  const bank = byBank(journey, credit);
  if (bank.length > 0) return bank;
  const words = byWords(journey, credit).filter(({ amountCents }) => amountCents === credit.amountCents);
  return words.length > 0 ? words : byReversal(journey, credit);
};

/**
 * The refunds that a credit brings back: by the bank's reference of the debit, by our own communication, or as the bank's
 * reversal of the only debit of that amount to that account. Most often none.
 */
export const refundsReturnedBy = (journey: RefundJourney, credit: BankMovement): readonly number[] => {
  const found = returned(journey, credit);
  if (found.some(({ on }) => on > credit.bookedOn)) return [];
  for (const { refund, bankReference } of found) {
    journey.out.delete(refund);
    if (bankReference !== null) journey.outByBank.get(bankReference)?.delete(refund);
  }
  return found.map(({ refund }) => refund);
};

import type { PrivateVisit } from '#app/private/private-page.tsx';
import { type MovementAt, openReversals, type RefundToPay, refundsToPay } from '#db/bank-money.ts';
import { type AccountStatements, bankStatements } from '#db/bank-statements.ts';
import { type TurnOfAccount, turnsOfYear } from '#db/bank-turn.ts';
import { type UnmatchedMoney, unmatchedMoney } from '#db/bank-unmatched.ts';
import type { StatementNumber } from '#lib/payment/statement.ts';
import type { ProposedAct, Register } from '#lib/register/register.ts';
import { termsOf } from '#lib/register/terms.ts';
import { type MoneyDesk, moneyDeskOf } from './awaited.ts';

/** All that the first page of finance shows. */
export type Shown = {
  readonly visit: PrivateVisit;
  readonly desk: MoneyDesk;
  /** Acts that wait for a second person. */
  readonly acts: readonly ProposedAct[];
  readonly unmatched: readonly UnmatchedMoney[];
  readonly reversals: readonly MovementAt[];
  readonly toPay: readonly RefundToPay[];
  /** The turns of the year at which statements may be missing. */
  readonly turns: readonly TurnOfAccount[];
  /** The account that fees are paid to now; null while no rules are in force. */
  readonly account: AccountStatements | null;
};

const actsOf = ({ acts }: Register): readonly ProposedAct[] =>
  [...acts.values()].filter(
    ({ command }) => command !== null && termsOf[command.type].by.includes('finance'),
  );

/** Reads what the first page of finance shows. */
export const shownTo = async (visit: PrivateVisit): Promise<Shown> => {
  const { book, reading } = visit;
  const [accounts, unmatched, reversals, toPay, turns] = await Promise.all([
    bankStatements(book),
    unmatchedMoney(book),
    openReversals(book),
    refundsToPay(book),
    turnsOfYear(book),
  ]);
  const iban = reading.rules?.payTo.iban;
  return {
    visit,
    desk: moneyDeskOf(reading.register),
    acts: actsOf(reading.register),
    unmatched,
    reversals,
    toPay,
    turns,
    account: accounts.find(({ account }) => account === iban) ?? null,
  };
};

/** True once statements are read: the day is then settled by them, and a transfer is typed only as an exception. */
export const isByStatements = ({ account }: Pick<Shown, 'account'>): boolean =>
  account !== null && account.read.length + account.held.length > 0;

/** The statement that has to come next: the missing one, else the one after the last. */
export const nextStatement = ({ read, missing, first }: AccountStatements): StatementNumber => {
  const last = read.at(-1)?.number;
  if (missing !== null || last === undefined) return missing ?? first;
  return { year: last.year, number: last.number + 1 };
};

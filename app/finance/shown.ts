import type { PrivateVisit } from '#app/private/private-page.tsx';
import { type MovementAt, openReversals } from '#db/bank-money.ts';
import { type Refunds, readRefunds } from '#db/bank-refunds.ts';
import { type AccountStatements, bankStatements } from '#db/bank-statements.ts';
import { type TurnOfAccount, turnsOfYear } from '#db/bank-turn.ts';
import { type UnmatchedMoney, unmatchedMoney } from '#db/bank-unmatched.ts';
import { type PaymentOf, payersOf } from '#db/payer.ts';
import type { RefundAccount } from '#lib/payment/refund-standing.ts';
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
  /** The turns of the year at which statements may be missing. */
  readonly turns: readonly TurnOfAccount[];
  readonly refunds: Refunds;
  /** Who made the payments that may go back, by the name of the payment. */
  readonly payers: ReadonlyMap<string, RefundAccount>;
  /** The account that fees are paid to now; null while no rules are in force. */
  readonly account: AccountStatements | null;
};

const actsOf = ({ acts }: Register): readonly ProposedAct[] =>
  [...acts.values()].filter(
    ({ command }) => command !== null && termsOf[command.type].by.includes('finance'),
  );

/** The payments that may go back, or of which it is proposed. */
const refunding = ({ desk, acts }: Pick<Shown, 'desk' | 'acts'>): readonly PaymentOf[] => [
  ...desk.refundable.map(({ dossier, payment }) => ({ dossier: dossier.number, payment })),
  ...acts.flatMap(({ command }) => (command?.type === 'RefundPayment' ? [command] : [])),
];

/** Of money that is nobody's yet no dossier is read: it is traced without one. */
const ofNoDossier = 0;

/** The dossiers of which the first page tells who paid; 0 where it tells so of money that is nobody's, come or taken back. */
export const payersRead = ({
  desk,
  acts,
  unmatched,
  reversals,
}: Pick<Shown, 'desk' | 'acts' | 'unmatched' | 'reversals'>): readonly number[] => [
  ...refunding({ desk, acts }).map(({ dossier }) => dossier),
  ...(unmatched.length + reversals.length === 0 ? [] : [ofNoDossier]),
];

/** Reads what the first page of finance shows. */
export const shownTo = async (visit: PrivateVisit): Promise<Shown> => {
  const { book, reading } = visit;
  const [accounts, unmatched, reversals, refunds, turns] = await Promise.all([
    bankStatements(book),
    unmatchedMoney(book),
    openReversals(book),
    readRefunds(book),
    turnsOfYear(book),
  ]);
  const iban = reading.rules?.payTo.iban;
  const desk = moneyDeskOf(reading.register);
  const acts = actsOf(reading.register);
  return {
    visit,
    desk,
    acts,
    unmatched,
    reversals,
    turns,
    refunds,
    payers: payersOf(book, refunding({ desk, acts })),
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

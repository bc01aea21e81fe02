import { addDays, type Day, yearMonthDay } from '#lib/calendar/day.ts';
import type { StatementHead } from '#lib/payment/chain.ts';
import { feeReference } from '#lib/payment/fee-reference.ts';
import type { StatementNumber } from '#lib/payment/statement.ts';
import { formatReference } from '#lib/payment/structured-reference.ts';
import type { MovementToWrite, StatementToWrite } from '#lib/payment/write-statement.ts';
import type { Study } from '#lib/register/dossier.ts';
import { chanceOf } from './chance.ts';
import { companyOf } from './people.ts';

/** A fee that is due, and what it still misses in cents. */
export type FeeDue = { readonly dossier: number; readonly study: Study; readonly missingCents: number };

/** The account as far as its statements are known: the last one, null where none is. */
export type AccountSoFar = {
  readonly account: string;
  readonly first: StatementNumber;
  readonly last: StatementHead | null;
};

/** What the account of the fictitious operator held before its first statement, in cents. */
export const firstBalanceCents = 4_218_350;

/** Whoever pays for a dossier: always the same, and nobody of the register. */
const payerOf = (dossier: number): Pick<MovementToWrite, 'name' | 'account'> => {
  const { name, account } = companyOf(chanceOf(dossier));
  return { name, account };
};

const paying = ({ dossier, study, missingCents }: FeeDue, today: Day): MovementToWrite => ({
  cents: missingCents,
  bookedOn: today,
  valueOn: today,
  bankReference: null,
  ...payerOf(dossier),
  reference: feeReference({ dossier, study }),
  text: '',
  isReversal: false,
  details: [],
});

/** The payment as it comes when a digit of its reference was typed wrong, among other words. */
export const typedWrong = (movement: MovementToWrite): MovementToWrite => {
  const digits = movement.reference ?? '';
  const wrong = digits.slice(0, -3) + String((Number(digits.at(-3)) + 1) % 10) + digits.slice(-2);
  return { ...movement, reference: null, text: `Frais raccordement ${formatReference(wrong)}` };
};

const half = (movement: MovementToWrite): MovementToWrite => ({
  ...movement,
  cents: Math.max(1, Math.floor(movement.cents / 2)),
});

const rent = (today: Day): MovementToWrite => ({
  cents: 38_500,
  bookedOn: today,
  valueOn: today,
  bankReference: null,
  name: 'Antennes du Borinage SA',
  account: payerOf(0).account,
  reference: null,
  text: `Loyer local technique ${today.slice(0, 7)}`,
  isReversal: false,
  details: [],
});

/** Of several fees the oldest is paid with a wrong reference, and the next one in part; the others as they should be. */
const asInLife = (movement: MovementToWrite, at: number, all: readonly unknown[]): MovementToWrite => {
  if (at === 0 && all.length > 1) return typedWrong(movement);
  return at === 1 && all.length > 2 ? half(movement) : movement;
};

const numberAfter = ({ first, last }: AccountSoFar, year: number): StatementNumber => {
  if (last === null) return first;
  return last.number.year === year ? { year, number: last.number.number + 1 } : { year, number: 1 };
};

/** No year goes by without a statement: where the last one is of an earlier year, its own year is closed first. */
const closingDay = ({ first, last }: AccountSoFar, today: Day): Day => {
  const until: Day = `${last === null ? first.year : last.number.year + 1}-12-31`;
  return today < until ? today : until;
};

/**
 * The statement that follows in a demonstration, booked and closed on `now` (a day): all fees that are due (the oldest request
 * first) are paid, one of them with a wrong reference and one in part where there are several; and a rent comes in.
 */
export const statementPaying = (dues: readonly FeeDue[], so: AccountSoFar, now: Day): StatementToWrite => {
  const today = closingDay(so, now);
  const { year, number } = numberAfter(so, yearMonthDay(today).year);
  const paid = [...dues.map((due) => paying(due, today)).map(asInLife), rent(today)];
  return {
    account: so.account,
    year,
    number,
    openingOn: so.last?.closing.on ?? addDays(today, -1),
    closingOn: today,
    openingCents: so.last?.closing.cents ?? firstBalanceCents,
    movements: paid.map((one, at) => ({ ...one, bankReference: `D${year}-${number}-${at + 1}` })),
  };
};

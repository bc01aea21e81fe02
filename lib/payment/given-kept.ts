import { addDays } from '#lib/calendar/day.ts';
import type { StatementHead } from './chain.ts';
import { type GivenMovement, operatorAccount, payment, readOf } from './given.ts';
import type { KeptMovement } from './intake.ts';
import type { BankMovement } from './meaning.ts';
import type { StatementNumber } from './statement.ts';

/** A movement as it is read: a payment of 121.00, and what a test changes of it. */
export const movement = (changes: Partial<GivenMovement> = {}): BankMovement => readOf(payment(changes));

/** A movement as it is kept, under a name. */
export const kept = (name: string, changes: Partial<GivenMovement> = {}): KeptMovement => ({
  ...movement(changes),
  name,
  meaning: null,
});

/** A statement without its movements, of one day; each opens with 100 times its number, and closes with 100 more. */
export const head = (
  number: number,
  { year = 2026, opens = number * 100 }: { year?: number; opens?: number } = {},
): StatementHead => ({
  account: operatorAccount,
  number: { year, number },
  opening: { on: addDays(`${year}-01-01`, number - 1), cents: opens, beyondCents: 0 },
  closing: { on: addDays(`${year}-01-01`, number), cents: opens + 100, beyondCents: 0 },
});

/** Statements as short texts: '3/2026'. */
export const numbersOf = (heads: readonly { readonly number: StatementNumber }[]): readonly string[] =>
  heads.map(({ number: { number, year } }) => `${number}/${year}`);

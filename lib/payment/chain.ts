import type { Balance, StatementNumber } from './statement.ts';

/** What is known of a statement without its movements: which one it is, and its two balances. */
export type StatementHead = {
  readonly account: string;
  readonly number: StatementNumber;
  readonly opening: Balance;
  readonly closing: Balance;
};

/**
 * The statements of an account as far as they follow one another from its first one on: `read` in their order, `held` those
 * after a gap, and `missing` the one that would close it; null where there is no gap.
 */
export type Chain<Head extends StatementHead> = {
  readonly read: readonly Head[];
  readonly held: readonly Head[];
  readonly missing: StatementNumber | null;
};

/** Negative where a statement comes before another one, 0 for the same number. */
export const compareNumbers = (one: StatementNumber, other: StatementNumber): number =>
  one.year - other.year || one.number - other.number;

/** Whether two balances are the same amount. */
export const isSameAmount = (one: Balance, other: Balance): boolean =>
  one.cents === other.cents && one.beyondCents === other.beyondCents;

/** The next number of the same year, or number 1 of the next one where that opens with the closing balance. */
const follows = (before: StatementHead, after: StatementHead): boolean => {
  const years = after.number.year - before.number.year;
  if (years === 0) return after.number.number === before.number.number + 1;
  return years === 1 && after.number.number === 1 && isSameAmount(before.closing, after.opening);
};

const startsNextYear = (before: StatementNumber, after: StatementNumber): boolean =>
  after.year > before.year && after.number > 1;

// After a turn of the year nobody can tell how many numbers the old one had, only that the new one begins with 1.
const missingBetween = (before: StatementNumber, after: StatementNumber): StatementNumber =>
  startsNextYear(before, after)
    ? { year: before.year + 1, number: 1 }
    : { year: before.year, number: before.number + 1 };

/** Follows the statements of an account from its `first` number on; none stands twice and none before the first. */
export const chainOf = <Head extends StatementHead>(
  statements: readonly Head[],
  first: StatementNumber,
): Chain<Head> => {
  const sorted = statements.toSorted((one, other) => compareNumbers(one.number, other.number));
  const [start] = sorted;
  if (start === undefined) return { read: [], held: [], missing: null };
  if (compareNumbers(start.number, first) !== 0) return { read: [], held: sorted, missing: first };
  const gap = sorted.findIndex((after, at) => {
    const before = sorted[at - 1];
    return before !== undefined && !follows(before, after);
  });
  const [before, after] = [sorted[gap - 1], sorted[gap]];
  if (before === undefined || after === undefined) return { read: sorted, held: [], missing: null };
  const missing = missingBetween(before.number, after.number);
  return { read: sorted.slice(0, gap), held: sorted.slice(gap), missing };
};

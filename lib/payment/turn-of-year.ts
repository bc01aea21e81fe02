import { addDays, type Day } from '#lib/calendar/day.ts';
import { workingDayOnOrAfter } from '#lib/calendar/working-days.ts';
import type { Chain, StatementHead } from './chain.ts';

/** A turn of the year at which statements may be missing: of the year that ends, booked on these days, both included. */
export type Turn = { readonly year: number; readonly from: Day; readonly to: Day };

/** What is known of the statements of an account, and the years at whose end finance has said that none is missing. */
type Turning = {
  readonly chain: Pick<Chain<StatementHead>, 'read'>;
  readonly isOneADay: boolean;
  readonly turnsTold: ReadonlySet<number>;
};

/**
 * The numbering starts again each year: where the last statement of the old one closed before its last working day and the
 * first of the new one opens later than that, statements between that come to nothing would not be missed. One that opens on
 * the very day on which the other closed follows it.
 */
const turnBetween = (before: StatementHead, after: StatementHead, isOneADay: boolean): Turn | null => {
  const { year } = before.number;
  if (after.number.year === year || after.opening.on <= before.closing.on) return null;
  const from = isOneADay ? addDays(before.closing.on, 1) : before.closing.on;
  const to: Day = `${year}-12-31`;
  const next = workingDayOnOrAfter(addDays(before.closing.on, 1));
  return next <= to && next < after.opening.on ? { year, from, to } : null;
};

/** The turns of the year at which statements may be missing, told or not. */
export const turnsOf = ({ chain: { read }, isOneADay }: Omit<Turning, 'turnsTold'>): readonly Turn[] =>
  read.flatMap((after, at) => {
    const before = read[at - 1];
    return before === undefined ? [] : (turnBetween(before, after, isOneADay) ?? []);
  });

/** The first turn of the year at which statements may be missing and nobody has said that none is; null where there is none. */
export const turnInDoubt = (account: Turning): Turn | null =>
  turnsOf(account).find(({ year }) => !account.turnsTold.has(year)) ?? null;

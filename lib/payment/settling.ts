import { addDays, type Day } from '#lib/calendar/day.ts';
import type { CommandOf } from '#lib/register/command.ts';
import type { Register, Transfer } from '#lib/register/register.ts';
import type { Chain, StatementHead } from './chain.ts';

const earliest = (one: Day | null, other: Day | null): Day | null =>
  one === null || (other !== null && other < one) ? other : one;

/** The first booking day of money that waits to be matched; null when none does. */
export const firstUnmatched = (transfers: Iterable<Pick<Transfer, 'state' | 'bookedOn'>>): Day | null => {
  let first: Day | null = null;
  for (const { state, bookedOn } of transfers) if (state === 'unmatched') first = earliest(first, bookedOn);
  return first;
};

/**
 * Setting `rankFinal`: the day up to which all money is settled, as it follows from the statements: the closing day of the
 * last one read without a gap, never today, and before the booking day of money that waits to be matched. Null before the
 * first statement.
 */
export const settledDay = (chain: Chain<StatementHead>, unmatched: Day | null, today: Day): Day | null => {
  const last = chain.read.at(-1);
  if (last === undefined) return null;
  const through = last.closing.on < today ? last.closing.on : addDays(today, -1);
  return unmatched === null || unmatched > through ? through : addDays(unmatched, -1);
};

/**
 * The act that settles what the statements of the account let settle; null where nothing would change. The day never goes
 * back, and names the missing statement that holds it back.
 */
export const settling = (
  register: Pick<Register, 'settledThrough' | 'awaits' | 'transfers'>,
  chain: Chain<StatementHead>,
  today: Day,
): CommandOf<'SettleMoney'> | null => {
  const { settledThrough, awaits: awaited, transfers } = register;
  const day = settledDay(chain, firstUnmatched(transfers.values()), today);
  const through = settledThrough === null || (day !== null && day > settledThrough) ? day : settledThrough;
  const awaits = chain.missing;
  const isAwaited = awaits?.year === awaited?.year && awaits?.number === awaited?.number;
  if (through === null || (chain.read.length === 0 && chain.missing === null)) return null;
  return through === settledThrough && awaited !== undefined && isAwaited
    ? null
    : { type: 'SettleMoney', through, awaits };
};

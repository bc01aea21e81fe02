import type { Day } from '#lib/calendar/day.ts';
import { firstUnmatched } from '#lib/payment/settling.ts';
import type { StatementNumber } from '#lib/payment/statement.ts';
import type { Register } from '#lib/register/register.ts';

/**
 * What keeps a day from being settled. `unmatched`: money booked on that day waits to be matched. `missing`: a statement is
 * missing. `unread`: the bank's statement of the day has not been read, or nobody has said that its money is settled.
 */
export type WhyUnsettled =
  | { readonly kind: 'unmatched'; readonly on: Day }
  | { readonly kind: 'missing'; readonly number: StatementNumber }
  | { readonly kind: 'unread' };

/** What may hold the settled day back: the missing statement, and the first booking day of money that waits; null for none. */
export type HoldsBack = { readonly awaits: StatementNumber | null; readonly unmatchedOn: Day | null };

/** What holds the settled day of a register back now. */
export const holdsBack = ({ awaits, transfers }: Pick<Register, 'awaits' | 'transfers'>): HoldsBack => ({
  awaits: awaits ?? null,
  unmatchedOn: firstUnmatched(transfers.values()),
});

/**
 * Setting `rankFinal`: why the ranks of a booking day that is not settled are provisional. Money that waits comes first: it
 * was booked no later than the last statement that could be read.
 */
export const whyUnsettled = ({ awaits, unmatchedOn }: HoldsBack, bookedOn: Day): WhyUnsettled => {
  if (unmatchedOn !== null && unmatchedOn <= bookedOn) return { kind: 'unmatched', on: unmatchedOn };
  return awaits === null ? { kind: 'unread' } : { kind: 'missing', number: awaits };
};

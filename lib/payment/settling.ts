import { addDays, type Day } from '#lib/calendar/day.ts';
import type { CommandOf } from '#lib/register/command.ts';
import type { Register, Transfer } from '#lib/register/register.ts';
import type { Chain, StatementHead } from './chain.ts';
import type { AccountNamed } from './fee-account.ts';
import { turnInDoubt } from './turn-of-year.ts';

const earliest = (one: Day | null, other: Day | null): Day | null =>
  one === null || (other !== null && other < one) ? other : one;

/** The first booking day of money that waits to be matched; null when none does. */
export const firstUnmatched = (transfers: Iterable<Pick<Transfer, 'state' | 'bookedOn'>>): Day | null => {
  let first: Day | null = null;
  for (const { state, bookedOn } of transfers) if (state === 'unmatched') first = earliest(first, bookedOn);
  return first;
};

/**
 * What is known of an account that fees are paid to: its statements; the booking day of the first reversal of which finance
 * has still to say what it takes back, null for none; and the turns of the year at which finance says that none is missing.
 */
export type AccountRead = AccountNamed & {
  readonly chain: Chain<StatementHead>;
  readonly reversalOn: Day | null;
  readonly turnsTold: ReadonlySet<number>;
};

/** The last day of which nothing more can be stated: where several statements a day may come, the one before the last closing day. */
const statedThrough = ({ chain, isOneADay }: AccountRead): Day | null => {
  const last = chain.read.at(-1);
  if (last === undefined) return null;
  return isOneADay ? last.closing.on : addDays(last.closing.on, -1);
};

const before = (day: Day | null | undefined): Day | null => (day == null ? null : addDays(day, -1));

const latest = (one: Day | null, other: Day | null): Day | null =>
  one === null || (other !== null && other > one) ? other : one;

/**
 * The day up to which an account is settled; null before its first statement. An account that was named later has no money
 * before that.
 */
const accountThrough = (account: AccountRead, today: Day): Day | null => {
  const stated = latest(statedThrough(account), before(account.from));
  const doubt = turnInDoubt(account)?.from;
  const holds = [addDays(today, -1), before(doubt), before(account.reversalOn)];
  return stated === null ? null : holds.reduce((through, day) => earliest(through, day), stated);
};

/** An account with the day up to which it is settled. */
type Through = { readonly account: AccountRead; readonly through: Day | null };

const bySettled = (one: Through, other: Through): number => {
  if (one.through === other.through) return 0;
  return one.through === null || (other.through !== null && one.through < other.through) ? -1 : 1;
};

/**
 * Whether a day waits for an account: money may still come to it, or came and is not settled. One of which no statement was
 * ever read waits for none once nothing more may come to it: what it got was registered by hand.
 */
const isWaitedFor = ({ account: { until, chain }, through }: Through, today: Day): boolean => {
  if (until === null) return true;
  if (through !== null) return through < until;
  return until >= today || chain.held.length > 0;
};

/** The account that holds the settled day back: it is waited for, and the others are settled further. */
const holding = (accounts: readonly AccountRead[], today: Day): Through | undefined =>
  accounts
    .map((account) => ({ account, through: accountThrough(account, today) }))
    .filter((one) => isWaitedFor(one, today))
    .toSorted(bySettled)[0];

/**
 * Setting `rankFinal`: the day up to which all money is settled, as it follows from the statements of all accounts that money
 * may come to: stated without a gap on each of them, never today, before the booking day of money that waits to be matched
 * and of a reversal that waits to be settled. Null before the first statement.
 */
const settledDay = (held: Through | undefined, unmatched: Day | null): Day | null => {
  const through = held?.through ?? null;
  return through === null ? null : earliest(through, before(unmatched));
};

/**
 * The act that settles what the statements of the accounts let settle; null where nothing would change. The day never goes
 * back, and names the missing statement that holds it back.
 */
export const settling = (
  register: Pick<Register, 'settledThrough' | 'awaits' | 'transfers'>,
  accounts: readonly AccountRead[],
  today: Day,
): CommandOf<'SettleMoney'> | null => {
  const { settledThrough, awaits: awaited, transfers } = register;
  const held = holding(accounts, today);
  const day = settledDay(held, firstUnmatched(transfers.values()));
  const through = settledThrough === null || (day !== null && day > settledThrough) ? day : settledThrough;
  const awaits = held?.account.chain.missing ?? null;
  const isAwaited = awaits?.year === awaited?.year && awaits?.number === awaited?.number;
  const isRead = accounts.some(({ chain }) => chain.read.length > 0 || chain.missing !== null);
  if (through === null || !isRead) return null;
  return through === settledThrough && awaited !== undefined && isAwaited
    ? null
    : { type: 'SettleMoney', through, awaits };
};

import { type Day, yearMonthDay } from '#lib/calendar/day.ts';
import type { StatementNumber } from '#lib/payment/statement.ts';

/** A statement in the calendar, or the place of one that is missing (`on` null: nobody knows its day). */
export type Cell<Kept> = {
  readonly number: StatementNumber;
  readonly on: Day | null;
  readonly state: 'read' | 'held' | 'missing';
  readonly kept: Kept | null;
};

/** A month of the calendar: '2026-03', and its statements in their order. */
export type Month<Kept> = { readonly month: string; readonly cells: readonly Cell<Kept>[] };

type Head = { readonly number: StatementNumber; readonly closing: { readonly on: Day } };
type Account<Kept extends Head> = {
  readonly read: readonly Kept[];
  readonly held: readonly Kept[];
  readonly missing: StatementNumber | null;
};

const monthOf = (day: Day): string => {
  const { year, month } = yearMonthDay(day);
  return `${year}-${String(month).padStart(2, '0')}`;
};

/** Each number that is missing between two statements of one year; across a turn of the year only what is known to miss. */
const gapBetween = <Kept extends Head>(before: StatementNumber, after: Kept): readonly StatementNumber[] => {
  const { year, number } = after.number;
  const from = before.year === year ? before.number + 1 : 1;
  return Array.from({ length: Math.max(0, number - from) }, (_, at) => ({ year, number: from + at }));
};

/** The statements after the gap, with the numbers that are missing before and between them. */
const heldCells = <Kept extends Head>({ held, missing }: Account<Kept>): readonly Cell<Kept>[] => {
  let before = missing === null ? null : { ...missing, number: missing.number - 1 };
  return held.flatMap((kept) => {
    const gaps = before === null ? [] : gapBetween(before, kept);
    before = kept.number;
    return [
      ...gaps.map((number) => ({ number, on: null, state: 'missing' as const, kept: null })),
      { number: kept.number, on: kept.closing.on, state: 'held' as const, kept },
    ];
  });
};

/**
 * The statements of an account by the month in which they were closed, the latest month first; a number that is missing
 * stands in the month of the statement after it.
 */
export const monthsOf = <Kept extends Head>(account: Account<Kept>): readonly Month<Kept>[] => {
  const read = account.read.map((kept) => ({
    number: kept.number,
    on: kept.closing.on,
    state: 'read' as const,
    kept,
  }));
  const months = new Map<string, Cell<Kept>[]>();
  let waiting: Cell<Kept>[] = [];
  for (const cell of [...read, ...heldCells(account)]) {
    waiting.push(cell);
    if (cell.on === null) continue;
    const month = monthOf(cell.on);
    months.set(month, [...(months.get(month) ?? []), ...waiting]);
    waiting = [];
  }
  return [...months].map(([month, cells]) => ({ month, cells })).reverse();
};

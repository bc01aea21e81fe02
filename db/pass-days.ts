import { addDays, type Day } from '#lib/calendar/day.ts';
import { brusselsDay, type Instant, startOfDay } from '#lib/calendar/zone.ts';
import type { Book } from './client.ts';
import { enforceDue } from './clock.ts';
import { moveClock, readAheadMs } from './demo-clock.ts';

const hourMs = 3_600_000;

/** Eight in the morning: when a day begins for those who let days pass. */
const morningOf = (day: Day): Instant => startOfDay(day) + 8 * hourMs;

const passNow = async (book: Book, until: Day, drawnAheadMs: number): Promise<void> => {
  if (readAheadMs(book) !== drawnAheadMs) return;
  const today = brusselsDay(book.now());
  for (let day = addDays(today, 1); day <= until; day = addDays(day, 1)) {
    await moveClock(book, morningOf(day) - book.now());
    await enforceDue(book);
  }
};

const passing = new WeakMap<Book, Promise<void>>();

/**
 * Lets the days of a demonstration pass up to the morning of `until`, one after the other, and carries out on each what
 * falls due, as a server that ran through them would. Nothing passes when the clock no longer runs `drawnAheadMs` ahead:
 * whoever asked looked at it before it was moved, so that a press made twice counts once. Throws Trouble in a book that is
 * no demonstration.
 */
export const passDays = (book: Book, until: Day, drawnAheadMs: number): Promise<void> => {
  const before = passing.get(book) ?? Promise.resolve();
  const turn = before.then(() => passNow(book, until, drawnAheadMs));
  passing.set(
    book,
    turn.catch(() => undefined),
  );
  return turn;
};

import { z } from 'zod';
import { rowsBeside, writeBeside } from './beside.ts';
import type { Book } from './client.ts';
import { Trouble } from './trouble.ts';

const rows = z.array(z.object({ value: z.coerce.number().int().min(0) }));

/** By how much the clock of a demonstration runs ahead of the machine's, in milliseconds; 0 in any other book. */
export const readAheadMs = (book: Book): number => {
  if (!book.settings.isDemo) return 0;
  const [row] = rows.parse(rowsBeside(book, "SELECT value FROM setting WHERE name = 'ahead-ms'"));
  return row?.value ?? 0;
};

/** Moves the clock of a demonstration forward, for good. Throws Trouble in a book that is none, and for a step back. */
export const moveClock = async (book: Book, byMs: number): Promise<void> => {
  if (!book.settings.isDemo) throw new Trouble('Only the clock of a demonstration can be moved.');
  if (!Number.isInteger(byMs) || byMs < 0)
    throw new Trouble('The clock of a demonstration only moves forward.');
  const sql = "INSERT OR REPLACE INTO setting (name, value) VALUES ('ahead-ms', ?)";
  await writeBeside(book, sql, String(readAheadMs(book) + byMs));
  book.aheadMs = readAheadMs(book);
};

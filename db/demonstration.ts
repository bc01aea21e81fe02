import { z } from 'zod';
import { rowsBeside } from './beside.ts';
import type { Book } from './client.ts';

/** The key of an act by which a demonstration is founded, the first one being 1. */
export const foundingKey = (nth: number): string => `demo:${String(nth).padStart(4, '0')}`;

const rows = z.array(z.object({ holds: z.int() }));
const holds = `SELECT NOT EXISTS (SELECT 1 FROM entry)
  OR EXISTS (SELECT 1 FROM submission WHERE key = ?) AS holds`;

/**
 * Whether a book is the demonstration: it has no key of its own, and began with the fictitious operator or is empty still.
 * A register that was imported or begun by a command is none: in it nobody may be anybody, whatever its settings.
 */
export const isDemonstration = (book: Book): boolean =>
  book.settings.isDemo && rows.parse(rowsBeside(book, holds, foundingKey(1)))[0]?.holds === 1;

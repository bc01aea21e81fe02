import { z } from 'zod';
import { type Actor, roles } from '#lib/register/actor.ts';
import { rowsBeside, writeBeside } from './beside.ts';
import type { Book } from './client.ts';

const rows = z.array(
  z.object({
    at: z.int(),
    person: z.string(),
    role: z.enum(roles),
    dossier: z.int(),
    what: z.string(),
    reason: z.string().nullable(),
  }),
);

/** Somebody read what is confidential of a dossier (R15): who, when, what, and why where a reason is asked for. */
export type Access = z.infer<typeof rows>[number];

/** Traces a read of what is confidential, before it is shown. */
export const traceAccess = async (
  book: Book,
  { person, role }: Actor,
  dossier: number,
  what: string,
  reason: string | null = null,
): Promise<void> => {
  const sql = 'INSERT INTO access (at, person, role, dossier, what, reason) VALUES (?, ?, ?, ?, ?, ?)';
  await writeBeside(book, sql, book.now(), person, role, dossier, what, reason);
};

/** Traces a read of the same thing of many dossiers at once, as of the rows of a list: a trace each, in one commit. */
export const traceAccesses = async (
  book: Book,
  { person, role }: Actor,
  dossiers: readonly number[],
  what: string,
): Promise<void> => {
  const sql = `INSERT INTO access (at, person, role, dossier, what, reason)
    SELECT ?, ?, ?, value, ?, NULL FROM json_each(?)`;
  if (dossiers.length > 0)
    await writeBeside(book, sql, book.now(), person, role, what, JSON.stringify([...new Set(dossiers)]));
};

/** Who read what of a dossier, the latest first. */
export const accessesTo = async (book: Book, dossier: number, limit = 200): Promise<readonly Access[]> =>
  rows.parse(
    rowsBeside(
      book,
      'SELECT at, person, role, dossier, what, reason FROM access WHERE dossier = ? ORDER BY id DESC LIMIT ?',
      dossier,
      limit,
    ),
  );

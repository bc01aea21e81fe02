import { z } from 'zod';
import { rowsBeside, writeBeside } from './beside.ts';
import type { Book } from './client.ts';

const words = z.record(z.string(), z.string());
const rows = z.array(z.object({ at: z.int(), text: z.string() }));

/** A request that is being written: its fields as typed, and when they were last saved. */
export type Draft = { readonly at: number; readonly typed: Readonly<Record<string, string>> };

/** The draft of a dossier; null where nothing is saved. */
export const draftOf = async (book: Book, dossier: number): Promise<Draft | null> => {
  const [row] = rows.parse(rowsBeside(book, 'SELECT at, text FROM draft WHERE dossier = ?', dossier));
  return row === undefined ? null : { at: row.at, typed: words.parse(JSON.parse(row.text)) };
};

/** Keeps the fields of a draft, as typed, in place of those kept before. */
export const saveDraft = async (book: Book, dossier: number, typed: Draft['typed']): Promise<void> => {
  const sql = 'INSERT OR REPLACE INTO draft (dossier, at, text) VALUES (?, ?, ?)';
  await writeBeside(book, sql, dossier, book.now(), JSON.stringify(typed));
};

/** Drops the draft of a dossier, once its request is submitted or it is withdrawn. */
export const dropDraft = async (book: Book, dossier: number): Promise<void> => {
  await writeBeside(book, 'DELETE FROM draft WHERE dossier = ?', dossier);
};

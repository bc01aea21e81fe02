import { cpSync } from 'node:fs';
import { closeBook } from '#db/client.ts';
import type { Register } from '#lib/register/register.ts';
import { fill, freshFolder, openIn } from './book.ts';
import { type Happening, happenings, ordinary, registerOf } from './synthetic.ts';

/** What several rows need of one size: made once, never changed. */
export type AtSize = {
  readonly size: number;
  readonly all: readonly Happening[];
  readonly register: Register;
};

let kept: AtSize | null = null;

/** The ordinary queue of so many dossiers: what happened, and the register it led to. */
export const ordinaryAt = (size: number): AtSize => {
  if (kept?.size === size) return kept;
  const all = happenings(size, ordinary);
  kept = { size, all, register: registerOf(all) };
  return kept;
};

let keptFolder: { readonly size: number; readonly folder: string } | null = null;

/** A folder with the book of that queue, closed: the log as it would lie on the disk. */
export const bookFolderAt = async (size: number): Promise<string> => {
  if (keptFolder?.size === size) return keptFolder.folder;
  const folder = freshFolder();
  const book = await openIn(folder);
  fill(book, ordinaryAt(size).all);
  await closeBook(book);
  keptFolder = { size, folder };
  return folder;
};

/** A copy of that folder, to write in. */
export const copyOfBookAt = async (size: number): Promise<string> => {
  const folder = freshFolder();
  cpSync(await bookFolderAt(size), folder, { recursive: true });
  return folder;
};

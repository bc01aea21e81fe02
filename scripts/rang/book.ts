import { statSync } from 'node:fs';
import { appendAll, type Submission } from '#db/append.ts';
import { type Book, bookFile, closeBook, openBook } from '#db/client.ts';
import { readSettings, type Settings } from '#db/env.ts';
import { readRegister } from '#db/read.ts';
import { codeOf, troubleWith } from '#db/trouble.ts';
import type { Instant } from '#lib/calendar/zone.ts';
import type { Decision } from '#lib/register/context.ts';
import { emptyRegister, type Register } from '#lib/register/register.ts';
import { Fault } from './fault.ts';
import { foundedBy, foundingWith } from './founding.ts';

/** The register a command writes to, before and after it is there. */
export type Desk = {
  /** As it stands; where there is none yet, as it would be founded: empty, with version 1 of the rules. */
  readonly register: () => Promise<Register>;
  /** The moment by the clock of the register: that of a demonstration may run ahead. */
  readonly now: () => Instant;
  /** Writes acts in one commit, and before them what founds a register; no acts make no register. */
  readonly write: (acts: readonly Submission[]) => Promise<readonly Decision[]>;
};

const isThere = (settings: Settings): boolean => {
  const file = bookFile(settings);
  try {
    return statSync(file).isFile();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw troubleWith(file, error);
  }
};

const noRegister = ({ dataFolder }: Settings): Fault =>
  new Fault(`There is no register yet in ${dataFolder}.`);

/** Opens a book that is there, and closes it. Throws a Fault where there is none; makes nothing. */
export const onBook = async <T>(use: (book: Book) => Promise<T>): Promise<T> => {
  const settings = readSettings(process.env);
  if (!isThere(settings)) throw noRegister(settings);
  const book = await openBook(settings);
  try {
    return await use(book);
  } finally {
    await closeBook(book);
  }
};

/** Reads the register. Throws a Fault where there is none, or where nothing was written to it yet; makes nothing. */
export const reading = <T>(use: (register: Register, now: Instant) => T): Promise<T> =>
  onBook(async (book) => {
    const register = await readRegister(book);
    if (register.entries === 0) throw noRegister(book.settings);
    return use(register, book.now());
  });

const write = async (book: Book, acts: readonly Submission[]): Promise<readonly Decision[]> => {
  const founding = foundingWith(acts, await readRegister(book));
  const decisions = await appendAll(book, [...founding, ...acts]);
  return decisions.slice(founding.length);
};

/** Works on the register of the settings, which is opened when it is first needed and made when it is first written to. */
export const atDesk = async <T>(use: (desk: Desk) => Promise<T>): Promise<T> => {
  const settings = readSettings(process.env);
  const books: Book[] = [];
  const opened = async (): Promise<Book> => {
    const book = books[0] ?? (await openBook(settings));
    if (books.length === 0) books.push(book);
    return book;
  };
  try {
    return await use({
      register: async () =>
        foundedBy(isThere(settings) ? await readRegister(await opened()) : emptyRegister()),
      now: () => books[0]?.now() ?? Date.now(),
      write: async (acts) => (acts.length === 0 ? [] : write(await opened(), acts)),
    });
  } finally {
    for (const book of books) await closeBook(book);
  }
};

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '#lib/calendar/zone.ts';
import { commitmentTo } from '#lib/log/commitment.ts';
import type { Decision } from '#lib/register/context.ts';
import { emptyRegister, type Register } from '#lib/register/register.ts';
import type { Submission } from './append.ts';
import { type Connection, connect } from './connection.ts';
import { readAheadMs } from './demo-clock.ts';
import { readSettings, type Settings } from './env.ts';
import { readKey } from './key.ts';
import { type LogFile, logFile } from './log-file.ts';
import { sha256 } from './secret.ts';
import { troubleWith } from './trouble.ts';

/** Decides an act and writes what follows from it into the commit that is being made. */
export type Put = (one: Submission) => Decision;

/** Work that waits for the next commit, done as a whole or not at all: carried out, it gives how to answer once that is on disk. */
export type Turn = { readonly take: (put: Put) => () => void; readonly reject: (error: unknown) => void };

/** The private book of one operator, opened: its fold in memory, and the queue of what is to be written. */
export type Book = {
  readonly settings: Settings;
  readonly file: string;
  readonly now: () => Instant;
  /** Seals what is given to a visitor to bring back (see `seal`). */
  readonly sealKey: Uint8Array;
  /** The one that reads, and the one that writes. */
  readonly connections: readonly [Connection, Connection];
  readonly reading: LogFile;
  readonly writing: LogFile;
  register: Register;
  /** By how much the clock of a demonstration runs ahead, in milliseconds. */
  aheadMs: number;
  readonly waiting: Turn[];
  /** Resolves when the commit that is being made in steps is done; null where none is. Nothing else is written until then. */
  longTurn: Promise<void> | null;
};

/** The file of a book in its folder. */
export const bookFile = ({ dataFolder }: Settings): string => join(dataFolder, 'private.db');

const makeFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw troubleWith(folder, error);
  }
};

/**
 * Opens the book of these settings, and makes it where there is none. `now` tells the moment of what is written without one
 * of its own. Throws Trouble for a missing or wrong key, a damaged file, a folder that may not be written.
 */
export const openBook = async (settings: Settings, now: () => Instant = Date.now): Promise<Book> => {
  makeFolder(settings.dataFolder);
  const file = bookFile(settings);
  const key = readKey(settings, file);
  const connections = [connect(file, key), connect(file, key)] as const;
  const [reading, writing] = connections;
  const book: Book = {
    settings,
    file,
    now: () => now() + book.aheadMs,
    sealKey: commitmentTo(Buffer.from('seal'), Buffer.from(key, 'hex'), sha256),
    aheadMs: 0,
    connections,
    reading: logFile(reading),
    writing: logFile(writing),
    register: emptyRegister(),
    waiting: [],
    longTurn: null,
  };
  book.aheadMs = readAheadMs(book);
  return book;
};

/** Closes the book; what waits to be written is written first. */
export const closeBook = async (book: Book): Promise<void> => {
  while (book.waiting.length > 0 || book.longTurn !== null)
    await new Promise((resolve) => setImmediate(resolve));
  for (const connection of book.connections) connection.close();
};

// Next loads a module several times in one process: what must be one per process hangs on one object.
declare global {
  var rangBook: Promise<Book> | undefined;
}

/** The book of this process, by the settings of its environment: one, however often this module is loaded. */
export const ourBook = (): Promise<Book> => {
  globalThis.rangBook ??= openBook(readSettings(process.env)).catch((error: unknown) => {
    globalThis.rangBook = undefined;
    throw error;
  });
  return globalThis.rangBook;
};

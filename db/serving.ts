import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Settings } from './env.ts';
import { codeOf, Trouble, troubleWith } from './trouble.ts';

// Held for as long as the process lives: the system takes the lock back when it dies, however it dies.
declare global {
  var rangServing: Database.Database | undefined;
}

/**
 * Makes this process the one that serves the book of a folder. Throws Trouble where another one does. Commands may write
 * beside it: this keeps a second server out, not a second writer.
 */
export const serveAlone = ({ dataFolder }: Settings): void => {
  const file = join(dataFolder, 'serving.lock');
  try {
    globalThis.rangServing ??= lockOn(file);
  } catch (error) {
    if (codeOf(error).startsWith('SQLITE_BUSY'))
      throw new Trouble(
        `The register in ${dataFolder} is being served by another process: stop that one first.`,
      );
    throw troubleWith(file, error);
  }
};

const lockOn = (file: string): Database.Database => {
  const connection = new Database(file, { timeout: 0 });
  try {
    connection.exec('BEGIN EXCLUSIVE');
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
};

/** Lets another process serve. */
export const stopServing = (): void => {
  globalThis.rangServing?.close();
  globalThis.rangServing = undefined;
};

import Database from 'better-sqlite3';
import { steps } from './schema.ts';
import { Trouble, troubleWith } from './trouble.ts';

export type Connection = Database.Database;

const busyMs = 10_000;

/** What every connection is set to, and must then be found at: better-sqlite3 drops to NORMAL in WAL of itself. */
const expected = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, trusted_schema: 0 } as const;

const setUp = (connection: Connection, key: string): void => {
  connection.pragma(`cipher = 'aegis'`);
  connection.pragma(`key = 'raw:${key}'`);
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('trusted_schema = OFF');
  connection.pragma('cache_size = -16000'); // KiB: a page that is not kept is read and deciphered again
};

const check = (connection: Connection): void => {
  connection.prepare('SELECT count(*) FROM sqlite_schema').get();
  for (const [name, value] of Object.entries(expected))
    if (connection.pragma(name, { simple: true }) !== value)
      throw new Trouble(`The database does not keep ${name} at ${value}: nothing is written without it.`);
};

const builtIn = (connection: Connection): number =>
  Number(connection.pragma('user_version', { simple: true }));

/** Builds what is missing, one process at a time. A book that has it all is not written to. */
const build = (connection: Connection, file: string): void => {
  if (builtIn(connection) === steps.length) return;
  connection
    .transaction(() => {
      const done = builtIn(connection);
      if (done > steps.length)
        throw new Trouble(`${file} was made by a newer version of this software: run that version.`);
      for (const step of steps.slice(done)) connection.exec(step);
      connection.pragma(`user_version = ${steps.length}`);
    })
    .immediate();
};

/**
 * Opens the encrypted file of a book, and makes it where there is none: AEGIS-256, which also notices every altered byte;
 * write-ahead log, each commit on disk before it is answered. Throws Trouble for a wrong key, a damaged file, a full disk.
 */
export const connect = (file: string, key: string): Connection => {
  let connection: Connection | null = null;
  try {
    connection = new Database(file, { timeout: busyMs });
    setUp(connection, key);
    build(connection, file);
    check(connection);
    return connection;
  } catch (error) {
    connection?.close();
    throw troubleWith(file, error);
  }
};

import type { Statement } from 'better-sqlite3';
import type { Book } from './client.ts';
import type { Connection } from './connection.ts';
import { troubleWith } from './trouble.ts';

type Value = string | number | Uint8Array | null;

const prepared = new WeakMap<Connection, Map<string, Statement<Value[]>>>();

/** A statement of a connection, prepared at its first use. */
const statement = (connection: Connection, sql: string): Statement<Value[]> => {
  const known = prepared.get(connection) ?? new Map<string, Statement<Value[]>>();
  prepared.set(connection, known);
  const one = known.get(sql) ?? connection.prepare<Value[]>(sql);
  known.set(sql, one);
  return one;
};

/** Reads rows of the tables beside the log. */
export const rowsBeside = (book: Book, sql: string, ...values: readonly Value[]): readonly unknown[] =>
  plainly(book, () => statement(book.connections[0], sql).all(...values));

/** Writes a row beside the log, in a commit of its own, once no other one is being made; gives how many rows were changed. */
export const writeBeside = async (book: Book, sql: string, ...values: readonly Value[]): Promise<number> => {
  while (book.longTurn !== null) await book.longTurn;
  return plainly(book, () => statement(book.connections[1], sql).run(...values).changes);
};

const plainly = <Result>(book: Book, act: () => Result): Result => {
  try {
    return act();
  } catch (error) {
    throw troubleWith(book.file, error);
  }
};

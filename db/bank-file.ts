import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { z } from 'zod';
import type { Instant } from '#lib/calendar/zone.ts';
import type { Remark } from '#lib/payment/finding.ts';
import type { StatementIntake } from '#lib/payment/intake.ts';
import type { StatementFormat } from '#lib/payment/read-statement.ts';
import { rowsBeside } from './beside.ts';
import type { Book } from './client.ts';
import type { Connection } from './connection.ts';

/** A file of the bank as it is kept: packed, under the SHA-256 of its bytes. */
export type FileToKeep = {
  readonly digest: Uint8Array;
  readonly at: Instant;
  readonly person: string;
  readonly name: string;
  readonly format: StatementFormat;
  readonly bytes: number;
  readonly packed: Uint8Array;
  readonly remarks: readonly Remark[];
};

/** When the same bytes were taken in, and by whom; null where they never were. */
export const fileKnown = (
  connection: Connection,
  digest: Uint8Array,
): { readonly at: Instant; readonly person: string } | null =>
  connection
    .prepare<[Uint8Array], { at: Instant; person: string }>(
      'SELECT at, person FROM bank_file WHERE digest = ?',
    )
    .get(digest) ?? null;

/** Keeps a file with its bytes; gives its number. */
export const addFile = (connection: Connection, file: FileToKeep): number =>
  Number(
    connection
      .prepare(
        `INSERT INTO bank_file (digest, at, person, name, format, bytes, packed, remarks)
         VALUES (:digest, :at, :person, :name, :format, :bytes, :packed, :remarks)`,
      )
      .run({ ...file, remarks: JSON.stringify(file.remarks) }).lastInsertRowid,
  );

/** Keeps which statements a file brought, and how they differ from what was known of them. */
export const addDeliveries = (
  connection: Connection,
  file: number,
  statements: readonly StatementIntake[],
): void => {
  const add = connection.prepare('INSERT INTO bank_delivery VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  for (const { head, statement, difference, onlyHere, onlyThere } of statements) {
    const { account, number } = head;
    const aside = JSON.stringify(statement.setAside);
    add.run(account, number.year, number.number, file, difference, onlyHere, onlyThere, aside);
  }
};

const packedRows = z.array(z.object({ name: z.string(), packed: z.instanceof(Uint8Array) }));
const unpack = promisify(gunzip);

/** A file of the bank by its number, byte for byte as it came; null where there is none. */
export const bankFileOf = async (
  book: Book,
  file: number,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> => {
  const [row] = packedRows.parse(rowsBeside(book, 'SELECT name, packed FROM bank_file WHERE id = ?', file));
  return row === undefined ? null : { name: row.name, bytes: await unpack(row.packed) };
};

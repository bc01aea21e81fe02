import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { byteLimit } from '#lib/payment/limit.ts';
import { type StatementFileRead, statementSteps } from '#lib/payment/read-statement.ts';
import type { Book } from './client.ts';
import { oneByOne } from './one-by-one.ts';
import { sha256 } from './secret.ts';

/** A file as it came from the bank, and the name it came with. */
export type BankFile = { readonly name: string; readonly bytes: Uint8Array };

/** A file of the bank by the SHA-256 of its bytes. It is read, and its bytes are packed, only where that is asked for. */
export type FileInHand = {
  readonly name: string;
  readonly digest: Uint8Array;
  readonly size: number;
  readonly read: () => Promise<StatementFileRead>;
  readonly packed: () => Promise<Uint8Array>;
};

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** A file whose bytes are at hand. */
export const inHand = ({ name, bytes }: BankFile): FileInHand => ({
  name,
  digest: sha256(bytes),
  size: bytes.length,
  read: () => oneByOne(statementSteps(bytes)),
  packed: () => pack(bytes),
});

const keptMs = 15 * 60_000;
const keptFiles = 60;
const keptBytes = 2 * byteLimit;

type Reading = { readonly read: StatementFileRead; readonly size: number };

const ofBooks = new WeakMap<Book, Map<string, Reading>>();

const readingsOf = (book: Book): Map<string, Reading> => {
  const known = ofBooks.get(book) ?? new Map<string, Reading>();
  ofBooks.set(book, known);
  return known;
};

const sizeOf = (readings: ReadonlyMap<string, Reading>): number =>
  [...readings.values()].reduce((sum, { size }) => sum + size, 0);

const keep = (readings: Map<string, Reading>, key: string, reading: Reading): void => {
  readings.set(key, reading);
  setTimeout(() => readings.delete(key), keptMs).unref();
  for (const oldest of readings.keys())
    if (readings.size > keptFiles || sizeOf(readings) > keptBytes) readings.delete(oldest);
};

/**
 * A file whose bytes are kept packed. What was read of it stays in memory for a quarter of an hour, the latest files only:
 * whoever looks again, or confirms, waits for no second reading. What is read depends on the bytes alone.
 */
export const packedInHand = (
  book: Book,
  { packed, ...file }: Pick<FileInHand, 'name' | 'digest' | 'size'> & { readonly packed: Uint8Array },
): FileInHand => {
  const key = Buffer.from(file.digest).toString('hex');
  const read = async (): Promise<StatementFileRead> => {
    const known = readingsOf(book).get(key);
    if (known !== undefined) return known.read;
    const fresh = await oneByOne(statementSteps(await unpack(packed)));
    keep(readingsOf(book), key, { read: fresh, size: file.size });
    return fresh;
  };
  return { ...file, read, packed: async () => packed };
};

import { createHash, randomUUID } from 'node:crypto';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { z } from 'zod';
import type { Instant } from '#lib/calendar/zone.ts';
import { byteLimit } from '#lib/payment/limit.ts';
import type { Actor } from '#lib/register/actor.ts';
import { type FileInHand, packedInHand } from './bank-reading.ts';
import { rowsBeside, writeBeside } from './beside.ts';
import type { Book } from './client.ts';

/** How many files one drop may hold. */
export const maxBankFiles = 60;
const maxDropBytes = 8 * byteLimit;
const keptDrops = 20;
const keptMs = 24 * 3_600_000;

/**
 * A file that was dropped; its bytes wait until the drop is confirmed or given up. `preview` is what was last said that it
 * would do, `outcome` what became of it; null before. `isKept` false: it was too large, and only its size is known.
 */
export type DroppedFile = {
  readonly place: number;
  readonly name: string;
  readonly bytes: number;
  readonly isKept: boolean;
  readonly preview: string | null;
  readonly outcome: string | null;
};

/** Files dropped together by one person, looked at before anything happens; confirmed once. */
export type Drop = {
  readonly id: string;
  readonly at: Instant;
  readonly person: string;
  readonly isConfirmed: boolean;
  readonly files: readonly DroppedFile[];
};

// What was looked at and never confirmed is let go after a day; what is being taken in stays.
const letGo = `DELETE FROM bank_drop WHERE (at < ? OR id NOT IN (SELECT id FROM bank_drop ORDER BY rowid DESC LIMIT ?))
  AND (confirmed = 0 OR NOT EXISTS (SELECT 1 FROM bank_drop_file WHERE drop_id = id AND outcome IS NULL))`;

/** Begins a drop of files; lets go of the oldest ones. Gives its name. */
export const openDrop = async (book: Book, { person }: Actor): Promise<string> => {
  await writeBeside(book, letGo, book.now() - keptMs, keptDrops - 1);
  const id = randomUUID();
  await writeBeside(
    book,
    'INSERT INTO bank_drop (id, at, person, confirmed) VALUES (?, ?, ?, 0)',
    id,
    book.now(),
    person,
  );
  return id;
};

/** Counts and hashes what passes; past the limit nothing more is passed on, and only counted. */
const measuring = () => {
  const hash = createHash('sha256');
  const measured = { bytes: 0 };
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, pass) {
      measured.bytes += chunk.length;
      if (measured.bytes > byteLimit) return pass();
      hash.update(chunk);
      pass(null, chunk);
    },
  });
  return { stream, measured, hash };
};

const sizeRows = z.array(z.object({ files: z.int(), bytes: z.int() }));
const sizeOf = (book: Book, drop: string) =>
  sizeRows.parse(
    rowsBeside(
      book,
      'SELECT count(*) AS files, coalesce(sum(iif(packed IS NULL, 0, bytes)), 0) AS bytes FROM bank_drop_file WHERE drop_id = ?',
      drop,
    ),
  )[0] ?? { files: 0, bytes: 0 };

const add = `INSERT INTO bank_drop_file (drop_id, place, name, bytes, digest, packed)
  VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (drop_id, digest) DO NOTHING`;

/**
 * Keeps a file of a drop as it arrives, packed: memory holds no more than that. The same bytes twice are one file. One that
 * is too large is named and not kept.
 */
export const keepDropped = async (
  book: Book,
  drop: string,
  name: string,
  content: Readable,
): Promise<void> => {
  const { stream, measured, hash } = measuring();
  const parts: Buffer[] = [];
  await pipeline(content, stream, createGzip(), async (packed: AsyncIterable<Buffer>) => {
    for await (const part of packed) parts.push(part);
  });
  const packed = Buffer.concat(parts);
  const held = sizeOf(book, drop);
  const fits = measured.bytes <= byteLimit && held.bytes + measured.bytes <= maxDropBytes;
  if (held.files >= maxBankFiles) return;
  await writeBeside(book, add, drop, held.files, name, measured.bytes, hash.digest(), fits ? packed : null);
};

const dropRows = z.array(
  z.object({ id: z.string(), at: z.int(), person: z.string(), confirmed: z.literal([0, 1]) }),
);
const fileRows = z.array(
  z.object({
    place: z.int(),
    name: z.string(),
    bytes: z.int(),
    isKept: z.literal([0, 1]).transform((kept) => kept === 1),
    preview: z.string().nullable(),
    outcome: z.string().nullable(),
  }),
);
const files = `SELECT place, name, bytes, packed IS NOT NULL OR outcome IS NOT NULL AS isKept, preview, outcome
  FROM bank_drop_file WHERE drop_id = ? ORDER BY place`;

/** A drop by its name, for the person whose it is; null for others, and once it was let go. */
export const dropOf = async (book: Book, { person }: Actor, id: string): Promise<Drop | null> => {
  const found = rowsBeside(
    book,
    'SELECT id, at, person, confirmed FROM bank_drop WHERE id = ? AND person = ?',
    id,
    person,
  );
  const [row] = dropRows.parse(found);
  if (row === undefined) return null;
  const { confirmed, ...kept } = row;
  return { ...kept, isConfirmed: confirmed === 1, files: fileRows.parse(rowsBeside(book, files, id)) };
};

const bytesOf = z.instanceof(Uint8Array);
const packedRows = z.array(z.object({ name: z.string(), digest: bytesOf, size: z.int(), packed: bytesOf }));

/** A file of a drop, to be read or taken in; null where its bytes are not kept. */
export const droppedFile = async (book: Book, drop: string, place: number): Promise<FileInHand | null> => {
  const sql = `SELECT name, digest, bytes AS size, packed FROM bank_drop_file
    WHERE drop_id = ? AND place = ? AND packed IS NOT NULL`;
  const [row] = packedRows.parse(rowsBeside(book, sql, drop, place));
  return row === undefined ? null : packedInHand(book, row);
};

const orderKey = async (file: FileInHand | null): Promise<string> => {
  const read = await file?.read();
  const [first] = read !== undefined && 'statements' in read ? read.statements : [];
  if (first?.number == null) return '~';
  const { year, number } = first.number;
  return `${year} ${String(number).padStart(9, '0')}`;
};

/** Puts the files of a drop into the order of their statements, so that none is said to wait for one beside it. */
export const sortDrop = async (book: Book, { id, files }: Drop): Promise<void> => {
  if (files.length < 2) return;
  const keyed: (readonly [string, DroppedFile])[] = [];
  for (const file of files)
    keyed.push([`${await orderKey(await droppedFile(book, id, file.place))} ${file.name}`, file]);
  const sorted = keyed.toSorted(([one], [other]) => (one < other ? -1 : 1));
  const move = 'UPDATE bank_drop_file SET place = ? WHERE drop_id = ? AND place = ?';
  for (const [at, [, { place }]] of sorted.entries())
    await writeBeside(book, move, maxBankFiles + at, id, place);
  await writeBeside(book, 'UPDATE bank_drop_file SET place = place - ? WHERE drop_id = ?', maxBankFiles, id);
};

/** Notes what was said that a file would do. */
export const notePreview = async (book: Book, drop: string, place: number, text: string): Promise<void> => {
  await writeBeside(
    book,
    'UPDATE bank_drop_file SET preview = ? WHERE drop_id = ? AND place = ?',
    text,
    drop,
    place,
  );
};

/** Notes what became of a file, once, and lets its bytes go. */
export const noteOutcome = async (book: Book, drop: string, place: number, text: string): Promise<void> => {
  const sql = `UPDATE bank_drop_file SET outcome = ?, packed = NULL
    WHERE drop_id = ? AND place = ? AND outcome IS NULL`;
  await writeBeside(book, sql, text, drop, place);
};

const outcomeRows = z.array(z.object({ outcome: z.string().nullable() }));

/** What became of a file of a drop; null where nothing has yet. */
export const outcomeOf = async (book: Book, drop: string, place: number): Promise<string | null> => {
  const sql = 'SELECT outcome FROM bank_drop_file WHERE drop_id = ? AND place = ?';
  return outcomeRows.parse(rowsBeside(book, sql, drop, place))[0]?.outcome ?? null;
};

/** Says that a drop is to be taken in; a second time changes nothing. */
export const confirmDrop = async (book: Book, drop: string): Promise<void> => {
  await writeBeside(book, 'UPDATE bank_drop SET confirmed = 1 WHERE id = ?', drop);
};

/** Lets a drop go that is not confirmed; false where it is, or there is none. */
export const giveUpDrop = async (book: Book, drop: string): Promise<boolean> =>
  (await writeBeside(book, 'DELETE FROM bank_drop WHERE id = ? AND confirmed = 0', drop)) > 0;

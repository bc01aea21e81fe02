import { createCipheriv, createDecipheriv, createHash, randomBytes, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { Actor } from '#lib/register/actor.ts';
import { rowsBeside, writeBeside } from './beside.ts';
import type { Book } from './client.ts';
import { Trouble, troubleWith } from './trouble.ts';

const bytesSchema = z.instanceof(Uint8Array);
const rows = z.array(
  z.object({
    id: z.string(),
    dossier: z.int(),
    at: z.int(),
    person: z.string(),
    name: z.string(),
    type: z.string(),
    bytes: z.int(),
    digest: bytesSchema,
    key: bytesSchema,
  }),
);

/** A document filed with a dossier. `digest` is the SHA-256 of its bytes; `id` a random name that says nothing. */
export type Filed = z.infer<typeof rows>[number];

/** What a document that is too large is refused with, before it is kept. */
export type TooLarge = { readonly tooLargeBytes: number };

const cipher = 'aes-256-ctr'; // the digest in the book tells when a byte was altered: see `checking`
const noCounter = Buffer.alloc(16); // each document has a key of its own: the counter may always begin at 0

const fileOf = ({ settings }: Book, id: string): string => join(settings.dataFolder, 'documents', id);

/** Passes bytes on, counting and hashing them; fails past the limit. */
const measure = (maxBytes: number) => {
  const hash = createHash('sha256');
  const measured = { bytes: 0, digest: new Uint8Array() };
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, pass) {
      measured.bytes += chunk.length;
      hash.update(chunk);
      pass(measured.bytes > maxBytes ? new RangeError('too large') : null, chunk);
    },
    flush(pass) {
      measured.digest = hash.digest();
      pass();
    },
  });
  return { stream, measured };
};

/** Makes sure that a new file survives a power cut: its bytes and its name. */
const sync = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
};

/**
 * Files a document with a dossier: encrypted under a key of its own, outside the web root, on disk when this resolves.
 * Memory stays flat, whatever its size. `type` is the sniffed media type, `name` the one it came with.
 */
export const fileDocument = async (
  book: Book,
  { person }: Actor,
  { dossier, name, type }: Pick<Filed, 'dossier' | 'name' | 'type'>,
  content: Readable,
  maxBytes: number,
): Promise<Filed | TooLarge> => {
  const id = randomUUID();
  const key = randomBytes(32);
  const file = fileOf(book, id);
  const draft = `${file}.part`;
  const { stream, measured } = measure(maxBytes);
  try {
    await mkdir(join(book.settings.dataFolder, 'documents'), { recursive: true, mode: 0o700 });
    const encrypted = createCipheriv(cipher, key, noCounter);
    await pipeline(content, stream, encrypted, createWriteStream(draft, { mode: 0o600, flush: true }));
    await rename(draft, file);
    await sync(join(book.settings.dataFolder, 'documents'));
  } catch (error) {
    await rm(draft, { force: true });
    if (error instanceof RangeError) return { tooLargeBytes: maxBytes };
    throw troubleWith(file, error);
  }
  const filed = { id, dossier, at: book.now(), person, name, type, key, ...measured };
  const sql = `INSERT INTO document (id, dossier, at, person, name, type, bytes, digest, key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
  await writeBeside(
    book,
    sql,
    id,
    dossier,
    filed.at,
    person,
    name,
    type,
    measured.bytes,
    measured.digest,
    key,
  );
  return filed;
};

const columns = 'id, dossier, at, person, name, type, bytes, digest, key';

/** The documents of a dossier, in the order they were filed. */
export const documentsOf = async (book: Book, dossier: number): Promise<readonly Filed[]> =>
  rows.parse(rowsBeside(book, `SELECT ${columns} FROM document WHERE dossier = ? ORDER BY at, id`, dossier));

/** A document by its id; null where there is none. */
export const documentOf = async (book: Book, id: string): Promise<Filed | null> =>
  rows.parse(rowsBeside(book, `SELECT ${columns} FROM document WHERE id = ?`, id))[0] ?? null;

/** Passes bytes on, and fails at their end where they are not those of a digest. */
const checking = (digest: Uint8Array): Transform => {
  const hash = createHash('sha256');
  return new Transform({
    transform(chunk: Buffer, _encoding, pass) {
      hash.update(chunk);
      pass(null, chunk);
    },
    flush(pass) {
      const isWhole = Buffer.compare(hash.digest(), digest) === 0;
      pass(
        isWhole ? null : new Trouble('The document was altered on the disk: its bytes are not those filed.'),
      );
    },
  });
};

/** The bytes of a document, decrypted. The stream fails where its file is gone, or is not the one that was filed. */
export const readDocument = (book: Book, { id, key, digest }: Filed): Readable => {
  const content = checking(digest);
  pipeline(createReadStream(fileOf(book, id)), createDecipheriv(cipher, key, noCounter), content).catch(
    (error: unknown) => content.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return content;
};

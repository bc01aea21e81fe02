import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { codaOf } from '#lib/payment/write-coda.ts';
import { packedInHand } from './bank-reading.ts';
import type { Book } from './client.ts';
import { givenBook } from './given.ts';
import { paying, statementsWith } from './given-bank.ts';
import { sha256 } from './secret.ts';

const inBook = (book: Book, bytes: Uint8Array) =>
  packedInHand(book, { name: 'a', digest: sha256(bytes), size: bytes.length, packed: gzipSync(bytes) });

const files = Array.from({ length: 61 }, (_, at) => new TextEncoder().encode(`no statement ${at}`));
const given = (t: TestContext) => givenBook(t);

test('What was read of a file is kept: the same bytes are not read again, whatever their name', async (t) => {
  const book = await given(t);
  const bytes = codaOf(...statementsWith([paying(1)]));
  const read = await inBook(book, bytes).read();
  assert.equal('statements' in read && read.statements.length, 1);
  assert.equal(await { ...inBook(book, bytes), name: 'b' }.read(), read);
});

test('Of two files, each has its own reading; and so has each book', async (t) => {
  const [book, other] = [await given(t), await given(t)];
  const [one = new Uint8Array(), two = new Uint8Array()] = files;
  const read = await inBook(book, one).read();
  assert.notEqual(await inBook(book, two).read(), read);
  assert.notEqual(await inBook(other, one).read(), read);
});

test('No more than sixty readings are kept, the latest ones', async (t) => {
  const book = await given(t);
  const [first = new Uint8Array(), second = new Uint8Array()] = files;
  const reads = [];
  for (const bytes of files) reads.push(await inBook(book, bytes).read());
  assert.equal(await inBook(book, second).read(), reads[1]);
  assert.notEqual(await inBook(book, first).read(), reads[0]);
});

import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { type TestContext, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { byteLimit } from '#lib/payment/limit.ts';
import { codaOf } from '#lib/payment/write-coda.ts';
import { finance } from '#lib/register/given.ts';
import {
  confirmDrop,
  dropOf,
  droppedFile,
  giveUpDrop,
  keepDropped,
  maxBankFiles,
  noteOutcome,
  openDrop,
  sortDrop,
} from './bank-drop.ts';
import type { Book } from './client.ts';
import { givenBook } from './given.ts';
import { paying, statementsWith } from './given-bank.ts';

const drop = async (book: Book, ...files: readonly (readonly [name: string, bytes: Uint8Array])[]) => {
  const id = await openDrop(book, finance);
  for (const [name, bytes] of files) await keepDropped(book, id, name, Readable.from([Buffer.from(bytes)]));
  return id;
};

/** The bytes of the first file of a drop. */
const bytesOf = async (book: Book, id: string) =>
  gunzipSync((await (await droppedFile(book, id, 0))?.packed()) ?? new Uint8Array());

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const namesIn = async (book: Book, id: string) =>
  (await dropOf(book, finance, id))?.files.map(({ name }) => name);

const given = async (t: TestContext) => givenBook(t);

test('What is dropped is kept byte for byte, the same bytes once', async (t) => {
  const book = await given(t);
  const id = await drop(book, ['a.cod', text('abc')], ['b.cod', text('abc')], ['c.cod', text('d')]);
  assert.deepEqual(await namesIn(book, id), ['a.cod', 'c.cod']);
  assert.deepEqual([...(await bytesOf(book, id))], [...text('abc')]);
});

test('Nobody but the person who dropped it finds a drop', async (t) => {
  const book = await given(t);
  const id = await drop(book, ['a.cod', text('abc')]);
  assert.equal(await dropOf(book, { ...finance, person: 'f-other' }, id), null);
});

test('A file that is too large is named with its size, and not kept', async (t) => {
  const book = await given(t);
  const id = await drop(book, ['large.xml', new Uint8Array(byteLimit + 1)]);
  const [file] = (await dropOf(book, finance, id))?.files ?? [];
  assert.deepEqual([file?.isKept, file?.bytes], [false, byteLimit + 1]);
});

test('No more files are kept than a drop may hold', async (t) => {
  const book = await given(t);
  const many = Array.from({ length: maxBankFiles + 2 }, (_, at) => [`${at}`, text(`${at}`)] as const);
  assert.equal((await namesIn(book, await drop(book, ...many)))?.length, maxBankFiles);
});

test('Files stand in the order of their statements, and those that cannot be read at the end', async (t) => {
  const book = await given(t);
  const [one, two] = statementsWith([paying(1)], [paying(2)]);
  if (one === undefined || two === undefined) return assert.fail();
  const id = await drop(book, ['x.txt', text('?')], ['2.cod', codaOf(two)], ['1.cod', codaOf(one)]);
  const found = await dropOf(book, finance, id);
  if (found !== null) await sortDrop(book, found);
  assert.deepEqual(await namesIn(book, id), ['1.cod', '2.cod', 'x.txt']);
  assert.deepEqual(await bytesOf(book, id), Buffer.from(codaOf(one)));
});

test('A file that was put in order was read once: whoever looks at it then waits for no reading', async (t) => {
  const book = await given(t);
  const [one, two] = statementsWith([paying(1)], [paying(2)]);
  if (one === undefined || two === undefined) return assert.fail();
  const id = await drop(book, ['2.cod', codaOf(two)], ['1.cod', codaOf(one)]);
  const read = await (await droppedFile(book, id, 0))?.read();
  const found = await dropOf(book, finance, id);
  if (found !== null) await sortDrop(book, found);
  assert.equal(await (await droppedFile(book, id, 1))?.read(), read);
});

test('What became of a file is noted once, and its bytes are let go', async (t) => {
  const book = await given(t);
  const id = await drop(book, ['a.cod', text('abc')]);
  await noteOutcome(book, id, 0, 'first');
  await noteOutcome(book, id, 0, 'second');
  assert.equal((await dropOf(book, finance, id))?.files[0]?.outcome, 'first');
  assert.equal(await droppedFile(book, id, 0), null);
});

test('A drop is given up with all its files; one that is confirmed is not', async (t) => {
  const book = await given(t);
  const [gone, stays] = [await drop(book, ['a', text('a')]), await drop(book, ['b', text('b')])];
  await confirmDrop(book, stays);
  assert.deepEqual([await giveUpDrop(book, gone), await giveUpDrop(book, stays)], [true, false]);
  assert.deepEqual([await dropOf(book, finance, gone), await namesIn(book, stays)], [null, ['b']]);
});

test('Twenty drops are kept; an older one goes, unless it is being taken in', async (t) => {
  const book = await given(t);
  const [waiting, taking] = [await drop(book, ['a', text('a')]), await drop(book, ['b', text('b')])];
  await confirmDrop(book, taking);
  for (let at = 0; at < 20; at += 1) await openDrop(book, finance);
  assert.equal(await dropOf(book, finance, waiting), null);
  assert.notEqual(await dropOf(book, finance, taking), null);
});

import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { leafHash } from '#lib/log/merkle.ts';
import { dossierAt } from '#lib/register/given-dossier.ts';
import { append } from './append.ts';
import type { Book } from './client.ts';
import { founding, givenBook, givenFolder, intruder, opening, unlock, write } from './given.ts';
import { readRegister } from './read.ts';
import { sha256 } from './secret.ts';
import { verifyBook } from './verify.ts';

/** A book of three commits: the founding (entries 0 to 2), a dossier in its study (3 to 8), one more dossier (9). */
const givenWritten = async (t: TestContext): Promise<Book> => {
  const book = await givenBook(t);
  await write(book, founding);
  await write(book, dossierAt('orientation-study'));
  await append(book, { ...opening('k1'), record: { project: 'Moulin' } });
  return book;
};

const textOf = (book: Book, index: number): string => book.reading.entriesFrom(index, 1)[0]?.text ?? '';

/** Puts another text at an index, and its leaf hash too when the intruder thinks of it. */
const forge = (t: TestContext, book: Book, index: number, text: string, withLeaf: boolean): void => {
  const connection = intruder(t, book);
  unlock(connection);
  connection.prepare('UPDATE entry SET text = ? WHERE idx = ?').run(text, index);
  if (withLeaf)
    connection
      .prepare('UPDATE entry SET leaf = ? WHERE idx = ?')
      .run(leafHash(Buffer.from(text), sha256), index);
};

test('A book as it was written holds, and its root is the same each time', async (t) => {
  const book = await givenWritten(t);
  const sound = await verifyBook(book);
  assert.ok('root' in sound);
  assert.deepEqual({ entries: sound.entries, erased: sound.erased }, { entries: 10, erased: 0 });
  assert.match(sound.root, /^[0-9a-f]{64}$/);
  assert.deepEqual(await verifyBook(book), sound);
});

test('Every single byte of an entry is guarded: whichever is altered, the entry is named', async (t) => {
  const book = await givenWritten(t);
  const text = textOf(book, 5);
  const connection = intruder(t, book);
  unlock(connection);
  const put = connection.prepare('UPDATE entry SET text = ? WHERE idx = 5');
  for (let at = 0; at < text.length; at += 1) {
    const other = text[at] === 'x' ? 'y' : 'x';
    put.run(text.slice(0, at) + other + text.slice(at + 1));
    assert.deepEqual(await verifyBook(book), { index: 5, flaw: 'altered' }, `byte ${at}`);
  }
});

test('An entry altered together with its hash no longer fits the tree kept at its commit', async (t) => {
  const book = await givenWritten(t);
  forge(t, book, 9, textOf(book, 9).replace('"h1"', '"h2"'), true);
  assert.deepEqual(await verifyBook(book), { index: 9, flaw: 'not-as-committed' });
});

test('Of several entries committed together the first is named when one of them was replaced', async (t) => {
  const book = await givenWritten(t);
  forge(t, book, 6, textOf(book, 6).replace('2025-02-03', '2025-02-02'), true);
  assert.deepEqual(await verifyBook(book), { index: 3, flaw: 'not-as-committed' });
});

test('An entry that is none, or is written otherwise, is named', async (t) => {
  const book = await givenWritten(t);
  forge(t, book, 4, '{}', true);
  assert.deepEqual(await verifyBook(book), { index: 4, flaw: 'no-entry' });
  forge(t, book, 4, textOf(book, 3).replace(':', ': '), true);
  assert.deepEqual(await verifyBook(book), { index: 4, flaw: 'not-canonical' });
});

test('A book is checked before it is read: an entry that is none is named in a book just opened', async (t) => {
  const folder = givenFolder(t);
  const written = await givenBook(t, folder);
  await write(written, founding);
  forge(t, written, 2, '{"index":2', false);
  const book = await givenBook(t, folder);
  await assert.rejects(readRegister(book), /Entry 2 of the log cannot be read/);
  assert.deepEqual(await verifyBook(book), { index: 2, flaw: 'altered' });
});

test('An entry that contradicts those before it is named', async (t) => {
  const book = await givenWritten(t);
  forge(t, book, 4, textOf(book, 4).replace('"dossier":1', '"dossier":7'), true);
  assert.deepEqual(await verifyBook(book), { index: 4, flaw: 'contradicts' });
});

test('An entry put in the place of another is named', async (t) => {
  const book = await givenWritten(t);
  forge(t, book, 4, textOf(book, 3), true);
  assert.deepEqual(await verifyBook(book), { index: 4, flaw: 'altered' });
});

test('An entry that is gone is named, in the middle and at the end', async (t) => {
  for (const index of [4, 9]) {
    const book = await givenWritten(t);
    const connection = intruder(t, book);
    unlock(connection);
    connection.pragma('foreign_keys = OFF');
    connection.exec(`DELETE FROM entry WHERE idx = ${index}`);
    assert.deepEqual(await verifyBook(book), { index, flaw: 'missing' });
  }
});

test('An entry added past the last commit is named', async (t) => {
  const book = await givenWritten(t);
  const connection = intruder(t, book);
  const text = textOf(book, 9).replace('"index":9', '"index":10').replace('"dossier":2', '"dossier":3');
  connection.prepare('INSERT INTO entry VALUES (10, ?, ?, 3)').run(text, leafHash(Buffer.from(text), sha256));
  assert.deepEqual(await verifyBook(book), { index: 10, flaw: 'not-as-committed' });
});

test('A confidential text that was altered, or belongs to no commitment, is named with its entry', async (t) => {
  const book = await givenWritten(t);
  const connection = intruder(t, book);
  unlock(connection);
  connection.exec(`UPDATE confidential SET text = '{"project":"Other"}' WHERE name = 'record'`);
  assert.deepEqual(await verifyBook(book), { index: 9, flaw: 'confidential-altered' });
  connection.exec(`UPDATE confidential SET name = 'rumour' WHERE name = 'record'`);
  assert.deepEqual(await verifyBook(book), { index: 9, flaw: 'confidential-unknown' });
});

test('Erasing what is confidential of a person breaks no proof, and is counted', async (t) => {
  const book = await givenWritten(t);
  const before = await verifyBook(book);
  intruder(t, book).exec("DELETE FROM confidential WHERE name = 'record'");
  const after = await verifyBook(book);
  assert.deepEqual(after, { ...before, erased: 1 });
});

test('A queue in memory that is not the one the log gives is found out', async (t) => {
  const book = await givenWritten(t);
  const { queues } = await readRegister(book);
  queues.main.push({ enteredOn: '2020-01-01', submittedAt: 0, number: 77 });
  assert.deepEqual(await verifyBook(book), { index: 10, flaw: 'order-differs' });
});

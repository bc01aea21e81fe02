import assert from 'node:assert/strict';
import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { append, appendAll } from './append.ts';
import { closeBook, openBook } from './client.ts';
import { founding, givenBook, givenFolder, opening, settingsIn, write } from './given.ts';
import { readRegister } from './read.ts';
import { Trouble, troubleWith } from './trouble.ts';
import { verifyBook } from './verify.ts';

/** A folder with a founded book that no process holds open. */
const givenClosed = async (t: TestContext): Promise<string> => {
  const folder = givenFolder(t);
  const book = await givenBook(t, folder);
  await write(book, founding);
  await closeBook(book);
  return folder;
};

/** The one sentence of a trouble; fails where opening the book succeeds or throws anything else. */
const troubleOf = async (folder: string): Promise<string> => {
  const error = await openBook(settingsIn(folder)).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof Trouble, String(error));
  return error.message;
};

test('A book is not readable without its key, and says so in one sentence', async (t) => {
  const folder = await givenClosed(t);
  writeFileSync(join(folder, 'demo.key'), 'ab'.repeat(32));
  assert.match(await troubleOf(folder), /^The key does not open .*private\.db/);
});

test('No word of the register stands readable in its file', async (t) => {
  const folder = await givenClosed(t);
  const bytes = readFileSync(join(folder, 'private.db'));
  for (const word of ['SQLite format', 'CREATE TABLE', 'RulesPublished', 'substation'])
    assert.ok(!bytes.includes(word), word);
});

test('A key file that holds no key is named', async (t) => {
  const folder = await givenClosed(t);
  writeFileSync(join(folder, 'demo.key'), 'not a key');
  assert.match(await troubleOf(folder), /demo\.key does not hold a key: 64 hex digits/);
});

test('A key file that is gone is not replaced while there is a book', async (t) => {
  const folder = await givenClosed(t);
  rmSync(join(folder, 'demo.key'));
  assert.match(await troubleOf(folder), /demo\.key .*is gone: put it back/);
});

test('A key that was named and does not exist is said to be missing, and no book is made', async (t) => {
  const dataFolder = givenFolder(t);
  const settings = { dataFolder, keyFile: join(dataFolder, '..', 'nowhere.key'), isDemo: false };
  await assert.rejects(openBook(settings), /There is no file .*nowhere\.key/);
  assert.throws(() => statSync(join(dataFolder, 'private.db')), /ENOENT/);
});

test('The key a demonstration makes may be read by its owner alone', async (t) => {
  const folder = await givenClosed(t);
  assert.equal(statSync(join(folder, 'demo.key')).mode & 0o777, 0o600);
});

test('A damaged page is found when it is read, and nothing is made up for it', async (t) => {
  const folder = await givenClosed(t);
  const file = join(folder, 'private.db');
  const bytes = readFileSync(file);
  for (let page = 4096; page < bytes.length; page += 4096) bytes.fill(0x5a, page + 100, page + 140);
  writeFileSync(file, bytes);
  const opened = openBook(settingsIn(folder)).then(async (book) => {
    t.after(() => closeBook(book));
    return verifyBook(book);
  });
  await assert.rejects(
    opened,
    (error) => error instanceof Trouble && /damaged|key does not open/.test(error.message),
  );
});

test('A file cut short is one clear sentence', async (t) => {
  const folder = await givenClosed(t);
  truncateSync(join(folder, 'private.db'), 5_000);
  const opened = openBook(settingsIn(folder)).then(async (book) => {
    t.after(() => closeBook(book));
    return readRegister(book);
  });
  await assert.rejects(opened, Trouble);
});

test('A full disk refuses the act in one sentence, and what was acknowledged stays', async (t) => {
  const book = await givenBook(t);
  await write(book, founding);
  await append(book, opening('k1'));
  const [, writing] = book.connections;
  writing?.pragma(`max_page_count = ${Number(writing.pragma('page_count', { simple: true }))}`);
  const many = Array.from({ length: 500 }, (_, at) => opening(`m${at}`));
  await assert.rejects(
    appendAll(book, many),
    (error) => error instanceof Trouble && /disk of .* is full/.test(error.message),
  );
  assert.equal((await readRegister(book)).dossiers.size, 1);
  writing?.pragma('max_page_count = 1000000');
  await appendAll(book, many);
  assert.equal((await readRegister(book)).dossiers.size, 501);
});

test('A data folder that is a file, or in one, is one clear sentence', async (t) => {
  const folder = givenFolder(t);
  writeFileSync(join(folder, 'file'), '');
  assert.match(await troubleOf(join(folder, 'file')), /file or a part of its path is not what it should be/);
  assert.match(await troubleOf(join(folder, 'file', 'below')), /is not what it should be/);
});

test('A book made by a newer version is left alone', async (t) => {
  const folder = givenFolder(t);
  const book = await givenBook(t, folder);
  book.connections[0]?.pragma('user_version = 99');
  await closeBook(book);
  assert.match(await troubleOf(folder), /made by a newer version/);
});

const codes: readonly (readonly [string, RegExp])[] = [
  ['SQLITE_FULL', /full/],
  ['ENOSPC', /full/],
  ['SQLITE_NOTADB', /key/],
  ['SQLITE_CORRUPT_VTAB', /damaged/],
  ['SQLITE_IOERR_READ', /disk/],
  ['SQLITE_BUSY_SNAPSHOT', /too long/],
  ['SQLITE_CANTOPEN', /may not be read/],
  ['EACCES', /may not be read/],
];

for (const [code, sentence] of codes)
  test(`What the system calls ${code} is a sentence that names the file`, () => {
    const trouble = troubleWith('/where/private.db', Object.assign(new Error('x'), { code }));
    assert.ok(trouble instanceof Trouble);
    assert.match(trouble.message, sentence);
    assert.match(trouble.message, /\/where\/private\.db/);
  });

test('An error that is no trouble with the file stays what it is', () => {
  const error = new Error('a bug');
  assert.equal(troubleWith('/where', error), error);
});

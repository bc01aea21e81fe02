import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type TestContext, test } from 'node:test';
import { expert, producer, said } from '#lib/register/given.ts';
import { dossierAt } from '#lib/register/given-dossier.ts';
import { accessesTo, traceAccess, traceAccesses } from './access.ts';
import { append } from './append.ts';
import { type Book, closeBook } from './client.ts';
import { moveClock } from './demo-clock.ts';
import { documentOf, documentsOf, fileDocument, readDocument } from './document.ts';
import { draftOf, dropDraft, saveDraft } from './draft.ts';
import {
  founding,
  givenBook,
  givenFolder,
  intruder,
  opening,
  submissionOf,
  write,
  writesAt,
} from './given.ts';
import { holdingsOf } from './holding.ts';
import { storyOf, wordsOf } from './story.ts';

const givenDossier = async (t: TestContext, folder = givenFolder(t)): Promise<Book> => {
  const book = await givenBook(t, folder);
  await write(book, founding);
  await append(book, { ...opening('k1'), record: { company: 'Moulin SRL', site: 'Ath' } });
  return book;
};

test('A dossier is held by the person who opened it, and after a change of owner by the new one', async (t) => {
  const book = await givenDossier(t);
  assert.deepEqual([...(await holdingsOf(book, 'anna'))], ['h1']);
  assert.deepEqual([...(await holdingsOf(book, 'bea'))], []);
  const change = said({ type: 'ChangeOwner', dossier: 1, holder: 'h77' }, producer, '2030-01-02');
  await append(book, { ...submissionOf(change, 'k2'), at: null, record: { person: 'bea' } });
  assert.deepEqual([...(await holdingsOf(book, 'bea'))], ['h77']);
});

test('The words kept beside a dossier are the last that were written of each', async (t) => {
  const book = await givenDossier(t);
  const asked = said({ type: 'AskPreliminaryAdvice', dossier: 1 }, producer, '2030-01-02');
  await append(book, { ...submissionOf(asked, 'k2'), at: null, record: { site: 'Mons', question: 'Room?' } });
  assert.deepEqual(await wordsOf(book, 1), { company: 'Moulin SRL', site: 'Mons', question: 'Room?' });
  assert.deepEqual(await wordsOf(book, 9), {});
});

test('A list that shows names traces one read for each dossier on it, and none for the others', async (t) => {
  const book = await givenDossier(t);
  await traceAccesses(book, expert, [1, 2, 1], 'names');
  await traceAccesses(book, expert, [], 'names');
  const seen = async (dossier: number) =>
    (await accessesTo(book, dossier)).map(({ person, what }) => [person, what]);
  assert.deepEqual(await seen(1), [['emma', 'names']]);
  assert.deepEqual(await seen(2), [['emma', 'names']]);
  assert.deepEqual(await seen(3), []);
});

test('The story of a dossier tells who acted, with what is confidential in it', async (t) => {
  const book = await givenBook(t);
  await write(book, [...founding, ...dossierAt('orientation-study')]);
  const story = await storyOf(book, 1);
  assert.deepEqual(story.map(({ event }) => event.type).slice(0, 4), [
    'DossierOpened',
    'RequestSubmitted',
    'FeeRequested',
    'PaymentRegistered',
  ]);
  const [opened, , fee, paid] = story;
  assert.deepEqual([opened?.person, fee?.person, paid?.person, paid?.by], ['anna', null, 'fien', 'finance']);
  assert.partialDeepStrictEqual(paid?.event, { confidential: { amountCents: 181_500 } });
});

test('A draft keeps its fields as typed, the last saved, until it is dropped', async (t) => {
  const book = await givenDossier(t);
  assert.equal(await draftOf(book, 1), null);
  await saveDraft(book, 1, { kva: '1 000', name: "Robert'); DROP TABLE draft;--" });
  await saveDraft(book, 1, { kva: '1 200' });
  assert.deepEqual(await draftOf(book, 1), { at: writesAt, typed: { kva: '1 200' } });
  await dropDraft(book, 1);
  assert.equal(await draftOf(book, 1), null);
});

test('Every read that is traced stays traced, the latest first', async (t) => {
  const book = await givenDossier(t);
  await traceAccess(book, expert, 1, 'dossier');
  await traceAccess(book, { ...expert, person: 'rita', role: 'regulator' }, 1, 'dossier', 'A complaint.');
  const [last, first] = await accessesTo(book, 1);
  assert.deepEqual([first?.person, last?.person, last?.reason], ['emma', 'rita', 'A complaint.']);
  for (const sql of ['DELETE FROM access', "UPDATE access SET person = 'x'"])
    assert.throws(() => intruder(t, book).exec(sql), /never/);
});

const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(300_000, 'plan of the site ')]);
const plan = { dossier: 1, name: 'plan.pdf', type: 'application/pdf' } as const;

test('A document comes back byte for byte, and its file holds none of it readable', async (t) => {
  const folder = givenFolder(t);
  const book = await givenDossier(t, folder);
  const filed = await fileDocument(book, producer, plan, Readable.from([pdf]), 1_000_000);
  assert.ok('id' in filed);
  assert.equal(Buffer.compare(await buffer(readDocument(book, filed)), pdf), 0);
  assert.equal(Buffer.compare(filed.digest, createHash('sha256').update(pdf).digest()), 0);
  assert.ok(!readFileSync(join(folder, 'documents', filed.id)).includes('plan of the site'));
  assert.deepEqual(
    (await documentsOf(book, 1)).map(({ name, bytes }) => [name, bytes]),
    [['plan.pdf', pdf.length]],
  );
  assert.equal((await documentOf(book, filed.id))?.person, 'anna');
});

test('A document altered on the disk is not given out as whole', async (t) => {
  const folder = givenFolder(t);
  const book = await givenDossier(t, folder);
  const filed = await fileDocument(book, producer, plan, Readable.from([pdf]), 1_000_000);
  assert.ok('id' in filed);
  const file = join(folder, 'documents', filed.id);
  writeFileSync(file, readFileSync(file).fill(1, 1_000, 1_001));
  await assert.rejects(buffer(readDocument(book, filed)), /not those filed/);
  rmSync(file);
  await assert.rejects(buffer(readDocument(book, filed)), /ENOENT/);
});

test('A document past the limit is refused, and nothing of it stays', async (t) => {
  const folder = givenFolder(t);
  const book = await givenDossier(t, folder);
  const refused = await fileDocument(book, producer, plan, Readable.from([pdf, pdf]), pdf.length);
  assert.deepEqual(refused, { tooLargeBytes: pdf.length });
  assert.deepEqual(readdirSync(join(folder, 'documents')), []);
  assert.deepEqual(await documentsOf(book, 1), []);
});

test('An upload that breaks off leaves nothing behind', async (t) => {
  const folder = givenFolder(t);
  const book = await givenDossier(t, folder);
  const broken = Readable.from(
    (function* () {
      yield pdf;
      throw new Error('connection lost');
    })(),
  );
  await assert.rejects(fileDocument(book, producer, plan, broken, 1e9), /connection lost/);
  assert.deepEqual(readdirSync(join(folder, 'documents')), []);
});

test('There is no document under a name nobody gave', async (t) => {
  assert.equal(await documentOf(await givenDossier(t), '../private.db'), null);
});

test('The clock of a demonstration moves forward for good, never back', async (t) => {
  const folder = givenFolder(t);
  const book = await givenDossier(t, folder);
  await moveClock(book, 86_400_000);
  await moveClock(book, 1);
  assert.equal(book.now(), writesAt + 86_400_001);
  await assert.rejects(moveClock(book, -1), /only moves forward/);
  await closeBook(book);
  assert.equal((await givenBook(t, folder)).now(), writesAt + 86_400_001);
});

test('The clock of a real register cannot be moved', async (t) => {
  const book = await givenDossier(t);
  const real = { ...book, settings: { ...book.settings, isDemo: false } };
  await assert.rejects(moveClock(real, 1), /Only the clock of a demonstration/);
});

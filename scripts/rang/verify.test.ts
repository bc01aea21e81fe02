import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { openBook } from '#db/client.ts';
import { intruder, settingsIn, unlock } from '#db/given.ts';
import { givenFounded } from './given.ts';
import { called } from './run.ts';
import { flawSentence } from './verify.ts';

/** Changes rows of a register behind its back, with its key and its locks taken off. */
const tamper = async (t: TestContext, data: string, sql: string): Promise<void> => {
  const book = await openBook(settingsIn(data));
  const connection = intruder(t, book);
  for (const own of book.connections) own.close();
  unlock(connection);
  assert.equal(connection.prepare(sql).run().changes, 1);
};

test('A log as it was written is told with its entries and its root, the same each time', async (t) => {
  const data = await givenFounded(t);
  const { exit, out } = await called(data, ['verify']);
  assert.equal(exit, 0);
  assert.match(out, /^3 entries, each as it was written, and together the queue that is shown\.$/m);
  assert.match(out, /^Root of the log: [0-9a-f]{64}$/m);
  assert.equal((await called(data, ['verify'])).out, out);
});

test('With --json the entries, the root and what is erased are given', async (t) => {
  const { entries, root, erased } = JSON.parse(
    (await called(await givenFounded(t), ['verify', '--json'])).out,
  );
  assert.deepEqual([entries, root.length, erased], [3, 64, 0]);
});

test('One altered byte of an entry is named, and the call ends with 1', async (t) => {
  const data = await givenFounded(t);
  await tamper(t, data, `UPDATE entry SET text = replace(text, '"F1"', '"F2"') WHERE idx = 2`);
  const { exit, out, err } = await called(data, ['verify']);
  assert.deepEqual([exit, out, err], [1, 'Entry 2 was altered: it is not what was written.\n', '']);
});

test('An entry that became unreadable is named by verify, and every other command points to it', async (t) => {
  const data = await givenFounded(t);
  await tamper(t, data, 'UPDATE entry SET text = substr(text, 2) WHERE idx = 1');
  const { out } = await called(data, ['verify', '--json']);
  assert.deepEqual(JSON.parse(out), {
    index: 1,
    flaw: 'altered',
    sentence: 'Entry 1 was altered: it is not what was written.',
  });
  const { exit, err } = await called(data, ['queue']);
  assert.equal(exit, 1);
  assert.match(err, /^Entry 1 of the log cannot be read: `npm run -s rang -- verify` says what is wrong\.$/m);
});

test('An altered confidential part is named with the entry that committed to it', async (t) => {
  const data = await givenFounded(t);
  await tamper(t, data, `UPDATE confidential SET text = '"bo"' WHERE idx = 1`);
  const { exit, out } = await called(data, ['verify']);
  assert.equal(exit, 1);
  assert.match(out, /^Entry 1 has a confidential part that was altered/);
});

test('A confidential part that was erased is no flaw, and is counted', async (t) => {
  const data = await givenFounded(t);
  await tamper(t, data, 'DELETE FROM confidential WHERE idx = 1');
  assert.match((await called(data, ['verify'])).out, /^Confidential parts erased: 1$/m);
});

const flaws = [
  ['missing', /^Entry 4 is missing\.$/],
  ['no-entry', /^Entry 4 cannot be read/],
  ['not-canonical', /^Entry 4 is not written the one way/],
  ['contradicts', /^Entry 4 contradicts the entries before it/],
  ['confidential-unknown', /^Entry 4 has a confidential part that the entry never committed to/],
  ['not-as-committed', /^Entry 4 or one after it was replaced/],
  ['order-differs', /^Entry 3 is the last, and the log up to it does not give the queue/],
] as const;

for (const [flaw, sentence] of flaws)
  test(`The flaw ${flaw} is a sentence that names the entry`, () => {
    assert.match(flawSentence({ index: 4, flaw }), sentence);
  });

import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Day } from '#lib/calendar/day.ts';
import { noonOf } from '#lib/register/given.ts';
import { dossierAt, proposalDueOn } from '#lib/register/given-dossier.ts';
import type { Book } from './client.ts';
import { enforceDue, isWallClockMoved } from './clock.ts';
import { founding, givenBook, givenFolder, write } from './given.ts';
import { entriesOf, readRegister } from './read.ts';

const givenSent = async (t: TestContext, folder: string, today: () => Day): Promise<Book> => {
  const book = await givenBook(t, folder, () => noonOf(today()));
  await write(book, [...founding, ...dossierAt('proposal-sent')]);
  return book;
};

const lapses = async (book: Book) =>
  (await entriesOf(book, 1)).map(({ event }) => event).filter(({ type }) => type === 'ProposalLapsed');

test('On its last day nothing lapses; on the day after it does, stamped with its due day', async (t) => {
  let today: Day = proposalDueOn;
  const book = await givenSent(t, givenFolder(t), () => today);
  await enforceDue(book);
  assert.deepEqual(await lapses(book), []);
  today = '2025-10-02';
  assert.equal(await enforceDue(book), 1);
  assert.deepEqual(await lapses(book), [{ type: 'ProposalLapsed', dossier: 1, dueOn: proposalDueOn }]);
});

test('A clock that stood still for a year enforces it once, stamped with its due day', async (t) => {
  const book = await givenSent(t, givenFolder(t), () => '2026-10-01');
  await enforceDue(book);
  await enforceDue(book);
  assert.deepEqual(await lapses(book), [{ type: 'ProposalLapsed', dossier: 1, dueOn: proposalDueOn }]);
});

test('Two clocks that run at once enforce it once', async (t) => {
  const folder = givenFolder(t);
  const book = await givenSent(t, folder, () => '2025-10-02');
  const other = await givenBook(t, folder, () => noonOf('2025-10-02'));
  const done = await Promise.all([enforceDue(book), enforceDue(other), enforceDue(book)]);
  assert.equal(
    done.reduce((sum, one) => sum + one),
    1,
  );
  assert.equal((await lapses(book)).length, 1);
});

test('Reminders go out each on its day, once, and the last days before an end are not missed', async (t) => {
  let today: Day = '2025-04-02';
  const book = await givenSent(t, givenFolder(t), () => today);
  for (const day of ['2025-09-01', '2025-09-01', '2025-09-24', '2025-09-30', '2025-10-01'] as const) {
    today = day;
    await enforceDue(book);
  }
  const reminded = (await entriesOf(book, 1)).filter(({ event }) => event.type === 'ReminderIssued');
  assert.deepEqual(
    reminded.map(({ event }) => 'on' in event && event.on),
    ['2025-09-01', '2025-09-24', '2025-09-30'],
  );
});

test('Where nothing is due the clock writes nothing', async (t) => {
  const book = await givenSent(t, givenFolder(t), () => '2025-04-02');
  const before = (await readRegister(book)).entries;
  assert.equal(await enforceDue(book), 0);
  assert.equal((await readRegister(book)).entries, before);
});

const hour = 3_600_000;
const moved: readonly (readonly [string, number, number, boolean])[] = [
  ['runs with the machine', 5 * hour, 5 * hour, false],
  ['was corrected by an hour', 6 * hour, 5 * hour, false],
  ['was set forward by more', 6 * hour + 1, 5 * hour, true],
  ['was set back by more', 0, 2 * hour, true],
];

for (const [what, wall, running, isMoved] of moved)
  test(`A wall clock that ${what} is ${isMoved ? '' : 'not '}taken for moved`, () => {
    const since = { wall: 1_000, running: 50 };
    assert.equal(isWallClockMoved(since, { wall: 1_000 + wall, running: 50 + running }), isMoved);
  });

import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { addDays } from '#lib/calendar/day.ts';
import { brusselsDay, startOfDay } from '#lib/calendar/zone.ts';
import { noonOf } from '#lib/register/given.ts';
import { dossierAt, proposalDueOn } from '#lib/register/given-dossier.ts';
import type { Book } from './client.ts';
import { enforceDue, isWallClockMoved } from './clock.ts';
import { founding, givenBook, givenFolder, write } from './given.ts';
import { passDays } from './pass-days.ts';
import { entriesFrom, entriesOf, readRegister } from './read.ts';

const began = '2025-08-25';

const givenSent = async (t: TestContext): Promise<Book> => {
  const book = await givenBook(t, givenFolder(t), () => noonOf(began));
  await write(book, [...founding, ...dossierAt('proposal-sent')]);
  await enforceDue(book);
  return book;
};

const after = async (book: Book, type: string) =>
  (await entriesOf(book, 1)).filter(({ event }) => event.type === type).map(({ at }) => brusselsDay(at));

test('Days pass one after the other: what falls due is taken down on its own day', async (t) => {
  const book = await givenSent(t);
  await passDays(book, addDays(proposalDueOn, 3), 0);
  assert.deepEqual(await after(book, 'ProposalLapsed'), [addDays(proposalDueOn, 1)]);
  assert.deepEqual(await after(book, 'ReminderIssued'), ['2025-09-01', '2025-09-24', '2025-09-30']);
});

test('The clock stops at eight in the morning of the day asked for', async (t) => {
  const book = await givenSent(t);
  await passDays(book, '2025-10-27', 0);
  assert.equal(book.now(), startOfDay('2025-10-27') + 8 * 3_600_000);
});

test('A press made twice, at once or later, moves the clock once', async (t) => {
  const book = await givenSent(t);
  await Promise.all([passDays(book, '2025-08-26', 0), passDays(book, '2025-08-27', 0)]);
  await passDays(book, '2025-08-28', 0);
  assert.equal(brusselsDay(book.now()), '2025-08-26');
});

test('A day that has gone by moves nothing', async (t) => {
  const book = await givenSent(t);
  await passDays(book, '2025-08-01', 0);
  assert.equal(book.aheadMs, 0);
});

test('The clock of a demonstration that runs ahead is no wall clock that was moved', async (t) => {
  const book = await givenSent(t);
  const start = { wall: noonOf(began), running: 0 };
  await passDays(book, '2026-08-25', 0);
  assert.equal(isWallClockMoved(start, { wall: noonOf(began) + 60_000, running: 60_000 }), false);
  assert.equal(await enforceDue(book), 0);
});

test('The entries since a page was drawn are read without anything confidential', async (t) => {
  const book = await givenSent(t);
  const { entries } = await readRegister(book);
  await passDays(book, '2025-10-03', 0);
  const since = await entriesFrom(book, entries, 100);
  assert.deepEqual(
    since.map(({ index }) => index),
    since.map((_, at) => entries + at),
  );
  assert.equal(
    since.some(({ event }) => 'confidential' in event),
    false,
  );
});

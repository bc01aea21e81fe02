import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appendAll } from '#db/append.ts';
import { disguiseOf } from '#db/bank-known.ts';
import { founding, givenBook, submissionOf } from '#db/given.ts';
import { readRegister } from '#db/read.ts';
import { Trouble } from '#db/trouble.ts';
import { verifyBook } from '#db/verify.ts';
import { foundDemo } from './found.ts';
import { demoUntil, hourOf } from './given.ts';

const until = hourOf('2026-03-10', 11);

test('The book of the demonstration holds the history as it was played, and proves sound', async (t) => {
  const book = await givenBook(t);
  const entries = await foundDemo(book, until);
  const { register, events } = demoUntil(until, 7, disguiseOf(book));
  const kept = await readRegister(book);
  assert.deepEqual([entries, kept.entries], [events.length, events.length]);
  assert.deepEqual(kept.dossiers, register.dossiers);
  assert.deepEqual(kept.queues, register.queues);
  assert.ok('root' in (await verifyBook(book)));
});

test('A book that has entries already is left as it is', async (t) => {
  const book = await givenBook(t);
  await appendAll(
    book,
    founding.slice(0, 1).map((one) => submissionOf(one, 'first')),
  );
  await assert.rejects(foundDemo(book, until), Trouble);
  assert.equal((await readRegister(book)).entries, 1);
});

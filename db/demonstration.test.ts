import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appendAll } from './append.ts';
import { foundingKey, isDemonstration } from './demonstration.ts';
import { founding, givenBook, submissionOf } from './given.ts';

const foundedUnder = (keyOf: (nth: number) => string) =>
  founding.map((said, at) => submissionOf(said, keyOf(at + 1)));

test('An empty book without a key of its own is a demonstration that has still to begin', async (t) => {
  assert.ok(isDemonstration(await givenBook(t)));
});

test('A book that began with the fictitious operator is the demonstration', async (t) => {
  const book = await givenBook(t);
  await appendAll(book, foundedUnder(foundingKey));
  assert.ok(isDemonstration(book));
});

test('A book that a command began is none, although it has no key of its own', async (t) => {
  const book = await givenBook(t);
  await appendAll(
    book,
    foundedUnder((nth) => `founding:${nth}`),
  );
  assert.ok(!isDemonstration(book));
});

test('A book with a key of its own is never a demonstration', async (t) => {
  const book = await givenBook(t);
  const own = { ...book, settings: { ...book.settings, isDemo: false } };
  assert.ok(!isDemonstration(own));
  await appendAll(book, foundedUnder(foundingKey));
  assert.ok(!isDemonstration(own));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountOf, changesBetween } from './changes.ts';
import { givenLine, givenPicture } from './given.ts';

test('Between two days entries come in, go out, and change queue or step', () => {
  const then = givenPicture(givenLine(1), givenLine(2), givenLine(3), givenLine(4));
  const now = givenPicture(
    givenLine(1),
    givenLine(2, { queue: 'b', status: 'waiting-b' }),
    givenLine(3, { status: 'accepted' }),
    givenLine(4, { queue: null, status: 'withdrawn' }),
    givenLine(5),
  );
  assert.deepEqual(changesBetween(then, now), { entered: 1, left: 1, moved: 2 });
});

test('A rank that changes because others left is no change of the entry', () => {
  const then = givenPicture(givenLine(1), givenLine(2, { rank: 2 }));
  const now = givenPicture(givenLine(2, { rank: 1 }));
  assert.deepEqual(changesBetween(then, now), { entered: 0, left: 1, moved: 0 });
});

test('A part of the queue counts its entries and their permanent power', () => {
  const lines = [givenLine(1, { permanentKva: 600 }), givenLine(2, { permanentKva: 400, flexibleKva: 900 })];
  assert.deepEqual(amountOf(lines), { entries: 2, kva: 1_000 });
  assert.deepEqual(amountOf([]), { entries: 0, kva: 0 });
});

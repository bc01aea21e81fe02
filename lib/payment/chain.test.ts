import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { chainOf, type StatementHead } from './chain.ts';
import { head, numbersOf } from './given-kept.ts';

const first = { year: 2026, number: 1 };
const told = (heads: readonly StatementHead[], from = first) => {
  const { read, held, missing } = chainOf(heads, from);
  return [numbersOf(read), numbersOf(held), missing] as const;
};

test('Statements follow one another by their numbers, from the first one on', () => {
  assert.deepEqual(told([head(1), head(2), head(3)]), [['1/2026', '2/2026', '3/2026'], [], null]);
  assert.deepEqual(told([]), [[], [], null]);
});

test('After a gap they are held, and the missing one is named', () => {
  assert.deepEqual(told([head(1), head(3), head(4)]), [
    ['1/2026'],
    ['3/2026', '4/2026'],
    { year: 2026, number: 2 },
  ]);
});

test('Without the first one all are held', () => {
  assert.deepEqual(told([head(2), head(3)]), [[], ['2/2026', '3/2026'], first]);
  assert.deepEqual(told([head(118)], { year: 2026, number: 118 }), [['118/2026'], [], null]);
});

test('Number 1 of a year follows the last one of the year before when it opens with its closing balance', () => {
  const turned = head(1, { year: 2027, opens: 300 });
  assert.deepEqual(told([head(1), head(2), turned]), [['1/2026', '2/2026', '1/2027'], [], null]);
});

test('Where it opens with another one, the next number of the old year is missing', () => {
  const turned = head(1, { year: 2027, opens: 301 });
  assert.deepEqual(told([head(1), head(2), turned])[2], { year: 2026, number: 3 });
});

test('Where the new year lacks its number 1, that one is missing', () => {
  assert.deepEqual(told([head(1), head(2, { year: 2027 })])[2], { year: 2027, number: 1 });
  assert.deepEqual(told([head(1), head(5, { year: 2028 })])[2], { year: 2027, number: 1 });
});

test('A whole year between is a gap', () => {
  assert.deepEqual(told([head(1), head(1, { year: 2028, opens: 200 })])[2], { year: 2026, number: 2 });
});

test('The order in which they came does not matter', () => {
  const all = [head(1), head(2), head(4), head(5), head(1, { year: 2027 })];
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      assert.deepEqual(told(shuffled), told(all));
    }),
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chanceOf } from './chance.ts';

const draws = (seed: number) => {
  const chance = chanceOf(seed);
  return Array.from({ length: 200 }, () => chance.between(3, 9));
};

test('The same seed draws the same numbers, another seed draws others', () => {
  assert.deepEqual(draws(5), draws(5));
  assert.notDeepEqual(draws(5), draws(6));
});

test('Every number from the lowest to the highest is drawn, and no other', () => {
  assert.deepEqual([...new Set(draws(1))].sort(), [3, 4, 5, 6, 7, 8, 9]);
});

test('What weighs nothing is never drawn', () => {
  const chance = chanceOf(2);
  const drawn = Array.from({ length: 100 }, () => chance.weigh({ never: 0, always: 1 }));
  assert.deepEqual(new Set(drawn), new Set(['always']));
});

test('Nothing can be chosen among none', () => {
  assert.throws(() => chanceOf(1).pick([]), /nothing to choose among/);
});

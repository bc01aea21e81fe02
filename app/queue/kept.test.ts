import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keep } from './kept.ts';

test('What was put is found again, and nothing else', () => {
  const kept = keep<string>(2);
  assert.equal(kept.put('a', 'first'), 'first');
  assert.equal(kept.get('a'), 'first');
  assert.equal(kept.get('b'), undefined);
});

test('Beyond the limit, what was used longest ago goes', () => {
  const kept = keep<number>(2);
  kept.put('a', 1);
  kept.put('b', 2);
  kept.get('a');
  kept.put('c', 3);
  assert.deepEqual([kept.get('a'), kept.get('b'), kept.get('c')], [1, undefined, 3]);
});

test('Something put again under the same key takes the place of the old', () => {
  const kept = keep<number>(2);
  kept.put('a', 1);
  kept.put('b', 2);
  kept.put('a', 3);
  assert.deepEqual([kept.get('a'), kept.get('b')], [3, 2]);
});

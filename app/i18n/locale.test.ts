import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLocale, preferredLocale } from './locale.ts';

test('The pages speak French and English, and an address in another language is none of theirs', () => {
  assert.deepEqual(['fr', 'en', 'de', 'FR', ''].map(isLocale), [true, true, false, false, false]);
});

const wishes = [
  ['', 'fr'],
  ['fr-BE,fr;q=0.9,en;q=0.8', 'fr'],
  ['en-GB,en;q=0.9,fr;q=0.8', 'en'],
  ['fr;q=0.5, en;q=0.7', 'en'],
  ['nl-BE,nl;q=0.9,en;q=0.8', 'en'],
  ['de', 'fr'],
  ['en;q=0', 'fr'],
  ['*', 'fr'],
  [';;;q=,,', 'fr'],
] as const;

for (const [accepted, locale] of wishes) {
  test(`Who prefers "${accepted}" is answered in ${locale}`, () => {
    assert.equal(preferredLocale(accepted), locale);
  });
}

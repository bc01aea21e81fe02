import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pseudonymOf } from './pseudonym.ts';

test('A form that is sent twice gives one pseudonym, every other form another', () => {
  assert.equal(pseudonymOf('h', 'key-1'), pseudonymOf('h', 'key-1'));
  assert.notEqual(pseudonymOf('h', 'key-1'), pseudonymOf('h', 'key-2'));
  assert.match(pseudonymOf('h', 'key-1'), /^h-[0-9a-f]{24}$/);
});

test('Who holds and who acts have pseudonyms that cannot be told to belong together', () => {
  assert.notEqual(pseudonymOf('h', 'key-1').slice(2), pseudonymOf('p', 'key-1').slice(2));
});

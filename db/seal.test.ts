import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seal, unseal } from './seal.ts';

const book = { sealKey: new Uint8Array(32).fill(3) };
const other = { sealKey: new Uint8Array(32).fill(4) };
const sealed = seal(book, 'producer|anna|1');

test('What a book sealed it takes back', () => {
  assert.equal(unseal(book, sealed), 'producer|anna|1');
});

test('What another book sealed, or nobody, is not taken', () => {
  for (const text of [
    seal(other, 'producer|anna|1'),
    '',
    '.',
    'x',
    sealed.slice(0, -1),
    `${sealed}=`,
    `A${sealed}`,
  ])
    assert.equal(unseal(book, text), null, text);
});

test('A sealed text with any other word under the same mark is not taken', () => {
  const [, mark] = sealed.split('.');
  const forged = `${Buffer.from('manager|anna|1').toString('base64url')}.${mark}`;
  assert.equal(unseal(book, forged), null);
});

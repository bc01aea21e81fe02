import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everything, queryOf, readAsking } from './asking.ts';

const reread = (query: string) => queryOf(readAsking(new URLSearchParams(query)));

test('A bare address asks for everything, and asking for everything leaves the address bare', () => {
  assert.deepEqual(readAsking(new URLSearchParams('')), everything);
  assert.equal(queryOf(everything), '');
});

test('What is asked stands in the address, and is read from it again', () => {
  const query = '?kind=give-advice&urgency=overdue&node=Ath&text=moulin&sort=-kva&page=2';
  assert.equal(reread(query), query);
});

test('What is no choice is as if it had not been asked', () => {
  assert.equal(reread('kind=x&urgency=y&sort=z&page=0&page=1e9&text=%20%20'), '');
  assert.equal(reread('sort=-nothing&page=-1'), '');
});

test('A field that a form leaves empty leaves no trace', () => {
  assert.equal(reread('kind=&urgency=&node=&text=&sort='), '');
});

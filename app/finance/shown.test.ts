import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MovementAt } from '#db/bank-money.ts';
import { kept } from '#lib/payment/given-kept.ts';
import { given } from '#lib/register/given.ts';
import { requested } from '#lib/register/given-dossier.ts';
import { moneyDeskOf } from './awaited.ts';
import { payersRead } from './shown.ts';

const desk = moneyDeskOf(given(requested(1, '2025-02-03')).register);
const nobodys: MovementAt = {
  account: 'BE68539007547034',
  number: { year: 2026, number: 1 },
  movement: kept('back', { cents: -500, isReversal: true }),
};

test('Who paid what the bank took back is read of nobody in particular, and traced so (R15)', () => {
  const nothing = { desk, acts: [], unmatched: [], reversals: [] };
  assert.deepEqual(payersRead(nothing), []);
  assert.deepEqual(payersRead({ ...nothing, reversals: [nobodys] }), [0]);
});

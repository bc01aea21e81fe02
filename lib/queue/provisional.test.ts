import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#lib/calendar/day.ts';
import type { Transfer } from '#lib/register/register.ts';
import { whyUnsettled } from './provisional.ts';

const awaits = { year: 2026, number: 118 };

const waiting = (bookedOn: Day, state: Transfer['state'] = 'unmatched') =>
  new Map([['t', { transfer: 't', bookedOn, amountCents: 1, state }]]);

test('A day is not settled because its statement has not been read', () => {
  const nothing = { transfers: new Map(), awaits: null };
  assert.deepEqual(whyUnsettled(nothing, '2026-03-02'), { kind: 'unread' });
  assert.deepEqual(whyUnsettled({ ...nothing, awaits: undefined }, '2026-03-02'), { kind: 'unread' });
});

test('A day is not settled because a statement is missing, which is named', () => {
  const why = whyUnsettled({ transfers: new Map(), awaits }, '2026-03-02');
  assert.deepEqual(why, { kind: 'missing', number: awaits });
});

test('Money that waits to be matched is named before the statement that is missing after it', () => {
  const why = whyUnsettled({ transfers: waiting('2026-03-02'), awaits }, '2026-03-02');
  assert.deepEqual(why, { kind: 'unmatched', on: '2026-03-02' });
});

test('Money booked later than the day holds it back in nothing, nor does money set aside', () => {
  for (const transfers of [waiting('2026-03-03'), waiting('2026-03-01', 'unrelated')])
    assert.deepEqual(whyUnsettled({ transfers, awaits: null }, '2026-03-02'), { kind: 'unread' });
});

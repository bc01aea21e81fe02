import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#lib/calendar/day.ts';
import type { Transfer } from '#lib/register/register.ts';
import { holdsBack, whyUnsettled } from './provisional.ts';

const awaits = { year: 2026, number: 118 };

const why = (
  waiting: readonly Pick<Transfer, 'bookedOn' | 'state'>[],
  missing: typeof awaits | null | undefined,
  bookedOn: Day = '2026-03-02',
) => {
  const transfers = new Map(
    waiting.map((one, at) => [String(at), { transfer: String(at), amountCents: 1, ...one }]),
  );
  return whyUnsettled(holdsBack({ transfers, awaits: missing }), bookedOn);
};

test('A day is not settled because its statement has not been read', () => {
  assert.deepEqual(why([], null), { kind: 'unread' });
  assert.deepEqual(why([], undefined), { kind: 'unread' });
});

test('A day is not settled because a statement is missing, which is named', () => {
  assert.deepEqual(why([], awaits), { kind: 'missing', number: awaits });
});

test('Money that waits to be matched is named before the statement that is missing after it', () => {
  const waiting = [{ bookedOn: '2026-03-02', state: 'unmatched' } as const];
  assert.deepEqual(why(waiting, awaits), { kind: 'unmatched', on: '2026-03-02' });
});

test('Money booked later than the day holds it back in nothing, nor does money set aside', () => {
  assert.deepEqual(why([{ bookedOn: '2026-03-03', state: 'unmatched' }], null), { kind: 'unread' });
  assert.deepEqual(why([{ bookedOn: '2026-03-01', state: 'unrelated' }], null), { kind: 'unread' });
});

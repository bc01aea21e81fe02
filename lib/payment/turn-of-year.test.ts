import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#lib/calendar/day.ts';
import { head } from './given-kept.ts';
import { turnInDoubt, turnsOf } from './turn-of-year.ts';

/** The last statement of 2026 closed on a day, and number 1 of 2027 opens on another one. */
const turning = (closedOn: Day, opensOn: Day, isOneADay = true) => {
  const last = head(250);
  const next = head(1, { year: 2027 });
  return {
    chain: {
      read: [
        { ...last, closing: { ...last.closing, on: closedOn } },
        { ...next, opening: { ...next.opening, on: opensOn } },
      ],
    },
    isOneADay,
  };
};

// 31 December 2026 is a Thursday, 24 December too; 25 December is a holiday, and then come Saturday and Sunday.
for (const [closedOn, opensOn] of [
  ['2026-12-31', '2027-01-04'],
  ['2026-12-30', '2026-12-30'],
  ['2026-12-30', '2026-12-31'],
] as const)
  test(`Closed on ${closedOn} and opened on ${opensOn}, no working day is left on which one could be missing`, () => {
    assert.deepEqual(turnsOf(turning(closedOn, opensOn)), []);
  });

for (const [closedOn, opensOn, from] of [
  ['2026-12-30', '2027-01-01', '2026-12-31'],
  ['2026-12-30', '2027-01-04', '2026-12-31'],
  ['2026-12-24', '2027-01-04', '2026-12-25'],
] as const)
  test(`Closed on ${closedOn} and opened on ${opensOn}, statements may be missing from ${from} on`, () => {
    assert.deepEqual(turnsOf(turning(closedOn, opensOn)), [{ year: 2026, from, to: '2026-12-31' }]);
  });

test('Where several statements a day may come, the day on which the last one closed is in doubt too', () => {
  assert.deepEqual(turnsOf(turning('2026-12-30', '2027-01-04', false)), [
    { year: 2026, from: '2026-12-30', to: '2026-12-31' },
  ]);
});

test('Once finance has said that nothing is missing there is no doubt any more', () => {
  const doubtful = turning('2026-12-30', '2027-01-04');
  assert.equal(turnInDoubt({ ...doubtful, turnsTold: new Set([2025]) })?.year, 2026);
  assert.equal(turnInDoubt({ ...doubtful, turnsTold: new Set([2026]) }), null);
});

test('Within a year the numbers tell what is missing: no turn is in doubt', () => {
  assert.deepEqual(turnsOf({ chain: { read: [head(1), head(2)] }, isOneADay: true }), []);
});

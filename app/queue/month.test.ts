import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#lib/calendar/day.ts';
import { monthAfter, monthBefore } from './month.ts';

const months: readonly (readonly [day: Day, before: Day | null, after: Day | null])[] = [
  ['2026-07-15', '2026-06-15', '2026-08-15'],
  ['2026-03-31', '2026-02-28', '2026-04-30'],
  ['2024-03-30', '2024-02-29', '2024-04-30'],
  ['2026-01-05', '2025-12-05', '2026-02-05'],
  ['2025-12-31', '2025-11-30', '2026-01-31'],
  ['1900-01-10', null, '1900-02-10'],
  ['2199-12-10', '2199-11-10', null],
];

for (const [day, before, after] of months) {
  test(`A month before ${day} is ${before}, a month after is ${after}`, () => {
    assert.equal(monthBefore(day), before);
    assert.equal(monthAfter(day), after);
  });
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#lib/calendar/day.ts';
import { monthsOf } from './months.ts';

const head = (number: number, on: Day) => ({
  number: { year: Number(on.slice(0, 4)), number },
  closing: { on },
});

const shown = (account: Parameters<typeof monthsOf>[0]) =>
  monthsOf(account).map(({ month, cells }) => [
    month,
    ...cells.map(({ number, state }) => `${number.number} ${state}`),
  ]);

test('Statements stand in the month in which they were closed, the latest month first', () => {
  const read = [head(1, '2026-03-30'), head(2, '2026-03-31'), head(3, '2026-04-01')];
  assert.deepEqual(shown({ read, held: [], missing: null }), [
    ['2026-04', '3 read'],
    ['2026-03', '1 read', '2 read'],
  ]);
});

test('Each number that is missing is named before the statement that it holds back', () => {
  const account = {
    read: [head(1, '2026-03-30')],
    held: [head(4, '2026-04-02'), head(6, '2026-04-07')],
    missing: { year: 2026, number: 2 },
  };
  assert.deepEqual(shown(account), [
    ['2026-04', '2 missing', '3 missing', '4 held', '5 missing', '6 held'],
    ['2026-03', '1 read'],
  ]);
});

test('After a turn of the year the numbers from 1 on are missing', () => {
  const account = {
    read: [head(250, '2026-12-30')],
    held: [head(3, '2027-01-05')],
    missing: { year: 2027, number: 1 },
  };
  assert.deepEqual(shown(account)[0], ['2027-01', '1 missing', '2 missing', '3 held']);
});

test('Before anything is read there is no month', () => {
  assert.deepEqual(shown({ read: [], held: [], missing: null }), []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#lib/calendar/day.ts';
import { finance, given, type Said, said } from '#lib/register/given.ts';
import { arriving } from '#lib/register/given-money.ts';
import { chainOf } from './chain.ts';
import { head } from './given-kept.ts';
import { settling } from './settling.ts';

const first = { year: 2026, number: 1 };
const missing = { year: 2026, number: 3 };
const read = (...numbers: readonly number[]) =>
  chainOf(
    numbers.map((number) => head(number)),
    first,
  );
const settled = (through: Day, awaits: typeof first | null): Said =>
  said({ type: 'SettleMoney', through, awaits }, finance, '2026-01-20');

// Statement 1 closes on 2 January, statement 2 on 3 January, and so on.
const after = (chain: ReturnType<typeof read>, today: Day, ...story: readonly Said[]) => {
  const command = settling(given(...story).register, chain, today);
  return command === null ? null : [command.through, command.awaits];
};

test('Money is settled through the closing day of the last statement read', () => {
  assert.deepEqual(after(read(1, 2), '2026-01-20'), ['2026-01-03', null]);
});

test('A gap holds the day back, and the missing statement is named', () => {
  assert.deepEqual(after(read(1, 2, 4), '2026-01-20'), ['2026-01-03', missing]);
});

test('A day that is not over is not settled', () => {
  assert.deepEqual(after(read(1, 2), '2026-01-03'), ['2026-01-02', null]);
});

test('No day is settled on which money was booked that waits to be matched', () => {
  const waits = arriving('t1', 5, '2026-01-03', '2026-01-20');
  assert.deepEqual(after(read(1, 2, 3), '2026-01-20', waits), ['2026-01-02', null]);
  const aside = said({ type: 'SetTransferAside', transfer: 't1', reason: 'Rent.' }, finance, '2026-01-20');
  assert.deepEqual(after(read(1, 2, 3), '2026-01-20', waits, aside), ['2026-01-04', null]);
});

test('Nothing is settled that is settled already', () => {
  assert.equal(after(read(1, 2), '2026-01-20', settled('2026-01-03', null)), null);
});

test('The day never goes back: then only the missing statement is named', () => {
  assert.deepEqual(after(read(1, 2, 4), '2026-01-20', settled('2026-01-10', null)), ['2026-01-10', missing]);
  assert.equal(after(read(1), '2026-01-20', settled('2026-01-10', null)), null);
});

test('Before the first statement nothing is settled', () => {
  assert.equal(after(read(), '2026-01-20'), null);
  assert.equal(after(read(2, 3), '2026-01-20'), null);
});

test('A day set by hand before is taken over from the statements', () => {
  const byHand = said({ type: 'SettleMoney', through: '2026-01-03' }, finance, '2026-01-20');
  assert.deepEqual(after(read(1, 2), '2026-01-20', byHand), ['2026-01-03', null]);
});

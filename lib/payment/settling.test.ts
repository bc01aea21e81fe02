import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#lib/calendar/day.ts';
import { finance, given, type Said, said } from '#lib/register/given.ts';
import { arriving } from '#lib/register/given-money.ts';
import { chainOf } from './chain.ts';
import { head } from './given-kept.ts';
import { type AccountRead, settling } from './settling.ts';

const first = { year: 2026, number: 1 };
const missing = { year: 2026, number: 3 };
const read = (...numbers: readonly number[]) =>
  chainOf(
    numbers.map((number) => head(number)),
    first,
  );
const settled = (through: Day, awaits: typeof first | null): Said =>
  said({ type: 'SettleMoney', through, awaits }, finance, '2026-01-20');

/** The account of version 1, what is read of it, and what a test changes. */
const account = (chain: AccountRead['chain'], changes: Partial<AccountRead> = {}): AccountRead => ({
  account: 'ours',
  from: null,
  until: null,
  isOneADay: true,
  chain,
  reversalOn: null,
  turnsTold: new Set(),
  ...changes,
});

const afterAll = (accounts: readonly AccountRead[], today: Day, ...story: readonly Said[]) => {
  const command = settling(given(...story).register, accounts, today);
  return command === null ? null : [command.through, command.awaits];
};

// Statement 1 closes on 2 January, statement 2 on 3 January, and so on.
const after = (chain: AccountRead['chain'], today: Day, ...story: readonly Said[]) =>
  afterAll([account(chain)], today, ...story);

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

test('Where several statements a day may come, a closing day is settled once one that closes later is read', () => {
  const several = { isOneADay: false };
  assert.deepEqual(afterAll([account(read(1, 2), several)], '2026-01-20'), ['2026-01-02', null]);
  assert.deepEqual(afterAll([account(read(1, 2, 3), several)], '2026-01-20'), ['2026-01-03', null]);
});

for (const [reversalOn, through] of [
  ['2026-01-02', '2026-01-01'],
  ['2026-01-03', '2026-01-02'],
  ['2026-01-04', '2026-01-03'],
] as const)
  test(`A reversal of ${reversalOn} of which nobody knows what it takes back holds its day and later ones`, () => {
    assert.deepEqual(afterAll([account(read(1, 2), { reversalOn })], '2026-01-20'), [through, null]);
  });

test('A day is settled when it is on each account that money may come to', () => {
  const former = account(read(1, 2), { account: 'former', until: '2026-12-31' });
  const ours = (...numbers: readonly number[]) => account(read(...numbers), { from: '2026-01-03' });
  assert.deepEqual(afterAll([former, ours(1, 2, 3)], '2026-01-20'), ['2026-01-03', null]);
  assert.deepEqual(afterAll([former, ours()], '2026-01-20'), ['2026-01-02', null]);
  const early = account(read(1), { from: '2026-01-03' });
  assert.deepEqual(afterAll([former, early], '2026-01-20'), ['2026-01-02', null]);
  const late = account(read(1), { from: '2026-01-10' });
  assert.deepEqual(afterAll([former, late], '2026-01-20'), ['2026-01-03', null]);
});

test('A former account of which no statement was ever read holds no day once nothing more may come to it', () => {
  const ours = account(read(1, 2, 3), { from: '2026-01-03' });
  const never = (until: '2026-01-19' | '2026-01-20') => account(read(), { account: 'former', until });
  assert.equal(afterAll([never('2026-01-20'), ours], '2026-01-20'), null);
  assert.deepEqual(afterAll([never('2026-01-19'), ours], '2026-01-20'), ['2026-01-04', null]);
  const kept = account(read(2), { account: 'former', until: '2026-01-19' });
  assert.equal(afterAll([kept, ours], '2026-01-20'), null);
});

test('The missing statement of the account that holds the day back is named', () => {
  const former = account(read(1, 2, 4), { account: 'former', until: '2026-12-31' });
  const ours = account(read(1, 2, 3, 4, 5, 7), { from: '2026-01-03' });
  assert.deepEqual(afterAll([former, ours], '2026-01-20'), ['2026-01-03', missing]);
});

for (const [until, through] of [
  ['2026-01-02', '2026-01-05'],
  ['2026-01-03', '2026-01-05'],
  ['2026-01-04', '2026-01-03'],
] as const)
  test(`An account read through 3 January that money may come to until ${until} settles ${through}`, () => {
    const former = account(read(1, 2), { account: 'former', until });
    const ours = account(read(1, 2, 3, 4), { from: '2026-01-03' });
    assert.deepEqual(afterAll([former, ours], '2026-01-20'), [through, null]);
  });

test('A turn of the year in doubt is settled once finance has said that nothing is missing', () => {
  const turned = {
    ...head(1, { year: 2027, opens: 200 }),
    opening: { on: '2026-12-31', cents: 200, beyondCents: 0 },
  } as const;
  const chain = chainOf([head(1), turned], first);
  assert.deepEqual(afterAll([account(chain)], '2027-01-20'), ['2026-01-02', null]);
  assert.deepEqual(afterAll([account(chain, { turnsTold: new Set([2026]) })], '2027-01-20'), [
    '2027-01-02',
    null,
  ]);
});

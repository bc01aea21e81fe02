import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#lib/calendar/day.ts';
import type { Rules } from '#lib/rules/rules.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { accountsNamed } from './fee-account.ts';

const version = (number: number, inForceFrom: Day, payTo: Partial<Rules['payTo']>): Rules => ({
  ...version1,
  version: number,
  inForceFrom,
  payTo: { ...version1.payTo, ...payTo },
});

const one = { account: version1.payTo.iban, from: null, until: null, isOneADay: true };
const other = 'BE71096123456769';
const named = (today: Day, ...later: readonly Rules[]) => accountsNamed([version1, ...later], today);

test('One account that all versions name has always been the one, and is', () => {
  assert.deepEqual(named('2026-06-01', version(2, '2026-03-01', {})), [one]);
});

test('After a change money may come to the former account for a year', () => {
  const change = version(2, '2026-03-01', { iban: other });
  assert.deepEqual(named('2026-02-28', change), [one]);
  assert.deepEqual(named('2026-03-01', change), [
    { ...one, until: '2027-03-01' },
    { account: other, from: '2026-03-01', until: null, isOneADay: true },
  ]);
});

test('The rules may say until when, also later', () => {
  const change = version(2, '2026-03-01', { iban: other });
  const closed = version(3, '2026-05-01', { iban: other, formerUntil: '2026-04-30' });
  assert.equal(named('2026-04-30', change, closed)[0]?.until, '2027-03-01');
  assert.equal(named('2026-05-01', change, closed)[0]?.until, '2026-04-30');
});

test('An account that is named again is no former one', () => {
  const [change, back] = [version(2, '2026-03-01', { iban: other }), version(3, '2026-05-01', {})];
  assert.deepEqual(
    named('2026-05-01', change, back).map(({ until }) => until),
    [null, '2027-05-01'],
  );
});

test('Rules that do not say that there is one statement a day leave room for several', () => {
  const { isOneADay: _, ...payTo } = version1.payTo;
  assert.equal(accountsNamed([{ ...version1, payTo }], '2026-06-01')[0]?.isOneADay, false);
});

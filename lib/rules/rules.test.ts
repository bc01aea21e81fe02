import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Rules, rulesOn, rulesSchema } from './rules.ts';
import { version1 } from './version-1.ts';

const isDocument = (document: unknown): boolean => rulesSchema.safeParse(document).success;
const differing = (change: object): object => ({ ...version1, ...change });

const [small, ...larger] = version1.tariff;
const orientation = (upToKva: number | null) => ({ ...small, study: 'orientation', upToKva });
const detailed = (upToKva: number | null) => ({ ...small, study: 'detailed', upToKva });

test('Version 1 is a rules document, with the defaults of the procedure', () => {
  assert.deepEqual(rulesSchema.parse(version1), version1);
  assert.equal(version1.freedCapacity, 'strict');
  assert.equal(version1.monthsCount, 'eve');
  assert.equal(version1.notableChange.reductionPercent, 10);
  assert.deepEqual(version1.reminders, [30, 7, 1]);
});

test('The time limits of version 1 are those of the source (R4, R5, R8, R9, R10)', () => {
  const { limits } = version1;
  assert.deepEqual(
    [limits.orientationReportMonths, limits.detailedStudyMonths, limits.acceptProposalMonths],
    [1, 3, 6],
  );
  assert.equal(limits.commissioningMonths, 24);
});

test('The time limits that the source leaves open are those the operator publishes', () => {
  const { limits } = version1;
  assert.equal(limits.orderDetailedStudyMonths, 6);
  assert.equal(limits.decideLapseMonths, 1);
  assert.equal(limits.extensionMonths, 12);
  assert.equal(limits.takeBackChangeDays, 14);
  assert.equal(limits.reversalNoticeWorkingDays, 10);
  assert.deepEqual([limits.presumedReceiptWorkingDays, limits.registrationWorkingDays], [3, 3]);
  assert.equal(limits.bankDelayWorkingDays, 5);
});

test('A rules document survives being written and read as JSON', () => {
  assert.deepEqual(rulesSchema.parse(JSON.parse(JSON.stringify(version1))), version1);
});

for (const [sentence, change] of [
  ['in force from a day that does not exist', { inForceFrom: '2025-02-29' }],
  ['in force from a day written another way', { inForceFrom: '1/2/2025' }],
  ['with version 0', { version: 0 }],
  ['that ranks by anything else', { rankBy: 'random' }],
  ['of another time zone', { zone: 'UTC' }],
  ['with another order of priority', { priority: 'main-then-a-then-b' }],
  ['with an unknown rule on freed capacity', { freedCapacity: 'auction' }],
  ['with an unknown way to count months', { monthsCount: 'thirty-days' }],
  ['with a limit of no length', { limits: { ...version1.limits, acceptProposalMonths: 0 } }],
  ['with a limit of half a month', { limits: { ...version1.limits, acceptProposalMonths: 0.5 } }],
  ['with a limit left out', { limits: { ...version1.limits, acceptProposalMonths: undefined } }],
  ['with a reduction of more than everything', { notableChange: { reductionPercent: 101 } }],
  ['with a reminder after the event', { reminders: [-1] }],
  ['paid to an account with wrong check digits', { payTo: { ...version1.payTo, iban: 'BE69539007547034' } }],
  ['paid to nobody', { payTo: { ...version1.payTo, beneficiary: ' ' } }],
  ['with a field that nobody knows', { surprise: true }],
] as const)
  test(`A document ${sentence} is no rules document`, () => {
    assert.equal(isDocument(differing(change)), false);
  });

test('Each study has a fee for every power: the last bracket has no upper bound', () => {
  assert.equal(isDocument(differing({ tariff: [orientation(null), detailed(null)] })), true);
  assert.equal(isDocument(differing({ tariff: [orientation(null), detailed(5_000)] })), false);
  assert.equal(isDocument(differing({ tariff: [orientation(5_000), detailed(null)] })), false);
  assert.equal(isDocument(differing({ tariff: [orientation(null), orientation(null)] })), false);
});

test('The brackets of a study rise, so that each power has one fee', () => {
  const tariff = [orientation(500), orientation(1_000), orientation(null), detailed(null)];
  assert.equal(isDocument(differing({ tariff })), true);
  assert.equal(isDocument(differing({ tariff: [...tariff].reverse() })), false);
  assert.equal(
    isDocument(differing({ tariff: [orientation(null), orientation(500), detailed(null)] })),
    false,
  );
  assert.equal(isDocument(differing({ tariff: [orientation(500), ...tariff] })), false);
  assert.equal(isDocument(differing({ tariff: [detailed(null), ...tariff.slice(0, 3)] })), true);
});

test('No study is free: the payment of its fee is what starts it (R3, R7)', () => {
  assert.equal(isDocument(differing({ tariff: [{ ...small, amountCents: 0 }, ...larger] })), false);
  assert.equal(isDocument(differing({ tariff: [{ ...small, amountCents: 1 }, ...larger] })), true);
  assert.equal(isDocument(differing({ tariff: [{ ...small, amountCents: 10.5 }, ...larger] })), false);
});

const second: Rules = { ...version1, version: 2, inForceFrom: '2025-03-01' };
const third: Rules = { ...version1, version: 3, inForceFrom: '2025-06-01' };

for (const [day, version] of [
  ['1989-12-31', undefined],
  ['1990-01-01', 1],
  ['2025-02-28', 1],
  ['2025-03-01', 2],
  ['2025-05-31', 2],
  ['2025-06-01', 3],
  ['2099-01-01', 3],
] as const)
  test(`On ${day} ${version === undefined ? 'no version is' : `version ${version} is`} in force`, () => {
    assert.equal(rulesOn([version1, second, third], day)?.version, version);
  });

test('Of two versions of one day the one published last is in force', () => {
  const corrected: Rules = { ...second, version: 3 };
  assert.equal(rulesOn([version1, second, corrected], '2025-03-01')?.version, 3);
});

test('Before anything is published no rules are in force', () => {
  assert.equal(rulesOn([], '2025-03-01'), null);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finance, given, producer, said } from '#lib/register/given.ts';
import { dossierAt, requested } from '#lib/register/given-dossier.ts';
import { moneyOf } from './money.ts';

const transfer = (payment: string, amountCents: number) =>
  said(
    { type: 'RegisterPayment', dossier: 1, payment, bookedOn: '2025-02-05', amountCents },
    finance,
    '2025-02-05',
  );

test('Before anything is paid, the whole fee is open, VAT included', () => {
  const { askedCents, paidCents, openCents } = moneyOf(given(requested(1, '2025-02-03')).dossier(1));
  assert.deepEqual(
    { askedCents, paidCents, openCents },
    { askedCents: 181_500, paidCents: 0, openCents: 181_500 },
  );
});

test('Part payments add up, and what is missing stays open', () => {
  const story = given(requested(1, '2025-02-03'), transfer('one', 100_000));
  const { openCents, fees } = moneyOf(story.dossier(1));
  assert.equal(openCents, 81_500);
  assert.deepEqual(
    fees.map(({ isCovered }) => isCovered),
    [false],
  );
});

test('What is paid beyond the fees stands to the producer’s credit', () => {
  const story = given(requested(1, '2025-02-03'), transfer('one', 200_000));
  const { openCents, creditCents } = moneyOf(story.dossier(1));
  assert.deepEqual({ openCents, creditCents }, { openCents: 0, creditCents: 18_500 });
});

test('A payment that the bank took back is shown and counts for nothing', () => {
  const back = said({ type: 'ReversePayment', dossier: 1, payment: 'one' }, finance, '2025-02-06');
  const { payments, openCents } = moneyOf(
    given(requested(1, '2025-02-03'), transfer('one', 181_500), back).dossier(1),
  );
  assert.deepEqual(
    payments.map(({ countsCents, reversedOn }) => [countsCents, reversedOn !== null]),
    [[0, true]],
  );
  assert.equal(openCents, 181_500);
});

test('The fee of the detailed study comes on top of the one that was paid', () => {
  const { fees, openCents } = moneyOf(given(dossierAt('detailed-fee-due')).dossier(1));
  assert.deepEqual(
    fees.map(({ study, isCovered }) => [study, isCovered]),
    [
      ['orientation', true],
      ['detailed', false],
    ],
  );
  assert.equal(openCents, 605_000);
});

test('Money is for the fee of the orientation study first, and each fee says what is missing of it', () => {
  const back = said(
    { type: 'ReversePayment', dossier: 1, payment: 'bank-1-orientation' },
    finance,
    '2025-08-20',
  );
  const { fees, openCents } = moneyOf(given(dossierAt('detailed-fee-due'), back).dossier(1));
  assert.deepEqual(
    fees.map(({ arrivedCents, missingCents }) => [arrivedCents, missingCents]),
    [
      [0, 181_500],
      [0, 605_000],
    ],
  );
  assert.equal(openCents, 786_500);
});

test('What is missing of the fees adds up to what is open, whatever came in', () => {
  for (const cents of [1, 99_999, 181_500, 181_501, 500_000]) {
    const { fees, openCents } = moneyOf(given(requested(1, '2025-02-03'), transfer('one', cents)).dossier(1));
    assert.equal(
      fees.reduce((sum, { missingCents }) => sum + missingCents, 0),
      openCents,
      `${cents}`,
    );
  }
});

test('Of a dossier that was withdrawn before its fee was covered nothing is asked, and the money stands to its credit', () => {
  const withdrawn = said({ type: 'Withdraw', dossier: 1 }, producer, '2025-02-06');
  const story = given(requested(1, '2025-02-03'), transfer('part', 50_000), withdrawn);
  const { openCents, creditCents, fees } = moneyOf(story.dossier(1));
  assert.deepEqual({ openCents, creditCents }, { openCents: 0, creditCents: 50_000 });
  assert.deepEqual(
    fees.map(({ missingCents }) => missingCents),
    [0],
  );
});

test('A draft owes nothing', () => {
  assert.deepEqual(moneyOf(given(dossierAt('draft')).dossier(1)).openCents, 0);
});

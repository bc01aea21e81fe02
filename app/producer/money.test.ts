import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finance, given, said } from '#lib/register/given.ts';
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
    payments.map(({ countsCents, isReversed }) => [countsCents, isReversed]),
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

test('A draft owes nothing', () => {
  assert.deepEqual(moneyOf(given(dossierAt('draft')).dossier(1)).openCents, 0);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#lib/calendar/day.ts';
import { finance, given, producer, said } from '#lib/register/given.ts';
import { dossierAt, requested } from '#lib/register/given-dossier.ts';
import { moneyDeskOf } from './awaited.ts';

const pay = (amountCents: number, payment = 'bank-9', bookedOn: Day = '2025-02-04') =>
  said({ type: 'RegisterPayment', dossier: 1, payment, bookedOn, amountCents }, finance, '2025-02-06');

test('A fee asked for is awaited in full, and after a part of it for the rest', () => {
  const story = given(requested(1, '2025-02-03'));
  const [asked] = moneyDeskOf(story.register).awaited;
  assert.deepEqual([asked?.study, asked?.arrivedCents, asked?.missingCents], ['orientation', 0, 181_500]);
  const [rest] = moneyDeskOf(story.and(pay(81_500)).register).awaited;
  assert.deepEqual([rest?.arrivedCents, rest?.missingCents], [81_500, 100_000]);
});

test('Once it is covered nothing is awaited', () => {
  assert.deepEqual(moneyDeskOf(given(dossierAt('orientation-study')).register).awaited, []);
});

test('The fee of the detailed study is awaited beside what the first study took', () => {
  const [asked] = moneyDeskOf(given(dossierAt('detailed-fee-due')).register).awaited;
  assert.deepEqual([asked?.study, asked?.missingCents], ['detailed', 605_000]);
});

test('The request that was submitted first is awaited first', () => {
  const story = given(requested(1, '2025-02-03'), requested(2, '2025-02-04'));
  assert.deepEqual(
    moneyDeskOf(story.register).awaited.map(({ dossier }) => dossier.number),
    [1, 2],
  );
});

test('Money beyond the fee can go back, from the payment that came last', () => {
  const story = given(requested(1, '2025-02-03'), pay(181_500), pay(5_000, 'bank-10'));
  const { refundable } = moneyDeskOf(story.register);
  assert.deepEqual(
    refundable.map(({ payment, cents }) => [payment, cents]),
    [['bank-10', 5_000]],
  );
});

test('What goes back is the payment booked last, whichever was registered last: the one that covered the fee stays (F5)', () => {
  const story = given(
    requested(1, '2025-02-03'),
    pay(181_500, 'second', '2025-02-05'),
    pay(181_500, 'first'),
  );
  const [found] = moneyDeskOf(story.register).refundable;
  assert.deepEqual([found?.payment, found?.cents], ['second', 181_500]);
  const command = { type: 'RefundPayment', dossier: 1, payment: found?.payment ?? '' } as const;
  story
    .when({ type: 'ProposeAct', command }, finance, '2025-02-07')
    .thenGives({ type: 'ActProposed', kind: 'RefundPayment' });
});

test('Money that names no dossier waits to be matched until it is set aside', () => {
  const command = {
    type: 'ReceiveTransfer',
    transfer: 't1',
    bookedOn: '2025-02-04',
    amountCents: 7,
  } as const;
  const story = given(said(command, finance, '2025-02-04'));
  assert.equal(moneyDeskOf(story.register).unmatched.length, 1);
  const aside = { type: 'SetTransferAside', transfer: 't1', reason: 'Rent.' } as const;
  assert.deepEqual(moneyDeskOf(story.and(said(aside, finance, '2025-02-05')).register).unmatched, []);
});

test('A dossier withdrawn before it paid owes nothing and is owed nothing', () => {
  const withdrawn = said({ type: 'Withdraw', dossier: 1 }, producer, '2025-02-05');
  const desk = moneyDeskOf(given(requested(1, '2025-02-03'), withdrawn).register);
  assert.deepEqual([desk.awaited, desk.refundable], [[], []]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#lib/calendar/day.ts';
import type { CommandOf } from './command.ts';
import {
  byTwo,
  expert,
  finance,
  type Given,
  given,
  type Outcome,
  producer,
  type Said,
  said,
  secondExpert,
  secondFinance,
} from './given.ts';
import { dossierAt, entered, requested, settled, waitingA, windAt } from './given-dossier.ts';
import { detailedCents, orientationCents, paying, reversing, when } from './given-money.ts';
import { balanceOf, refundableCents } from './refund.ts';

const refund = (payment: string): CommandOf<'RefundPayment'> => ({
  type: 'RefundPayment',
  dossier: 1,
  payment,
});
const refunding = (payment: string, act: number, on: Day): Said[] =>
  byTwo(refund(payment), act, finance, secondFinance, on);

/** What becomes of a refund that one person proposes and another one confirms at once. */
const whenRefunded = (story: Given, payment: string, on: Day): Outcome => {
  const proposed = story.when({ type: 'ProposeAct', command: refund(payment) }, finance, on);
  const act = story.register.lastAct;
  return 'refused' in proposed.decision
    ? proposed
    : story.when({ type: 'ConfirmAct', act }, secondFinance, on);
};

const asked = requested(1, '2025-02-03');
const overpaid = [...asked, paying(1, 'b1', orientationCents + 2_501, '2025-02-05')];
const answering = (stands: boolean) =>
  said(
    { type: 'AnswerCapacityReached', dossier: 1, stands, receivedOn: '2025-03-10' },
    producer,
    '2025-03-10',
  );

test('Too much goes to the refund list, to the cent', () => {
  assert.equal(refundableCents(given(overpaid).dossier(1)), 2_501);
  assert.equal(refundableCents(given(asked, paying(1, 'b1', orientationCents, '2025-02-05')).dossier(1)), 0);
});

test('Two persons of finance send it back', () => {
  const story = given(overpaid);
  story.when(refund('b1'), finance, '2025-02-10').thenRefused('needs-two-persons', 'payment');
  whenRefunded(story, 'b1', '2025-02-10').thenGives(
    { type: 'ActConfirmed', confidential: { by: 'felix' } },
    { type: 'PaymentRefunded', payment: 'b1', on: '2025-02-10', confidential: { amountCents: 2_501 } },
  );
});

test('One person cannot do both: who proposed a refund does not confirm it', () => {
  const story = given(overpaid, said({ type: 'ProposeAct', command: refund('b1') }, finance, '2025-02-10'));
  story.when({ type: 'ConfirmAct', act: 1 }, finance, '2025-02-10').thenRefused('same-person', 'four-eyes');
});

test('Refunds are the business of finance alone', () => {
  const story = given(overpaid);
  for (const by of [producer, expert, secondExpert])
    story
      .when({ type: 'ProposeAct', command: refund('b1') }, by, '2025-02-10')
      .thenRefused('not-your-role', 'payment');
});

test('A refund leaves the place and its date as they were', () => {
  const story = given(overpaid, refunding('b1', 1, '2025-02-10'));
  const { status, queue, enteredOn } = story.dossier(1);
  assert.deepEqual([status, queue, enteredOn], ['orientation-study', 'main', '2025-02-05']);
});

test('What went back does not go back twice', () => {
  const story = given(overpaid, refunding('b1', 1, '2025-02-10'));
  whenRefunded(story, 'b1', '2025-02-11').thenRefused('nothing-to-refund', 'payment', { payment: 'b1' });
});

test('What a fee needs does not go back, nor what has come in for a fee still due', () => {
  whenRefunded(given(entered(1, '2025-02-03')), 'bank-1-orientation', '2025-02-10').thenRefused(
    'nothing-to-refund',
    'payment',
  );
  const part = paying(1, 'p1', 100_000, '2025-02-05');
  whenRefunded(given(asked, part), 'p1', '2025-02-10').thenRefused('nothing-to-refund', 'payment');
});

test('Of a fee paid twice the second payment goes back: the first one gave the place (F5)', () => {
  const story = given(entered(1, '2025-02-03'), paying(1, 'twice', orientationCents, '2025-02-07'));
  whenRefunded(story, 'bank-1-orientation', '2025-02-10').thenRefused('nothing-to-refund', 'payment');
  whenRefunded(story, 'twice', '2025-02-10').thenGives(
    { type: 'ActConfirmed' },
    { type: 'PaymentRefunded', payment: 'twice', confidential: { amountCents: orientationCents } },
  );
});

test('A refund never moves a day on which a fee was covered, whatever is paid afterwards', () => {
  const story = given(overpaid, paying(1, 'b2', 5_000, '2025-02-07'), refunding('b1', 1, '2025-02-10'));
  story.and(paying(1, 'b3', 100, '2025-02-11'));
  assert.equal(story.dossier(1).enteredOn, '2025-02-05');
  assert.equal(story.dossier(1).orientationFee?.coveredOn, '2025-02-05');
});

test('Too much may be left as credit; refunded, it no longer pays the detailed study', () => {
  const rich = [
    ...asked,
    paying(1, 'b1', orientationCents + detailedCents, '2025-02-03'),
    settled('2025-02-03'),
  ];
  const order = dossierAt('detailed-fee-due').slice(-3);
  assert.equal(given(rich, order).dossier(1).status, 'detailed-study');
  assert.equal(given(rich, refunding('b1', 1, '2025-02-05'), order).dossier(1).status, 'detailed-fee-due');
});

test('Once the detailed study is ordered, its fee is no longer too much', () => {
  const story = given(dossierAt('orientation-reported'), paying(1, 'b1', 300_000, '2025-02-12'));
  assert.equal(refundableCents(story.dossier(1)), 300_000);
  story.and(said({ type: 'OrderDetailedStudy', dossier: 1 }, producer, '2025-03-03'));
  assert.equal(refundableCents(story.dossier(1)), 0);
});

const big = windAt('F', 6_000);
const bigDetailedCents = 2_420_000;
/** A detailed study entered directly and paid, for which the grid is full. */
const full = [
  ...requested(1, '2025-02-03', big, 'detailed'),
  paying(1, 'b1', bigDetailedCents, '2025-02-03'),
  settled('2025-02-03'),
  said(
    { type: 'DecideCapacity', dossier: 1, outcome: 'reached', channel: 'electronic' },
    expert,
    '2025-02-10',
  ),
];

test('A fee paid for a study that cannot start is kept as credit while the project stands', () => {
  const story = given(full);
  const credit = { feesCents: 0, creditCents: bigDetailedCents, refundableCents: 0, refundedCents: 0 };
  assert.deepEqual(balanceOf(story.dossier(1)), credit);
  story.and(answering(true));
  assert.deepEqual(balanceOf(story.dossier(1)), credit);
  whenRefunded(story, 'b1', '2025-03-11').thenRefused('nothing-to-refund', 'payment');
});

test('Abandoned, that fee is refunded', () => {
  const story = given(full, answering(false));
  assert.equal(refundableCents(story.dossier(1)), bigDetailedCents);
  whenRefunded(story, 'b1', '2025-03-11').thenGives({ type: 'ActConfirmed' }, { type: 'PaymentRefunded' });
});

test('Withdrawn from queue a, that fee is refunded as well', () => {
  const story = given(full, answering(true), said({ type: 'Withdraw', dossier: 1 }, producer, '2025-06-02'));
  assert.equal(refundableCents(story.dossier(1)), bigDetailedCents);
});

test('The orientation study was made: its fee stays with the operator when the project is abandoned', () => {
  const story = given(dossierAt('capacity-reached'), answering(false));
  assert.equal(story.dossier(1).status, 'struck-off');
  assert.equal(refundableCents(story.dossier(1)), 0);
});

test('A study that has started is owed, also when the project is withdrawn meanwhile', () => {
  for (const status of ['orientation-study', 'detailed-study', 'proposal-sent'] as const) {
    const story = given(dossierAt(status), said({ type: 'Withdraw', dossier: 1 }, producer, '2025-06-02'));
    assert.equal(refundableCents(story.dossier(1)), 0, status);
  }
});

test('Parts of a fee never covered go back when the dossier is withdrawn', () => {
  const parts = [paying(1, 'p1', 100_000, '2025-02-05'), paying(1, 'p2', 81_499, '2025-02-06')];
  const story = given(asked, parts, said({ type: 'Withdraw', dossier: 1 }, producer, '2025-02-07'));
  assert.equal(refundableCents(story.dossier(1)), 181_499);
  story.and(refunding('p1', 1, '2025-02-10'), refunding('p2', 2, '2025-02-10'));
  assert.equal(refundableCents(story.dossier(1)), 0);
});

test('F10: money for a closed dossier can be sent back, all of it', () => {
  for (const status of ['commissioned', 'struck-off', 'withdrawn'] as const) {
    const late = paying(1, 'late', 12_345, '2026-07-06');
    const story = given(dossierAt(status), late);
    assert.equal(refundableCents(story.dossier(1)), 12_345, status);
    whenRefunded(story, 'late', '2026-07-07').thenGives(
      { type: 'ActConfirmed' },
      { type: 'PaymentRefunded', confidential: { amountCents: 12_345 } },
    );
  }
});

test('A payment that the bank reversed is not refunded', () => {
  const story = given(overpaid, reversing(1, 'b1', '2025-02-10'));
  whenRefunded(story, 'b1', '2025-02-11').thenRefused('payment-reversed', 'payment', { payment: 'b1' });
});

test('Only a payment of that dossier can be refunded', () => {
  const story = given(overpaid, entered(2, '2025-02-06'));
  for (const payment of ['bank-2-orientation', 'nothing'])
    whenRefunded(story, payment, '2025-02-11').thenRefused('no-such-payment', 'payment', { payment });
});

test('A draft has no money to send back', () => {
  whenRefunded(given(dossierAt('draft')), 'b1', '2025-02-11').thenRefused('not-at-this-step', 'payment');
});

test('A payment refunded in part and then reversed leaves a debt: what went back has to come in again (F9)', () => {
  const story = given(overpaid, refunding('b1', 1, '2025-02-10'), reversing(1, 'b1', '2025-02-11'));
  assert.equal(balanceOf(story.dossier(1)).creditCents, -2_501);
  story.and(paying(1, 'b2', orientationCents, '2025-02-12'));
  assert.equal(story.dossier(1).orientationFee?.coveredOn, null);
  story.and(paying(1, 'b3', 2_501, '2025-02-13'));
  assert.equal(story.dossier(1).orientationFee?.coveredOn, '2025-02-13');
});

test('Refunded in part and then reversed, money of the second fee leaves a debt on the first: its place is at stake too (F1)', () => {
  const story = given(dossierAt('detailed-fee-due'), paying(1, 'b2', detailedCents + 700, '2025-03-10'));
  story.and(refunding('b2', 1, '2025-03-11'));
  when(story, reversing(1, 'b2', '2025-03-12')).thenGives({
    type: 'PaymentReversed',
    uncovers: 'orientation',
    starts: [{ limit: 'reversal-notice', from: '2025-03-12' }],
  });
  story.and(paying(1, 'b3', detailedCents + 700, '2025-03-13'));
  assert.equal(story.dossier(1).orientationFee?.coveredOn, '2025-03-13');
});

const waiting = waitingA(1, '2025-02-03', big);
const balances: readonly (readonly [string, readonly (Said | readonly Said[])[], readonly number[]])[] = [
  ['nothing paid', [asked], [0, 0, 0, 0]],
  ['a part paid', [asked, paying(1, 'p', 99, '2025-02-04')], [0, 99, 0, 0]],
  ['the fee paid', [entered(1, '2025-02-03')], [181_500, 0, 0, 0]],
  ['too much paid', [overpaid], [181_500, 0, 2_501, 0]],
  ['too much refunded', [overpaid, refunding('b1', 1, '2025-02-10')], [181_500, 0, 0, 2_501]],
  [
    'the payment reversed',
    [entered(1, '2025-02-03'), reversing(1, 'bank-1-orientation', '2025-02-10')],
    [0, 0, 0, 0],
  ],
  ['both fees paid', [dossierAt('detailed-study')], [786_500, 0, 0, 0]],
  [
    'one of two reversed',
    [dossierAt('detailed-study'), reversing(1, 'bank-1-orientation', '2025-03-17')],
    [181_500, 423_500, 0, 0],
  ],
  ['waiting in a', [waiting], [605_000, 0, 0, 0]],
  ['waiting in a, paid ahead', [waiting, paying(1, 'p', 700, '2025-02-04')], [605_000, 0, 700, 0]],
  [
    'withdrawn unpaid',
    [asked, paying(1, 'p', 99, '2025-02-04'), said({ type: 'Withdraw', dossier: 1 }, producer, '2025-02-05')],
    [0, 0, 99, 0],
  ],
];

test('F9: what came in = fees + credit + refundable + refunded, to the cent', () => {
  for (const [title, acts, expected] of balances) {
    const dossier = given(...acts).dossier(1);
    const { feesCents, creditCents, refundableCents, refundedCents } = balanceOf(dossier);
    const parts = [feesCents, creditCents, refundableCents, refundedCents];
    assert.deepEqual(parts, expected, title);
    const cameIn = dossier.payments.reduce(
      (sum, one) => sum + (one.reversedOn !== null ? 0 : one.amountCents),
      0,
    );
    assert.equal(
      parts.reduce((sum, cents) => sum + cents, 0),
      cameIn,
      title,
    );
  }
});

test('Every refund confirmed stands in a list, in the order of the log', () => {
  const story = given(overpaid, refunding('b1', 1, '2025-02-10'));
  assert.deepEqual(story.register.refunds, [
    { dossier: 1, payment: 'b1', on: '2025-02-10', amountCents: 2_501, isVoid: false },
  ]);
});

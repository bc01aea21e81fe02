import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#lib/calendar/day.ts';
import { clock } from './actor.ts';
import { expert, type Given, given, producer, type Said, said } from './given.ts';
import { dossierAt, entered, report, settled, waitingA, windAt } from './given-dossier.ts';
import { detailedCents, orientationCents, paying, reversing, when } from './given-money.ts';
import { balanceOf } from './refund.ts';

/** Ordered on 3 March 2025; the fee of the detailed study has to be paid by 11 August (10 August is a Sunday). */
const ordered = dossierAt('detailed-fee-due');
const dueOn = '2025-08-11';
const enforcing = (on: Day): Said =>
  said({ type: 'EnforceTimeLimit', dossier: 1, limit: 'order-detailed-study', dueOn }, clock, on);
const where = (story: Given) => {
  const { status, queue, enteredOn, grantedKva } = story.dossier(1);
  return { status, queue, enteredOn, grantedKva };
};
const inStudy = { status: 'detailed-study', queue: 'main', enteredOn: '2025-02-03', grantedKva: 1_000 };
const inB = { status: 'waiting-b', queue: 'b', enteredOn: '2025-02-03', grantedKva: null };
const paidOn = (bookedOn: Day, on = bookedOn, cents = detailedCents) => paying(1, 'b1', cents, bookedOn, on);

test('The fee of the detailed study is paid on the last day: in time', () => {
  when(given(ordered), paidOn(dueOn)).thenGives(
    { type: 'PaymentRegistered', covers: 'detailed', coveredOn: dueOn },
    { type: 'DetailedStudyStarted', enteredOn: '2025-02-03' },
  );
});

test('Booked on the last day and read the day after, before the clock came: in time', () => {
  when(given(ordered), paidOn(dueOn, '2025-08-12')).thenGives(
    { type: 'PaymentRegistered', covers: 'detailed', coveredOn: dueOn },
    { type: 'DetailedStudyStarted' },
  );
});

test('Booked the day after the last day, before the clock came: too late, the money is credit', () => {
  const story = given(ordered);
  when(story, paidOn('2025-08-12')).thenGives({ type: 'PaymentRegistered', covers: null, coveredOn: null });
  when(story.and(settled(dueOn)), enforcing('2025-08-13')).thenGives({ type: 'OrderLapsed', dueOn });
  assert.deepEqual(where(story), inB);
});

test('F6: booked in time, read after the transfer to queue b: the lapse is undone and the study starts', () => {
  const story = given(ordered, enforcing('2025-08-20'));
  assert.deepEqual(where(story), inB);
  when(story, paidOn(dueOn, '2025-08-21')).thenGives(
    { type: 'PaymentRegistered', covers: 'detailed', coveredOn: dueOn },
    { type: 'LapseUndone', actedOn: dueOn, dueOn, grantedKva: 1_000, exception: null },
    { type: 'DetailedStudyStarted', enteredOn: '2025-02-03' },
    { type: 'OperatorOverdueRecorded', limit: 'registration' },
  );
  assert.deepEqual(where(story), inStudy);
});

test('F6: parts booked in time and read late count as one', () => {
  const story = given(ordered, paidOn('2025-08-04', '2025-08-04', 600_000), enforcing('2025-08-20'));
  when(story, paying(1, 'b2', 5_000, dueOn, '2025-08-21')).thenGives(
    { type: 'PaymentRegistered', coveredOn: dueOn },
    { type: 'LapseUndone' },
    { type: 'DetailedStudyStarted' },
    { type: 'OperatorOverdueRecorded' },
  );
});

test('Booked after the last day, a payment takes nobody out of queue b', () => {
  const story = given(ordered, enforcing('2025-08-20'));
  when(story, paidOn('2025-08-12', '2025-08-21')).thenGives(
    { type: 'PaymentRegistered', covers: null },
    { type: 'OperatorOverdueRecorded' },
  );
  assert.deepEqual(where(story), inB);
});

test('What was paid too late is credit: the study ordered before starts on the return to main, with no second order', () => {
  const story = given(ordered, paidOn('2025-08-12'), enforcing('2025-08-20'));
  story.and(said({ type: 'LeaveQueueB', dossier: 1 }, producer, '2025-08-21'));
  assert.equal(story.dossier(1).detailedFee?.coveredOn, '2025-08-12');
  assert.equal(story.dossier(1).enteredOn, '2025-02-03');
  story
    .when({ type: 'OrderDetailedStudy', dossier: 1 }, producer, '2025-08-22')
    .thenRefused('not-at-this-step', 'R5', { status: 'detailed-study' });
});

test('A study that was never ordered in time is not started by money booked in time', () => {
  const story = given(dossierAt('orientation-reported')).clockOn('2025-08-20');
  when(story, paidOn(dueOn, '2025-08-21')).thenGives(
    { type: 'PaymentRegistered', covers: null },
    { type: 'OperatorOverdueRecorded' },
  );
  assert.deepEqual(where(story), inB);
});

test('A proposal that lapsed is not undone by money', () => {
  const story = given(dossierAt('waiting-b'));
  when(story, paidOn('2025-10-06')).thenGives({ type: 'PaymentRegistered', covers: null });
  assert.deepEqual(where(story), inB);
});

test('F10: withdrawn from queue b, no money booked in time brings the project back', () => {
  const story = given(
    ordered,
    enforcing('2025-08-20'),
    said({ type: 'Withdraw', dossier: 1 }, producer, '2025-08-20'),
  );
  when(story, paidOn(dueOn, '2025-08-21')).thenGives(
    { type: 'PaymentRegistered', covers: null, coveredOn: null },
    { type: 'OperatorOverdueRecorded' },
  );
  assert.equal(story.dossier(1).status, 'withdrawn');
});

/** While 1 was in b, its capacity has gone to 2, which had waited in queue a for all of the feeder. */
const taken = [
  ...ordered,
  ...waitingA(2, '2025-03-10', windAt('F', 5_000)),
  enforcing('2025-08-20'),
  paidOn(dueOn, '2025-08-21'),
];

test('F4: where its capacity has meanwhile gone to others, the study starts without it: the place is kept', () => {
  const story = given(taken);
  assert.equal(story.dossier(2).grantedKva, 5_000);
  assert.deepEqual(where(story), { ...inStudy, grantedKva: null });
});

const told = { type: 'DecideCapacity', dossier: 1, outcome: 'reached', channel: 'electronic' } as const;
const stands = { type: 'AnswerCapacityReached', dossier: 1, stands: true, receivedOn: '2025-08-25' } as const;

test('R6 then applies: the expert says that capacity is reached, the producer stands, and the fee is credit', () => {
  const story = given(
    taken,
    settled(dueOn),
    said(told, expert, '2025-08-22'),
    said(stands, producer, '2025-08-25'),
  );
  assert.deepEqual(where(story), { ...inStudy, status: 'waiting-a', queue: 'a', grantedKva: null });
  assert.equal(balanceOf(story.dossier(1)).creditCents, detailedCents);
  story.and(said({ type: 'Withdraw', dossier: 2 }, producer, '2025-09-01'));
  assert.deepEqual(where(story), inStudy);
});

test('Its fee reversed meanwhile and not made good, the offer resumes where the study has to be ordered and paid', () => {
  const story = given(
    taken,
    settled(dueOn),
    said(told, expert, '2025-08-22'),
    said(stands, producer, '2025-08-25'),
  );
  story.and(reversing(1, 'b1', '2025-08-25')).clockOn('2025-09-22');
  assert.equal(where(story).status, 'waiting-a');
  story.and(said({ type: 'Withdraw', dossier: 2 }, producer, '2025-09-22'));
  assert.deepEqual(where(story), { ...inStudy, status: 'orientation-reported' });
});

test('In queue b, with the first fee reversed, money in time for both makes both good', () => {
  const story = given(ordered, enforcing('2025-08-20'), reversing(1, 'bank-1-orientation', '2025-08-20'));
  when(story, paidOn(dueOn, '2025-08-21', orientationCents + detailedCents)).thenGives(
    { type: 'PaymentRegistered', covers: 'orientation' },
    { type: 'FeeCoveredByCredit', study: 'detailed', coveredOn: dueOn },
    { type: 'LapseUndone' },
    { type: 'DetailedStudyStarted', enteredOn: '2025-02-03' },
    { type: 'OperatorOverdueRecorded' },
  );
});

test('A later entry that was reported on meanwhile keeps what it was granted', () => {
  const story = given(ordered, enforcing('2025-08-20'), entered(2, '2025-08-20', windAt('F', 5_000)));
  story.and(report(2, 'available', '2025-08-20'), paidOn(dueOn, '2025-08-21'));
  assert.equal(story.dossier(2).grantedKva, 5_000);
  assert.equal(story.dossier(1).grantedKva, null);
});

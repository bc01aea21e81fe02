import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#lib/calendar/day.ts';
import { rankOf } from '#lib/queue/rank.ts';
import { clock } from './actor.ts';
import type { Status } from './dossier.ts';
import {
  byTwo,
  expert,
  finance,
  type Given,
  given,
  producer,
  type Said,
  said,
  secondFinance,
} from './given.ts';
import { dossierAt, entered, report, requested, settled, waitingA, windAt } from './given-dossier.ts';
import { detailedCents, orientationCents, paying, reversing, when } from './given-money.ts';
import { balanceOf } from './refund.ts';

const orientationPayment = 'bank-1-orientation';
const detailedPayment = 'bank-1-detailed';
const where = (story: Given, number = 1) => {
  const { status, queue, enteredOn } = story.dossier(number);
  return { status, queue, enteredOn };
};
const limits = (story: Given) => story.dossier(1).running.map(({ limit, dueOn }) => ({ limit, dueOn }));

/** In the orientation study from 3 February; the payment is reversed on Monday 3 March: notice until 17 March. */
const noticed = [...entered(1, '2025-02-03'), reversing(1, orientationPayment, '2025-03-03')];
const again = (bookedOn: Day, on = bookedOn, cents = orientationCents) =>
  paying(1, 'again', cents, bookedOn, on);
const taking = (dueOn: Day, on: Day): Said =>
  said({ type: 'EnforceTimeLimit', dossier: 1, limit: 'reversal-notice', dueOn }, clock, on);

/** Of an older list, entered there in May 2024, with its report sent. */
const takenOver = said(
  {
    type: 'TakeOver',
    holder: 'h1',
    reference: 'old-1',
    formerStatus: 'rapport envoyé',
    status: 'orientation-reported',
    project: windAt('F', 1_000),
    enteredOn: '2024-05-06',
    acceptedOn: null,
    commissionedOn: null,
    closedOn: null,
    expectedOn: null,
  },
  expert,
  '2025-01-06',
);

test('A payment is reversed: the producer has ten working days’ notice, and keeps the place meanwhile', () => {
  const story = given(entered(1, '2025-02-03'));
  when(story, reversing(1, orientationPayment, '2025-03-03')).thenGives({
    type: 'PaymentReversed',
    on: '2025-03-03',
    uncovers: 'orientation',
    starts: [{ limit: 'reversal-notice', from: '2025-03-03', dueOn: '2025-03-17', remindOn: '2025-03-10' }],
  });
  assert.deepEqual(where(story), { status: 'orientation-study', queue: 'main', enteredOn: '2025-02-03' });
  assert.equal(rankOf(story.register, story.dossier(1)), 1);
});

const notices: readonly (readonly [on: Day, dueOn: Day])[] = [
  ['2025-03-03', '2025-03-17'],
  ['2025-03-07', '2025-03-21'],
  ['2025-03-08', '2025-03-21'],
  ['2025-04-14', '2025-04-29'],
  ['2025-04-22', '2025-05-07'],
  ['2025-12-19', '2026-01-06'],
];

test('Ten working days leave out Saturdays, Sundays and Belgian holidays', () => {
  for (const [on, dueOn] of notices) {
    const story = given(entered(1, '2025-02-03'), reversing(1, orientationPayment, on));
    assert.equal(limits(story).find((one) => one.limit === 'reversal-notice')?.dueOn, dueOn, on);
  }
});

test('Made good in time, the notice ends and the date of entry stays', () => {
  const story = given(noticed);
  when(story, again('2025-03-17')).thenGives({
    type: 'PaymentRegistered',
    covers: 'orientation',
    coveredOn: '2025-03-17',
  });
  assert.deepEqual(where(story), { status: 'orientation-study', queue: 'main', enteredOn: '2025-02-03' });
  assert.deepEqual(limits(story), [{ limit: 'orientation-report', dueOn: '2025-03-03' }]);
});

test('Made good in parts, the last of them in time', () => {
  const story = given(noticed, paying(1, 'p1', 100_000, '2025-03-10'));
  assert.equal(limits(story).length, 2);
  when(story, paying(1, 'p2', 81_500, '2025-03-17')).thenGives({
    type: 'PaymentRegistered',
    covers: 'orientation',
  });
  assert.equal(limits(story).length, 1);
});

test('The clock takes the place back when the money of the last day has been read, no sooner', () => {
  when(given(noticed), taking('2025-03-17', '2025-03-17')).thenRefused('nothing-due', 'time-limit');
  when(given(noticed), taking('2025-03-17', '2025-03-18')).thenRefused('nothing-due', 'time-limit');
  when(given(noticed, settled('2025-03-17')), taking('2025-03-17', '2025-03-18')).thenGives({
    type: 'PlaceTakenBack',
    study: 'orientation',
    dueOn: '2025-03-17',
    keepsPlace: false,
    starts: [],
  });
});

test('The clock takes the place back five working days after the last day at the latest', () => {
  when(given(noticed), taking('2025-03-17', '2025-03-24')).thenRefused('nothing-due', 'time-limit');
  when(given(noticed), taking('2025-03-17', '2025-03-25')).thenGives({ type: 'PlaceTakenBack' });
});

/** Every payment of the dossier is reversed. */
const reversingAll = (story: Given, on: Day): Given =>
  story.and(story.dossier(1).payments.map(({ payment }) => reversing(1, payment, on)));

test('F1: the place goes with the fee it rested on: no queue, no date, no capacity', () => {
  const story = reversingAll(given(dossierAt('accepted')), '2025-06-02')
    .and(settled('2025-06-18'))
    .clockOn('2025-06-19');
  assert.deepEqual(where(story), { status: 'orientation-fee-due', queue: null, enteredOn: null });
  assert.deepEqual(story.register.queues.main, []);
  const { grantedKva, acceptedOn, detailedFee } = story.dossier(1);
  assert.deepEqual([grantedKva, acceptedOn, detailedFee], [null, null, null]);
});

test('Money booked after the notice gives a new place, at its own day', () => {
  const story = given(noticed, settled('2025-03-17')).clockOn('2025-03-18');
  when(story, again('2025-03-20')).thenGives(
    { type: 'PaymentRegistered', covers: 'orientation' },
    { type: 'OrientationStudyStarted', enteredOn: '2025-03-20' },
  );
});

test('Money booked the day after the notice, before the clock came, gives the new place in the same decision', () => {
  const story = given(noticed, again('2025-03-18'), settled('2025-03-18'));
  when(story, taking('2025-03-17', '2025-03-19')).thenGives(
    { type: 'PlaceTakenBack', keepsPlace: false },
    { type: 'FeeCoveredByCredit', study: 'orientation', coveredOn: '2025-03-18' },
    { type: 'OrientationStudyStarted', enteredOn: '2025-03-18' },
  );
});

test('F6: money booked in the notice and read after it had ended keeps the old date of entry', () => {
  const story = given(noticed).clockOn('2025-03-26');
  assert.equal(where(story).status, 'orientation-fee-due');
  when(story, again('2025-03-17', '2025-03-27')).thenGives(
    { type: 'PaymentRegistered', covers: 'orientation', coveredOn: '2025-03-17' },
    { type: 'OrientationStudyStarted', enteredOn: '2025-02-03' },
    { type: 'OperatorOverdueRecorded' },
  );
});

test('Between the notice and the new payment the place belongs to others', () => {
  const story = given(noticed, settled('2025-03-17')).clockOn('2025-03-18').and(entered(2, '2025-03-19'));
  story.and(again('2025-03-20'));
  const rank = (number: number) => rankOf(story.register, story.dossier(number));
  assert.deepEqual([rank(2), rank(1)], [1, 2]);
});

test('Where enough money is left, a reversal uncovers nothing and no notice runs', () => {
  const story = given(entered(1, '2025-02-03'), paying(1, 'twice', orientationCents, '2025-02-05'));
  when(story, reversing(1, orientationPayment, '2025-03-03')).thenGives({
    type: 'PaymentReversed',
    uncovers: null,
    starts: [],
  });
  assert.equal(where(story).enteredOn, '2025-02-03');
});

test('F5: after such a reversal, more money never moves the entry to a later day', () => {
  const story = given(
    entered(1, '2025-02-03'),
    paying(1, 'twice', orientationCents, '2025-02-05'),
    reversing(1, orientationPayment, '2025-03-03'),
  );
  when(story, paying(1, 'more', 100, '2025-03-04')).thenGives({ type: 'PaymentRegistered', covers: null });
  assert.equal(where(story).enteredOn, '2025-02-03');
});

test('F2: made good by money booked before the entry, the entry moves to that day', () => {
  const story = given(requested(1, '2025-02-03'), paying(1, 'b1', orientationCents, '2025-02-05'));
  story.and(reversing(1, 'b1', '2025-02-06'));
  when(story, paying(1, 'b0', orientationCents, '2025-02-04', '2025-02-07')).thenGives(
    { type: 'PaymentRegistered', covers: 'orientation', coveredOn: '2025-02-04' },
    { type: 'EntryDateCorrected', enteredOn: '2025-02-04' },
  );
});

const half = orientationCents / 2;
const booked = (payment: string, amountCents: number, bookedOn: Day, reversedOn?: Day): Said =>
  said(
    { type: 'RegisterPayment', dossier: 1, payment, bookedOn, amountCents, reversedOn },
    finance,
    '2025-02-10',
  );
const reversedOn = (payment: string, bookedOn: Day): Said =>
  said({ type: 'ReversePayment', dossier: 1, payment, bookedOn }, finance, '2025-02-10');
const asked = requested(1, '2025-02-03');
const place = { status: 'orientation-study', queue: 'main', enteredOn: '2025-02-05' };

test('F2: a part read late completed the fee before the bank took another one back: the place, under its notice', () => {
  const story = given(asked, booked('p1', half, '2025-02-04'), reversedOn('p1', '2025-02-06'));
  when(story, booked('p2', half, '2025-02-05')).thenGives(
    { type: 'PaymentRegistered', covers: null, coveredOn: null },
    {
      type: 'OrientationStudyStarted',
      enteredOn: '2025-02-05',
      starts: [
        { limit: 'orientation-report', from: '2025-02-10', dueOn: '2025-03-10', remindOn: '2025-03-03' },
        { limit: 'reversal-notice', from: '2025-02-10', dueOn: '2025-02-24', remindOn: '2025-02-17' },
      ],
    },
  );
  assert.deepEqual(where(story), place);
});

test('Such a place is made good like any other, and keeps its day of entry', () => {
  const story = given(asked, booked('p1', half, '2025-02-04'), reversedOn('p1', '2025-02-06'));
  story.and(booked('p2', half, '2025-02-05'), again('2025-02-24', '2025-02-24', half));
  assert.deepEqual(where(story), place);
  assert.deepEqual(limits(story), [{ limit: 'orientation-report', dueOn: '2025-03-10' }]);
});

test('On one day what comes in counts before what the bank takes back', () => {
  const story = given(
    asked,
    booked('p1', half, '2025-02-04', '2025-02-05'),
    booked('p2', half, '2025-02-05'),
  );
  assert.deepEqual(where(story), place);
});

test('What had gone before the rest came never covered the fee', () => {
  const story = given(
    asked,
    booked('p2', half, '2025-02-05'),
    booked('p1', half, '2025-02-03', '2025-02-04'),
  );
  assert.equal(where(story).status, 'orientation-fee-due');
  when(story, booked('p3', half, '2025-02-06')).thenGives(
    { type: 'PaymentRegistered', covers: 'orientation', coveredOn: '2025-02-06' },
    { type: 'OrientationStudyStarted', enteredOn: '2025-02-06' },
  );
});

test('What had come and gone before the fee was asked for counts for nothing', () => {
  const story = given(asked, booked('p1', orientationCents, '2025-01-30', '2025-01-31'));
  assert.equal(where(story).status, 'orientation-fee-due');
});

test('Read with its reversal while the notice runs, money booked before the entry moves it all the same', () => {
  const story = given(asked, booked('p1', orientationCents, '2025-02-07'), reversedOn('p1', '2025-02-07'));
  when(story, booked('p0', orientationCents, '2025-02-05', '2025-02-06')).thenGives(
    { type: 'PaymentRegistered', covers: null },
    { type: 'PaymentReversed', bookedOn: '2025-02-06', uncovers: null, starts: [] },
    { type: 'EntryDateCorrected', enteredOn: '2025-02-05', coveredOn: null },
  );
});

test('A reversal read late, booked before the entry, moves it to the day on which the money that stays was there', () => {
  const story = given(asked, booked('p1', half, '2025-02-04'), booked('p2', half, '2025-02-06'));
  story.and(booked('p3', half, '2025-02-07'));
  assert.equal(where(story).enteredOn, '2025-02-06');
  when(story, reversedOn('p1', '2025-02-05')).thenGives(
    { type: 'PaymentReversed', uncovers: null, starts: [] },
    { type: 'EntryDateCorrected', enteredOn: '2025-02-07' },
  );
});

test('So it does where the rest comes in the notice of such a reversal', () => {
  const story = given(asked, booked('p1', half, '2025-02-04'), booked('p2', half, '2025-02-06'));
  when(story, reversedOn('p1', '2025-02-05')).thenGives({ type: 'PaymentReversed', uncovers: 'orientation' });
  when(story, booked('p3', half, '2025-02-07')).thenGives(
    { type: 'PaymentRegistered', covers: 'orientation' },
    { type: 'EntryDateCorrected', enteredOn: '2025-02-07' },
  );
});

test('In a place gained anew, a reversal made good moves no day of entry', () => {
  const story = given(noticed, settled('2025-03-17')).clockOn('2025-03-18').and(again('2025-03-20'));
  story.and(reversing(1, 'again', '2025-04-01'), paying(1, 'third', orientationCents, '2025-04-02'));
  assert.equal(where(story).enteredOn, '2025-03-20');
});

/** Paid twice on the day of entry; two persons send the second payment back, as the first refund of the log. */
const refundedTwice = [
  ...entered(1, '2025-02-03'),
  paying(1, 'twice', orientationCents, '2025-02-05'),
  ...byTwo({ type: 'RefundPayment', dossier: 1, payment: 'twice' }, 1, finance, secondFinance, '2025-02-06'),
];
const takingBackTwice = (voids: readonly number[], payment = 'twice'): Said =>
  said({ type: 'ReversePayment', dossier: 1, payment, voids }, finance, '2025-02-07');

test('F1: a refund that has not left falls away with its payment, and the fee that another one paid stays covered', () => {
  const story = given(refundedTwice);
  when(story, takingBackTwice([0])).thenGives({
    type: 'PaymentReversed',
    uncovers: null,
    starts: [],
    voids: [0],
  });
  assert.equal(story.register.refunds[0]?.isVoid, true);
  assert.equal(balanceOf(story.dossier(1)).refundedCents, 0);
});

test('A refund that has left is owed again where the bank takes its payment back', () => {
  when(given(refundedTwice), takingBackTwice([])).thenGives({
    type: 'PaymentReversed',
    uncovers: 'orientation',
  });
});

test('Only a refund of that payment falls away with it, once', () => {
  const refused = ['no-such-payment', 'payment'] as const;
  when(given(refundedTwice), takingBackTwice([1])).thenRefused(...refused);
  when(given(refundedTwice), takingBackTwice([0], orientationPayment)).thenRefused(...refused);
});

test('After the notice has taken a place back, only money that is still there gives one', () => {
  const story = given(noticed, settled('2025-03-17')).clockOn('2025-03-18');
  when(story, paying(1, 'p1', 100, '2025-03-19')).thenGives({ type: 'PaymentRegistered', covers: null });
  assert.equal(where(story).status, 'orientation-fee-due');
  story.and(again('2025-03-20'), paying(1, 'p2', 100, '2025-03-04', '2025-03-20'));
  assert.equal(where(story).enteredOn, '2025-03-20');
});

test('No reversal is booked in the future', () => {
  const story = given(asked, booked('p1', half, '2025-02-04'));
  when(story, reversedOn('p1', '2025-02-11')).thenRefused('date-in-future', 'payment');
  when(story, booked('p2', half, '2025-02-04', '2025-02-11')).thenRefused('date-in-future', 'R3');
});

test('Before the fee is covered, a part payment reversed is simply gone', () => {
  const story = given(requested(1, '2025-02-03'), paying(1, 'p1', 100_000, '2025-02-05'));
  when(story, reversing(1, 'p1', '2025-02-06')).thenGives({
    type: 'PaymentReversed',
    uncovers: null,
    starts: [],
  });
  when(story, paying(1, 'p2', 81_500, '2025-02-07')).thenGives({ type: 'PaymentRegistered', covers: null });
  assert.equal(where(story).status, 'orientation-fee-due');
});

const restsOnDetailed: readonly (readonly [Status, Day])[] = [
  ['detailed-study', '2025-03-17'],
  ['proposal-sent', '2025-04-07'],
  ['accepted', '2025-06-02'],
];

test('The detailed fee not made good: back to paying it, with the place and the capacity', () => {
  for (const [status, on] of restsOnDetailed) {
    const story = given(dossierAt(status), reversing(1, detailedPayment, on)).clockOn('2025-07-01');
    const { grantedKva, running } = story.dossier(1);
    assert.equal(where(story).status, 'detailed-fee-due', status);
    assert.equal(where(story).enteredOn, '2025-02-03');
    assert.equal(grantedKva, 1_000);
    assert.deepEqual(
      running.map(({ limit }) => limit),
      ['order-detailed-study'],
    );
  }
});

test('The fee of the orientation study counts first: with its payment reversed, the place rests on what was paid later', () => {
  const story = given(dossierAt('detailed-study'));
  when(story, reversing(1, orientationPayment, '2025-03-17')).thenGives({
    type: 'PaymentReversed',
    uncovers: 'detailed',
  });
  assert.equal(where(story.clockOn('2025-07-01')).enteredOn, '2025-02-03');
});

test('The six months to pay the detailed study again start at the end of the notice', () => {
  const story = given(dossierAt('detailed-study'), reversing(1, detailedPayment, '2025-03-17'));
  when(story, taking('2025-03-31', '2025-04-08')).thenGives({
    type: 'PlaceTakenBack',
    study: 'detailed',
    keepsPlace: true,
    starts: [
      { limit: 'order-detailed-study', from: '2025-03-31', dueOn: '2025-09-30', remindOn: '2025-08-31' },
    ],
  });
});

test('The detailed fee made good in time: the study, the proposal and its time limit go on', () => {
  const story = given(dossierAt('proposal-sent'), reversing(1, detailedPayment, '2025-04-07'));
  when(story, paying(1, 'again', detailedCents, '2025-04-22')).thenGives({
    type: 'PaymentRegistered',
    covers: 'detailed',
  });
  assert.equal(where(story).status, 'proposal-sent');
  assert.deepEqual(limits(story), [{ limit: 'accept-proposal', dueOn: '2025-10-01' }]);
});

test('A detailed study entered directly is the place itself: its fee lost, the place is lost', () => {
  const project = windAt('F', 1_000);
  const direct = [
    ...requested(1, '2025-02-03', project, 'detailed'),
    paying(1, 'b1', detailedCents, '2025-02-05'),
  ];
  const story = given(direct, reversing(1, 'b1', '2025-03-03'), settled('2025-03-17')).clockOn('2025-03-18');
  assert.deepEqual(where(story), { status: 'detailed-fee-due', queue: null, enteredOn: null });
  when(story, paying(1, 'b2', detailedCents, '2025-03-19')).thenGives(
    { type: 'PaymentRegistered', covers: 'detailed' },
    { type: 'DetailedStudyStarted', enteredOn: '2025-03-19' },
  );
});

test('A dossier taken over keeps its place when the fee of its detailed study is lost (F1)', () => {
  const story = given(takenOver, said({ type: 'OrderDetailedStudy', dossier: 1 }, producer, '2025-02-10'));
  story.and(paying(1, 'b1', detailedCents, '2025-02-11'), reversing(1, 'b1', '2025-03-03'));
  when(story.and(settled('2025-03-17')), taking('2025-03-17', '2025-03-18')).thenGives({
    type: 'PlaceTakenBack',
    study: 'detailed',
    keepsPlace: true,
  });
  assert.deepEqual(where(story), { status: 'detailed-fee-due', queue: 'main', enteredOn: '2024-05-06' });
});

const bothPaid = [
  ...requested(1, '2025-02-03'),
  paying(1, 'both', orientationCents + detailedCents, '2025-02-03'),
  settled('2025-02-03'),
  ...dossierAt('detailed-fee-due').slice(-3),
];

test('One payment of both fees, reversed: both are to be made good', () => {
  const story = given(bothPaid, reversing(1, 'both', '2025-03-17'));
  when(story, again('2025-03-18')).thenGives({ type: 'PaymentRegistered', covers: null });
  when(story, paying(1, 'rest', detailedCents, '2025-03-19')).thenGives({
    type: 'PaymentRegistered',
    covers: 'orientation',
    coveredOn: '2025-03-18',
  });
  assert.deepEqual(
    limits(story).map(({ limit }) => limit),
    ['detailed-study'],
  );
});

test('Both fees reversed one after the other: the first alone made good does not end the notice', () => {
  const story = given(
    dossierAt('detailed-study'),
    reversing(1, detailedPayment, '2025-03-17'),
    reversing(1, orientationPayment, '2025-03-18'),
  );
  when(story, again('2025-03-19')).thenGives({ type: 'PaymentRegistered', covers: null });
  when(story, paying(1, 'rest', detailedCents, '2025-03-20')).thenGives(
    { type: 'PaymentRegistered', covers: 'orientation' },
    { type: 'FeeCoveredByCredit', study: 'detailed', coveredOn: '2025-03-20' },
  );
});

test('A second reversal in the notice does not lengthen it', () => {
  const story = given(dossierAt('detailed-study'), reversing(1, detailedPayment, '2025-03-17'));
  when(story, reversing(1, orientationPayment, '2025-03-20')).thenGives({
    type: 'PaymentReversed',
    uncovers: 'orientation',
    starts: [],
  });
  assert.deepEqual(limits(story).at(-1), { limit: 'reversal-notice', dueOn: '2025-03-31' });
});

test('A correction of the first fee does not end the notice of the second', () => {
  const story = given(dossierAt('detailed-study'), reversing(1, detailedPayment, '2025-03-17'));
  story.and(paying(1, 'early', orientationCents, '2025-02-03', '2025-03-18'));
  assert.deepEqual(limits(story).at(-1), { limit: 'reversal-notice', dueOn: '2025-03-31' });
  assert.equal(story.clockOn('2025-06-02').dossier(1).status, 'detailed-fee-due');
});

test('What makes the first fee good and is left over pays the detailed study that was ordered', () => {
  const story = given(dossierAt('detailed-fee-due'), reversing(1, orientationPayment, '2025-03-04'));
  when(story, paying(1, 'all', orientationCents + detailedCents, '2025-03-05')).thenGives(
    { type: 'PaymentRegistered', covers: 'orientation' },
    { type: 'FeeCoveredByCredit', study: 'detailed', coveredOn: '2025-03-05' },
    { type: 'DetailedStudyStarted', enteredOn: '2025-02-03' },
  );
});

const anyStep: readonly (readonly [Status, Day])[] = [
  ['orientation-study', '2025-02-10'],
  ['orientation-reported', '2025-02-12'],
  ['capacity-reached', '2025-02-12'],
  ['waiting-a', '2025-02-24'],
  ['detailed-fee-due', '2025-03-04'],
  ['detailed-study', '2025-03-12'],
  ['proposal-sent', '2025-04-07'],
  ['waiting-b', '2025-10-06'],
  ['accepted', '2025-06-02'],
  ['lapsed', '2027-05-10'],
];

test('At whatever step the first fee is lost, the dossier goes back to paying it, and leaves every queue', () => {
  for (const [status, on] of anyStep) {
    const story = reversingAll(given(dossierAt(status)), on).clockOn('2027-06-07');
    assert.deepEqual(where(story), { status: 'orientation-fee-due', queue: null, enteredOn: null }, status);
    assert.deepEqual(limits(story), [], status);
  }
});

test('At whatever step the first fee is made good, the dossier stays where it was', () => {
  for (const [status, on] of anyStep.filter(([step]) => step !== 'detailed-fee-due')) {
    const story = given(dossierAt(status));
    const before = [where(story), story.dossier(1).grantedKva, limits(story)];
    reversingAll(story, on).and(paying(1, 'again', 786_500, on));
    assert.deepEqual([where(story), story.dossier(1).grantedKva, limits(story)], before, status);
  }
});

test('For a closed dossier a reversal is recorded and starts nothing', () => {
  for (const status of ['commissioned', 'struck-off', 'withdrawn'] as const) {
    const story = given(dossierAt(status));
    when(story, reversing(1, orientationPayment, '2026-07-06')).thenGives({
      type: 'PaymentReversed',
      uncovers: null,
      starts: [],
    });
    assert.equal(where(story).status, status);
  }
});

test('Capacity that a lost place frees is offered in the same decision', () => {
  const story = given(
    entered(1, '2025-02-03', windAt('F', 3_000)),
    report(1, 'available', '2025-02-10'),
    waitingA(2, '2025-02-11', windAt('F', 4_000)),
    reversing(1, orientationPayment, '2025-03-03'),
    settled('2025-03-17'),
  );
  when(story, taking('2025-03-17', '2025-03-18')).thenGives(
    { type: 'PlaceTakenBack' },
    { type: 'CapacityOffered', dossier: 2, grantedKva: 4_000 },
  );
});

test('A notable change that waits is forgotten with the place: before the first payment every change is free', () => {
  const solar = { ...windAt('F', 1_000), technology: 'solar' } as const;
  const story = given(
    noticed,
    said({ type: 'ChangeProject', dossier: 1, project: solar }, producer, '2025-03-14'),
  );
  story.and(settled('2025-03-17')).clockOn('2025-03-18');
  assert.equal(story.dossier(1).pendingChange, null);
  assert.equal(story.clockOn('2025-05-05').dossier(1).status, 'orientation-fee-due');
});

test('A reversal recorded twice changes nothing', () => {
  when(given(noticed), reversing(1, orientationPayment, '2025-03-05')).thenGivesNothing();
});

test('Only a payment of that dossier can be reversed', () => {
  const story = given(entered(1, '2025-02-03'), entered(2, '2025-02-04'));
  for (const payment of ['bank-2-orientation', 'nothing'])
    when(story, reversing(1, payment, '2025-03-03')).thenRefused('no-such-payment', 'payment', { payment });
});

test('Reversals are recorded by finance, or by machine from the statements', () => {
  const { command, on } = reversing(1, orientationPayment, '2025-03-03');
  for (const by of [producer, expert])
    given(entered(1, '2025-02-03')).when(command, by, on).thenRefused('not-your-role', 'payment');
  for (const by of [finance, clock])
    given(entered(1, '2025-02-03')).when(command, by, on).thenGives({ type: 'PaymentReversed' });
});

test('F1: a proposal sent before the place was lost is over: its receipt starts no time limit and leads to no queue', () => {
  const story = given(
    requested(1, '2025-02-03', undefined, 'detailed'),
    paying(1, 'p', detailedCents, '2025-02-03'),
    settled('2025-02-03'),
    said(
      { type: 'DecideCapacity', dossier: 1, outcome: 'available', channel: 'electronic' },
      expert,
      '2025-02-10',
    ),
    said(
      { type: 'SendProposal', dossier: 1, channel: 'registered-letter', proposal: 'ptf', orderForm: 'order' },
      expert,
      '2025-02-24',
    ),
    reversing(1, 'p', '2025-03-03'),
  ).clockOn('2025-03-25');
  assert.deepEqual(where(story), { status: 'detailed-fee-due', queue: null, enteredOn: null });
  story
    .when(
      { type: 'RecordReceipt', dossier: 1, receivedOn: '2025-03-26', evidence: 'proof' },
      expert,
      '2025-03-26',
    )
    .thenRefused('no-receipt-expected', 'receipt');
});

test('With the detailed fee lost and the place kept, the receipt of the proposal no longer counts', () => {
  const sent = {
    type: 'SendProposal',
    dossier: 1,
    channel: 'registered-letter',
    proposal: 'p',
    orderForm: 'o',
  } as const;
  const acts = [dossierAt('detailed-study'), said(sent, expert, '2025-04-01')];
  const story = given(...acts, reversing(1, detailedPayment, '2025-04-02')).clockOn('2025-04-28');
  assert.equal(story.dossier(1).status, 'detailed-fee-due');
  story
    .when({ type: 'RecordReceipt', dossier: 1, receivedOn: '2025-04-28' }, producer, '2025-04-28')
    .thenRefused('no-receipt-expected', 'receipt');
  assert.deepEqual(limits(story), [{ limit: 'order-detailed-study', dueOn: '2025-10-16' }]);
});

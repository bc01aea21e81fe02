import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#lib/calendar/day.ts';
import { rankOf } from '#lib/queue/rank.ts';
import { clock } from './actor.ts';
import { expert, finance, type Given, given, producer, type Said, said } from './given.ts';
import { dossierAt, requested, settled, windAt } from './given-dossier.ts';
import { detailedCents, orientationCents, paying, when } from './given-money.ts';

const asked = requested(1, '2025-02-03');
const askedDetailed = requested(1, '2025-02-03', undefined, 'detailed');
const half = orientationCents / 2;

const entry = (story: Given, number = 1) => {
  const { status, queue, enteredOn } = story.dossier(number);
  return { status, queue, enteredOn, rank: rankOf(story.register, story.dossier(number)) };
};

/** Every order in which some acts can follow each other. */
const orders = <T>(acts: readonly T[]): readonly (readonly T[])[] =>
  acts.length < 2
    ? [acts]
    : acts.flatMap((first, at) => orders(acts.toSpliced(at, 1)).map((rest) => [first, ...rest]));

test('R3: registering the payment of the fee starts the study and enters the queue', () => {
  const story = given(asked);
  when(story, paying(1, 'b1', orientationCents, '2025-02-05')).thenGives(
    { type: 'PaymentRegistered', bookedOn: '2025-02-05', covers: 'orientation', coveredOn: '2025-02-05' },
    { type: 'OrientationStudyStarted', enteredOn: '2025-02-05' },
  );
  assert.deepEqual(entry(story), {
    status: 'orientation-study',
    queue: 'main',
    enteredOn: '2025-02-05',
    rank: 1,
  });
});

test('R7: for a study entered directly, the payment of the detailed study enters the queue', () => {
  const story = given(askedDetailed);
  when(story, paying(1, 'b1', detailedCents, '2025-02-05')).thenGives(
    { type: 'PaymentRegistered', covers: 'detailed', coveredOn: '2025-02-05' },
    { type: 'DetailedStudyStarted', enteredOn: '2025-02-05' },
  );
  assert.deepEqual(entry(story), {
    status: 'detailed-study',
    queue: 'main',
    enteredOn: '2025-02-05',
    rank: 1,
  });
});

test('R7: after an orientation study, the payment of the detailed study leaves the date of entry as it was', () => {
  const story = given(dossierAt('detailed-fee-due'));
  when(story, paying(1, 'b1', detailedCents, '2025-03-10')).thenGives(
    { type: 'PaymentRegistered', covers: 'detailed' },
    { type: 'DetailedStudyStarted', enteredOn: '2025-02-03' },
  );
});

test('The date of entry is the booking day, not the day on which a clerk read the money', () => {
  const story = given(asked);
  when(story, paying(1, 'b1', orientationCents, '2025-02-05', '2025-02-10')).thenGives(
    { type: 'PaymentRegistered' },
    { type: 'OrientationStudyStarted', enteredOn: '2025-02-05' },
  );
});

test('R4, R8: the operator’s month and three months run from the registration, not from the booking', () => {
  const limitOf = (request: readonly Said[], cents: number) => {
    const story = given(request, paying(1, 'b1', cents, '2025-02-05', '2025-02-10'));
    return story.dossier(1).running.map(({ limit, from, dueOn }) => ({ limit, from, dueOn }));
  };
  const from = '2025-02-10';
  assert.deepEqual(limitOf(asked, orientationCents), [
    { limit: 'orientation-report', from, dueOn: '2025-03-10' },
  ]);
  assert.deepEqual(limitOf(askedDetailed, detailedCents), [
    { limit: 'detailed-study', from, dueOn: '2025-05-10' },
  ]);
});

test('One cent short is no payment of the fee: no place', () => {
  const story = given(asked);
  when(story, paying(1, 'b1', orientationCents - 1, '2025-02-05')).thenGives({
    type: 'PaymentRegistered',
    covers: null,
    coveredOn: null,
  });
  assert.deepEqual(entry(story), { status: 'orientation-fee-due', queue: null, enteredOn: null, rank: null });
});

test('The last cent completes the fee, and its booking day is the date of entry', () => {
  const story = given(asked, paying(1, 'b1', orientationCents - 1, '2025-02-05'));
  when(story, paying(1, 'b2', 1, '2025-02-12')).thenGives(
    { type: 'PaymentRegistered', covers: 'orientation', coveredOn: '2025-02-12' },
    { type: 'OrientationStudyStarted', enteredOn: '2025-02-12' },
  );
});

test('A cent too many covers the fee all the same', () => {
  when(given(asked), paying(1, 'b1', orientationCents + 1, '2025-02-05')).thenGives(
    { type: 'PaymentRegistered', covers: 'orientation' },
    { type: 'OrientationStudyStarted' },
  );
});

test('F2: part payments give the same date of entry in whatever order they are read', () => {
  const parts = [
    paying(1, 'p1', half, '2025-02-04', '2025-02-20'),
    paying(1, 'p2', half - 1, '2025-02-06', '2025-02-20'),
    paying(1, 'p3', 1, '2025-02-10', '2025-02-20'),
    paying(1, 'p4', 500, '2025-02-12', '2025-02-20'),
  ];
  for (const order of orders(parts)) assert.equal(entry(given(asked, order)).enteredOn, '2025-02-10');
});

test('F2: two whole payments give the earlier day, in whatever order they are read', () => {
  const twice = [
    paying(1, 'p1', orientationCents, '2025-02-05', '2025-02-20'),
    paying(1, 'p2', orientationCents, '2025-02-07', '2025-02-20'),
  ];
  for (const order of orders(twice)) assert.equal(entry(given(asked, order)).enteredOn, '2025-02-05');
});

const four = [1, 2, 3, 4];
const fourRequests = four.flatMap((number) => requested(number, '2025-02-04'));
const fourPayments = four.map((number) =>
  paying(number, `b${number}`, orientationCents, number === 4 ? '2025-02-05' : '2025-02-06', '2025-02-20'),
);

test('F2: statements read in another order give the same queue', () => {
  for (const order of orders(fourPayments)) {
    const story = given(fourRequests, order);
    const ranks = four.map((number) => entry(story, number).rank);
    assert.deepEqual(ranks, [2, 3, 4, 1]);
  }
});

test('F5: money booked earlier and read later moves the entry to the day on which the fee was really covered', () => {
  const story = given(
    asked,
    requested(2, '2025-02-03'),
    paying(2, 'other', orientationCents, '2025-02-06'),
    paying(1, 'late', orientationCents, '2025-02-07'),
  );
  assert.equal(entry(story).rank, 2);
  when(story, paying(1, 'early', orientationCents, '2025-02-05', '2025-02-10')).thenGives(
    { type: 'PaymentRegistered', covers: null },
    { type: 'EntryDateCorrected', study: 'orientation', enteredOn: '2025-02-05', coveredOn: '2025-02-05' },
  );
  assert.deepEqual([entry(story).rank, entry(story, 2).rank], [1, 2]);
});

test('F5: money read later that changes no day corrects nothing', () => {
  const paid = paying(1, 'b1', orientationCents, '2025-02-06');
  for (const bookedOn of ['2025-02-06', '2025-02-07'] as const)
    when(given(asked, paid), paying(1, 'b2', orientationCents, bookedOn, '2025-02-07')).thenGives({
      type: 'PaymentRegistered',
      covers: null,
    });
  when(given(asked, paid), paying(1, 'b2', orientationCents - 1, '2025-02-05', '2025-02-07')).thenGives({
    type: 'PaymentRegistered',
    covers: null,
  });
});

test('F5: an entry moves back to the day on which the parts were complete, not to the day of the first part', () => {
  const story = given(asked, paying(1, 'p1', half, '2025-02-04'), paying(1, 'p3', half, '2025-02-12'));
  when(story, paying(1, 'p2', half, '2025-02-06', '2025-02-12')).thenGives(
    { type: 'PaymentRegistered' },
    { type: 'EntryDateCorrected', enteredOn: '2025-02-06' },
    { type: 'OperatorOverdueRecorded' },
  );
});

test('F2: money for both studies, read in whatever order, gives one date of entry', () => {
  const money = [
    paying(1, 'p1', 700_000, '2025-03-04', '2025-03-05'),
    paying(1, 'p2', 100_000, '2025-03-05', '2025-03-05'),
  ];
  for (const order of orders(money)) {
    const story = given(dossierAt('detailed-fee-due'), order);
    assert.equal(story.dossier(1).detailedFee?.coveredOn, '2025-03-04');
    assert.equal(entry(story).enteredOn, '2025-02-03');
  }
});

test('F2, F5: money that completes the detailed fee may also show that the first fee was covered sooner', () => {
  const story = given(
    requested(1, '2025-02-03'),
    paying(1, 'p1', orientationCents, '2025-02-07'),
    said({ type: 'SettleMoney', through: '2025-02-07' }, finance, '2025-02-07'),
    dossierAt('detailed-fee-due').slice(-3),
  );
  when(story, paying(1, 'p2', detailedCents, '2025-02-05', '2025-03-04')).thenGives(
    { type: 'PaymentRegistered', covers: 'detailed', coveredOn: '2025-03-03' },
    { type: 'EntryDateCorrected', study: 'orientation', enteredOn: '2025-02-05' },
    { type: 'DetailedStudyStarted', enteredOn: '2025-02-05' },
    { type: 'OperatorOverdueRecorded' },
  );
});

test('F5: where one payment covered both fees, the correction of the second never moves the entry', () => {
  const story = given(
    asked,
    paying(1, 'small', 50_000, '2025-02-06'),
    paying(1, 'both', 800_000, '2025-02-07'),
    settled('2025-02-07'),
    dossierAt('detailed-fee-due').slice(-3),
  );
  story.and(paying(1, 'late', 740_000, '2025-02-05', '2025-03-04'));
  assert.equal(entry(story).enteredOn, '2025-02-05');
  assert.equal(story.dossier(1).status, 'detailed-study');
});

test('Money booked before the complete request gives no earlier place than the request itself', () => {
  const story = given(requested(1, '2025-02-03'));
  when(story, paying(1, 'b1', orientationCents, '2025-01-10', '2025-02-04')).thenGives(
    { type: 'PaymentRegistered', bookedOn: '2025-01-10', coveredOn: '2025-02-03' },
    { type: 'OrientationStudyStarted', enteredOn: '2025-02-03' },
    { type: 'OperatorOverdueRecorded' },
  );
});

test('F5: a fee lowered by a change is covered from the day of the change, not from the day of the money', () => {
  const big = windAt('F', 2_000);
  const story = given(requested(1, '2025-02-03', big), paying(1, 'b1', orientationCents, '2025-02-05'));
  story
    .when({ type: 'ChangeProject', dossier: 1, project: windAt('F', 1_000) }, producer, '2025-03-03')
    .thenGives(
      { type: 'ProjectChanged' },
      { type: 'FeeRequested', on: '2025-03-03' },
      { type: 'FeeCoveredByCredit', study: 'orientation', coveredOn: '2025-03-03' },
      { type: 'OrientationStudyStarted', enteredOn: '2025-03-03' },
    );
});

const toTheOrder = dossierAt('detailed-fee-due').slice(-3, -1);

test('Too much for the first study is credit for the second: ordering it starts it at once', () => {
  const both = paying(1, 'b1', orientationCents + detailedCents, '2025-02-03');
  const story = given(asked, both, settled('2025-02-03'), toTheOrder);
  story
    .when({ type: 'OrderDetailedStudy', dossier: 1 }, producer, '2025-03-03')
    .thenGives(
      { type: 'DetailedStudyOrdered' },
      { type: 'FeeRequested', study: 'detailed' },
      { type: 'FeeCoveredByCredit', study: 'detailed', coveredOn: '2025-03-03' },
      { type: 'DetailedStudyStarted', enteredOn: '2025-02-03' },
    );
});

test('Credit that falls one cent short leaves the detailed study to be paid', () => {
  const story = given(
    asked,
    paying(1, 'b1', orientationCents + detailedCents - 1, '2025-02-03'),
    settled('2025-02-03'),
  );
  story.and(dossierAt('detailed-fee-due').slice(-3));
  assert.equal(entry(story).status, 'detailed-fee-due');
  when(story, paying(1, 'b2', 1, '2025-03-04')).thenGives(
    { type: 'PaymentRegistered', covers: 'detailed', coveredOn: '2025-03-04' },
    { type: 'DetailedStudyStarted' },
  );
});

test('Money paid ahead of the order starts no detailed study: the producer has to order it', () => {
  const story = given(dossierAt('orientation-reported'));
  when(story, paying(1, 'b1', detailedCents, '2025-02-12')).thenGives({
    type: 'PaymentRegistered',
    covers: null,
  });
  assert.equal(entry(story).status, 'orientation-reported');
});

const notDue = [
  'orientation-study',
  'orientation-reported',
  'capacity-reached',
  'waiting-a',
  'proposal-sent',
  'waiting-b',
] as const;

test('At a step where no fee is due, money is kept and changes neither step nor place', () => {
  for (const status of notDue) {
    const story = given(dossierAt(status));
    const before = entry(story);
    when(story, paying(1, 'more', 10_000_000, '2026-01-05')).thenGives({
      type: 'PaymentRegistered',
      covers: null,
    });
    assert.deepEqual(entry(story), before, status);
  }
});

test('F10: money for a closed dossier never revives it', () => {
  for (const status of ['commissioned', 'struck-off', 'withdrawn'] as const) {
    const story = given(dossierAt(status));
    const before = entry(story);
    when(story, paying(1, 'more', 10_000_000, '2026-07-06')).thenGives({
      type: 'PaymentRegistered',
      covers: null,
    });
    assert.deepEqual(entry(story), before, status);
  }
});

test('F10: money booked before a dossier closed and read afterwards does not revive it either', () => {
  const story = given(asked, said({ type: 'Withdraw', dossier: 1 }, producer, '2025-02-06'));
  when(story, paying(1, 'b1', orientationCents, '2025-02-05', '2025-02-07')).thenGives({
    type: 'PaymentRegistered',
    covers: null,
    coveredOn: null,
  });
  assert.equal(entry(story).status, 'withdrawn');
});

test('F10: who comes back after a withdrawal asks anew and gets a new place', () => {
  const story = given(
    dossierAt('withdrawn'),
    requested(2, '2025-03-03'),
    paying(2, 'b2', orientationCents, '2025-03-04'),
  );
  assert.equal(story.dossier(1).queue, null);
  assert.equal(story.dossier(2).enteredOn, '2025-03-04');
});

test('The same payment read twice changes nothing', () => {
  const act = paying(1, 'b1', orientationCents, '2025-02-05');
  when(given(asked, act), act).thenGivesNothing();
  when(given(asked, act), { ...act, on: '2025-05-05' }).thenGivesNothing();
});

test('A payment reversed since is still the same payment: read again it changes nothing', () => {
  const act = paying(1, 'b1', orientationCents, '2025-02-05');
  const story = given(
    asked,
    act,
    said({ type: 'ReversePayment', dossier: 1, payment: 'b1' }, finance, '2025-02-06'),
  );
  when(story, act).thenGivesNothing();
});

const contradicting: readonly Said[] = [
  paying(1, 'b1', orientationCents + 1, '2025-02-05'),
  paying(1, 'b1', orientationCents, '2025-02-04', '2025-02-05'),
  paying(2, 'b1', orientationCents, '2025-02-05'),
];

test('A reference of the bank names one payment: another sum, day or dossier is refused', () => {
  for (const act of contradicting) {
    const story = given(asked, requested(2, '2025-02-03'), paying(1, 'b1', orientationCents, '2025-02-05'));
    when(story, act).thenRefused('payment-known', 'payment', { payment: 'b1' });
  }
});

test('A payment is not booked in the future', () => {
  when(given(asked), paying(1, 'b1', orientationCents, '2025-02-06', '2025-02-05')).thenRefused(
    'date-in-future',
    'R3',
    { day: '2025-02-06' },
  );
});

test('A payment needs a request: a draft has no fee', () => {
  when(given(dossierAt('draft')), paying(1, 'b1', orientationCents, '2025-02-05')).thenRefused(
    'not-at-this-step',
    'R3',
    { status: 'draft' },
  );
});

test('Payments are registered by finance, or by machine from the statements', () => {
  const { command, on } = paying(1, 'b1', orientationCents, '2025-02-05');
  for (const by of [producer, expert]) given(asked).when(command, by, on).thenRefused('not-your-role', 'R3');
  for (const by of [finance, clock])
    given(asked)
      .when(command, by, on)
      .thenGives({ type: 'PaymentRegistered' }, { type: 'OrientationStudyStarted' });
});

const registrations: readonly (readonly [bookedOn: Day, on: Day, dueOn: Day | null])[] = [
  ['2025-02-10', '2025-02-13', null],
  ['2025-02-10', '2025-02-14', '2025-02-13'],
  ['2025-02-13', '2025-02-18', null],
  ['2025-02-13', '2025-02-19', '2025-02-18'],
  ['2025-04-17', '2025-04-23', null],
  ['2025-04-17', '2025-04-24', '2025-04-23'],
];

test('A payment recorded more than three working days after its booking is an overdue of the operator, not of the producer', () => {
  for (const [bookedOn, on, dueOn] of registrations) {
    const late = { type: 'OperatorOverdueRecorded', limit: 'registration', dueOn } as const;
    when(given(asked), paying(1, 'b1', orientationCents, bookedOn, on)).thenGives(
      { type: 'PaymentRegistered', coveredOn: bookedOn },
      { type: 'OrientationStudyStarted', enteredOn: bookedOn },
      ...(dueOn === null ? [] : [late]),
    );
  }
});

test('A part payment recorded late is an overdue as well', () => {
  when(given(asked), paying(1, 'b1', 1, '2025-02-10', '2025-02-14')).thenGives(
    { type: 'PaymentRegistered', covers: null },
    { type: 'OperatorOverdueRecorded', limit: 'registration', dueOn: '2025-02-13' },
  );
});

test('What was paid is confidential; that and when a fee was covered is public', () => {
  when(given(asked), paying(1, 'b1', orientationCents, '2025-02-05')).thenGives(
    { type: 'PaymentRegistered', confidential: { amountCents: orientationCents } },
    { type: 'OrientationStudyStarted' },
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#lib/calendar/day.ts';
import { rankOf } from '#lib/queue/rank.ts';
import type { CommandOf } from './command.ts';
import type { Status } from './dossier.ts';
import {
  byTwo,
  expert,
  finance,
  type Given,
  given,
  givenRules,
  otherProducer,
  producer,
  type Said,
  said,
  secondExpert,
} from './given.ts';
import { dossierAt, entered, paid, report, requested, settled, waitingA, windAt } from './given-dossier.ts';
import { paying, reversing } from './given-money.ts';

const reached = dossierAt('capacity-reached');
const answer = (stands: boolean, receivedOn: Day = '2025-02-20') =>
  ({ type: 'AnswerCapacityReached', dossier: 1, stands, receivedOn }) as const;
const reduce = (permanentKva: number, flexibleKva = 0, dossier = 1) =>
  ({ type: 'ReducePower', dossier, permanentKva, flexibleKva }) as const;
const where = (story: Given, number = 1) => {
  const { status, queue, enteredOn } = story.dossier(number);
  return { status, queue, enteredOn };
};

const limits = (story: Given) => story.dossier(1).running.map(({ limit, dueOn }) => [limit, dueOn]);

/** Two experts let feeder F grow to so many kVA. */
const reinforced = (act: number, hostingCapacityKva: number, on: Day): Said[] =>
  byTwo(
    { type: 'ChangeCapacity', node: 'F', hostingCapacityKva, reason: 'A second cable.' },
    act,
    expert,
    secondExpert,
    on,
  );

test('R6: the producer confirms that the project stands, and goes to queue a with the same date of entry', () => {
  const story = given(reached);
  story
    .when(answer(true), producer, '2025-02-20')
    .thenGives({ type: 'ProjectMaintained', dossier: 1, on: '2025-02-20' });
  assert.deepEqual(where(story), { status: 'waiting-a', queue: 'a', enteredOn: '2025-02-03' });
  assert.equal(rankOf(story.register, story.dossier(1)), 1);
});

test('R6: nothing runs against a project in queue a', () => {
  assert.deepEqual(given(dossierAt('waiting-a')).dossier(1).running, []);
});

test('R6: the producer confirms that the project is abandoned, and is struck off', () => {
  const story = given(reached);
  story
    .when(answer(false), producer, '2025-02-20')
    .thenGives({ type: 'StruckOff', dossier: 1, on: '2025-02-20', ground: 'abandoned' });
  assert.deepEqual(where(story), { status: 'struck-off', queue: null, enteredOn: '2025-02-03' });
});

test('R6: a letter is recorded by the expert, with the letter as evidence, and counts on its receipt', () => {
  const letter = { ...answer(true, '2025-02-14'), evidence: 'doc-letter' };
  given(reached)
    .when(letter, expert, '2025-02-20')
    .thenGives({ type: 'ProjectMaintained', on: '2025-02-14' });
  given(reached)
    .when({ ...letter, stands: false }, expert, '2025-02-20')
    .thenGives({ type: 'StruckOff', on: '2025-02-14', ground: 'abandoned' });
});

test('R6: without the letter the expert answers nothing for the producer: the answer is written', () => {
  for (const stands of [true, false])
    given(reached).when(answer(stands), expert, '2025-02-20').thenRefused('evidence-missing', 'R6');
});

test('R6: an answer on line counts on the day it is given, whatever day the form says', () => {
  given(reached)
    .when(answer(true, '2025-02-14'), producer, '2025-02-20')
    .thenGives({ type: 'ProjectMaintained', on: '2025-02-20' });
});

test('R6: no answer comes before the notice it answers, none from the future', () => {
  const letter = (receivedOn: Day) => ({ ...answer(true, receivedOn), evidence: 'doc-letter' });
  const recorded = (receivedOn: Day) => given(reached).when(letter(receivedOn), expert, '2025-02-20');
  recorded('2025-02-09').thenRefused('date-before-step', 'R6', { day: '2025-02-09', step: '2025-02-10' });
  recorded('2025-02-10').thenGives({ type: 'ProjectMaintained' });
  recorded('2025-02-20').thenGives({ type: 'ProjectMaintained' });
  recorded('2025-02-21').thenRefused('date-in-future', 'R6', { day: '2025-02-21' });
});

test('R6: the producer may answer years later: no time limit is set', () => {
  const story = given(reached).clockOn('2029-02-05');
  story.when(answer(true, '2029-02-05'), producer, '2029-02-05').thenGives({ type: 'ProjectMaintained' });
});

test('R6: an answer is given once, and only where capacity is reached', () => {
  for (const status of ['waiting-a', 'orientation-reported', 'struck-off'] as const)
    given(dossierAt(status))
      .when(answer(true), producer, '2025-02-24')
      .thenRefused('not-at-this-step', 'R6', { status });
});

test('R6: nobody answers for somebody else', () => {
  given(reached).when(answer(false), otherProducer, '2025-02-20').thenRefused('not-found', 'R6');
  given(reached).when(answer(false), finance, '2025-02-20').thenRefused('not-your-role', 'R6');
});

/** Too big for what is left at F (3,000 kVA granted of 5,000), told so on 4 February. */
const leftOut = (kva: number): Said[] => [
  ...entered(1, '2025-02-03', windAt('F', kva)),
  ...entered(2, '2025-02-04', windAt('F', 3_000)),
  report(1, 'reached', '2025-02-04'),
  report(2, 'available', '2025-02-04'),
];

test('Who says that the project stands when there is capacity is offered it in the same decision', () => {
  const words = { outcome: 'reached', channel: 'electronic', exception: 'The cable is worn out.' } as const;
  const told = said({ type: 'ReportOrientation', dossier: 1, ...words }, expert, '2025-02-10');
  const story = given(entered(1, '2025-02-03'), told);
  story
    .when(answer(true), producer, '2025-02-20')
    .thenGives({ type: 'ProjectMaintained' }, { type: 'CapacityOffered', grantedKva: 1_000, passedOver: [] });
  assert.equal(where(story).status, 'orientation-reported');
  assert.equal(where(story).enteredOn, '2025-02-03');
});

test('An offer after an orientation study: six months to order from its receipt, presumed three working days later', () => {
  const story = given(waitingA(1, '2025-02-03', windAt('F', 6_000)), reinforced(1, 6_000, '2025-03-03'));
  assert.equal(story.dossier(1).status, 'orientation-reported');
  assert.deepEqual(limits(story), [['presumed-receipt', '2025-03-06']]);
  assert.deepEqual(limits(story.clockOn('2025-03-07')), [['order-detailed-study', '2025-09-08']]);
});

test('An offer opened by the producer is received that day', () => {
  const story = given(waitingA(1, '2025-02-03', windAt('F', 6_000)), reinforced(1, 6_000, '2025-03-03'));
  story
    .when({ type: 'RecordReceipt', dossier: 1, receivedOn: '2025-03-04' }, producer, '2025-03-04')
    .thenGives({ type: 'ReceiptRecorded', receivedOn: '2025-03-04' });
  assert.deepEqual(limits(story), [['order-detailed-study', '2025-09-04']]);
});

test('An offer of which nothing comes within six months: queue b', () => {
  const story = given(waitingA(1, '2025-02-03', windAt('F', 6_000)), reinforced(1, 6_000, '2025-03-03'));
  assert.deepEqual(where(story.clockOn('2025-09-08')).status, 'orientation-reported');
  assert.deepEqual(where(story.clockOn('2025-09-09')), {
    status: 'waiting-b',
    queue: 'b',
    enteredOn: '2025-02-03',
  });
});

/** A detailed study entered directly and paid, for which the grid is full, waiting in queue a. */
const paidInA: Said[] = [
  ...requested(1, '2025-02-03', windAt('F', 6_000), 'detailed'),
  paid(1, '2025-02-03', windAt('F', 6_000), 'detailed'),
  settled('2025-02-03'),
  said(
    { type: 'DecideCapacity', dossier: 1, outcome: 'reached', channel: 'electronic' },
    expert,
    '2025-02-10',
  ),
  said(answer(true), producer, '2025-02-20'),
];

test('An offer for a detailed study already paid: the operator’s three months start on the day of the offer', () => {
  const story = given(paidInA, reinforced(1, 6_000, '2025-03-03'));
  assert.deepEqual(where(story), { status: 'detailed-study', queue: 'main', enteredOn: '2025-02-03' });
  assert.deepEqual(limits(story), [['detailed-study', '2025-06-03']]);
  assert.equal(story.dossier(1).grantedKva, 6_000);
});

test('While the payment of that study is under the notice of a reversal, the offer still resumes it', () => {
  const story = given(
    paidInA,
    reversing(1, 'bank-1-detailed', '2025-02-24'),
    reinforced(1, 6_000, '2025-03-03'),
  );
  assert.equal(story.dossier(1).status, 'detailed-study');
  story.and(paying(1, 'again', 2_420_000, '2025-03-10'));
  assert.deepEqual(where(story.clockOn('2025-05-05')), {
    status: 'detailed-study',
    queue: 'main',
    enteredOn: '2025-02-03',
  });
});

test('`reduceWhileWaiting`: less permanent power, the rest flexible, the place kept; what then fits is offered at once', () => {
  const story = given(reached);
  story
    .when(reduce(5_000, 1_000), producer, '2025-02-20')
    .thenGives(
      { type: 'PowerReduced', on: '2025-02-20', project: windAt('F', 5_000, 1_000) },
      { type: 'CapacityOffered', grantedKva: 5_000, passedOver: [], exception: null },
    );
  assert.deepEqual(where(story), { status: 'orientation-reported', queue: 'main', enteredOn: '2025-02-03' });
});

test('`reduceWhileWaiting`: from queue a as well', () => {
  const story = given(dossierAt('waiting-a'));
  story
    .when(reduce(5_000), producer, '2025-02-24')
    .thenGives({ type: 'PowerReduced' }, { type: 'CapacityOffered', grantedKva: 5_000 });
  assert.deepEqual(where(story), { status: 'orientation-reported', queue: 'main', enteredOn: '2025-02-03' });
});

test('`reduceWhileWaiting`: what still does not fit waits on, with its place', () => {
  const inMain = given(leftOut(4_000 + 2_000));
  inMain.when(reduce(2_001), producer, '2025-02-20').thenGives({ type: 'PowerReduced' });
  assert.deepEqual(where(inMain), { status: 'capacity-reached', queue: 'main', enteredOn: '2025-02-03' });
  inMain
    .when(reduce(2_000), producer, '2025-02-21')
    .thenGives({ type: 'PowerReduced' }, { type: 'CapacityOffered' });
});

test('`reduceWhileWaiting`: all of it flexible, the project always fits', () => {
  given(leftOut(6_000))
    .when(reduce(0, 6_000), producer, '2025-02-20')
    .thenGives({ type: 'PowerReduced' }, { type: 'CapacityOffered', grantedKva: 0 });
});

test('`reduceWhileWaiting`: a reduction does not pass over better-ranked claims', () => {
  const story = given(
    entered(1, '2025-02-03', windAt('F', 4_000)),
    entered(2, '2025-02-04', windAt('F', 2_000)),
    report(2, 'reached', '2025-02-05'),
  );
  story.when(reduce(1_001, 0, 2), producer, '2025-02-20').thenGives({ type: 'PowerReduced' });
  story
    .when(reduce(1_000, 0, 2), producer, '2025-02-21')
    .thenGives({ type: 'PowerReduced' }, { type: 'CapacityOffered', dossier: 2, passedOver: [] });
});

test('`reduceWhileWaiting`: a smaller claim ahead lets those behind it have what it gives up', () => {
  const granted = [...entered(1, '2025-02-03', windAt('F', 3_000)), report(1, 'available', '2025-02-03')];
  const big = waitingA(2, '2025-02-04', windAt('F', 4_000));
  const story = given(granted, big, waitingA(3, '2025-02-05', windAt('F', 500)));
  story
    .when(reduce(1_500, 0, 2), producer, '2025-02-20')
    .thenGives(
      { type: 'PowerReduced' },
      { type: 'CapacityOffered', dossier: 2, grantedKva: 1_500 },
      { type: 'CapacityOffered', dossier: 3, grantedKva: 500 },
    );
});

test('`reduceWhileWaiting`: later changes are measured from the reduced power (R11)', () => {
  const { enteredPermanentKva, enteredTotalKva } = given(
    leftOut(6_000),
    said(reduce(3_000, 1_000), producer, '2025-02-20'),
  ).dossier(1);
  assert.deepEqual([enteredPermanentKva, enteredTotalKva], [3_000, 4_000]);
});

const reductions: readonly (readonly [permanentKva: number, flexibleKva: number, isReduction: boolean])[] = [
  [6_000, 0, false],
  [6_001, 0, false],
  [5_999, 0, true],
  [5_999, 1_001, true],
  [5_999, 1_002, false],
  [3_000, 4_000, true],
  [3_000, 4_001, false],
  [0, 0, false],
  [0, 1, true],
  [0, 7_000, true],
];

test('A reduction asks for less permanent power, for no more in all, and for something', () => {
  const story = () =>
    given(entered(1, '2025-02-03', windAt('F', 6_000, 1_000)), report(1, 'reached', '2025-02-10'));
  for (const [permanentKva, flexibleKva, isReduction] of reductions) {
    const outcome = story().when(reduce(permanentKva, flexibleKva), producer, '2025-02-20');
    if (!isReduction) outcome.thenRefused('not-a-reduction', 'reduceWhileWaiting', { permanentKva: 6_000 });
    else assert.ok(!('refused' in outcome.decision), `${permanentKva} + ${flexibleKva}`);
  }
});

test('Without `reduceWhileWaiting` a project waits for all it asked', () => {
  for (const status of ['capacity-reached', 'waiting-a'] as const)
    givenRules({ reduceWhileWaiting: false }, dossierAt(status))
      .when(reduce(5_000), producer, '2025-02-24')
      .thenRefused('not-at-this-step', 'reduceWhileWaiting');
});

const notWaiting: readonly Status[] = [
  'draft',
  'orientation-study',
  'orientation-reported',
  'waiting-b',
  'accepted',
  'withdrawn',
];

test('Power is reduced so only while the project waits for capacity', () => {
  for (const status of notWaiting)
    given(dossierAt(status))
      .when(reduce(500), producer, '2028-01-03')
      .thenRefused('not-at-this-step', 'reduceWhileWaiting', { status });
});

test('Power is reduced by the producer alone', () => {
  given(reached).when(reduce(500), expert, '2025-02-20').thenRefused('not-your-role', 'reduceWhileWaiting');
  given(reached)
    .when(reduce(500), otherProducer, '2025-02-20')
    .thenRefused('not-found', 'reduceWhileWaiting');
});

const outOfOrder: CommandOf<'OfferOutOfOrder'> = {
  type: 'OfferOutOfOrder',
  dossier: 3,
  exception: 'A hospital needs it this winter.',
};
/** 3,000 of 5,000 kVA granted; 2 waits for 4,000, and 3 behind it for 2,000. */
const twoWaiting = [
  ...entered(1, '2025-02-03', windAt('F', 3_000)),
  report(1, 'available', '2025-02-03'),
  ...waitingA(2, '2025-02-04', windAt('F', 4_000)),
  ...waitingA(3, '2025-02-05', windAt('F', 2_000)),
];

const confirming = { type: 'ConfirmAct', act: 1 } as const;

test('An offer out of order takes two experts, and its reason and whom it passes over are public', () => {
  const { exception } = outOfOrder;
  const offered = {
    type: 'CapacityOffered',
    dossier: 3,
    grantedKva: 2_000,
    exception,
    passedOver: [2],
  } as const;
  const story = given(twoWaiting);
  story.when(outOfOrder, expert, '2025-03-03').thenRefused('needs-two-persons', 'R1');
  story.and(said({ type: 'ProposeAct', command: outOfOrder }, expert, '2025-03-03'));
  story.when(confirming, secondExpert, '2025-03-04').thenGives({ type: 'ActConfirmed' }, offered);
});

test('Whom an offer passes over keeps the place and the claim', () => {
  const story = given(twoWaiting, byTwo(outOfOrder, 1, expert, secondExpert, '2025-03-03'));
  assert.deepEqual(where(story, 2), { status: 'waiting-a', queue: 'a', enteredOn: '2025-02-04' });
  assert.deepEqual(where(story, 3), {
    status: 'orientation-reported',
    queue: 'main',
    enteredOn: '2025-02-05',
  });
});

test('Out of order, even beyond what the grid can take: the exception names it (F4)', () => {
  const story = given(waitingA(1, '2025-02-03', windAt('F', 6_000)));
  story.and(byTwo({ ...outOfOrder, dossier: 1 }, 1, expert, secondExpert, '2025-03-03'));
  assert.equal(story.dossier(1).grantedKva, 6_000);
});

test('An offer out of order is for a project in queue a', () => {
  given(reached)
    .when({ type: 'ProposeAct', command: { ...outOfOrder, dossier: 1 } }, expert, '2025-03-03')
    .thenRefused('not-at-this-step', 'R1', { status: 'capacity-reached' });
});

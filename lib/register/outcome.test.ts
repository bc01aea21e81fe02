import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rankOf } from '#lib/queue/rank.ts';
import type { PlainCommand } from './command.ts';
import {
  expert,
  finance,
  type Given,
  given,
  givenRules,
  type Outcome,
  producer,
  type Said,
  said,
  secondExpert,
  timer,
} from './given.ts';
import { dossierAt, entered, paid, report, requested, settled, waitingA, windAt } from './given-dossier.ts';
import { paying } from './given-money.ts';

type Words = { exception?: string; justification?: string; channel?: 'electronic' | 'registered-letter' };
const reporting = (dossier: number, outcome: 'available' | 'reached', words: Words = {}) =>
  ({ type: 'ReportOrientation', dossier, outcome, channel: 'electronic', ...words }) as const;
const deciding = (dossier: number, outcome: 'available' | 'reached', words: Words = {}) =>
  ({ type: 'DecideCapacity', dossier, outcome, channel: 'electronic', ...words }) as const;

/** The expert reports on 10 February 2025. */
const when = (story: Given, command: PlainCommand): Outcome => story.when(command, expert, '2025-02-10');

/** Two experts: the first proposes, the second confirms. */
const whenTwo = (story: Given, command: PlainCommand): Outcome => {
  story.and(said({ type: 'ProposeAct', command }, expert, '2025-02-10'));
  return story.when({ type: 'ConfirmAct', act: story.register.lastAct }, secondExpert, '2025-02-10');
};

/** A detailed study entered directly on 3 February. */
const direct = (dossier: number, project = windAt('F', 1_000)): Said[] => [
  ...requested(dossier, '2025-02-03', project, 'detailed'),
  paid(dossier, '2025-02-03', project, 'detailed'),
  settled('2025-02-03'),
];

test('R4, R5: capacity is available: the report says so and grants what was asked', () => {
  const story = given(entered(1, '2025-02-03'));
  when(story, reporting(1, 'available')).thenGives({
    type: 'OrientationReported',
    outcome: 'available',
    grantedKva: 1_000,
    sentOn: '2025-02-10',
    exception: null,
    justification: null,
    passedOver: [],
  });
  assert.equal(story.dossier(1).status, 'orientation-reported');
});

test('Only permanent power is granted: the flexible part counts against no capacity', () => {
  const story = given(entered(1, '2025-02-03', windAt('F', 5_000, 3_000)));
  when(story, reporting(1, 'available')).thenGives({ type: 'OrientationReported', grantedKva: 5_000 });
  assert.equal(story.register.taken.get('F')?.grantedKva, 5_000);
});

test('R5: the six months to order the detailed study start with the receipt of the report, presumed three working days later', () => {
  const limits = given(entered(1, '2025-02-03'), report(1, 'available', '2025-02-10')).dossier(1).running;
  assert.deepEqual(
    limits.map(({ limit, dueOn }) => ({ limit, dueOn })),
    [{ limit: 'presumed-receipt', dueOn: '2025-02-13' }],
  );
});

test('A report sent by registered letter is received when the proof says so: nothing is presumed', () => {
  when(
    given(entered(1, '2025-02-03')),
    reporting(1, 'available', { channel: 'registered-letter' }),
  ).thenGives({ type: 'OrientationReported', channel: 'registered-letter', starts: [] });
});

test('R6: capacity is reached: nothing is granted, and no time limit but reminders runs against the producer', () => {
  const story = given(entered(1, '2025-02-03', windAt('F', 6_000)));
  when(story, reporting(1, 'reached')).thenGives({
    type: 'OrientationReported',
    outcome: 'reached',
    grantedKva: null,
    starts: [{ limit: 'answer-capacity', from: '2025-02-10', dueOn: null, remindOn: '2025-03-10' }],
  });
  const { status, queue } = story.dossier(1);
  assert.deepEqual({ status, queue }, { status: 'capacity-reached', queue: 'main' });
});

test('R6: reminders go out after one, two and three months; silence is no abandonment', () => {
  const story = given(dossierAt('capacity-reached'));
  for (const on of ['2025-03-10', '2025-04-10', '2025-05-10'] as const)
    story
      .when({ type: 'Remind', dossier: 1, limit: 'answer-capacity', on }, timer, on)
      .thenGives({ type: 'ReminderIssued', on });
  const { status, queue, enteredOn } = story.clockOn('2028-05-08').dossier(1);
  assert.deepEqual([status, queue, enteredOn], ['capacity-reached', 'main', '2025-02-03']);
});

test('R6: with capacity reached a project holds nothing: the next one can have what is there', () => {
  const story = given(
    entered(1, '2025-02-03', windAt('F', 6_000)),
    entered(2, '2025-02-04', windAt('F', 5_000)),
    report(1, 'reached', '2025-02-10'),
  );
  when(story, reporting(2, 'available')).thenGives({ type: 'OrientationReported', passedOver: [] });
});

const edges: readonly (readonly [kva: number, node: string, outcome: 'available' | 'reached'])[] = [
  [4_999, 'F', 'available'],
  [5_000, 'F', 'available'],
  [5_001, 'F', 'reached'],
  [10_000, 'T', 'available'],
  [10_001, 'T', 'reached'],
  [20_000, 'S', 'available'],
  [20_001, 'S', 'reached'],
];

test('A project fits up to the last kVA of the narrowest node of its path', () => {
  for (const [kva, node, outcome] of edges) {
    const story = given(entered(1, '2025-02-03', windAt(node, kva)));
    when(story, reporting(1, outcome)).thenGives({ type: 'OrientationReported', outcome, exception: null });
  }
});

const neighbours: readonly (readonly [ahead: ReturnType<typeof windAt>, outcome: 'available' | 'reached'])[] =
  [
    [windAt('F', 1_000), 'available'],
    [windAt('F', 1_001), 'reached'],
    [windAt('G', 6_000), 'available'],
    [windAt('G', 6_001), 'reached'],
    [windAt('S', 10_000), 'available'],
    [windAt('P', 9_000), 'available'],
  ];

test('A better-ranked claim counts on every node it shares: feeder, transformer, substation', () => {
  for (const [ahead, outcome] of neighbours) {
    const story = given(entered(1, '2025-02-03', ahead), entered(2, '2025-02-04', windAt('F', 4_000)));
    when(story, reporting(2, outcome)).thenGives({ type: 'OrientationReported', outcome, exception: null });
  }
});

test('A worse-ranked claim does not count, whoever is reported on first', () => {
  const story = given(
    entered(1, '2025-02-03', windAt('F', 4_000)),
    entered(2, '2025-02-04', windAt('F', 4_000)),
  );
  when(story, reporting(2, 'reached')).thenGives({ type: 'OrientationReported', outcome: 'reached' });
  when(story, reporting(1, 'available')).thenGives({ type: 'OrientationReported', outcome: 'available' });
});

test('Capacity already granted stays granted, also against a better rank that comes to light later', () => {
  const project = windAt('F', 4_000);
  const story = given(
    requested(1, '2025-02-03', project),
    requested(2, '2025-02-03', project),
    [paid(1, '2025-02-04', project), settled('2025-02-04'), report(1, 'available', '2025-02-05')],
    paying(2, 'b2', 363_000, '2025-02-03', '2025-02-06'),
  );
  assert.equal(rankOf(story.register, story.dossier(2)), 1);
  const details = { availableKva: 1_000, claimsAhead: 0 };
  when(story, reporting(2, 'available')).thenRefused('exception-needs-reason', 'R1', details);
  when(story, reporting(2, 'reached')).thenGives({ type: 'OrientationReported' });
});

test('Flexible power alone always fits, even where the grid is full', () => {
  const story = given(
    entered(1, '2025-02-03', windAt('F', 5_000)),
    report(1, 'available', '2025-02-04'),
    entered(2, '2025-02-05', windAt('F', 0, 9_000)),
  );
  when(story, reporting(2, 'available')).thenGives({
    type: 'OrientationReported',
    grantedKva: 0,
    exception: null,
  });
});

test('Where no capacity is published, the study alone decides: either outcome, without an exception', () => {
  for (const outcome of ['available', 'reached'] as const)
    when(given(entered(1, '2025-02-03', windAt('P', 9_000))), reporting(1, outcome)).thenGives({
      type: 'OrientationReported',
      outcome,
      exception: null,
    });
});

test('Against the arithmetic the expert needs a written reason, and is shown the workings', () => {
  const story = given(
    entered(1, '2025-02-03', windAt('F', 2_000)),
    entered(2, '2025-02-04', windAt('F', 4_000)),
  );
  when(story, reporting(2, 'available')).thenRefused('exception-needs-reason', 'R1', {
    availableKva: 3_000,
    claimsAhead: 1,
  });
  when(story, reporting(1, 'reached')).thenRefused('exception-needs-reason', 'R1', {
    availableKva: 5_000,
    claimsAhead: 0,
  });
});

test('One expert may say that capacity is reached where the arithmetic says it is not: the study decides', () => {
  const exception = 'The cable is worn out.';
  when(given(entered(1, '2025-02-03')), reporting(1, 'reached', { exception })).thenGives({
    type: 'OrientationReported',
    outcome: 'reached',
    grantedKva: null,
    exception,
    passedOver: [],
  });
});

test('One expert may grant beyond the arithmetic where nobody is passed over; the reason is public', () => {
  const exception = 'The feeder takes more in winter.';
  when(
    given(entered(1, '2025-02-03', windAt('F', 5_500))),
    reporting(1, 'available', { exception }),
  ).thenGives({ type: 'OrientationReported', grantedKva: 5_500, exception, passedOver: [] });
});

test('A grant that passes over a better-ranked claim takes two experts', () => {
  const exception = 'The first project is about to be withdrawn.';
  const story = given(
    entered(1, '2025-02-03', windAt('F', 2_000)),
    entered(2, '2025-02-04', windAt('F', 4_000)),
  );
  const passing = reporting(2, 'available', { exception });
  when(story, passing).thenRefused('exception-needs-two-persons', 'R1', { claimsAhead: 1 });
  whenTwo(story, passing).thenGives(
    { type: 'ActConfirmed', confidential: { by: 'eric' } },
    { type: 'OrientationReported', grantedKva: 4_000, exception, passedOver: [1] },
  );
});

test('Two experts cannot do without the reason', () => {
  const story = given(
    entered(1, '2025-02-03', windAt('F', 2_000)),
    entered(2, '2025-02-04', windAt('F', 4_000)),
  );
  when(story, { ...reporting(2, 'available') }).thenRefused('exception-needs-reason', 'R1');
  story
    .when({ type: 'ProposeAct', command: reporting(2, 'available') }, expert, '2025-02-10')
    .thenRefused('exception-needs-reason', 'R1');
});

test('What two experts decide is decided as things stand at the second one’s word', () => {
  const story = given(
    entered(1, '2025-02-03', windAt('F', 2_000)),
    entered(2, '2025-02-04', windAt('F', 4_000)),
  );
  const command = reporting(2, 'available', { exception: 'About to be withdrawn.' });
  story.and(said({ type: 'ProposeAct', command }, expert, '2025-02-10'));
  story.and(said({ type: 'Withdraw', dossier: 1 }, producer, '2025-02-11'));
  story
    .when({ type: 'ConfirmAct', act: 1 }, secondExpert, '2025-02-12')
    .thenGives({ type: 'ActConfirmed' }, { type: 'OrientationReported', exception: null, passedOver: [] });
});

test('An exception that was not needed is not published', () => {
  when(given(entered(1, '2025-02-03')), reporting(1, 'available', { exception: 'To be safe.' })).thenGives({
    type: 'OrientationReported',
    exception: null,
  });
});

test('Two better-ranked claims are both named; one on another substation is not', () => {
  const story = given(
    entered(1, '2025-02-03', windAt('G', 7_000)),
    entered(2, '2025-02-03', windAt('P', 4_000)),
    entered(3, '2025-02-03', windAt('F', 2_000)),
    entered(4, '2025-02-04', windAt('F', 4_000)),
  );
  whenTwo(story, reporting(4, 'available', { exception: 'Reinforced next week.' })).thenGives(
    { type: 'ActConfirmed' },
    { type: 'OrientationReported', passedOver: [1, 3] },
  );
});

test('Strict: a claim ahead that could never fit holds nothing back; it is recorded as passed over', () => {
  const story = given(
    entered(1, '2025-02-03', windAt('F', 6_000)),
    entered(2, '2025-02-04', windAt('F', 5_000)),
  );
  when(story, reporting(2, 'available')).thenGives({
    type: 'OrientationReported',
    exception: null,
    passedOver: [1],
  });
});

/** 3,000 of 5,000 kVA are granted; a claim of 4,000 stands before one of 2,000. */
const blocked = [
  ...entered(1, '2025-02-03', windAt('F', 3_000)),
  report(1, 'available', '2025-02-03'),
  ...entered(2, '2025-02-04', windAt('F', 4_000)),
  ...entered(3, '2025-02-05', windAt('F', 2_000)),
];

test('Strict: a claim ahead that does not fit keeps its claim; the later one cannot take it', () => {
  when(given(blocked), reporting(3, 'available')).thenRefused('exception-needs-reason', 'R1', {
    availableKva: -2_000,
    claimsAhead: 1,
  });
  when(given(blocked), reporting(3, 'reached')).thenGives({ type: 'OrientationReported' });
});

test('First fit: a later project that fits may pass one that does not; the passing-over is recorded', () => {
  when(givenRules({ freedCapacity: 'firstFit' }, blocked), reporting(3, 'available')).thenGives({
    type: 'OrientationReported',
    grantedKva: 2_000,
    exception: null,
    passedOver: [2],
  });
});

test('First fit: a claim ahead that fits is not passed', () => {
  const story = givenRules(
    { freedCapacity: 'firstFit' },
    entered(1, '2025-02-03', windAt('F', 4_000)),
    entered(2, '2025-02-04', windAt('F', 2_000)),
  );
  when(story, reporting(2, 'available')).thenRefused('exception-needs-reason', 'R1', { availableKva: 1_000 });
});

test('A project that waits in queue a counts by its rank, together with those of main', () => {
  const story = given(
    entered(1, '2025-02-03', windAt('F', 4_000)),
    report(1, 'available', '2025-02-03'),
    waitingA(2, '2025-02-04', windAt('F', 4_000)),
    entered(3, '2025-02-05', windAt('F', 1_000)),
  );
  when(story, reporting(3, 'available')).thenRefused('exception-needs-reason', 'R1', { claimsAhead: 1 });
});

test('R4: the report is sent once', () => {
  for (const status of ['orientation-reported', 'capacity-reached'] as const)
    when(given(dossierAt(status)), reporting(1, 'available')).thenRefused('not-at-this-step', 'R4', {
      status,
    });
});

test('R4: a report sent late is an overdue of the operator; it counts all the same', () => {
  const story = given(entered(1, '2025-02-03')).clockOn('2025-03-04');
  assert.deepEqual(
    story.dossier(1).running.map(({ passed }) => passed),
    [true],
  );
  story
    .when(reporting(1, 'available'), expert, '2025-03-04')
    .thenGives({ type: 'OrientationReported', grantedKva: 1_000 });
});

test('The report is the act of an expert', () => {
  for (const by of [producer, finance])
    given(entered(1, '2025-02-03'))
      .when(reporting(1, 'available'), by, '2025-02-10')
      .thenRefused('not-your-role', 'R4');
});

test('R7: the outcome is the first act of a detailed study entered directly: available, the study goes on', () => {
  const story = given(direct(1));
  when(story, deciding(1, 'available')).thenGives({ type: 'CapacityDecided', grantedKva: 1_000, starts: [] });
  const { status, running } = story.dossier(1);
  assert.equal(status, 'detailed-study');
  assert.deepEqual(
    running.map(({ limit, dueOn }) => ({ limit, dueOn })),
    [{ limit: 'detailed-study', dueOn: '2025-05-03' }],
  );
});

test('R7: paid, and no capacity is left: R6 applies, and the operator’s three months stop', () => {
  const story = given(direct(1, windAt('F', 6_000)));
  when(story, deciding(1, 'reached')).thenGives({
    type: 'CapacityDecided',
    outcome: 'reached',
    grantedKva: null,
  });
  const { status, queue, enteredOn, running } = story.dossier(1);
  assert.deepEqual([status, queue, enteredOn], ['capacity-reached', 'main', '2025-02-03']);
  assert.deepEqual(
    running.map(({ limit }) => limit),
    ['answer-capacity'],
  );
});

test('R7: a detailed study entered directly holds a claim by its rank until its outcome', () => {
  const story = given(direct(1, windAt('F', 4_000)), entered(2, '2025-02-04', windAt('F', 4_000)));
  when(story, reporting(2, 'available')).thenRefused('exception-needs-reason', 'R1', { claimsAhead: 1 });
  when(story, deciding(1, 'available')).thenGives({ type: 'CapacityDecided', grantedKva: 4_000 });
});

test('R7: the same arithmetic, reasons and two experts as in an orientation report', () => {
  const story = given(entered(1, '2025-02-02', windAt('F', 2_000)), direct(2, windAt('F', 4_000)));
  when(story, deciding(2, 'available')).thenRefused('exception-needs-reason', 'R1');
  const passing = deciding(2, 'available', { exception: 'Reinforced next week.' });
  when(story, passing).thenRefused('exception-needs-two-persons', 'R1');
  whenTwo(story, passing).thenGives({ type: 'ActConfirmed' }, { type: 'CapacityDecided', passedOver: [1] });
});

test('R7: capacity granted once is not decided upon again', () => {
  when(given(dossierAt('detailed-study')), deciding(1, 'reached')).thenRefused(
    'capacity-already-granted',
    'R7',
  );
  const story = given(direct(1));
  when(story, deciding(1, 'available')).thenGives({ type: 'CapacityDecided' });
  when(story, deciding(1, 'available')).thenRefused('capacity-already-granted', 'R7');
});

test('R7: before the payment there is nothing to decide', () => {
  when(given(requested(1, '2025-02-03', undefined, 'detailed')), deciding(1, 'available')).thenRefused(
    'not-at-this-step',
    'R7',
    { status: 'detailed-fee-due' },
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, type Day } from '#lib/calendar/day.ts';
import { version1 } from '#lib/rules/version-1.ts';
import type { Command } from './command.ts';
import {
  accessManager,
  expert,
  finance,
  type Given,
  given,
  givenRules,
  type Outcome,
  producer,
  type Said,
  said,
  secondAccessManager,
  secondExpert,
  timer,
} from './given.ts';
import { entered, paid, report, requested, settled, waitingA, windAt } from './given-dossier.ts';
import { orientationCents, paying } from './given-money.ts';

const day = '2025-03-03';
const withdraw = (dossier: number): Command => ({ type: 'Withdraw', dossier });
const granted = (dossier: number, kva: number, node = 'F'): Said[] => [
  ...entered(dossier, '2025-02-03', windAt(node, kva)),
  report(dossier, 'available', '2025-02-03'),
];
const offered = (dossier: number, grantedKva: number, passedOver: readonly number[] = []) =>
  ({ type: 'CapacityOffered', dossier, grantedKva, passedOver, exception: null }) as const;
const statusOf = (story: Given, number: number) => story.dossier(number).status;

/** F is full: 3,000 and 2,000 kVA granted to 1 and 2, for which 3 and 4 wait in queue a. */
const full = (third: number, fourth: number): Said[] => [
  ...granted(1, 3_000),
  ...granted(2, 2_000),
  ...waitingA(3, '2025-02-04', windAt('F', third)),
  ...waitingA(4, '2025-02-05', windAt('F', fourth)),
];

const strict = (...acts: readonly (readonly Said[])[]): Given => given(...acts);
const firstFit = (...acts: readonly (readonly Said[])[]): Given =>
  givenRules({ freedCapacity: 'firstFit' }, ...acts);

/** 1, with 3,000 kVA granted, is withdrawn. */
const whenFreed = (story: Given): Outcome => story.when(withdraw(1), producer, day);

test('Capacity that a withdrawal frees is offered in rank order, in the same decision', () => {
  const story = strict(full(3_000, 1_000));
  whenFreed(story).thenGives({ type: 'Withdrawn' }, offered(3, 3_000));
  assert.deepEqual([statusOf(story, 3), statusOf(story, 4)], ['orientation-reported', 'waiting-a']);
});

test('An offer brings the project back to main with its old date of entry, and what it asked granted', () => {
  const story = strict(full(3_000, 1_000));
  whenFreed(story);
  const { queue, enteredOn, grantedKva } = story.dossier(3);
  assert.deepEqual(
    { queue, enteredOn, grantedKva },
    { queue: 'main', enteredOn: '2025-02-04', grantedKva: 3_000 },
  );
});

test('One withdrawal may bring several offers at once, as many as fit', () => {
  whenFreed(strict(full(2_000, 1_000))).thenGives(
    { type: 'Withdrawn' },
    offered(3, 2_000),
    offered(4, 1_000),
  );
  whenFreed(strict(full(2_000, 1_001))).thenGives({ type: 'Withdrawn' }, offered(3, 2_000));
});

test('Strict: a project that does not fit keeps its claim; the later one that would fit cannot take it', () => {
  const story = strict(full(4_000, 1_000));
  whenFreed(story).thenGives({ type: 'Withdrawn' });
  assert.equal(statusOf(story, 4), 'waiting-a');
});

test('Strict: what was held back adds up until the first one fits', () => {
  const story = strict(full(4_000, 1_000));
  whenFreed(story);
  story
    .when(withdraw(2), producer, day)
    .thenGives({ type: 'Withdrawn' }, offered(3, 4_000), offered(4, 1_000));
});

test('First fit: a later project that fits passes one that does not, and the passing-over is recorded', () => {
  whenFreed(firstFit(full(4_000, 1_000))).thenGives({ type: 'Withdrawn' }, offered(4, 1_000, [3]));
});

test('First fit: a project that fits is not passed by a smaller one behind it', () => {
  whenFreed(firstFit(full(3_000, 1_000))).thenGives({ type: 'Withdrawn' }, offered(3, 3_000));
});

test('First fit: whoever was passed over is first in line for what comes free next', () => {
  const story = firstFit(full(4_000, 1_000));
  whenFreed(story);
  story.when(withdraw(2), producer, day).thenGives({ type: 'Withdrawn' }, offered(3, 4_000));
});

test('Strict: a claim that could not fit even if every project not yet in service left holds nothing back', () => {
  whenFreed(strict(full(5_001, 1_000))).thenGives({ type: 'Withdrawn' }, offered(4, 1_000, [3]));
  whenFreed(strict(full(5_000, 1_000))).thenGives({ type: 'Withdrawn' });
});

const inService = (dossier: number, permanentKva: number): Said[] => [
  said({ type: 'OrderDetailedStudy', dossier }, producer, '2025-02-10'),
  paid(dossier, '2025-02-10', windAt('F', 3_000), 'detailed'),
  said(
    { type: 'SendProposal', dossier, channel: 'electronic', proposal: 'p', orderForm: 'o' },
    expert,
    '2025-02-12',
  ),
  said(
    { type: 'ReturnSigned', dossier, proposal: 'p', orderForm: 'o', receivedOn: '2025-02-14' },
    producer,
    '2025-02-14',
  ),
  said(
    { type: 'Commission', dossier, commissionedOn: '2025-02-28', permanentKva, evidence: 'e' },
    expert,
    '2025-02-28',
  ),
];

test('Strict: power in service is used for good: a claim for which it leaves too little holds nothing back', () => {
  const story = strict(full(4_000, 1_000), inService(1, 3_000));
  story.when(withdraw(2), producer, day).thenGives({ type: 'Withdrawn' }, offered(4, 1_000, [3]));
  const granted = strict(full(4_000, 1_000), inService(1, 3_000).slice(0, -1));
  granted.when(withdraw(2), producer, day).thenGives({ type: 'Withdrawn' });
});

const whenInService = (permanentKva: number): Outcome => {
  const [commissioning, ...before] = inService(1, permanentKva).toReversed();
  assert.ok(commissioning);
  const story = strict(full(1_000, 1_000), before.toReversed());
  return story.when(commissioning.command, commissioning.by, day);
};

test('Commissioned with less than granted, the rest is offered', () => {
  whenInService(2_000).thenGives({ type: 'Commissioned', permanentKva: 2_000 }, offered(3, 1_000));
  whenInService(2_001).thenGives({ type: 'Commissioned' });
  whenInService(3_000).thenGives({ type: 'Commissioned' });
});

test('A strike-off by two experts frees capacity; the offer follows in the same decision', () => {
  const command = {
    type: 'StrikeOff',
    dossier: 1,
    ground: 'notable-change',
    reason: 'Built solar.',
  } as const;
  const story = strict(full(3_000, 1_000), [said({ type: 'ProposeAct', command }, expert, day)]);
  story
    .when({ type: 'ConfirmAct', act: 1 }, secondExpert, day)
    .thenGives({ type: 'ActConfirmed' }, { type: 'StruckOff' }, offered(3, 3_000));
});

test('A notable change not taken back strikes the project off; the clock’s decision carries the offer', () => {
  const project = { ...windAt('F', 3_000), technology: 'solar' } as const;
  const story = strict(full(3_000, 1_000), [
    said({ type: 'ChangeProject', dossier: 1, project }, producer, day),
  ]);
  story
    .when(
      { type: 'EnforceTimeLimit', dossier: 1, limit: 'take-back-change', dueOn: '2025-03-17' },
      timer,
      '2025-03-18',
    )
    .thenGives({ type: 'StruckOff', on: '2025-03-17' }, offered(3, 3_000));
});

const enforcing = (limit: 'presumed-receipt' | 'order-detailed-study', dueOn: Day): Said =>
  said({ type: 'EnforceTimeLimit', dossier: 1, limit, dueOn }, timer, addDays(dueOn, 1));

test('Who lets the six months go by loses the capacity to the next in queue a', () => {
  const received = enforcing('presumed-receipt', '2025-02-06');
  const story = strict(granted(1, 3_000), [received], waitingA(2, '2025-02-10', windAt('F', 5_000)));
  const { command, by, on } = enforcing('order-detailed-study', '2025-08-06');
  story.when(command, by, on).thenGives({ type: 'OrderLapsed' }, offered(2, 5_000));
});

test('A change that is not notable, of ten percent less, frees what it gives up', () => {
  const story = strict(full(300, 1_000));
  story
    .when({ type: 'ChangeProject', dossier: 1, project: windAt('F', 2_700) }, producer, day)
    .thenGives({ type: 'ProjectChanged', grantedKva: 2_700 }, offered(3, 300));
});

const grow = (hostingCapacityKva: number) =>
  ({ type: 'ChangeCapacity', node: 'F', hostingCapacityKva, reason: 'A second cable.' }) as const;
const whenGrown = (story: Given, kva: number): Outcome => {
  story.and(said({ type: 'ProposeAct', command: grow(kva) }, expert, day));
  return story.when({ type: 'ConfirmAct', act: story.register.lastAct }, secondExpert, day);
};

test('Capacity that grows is offered in the decision that lets it grow', () => {
  whenGrown(strict(full(4_000, 1_000)), 9_000).thenGives(
    { type: 'ActConfirmed' },
    { type: 'CapacityChanged' },
    offered(3, 4_000),
  );
  whenGrown(strict(full(4_000, 1_000)), 8_999).thenGives(
    { type: 'ActConfirmed' },
    { type: 'CapacityChanged' },
  );
});

test('A feeder that grows beyond its transformer is still held by the transformer', () => {
  const grown = [{ type: 'ActConfirmed' }, { type: 'CapacityChanged' }] as const;
  whenGrown(strict(full(5_001, 1_000)), 20_000).thenGives(...grown);
  whenGrown(strict(full(5_000, 1_000)), 20_000).thenGives(...grown, offered(3, 5_000));
});

test('A downward correction takes back nothing, and frees nothing', () => {
  const story = strict(full(4_000, 1_000));
  whenGrown(story, 100).thenGives({ type: 'ActConfirmed' }, { type: 'CapacityChanged' });
  assert.equal(story.dossier(1).grantedKva, 3_000);
});

test('Capacity published for the first time is offered to who waits there', () => {
  const command = { ...grow(700), node: 'P' };
  const story = strict(waitingA(1, '2025-02-03', windAt('P', 700)));
  story.and(said({ type: 'ProposeAct', command }, expert, day));
  story
    .when({ type: 'ConfirmAct', act: 1 }, secondExpert, day)
    .thenGives({ type: 'ActConfirmed' }, { type: 'CapacityChanged' }, offered(1, 700));
});

test('Where no capacity is published nothing is offered by arithmetic', () => {
  const story = strict(granted(1, 700, 'P'), waitingA(2, '2025-02-04', windAt('P', 100)));
  story.when(withdraw(1), producer, day).thenGives({ type: 'Withdrawn' });
});

test('Capacity freed on one feeder is offered on a sibling where the transformer was the bottleneck', () => {
  const story = strict(
    granted(1, 5_000, 'F'),
    granted(2, 5_000, 'G'),
    waitingA(3, '2025-02-04', windAt('G', 3_000)),
  );
  whenFreed(story).thenGives({ type: 'Withdrawn' }, offered(3, 3_000));
});

test('Capacity freed below one substation is not offered below another', () => {
  const other = { node: 'Z', parent: null, kind: 'substation', name: 'Z', hostingCapacityKva: 100 } as const;
  const added = said({ type: 'AddNode', ...other }, expert, '2025-02-04');
  strict(granted(1, 3_000), [added], waitingA(2, '2025-02-05', windAt('Z', 200)))
    .when(withdraw(1), producer, day)
    .thenGives({ type: 'Withdrawn' });
});

/** 1 has 3,000 of 5,000 kVA; 2 claims 2,000 and has no outcome yet; 3 waits in queue a for 1,000. */
const claimAhead = [
  ...granted(1, 3_000),
  ...entered(2, '2025-02-04', windAt('F', 2_000)),
  ...waitingA(3, '2025-02-05', windAt('F', 1_000)),
];

test('A claim of main ahead, still without an outcome, holds capacity back from queue a', () => {
  assert.equal(statusOf(strict(claimAhead), 3), 'waiting-a');
});

test('When that claim is withdrawn, who waits behind it is offered the capacity', () => {
  strict(claimAhead).when(withdraw(2), producer, day).thenGives({ type: 'Withdrawn' }, offered(3, 1_000));
});

test('When the expert says that capacity is reached for that claim, it holds nothing back any more', () => {
  const exception = 'The cable is worn out.';
  strict(claimAhead)
    .when(
      { type: 'ReportOrientation', dossier: 2, outcome: 'reached', channel: 'electronic', exception },
      expert,
      day,
    )
    .thenGives({ type: 'OrientationReported' }, offered(3, 1_000));
});

test('A claim of main behind does not hold back queue a', () => {
  const story = strict(full(3_000, 1_000), entered(5, '2025-02-06', windAt('F', 3_000)));
  whenFreed(story).thenGives({ type: 'Withdrawn' }, offered(3, 3_000));
});

test('Queue b is offered nothing: its projects come back on their own request', () => {
  const toB = [enforcing('presumed-receipt', '2025-02-06'), enforcing('order-detailed-study', '2025-08-06')];
  const story = strict(
    granted(1, 3_000),
    granted(2, 2_000),
    toB,
    waitingA(3, '2025-08-07', windAt('F', 6_000)),
  );
  story.when(withdraw(2), producer, '2025-08-08').thenGives({ type: 'Withdrawn' });
  assert.equal(statusOf(story, 1), 'waiting-b');
});

const correctedEntry = [
  { type: 'PaymentRegistered' },
  { type: 'EntryDateCorrected', enteredOn: '2025-02-04' },
  { type: 'OperatorOverdueRecorded' },
] as const;

test('An entry that moves to an earlier day, before the claim that held it back, is offered at once', () => {
  const late = [...requested(1, '2025-02-03'), paying(1, 'b1', orientationCents, '2025-02-06')];
  const toA = said(
    { type: 'AnswerCapacityReached', dossier: 1, stands: true, receivedOn: day },
    producer,
    day,
  );
  const claim = entered(2, '2025-02-05', windAt('F', 4_500));
  const story = strict(late, claim, [settled('2025-02-06'), report(1, 'reached', '2025-02-06'), toA]);
  const { command } = paying(1, 'b0', orientationCents, '2025-02-04', day);
  story.when(command, finance, day).thenGives(...correctedEntry, offered(1, 1_000));
});

const old = (reference: string, status: 'waiting-a' | 'accepted', permanentKva: number): Said =>
  said(
    {
      type: 'TakeOver',
      holder: reference,
      reference,
      formerStatus: status,
      status,
      project: windAt('F', permanentKva),
      enteredOn: '2024-05-06',
      acceptedOn: status === 'accepted' ? '2024-09-02' : null,
      commissionedOn: null,
      closedOn: null,
      expectedOn: null,
    },
    expert,
    '2025-01-06',
  );

test('A list is taken over line by line: who waits is offered nothing before the grants below are read', () => {
  const story = given(
    old('x1', 'waiting-a', 1_000),
    old('x2', 'waiting-a', 1_000),
    old('x3', 'accepted', 5_000),
  );
  assert.deepEqual(
    [1, 2, 3].map((number) => statusOf(story, number)),
    ['waiting-a', 'waiting-a', 'accepted'],
  );
});

test('What a list taken over left free is offered with the next act below that substation', () => {
  const story = given(old('x1', 'waiting-a', 1_000), old('x2', 'accepted', 4_000));
  story.when({ type: 'OpenDossier', holder: 'h1' }, producer, day).thenGives({ type: 'DossierOpened' });
  whenGrown(story, 5_001).thenGives({ type: 'ActConfirmed' }, { type: 'CapacityChanged' }, offered(1, 1_000));
});

test('New rules rewrite nothing: first fit counts from the next act below that substation', () => {
  const rules = { ...version1, version: 2, inForceFrom: day, freedCapacity: 'firstFit' } as const;
  const story = strict(full(4_000, 1_000));
  whenFreed(story);
  story.and(said({ type: 'ProposeAct', command: { type: 'PublishRules', rules } }, accessManager, day));
  story
    .when({ type: 'ConfirmAct', act: 1 }, secondAccessManager, day)
    .thenGives({ type: 'ActConfirmed' }, { type: 'RulesPublished' });
  story
    .when({ type: 'AskInformation', dossier: 2 }, expert, day)
    .thenGives({ type: 'InformationAsked' }, offered(4, 1_000, [3]));
});

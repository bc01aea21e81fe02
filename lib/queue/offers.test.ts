import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expert, type Given, given, givenRules, producer, said } from '#lib/register/given.ts';
import { dossierAt, entered, windAt } from '#lib/register/given-dossier.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { outlookOf } from './capacity.ts';
import { capacityIs, granted, takenOver, waitsInA, withdrawn } from './given.ts';
import { offerableBelow } from './offers.ts';

const firstFit = { ...version1, freedCapacity: 'firstFit' } as const;

/** The register as it would be once a dossier had left. */
const without = ({ register, dossier }: Given, number: number) => {
  const gone = { ...dossier(number), status: 'withdrawn', queue: null, grantedKva: null } as const;
  return outlookOf(register, new Map([[number, gone]]));
};

const offered = (outlook: ReturnType<typeof outlookOf>, rules: typeof version1 = version1) =>
  offerableBelow(outlook, 'S', rules).map(({ dossier, passedOver }) => [dossier.number, passedOver]);

/** Feeder F full by 1; then 2 (3,000), 3 (1,500) and 4 (500) wait in a. */
const full = (rules: Partial<typeof version1> = {}): Given =>
  givenRules(
    rules,
    granted(1, '2025-02-03', windAt('F', 5_000)),
    waitsInA(2, '2025-02-04', windAt('F', 3_000)),
    waitsInA(3, '2025-02-05', windAt('F', 1_500)),
    waitsInA(4, '2025-02-06', windAt('F', 500)),
  );

test('While nothing is free nothing is offered', () => {
  assert.deepEqual(offered(outlookOf(full().register)), []);
});

test('Freed capacity is offered in rank order to everyone it reaches, in one go (R1)', () => {
  assert.deepEqual(offered(without(full(), 1)), [
    [2, []],
    [3, []],
    [4, []],
  ]);
});

test('Each offer counts at once for those behind it', () => {
  const story = full().and(capacityIs('F', 8_500, 1, '2025-02-07'));
  assert.deepEqual(story.dossier(2).status, 'orientation-reported');
  assert.deepEqual(story.dossier(3).queue, 'a');
  assert.deepEqual(story.dossier(4).queue, 'a');
});

test('Under strict one that does not fit keeps its claim: those behind get nothing, though they would fit', () => {
  const story = full().and(capacityIs('F', 7_000, 1, '2025-02-07'));
  assert.deepEqual(
    [2, 3, 4].map((number) => story.dossier(number).queue),
    ['a', 'a', 'a'],
  );
});

test('Under firstFit those behind that fit may pass, and whom they pass is named', () => {
  const story = full({ freedCapacity: 'firstFit' });
  const outlook = outlookOf(story.register, new Map(), new Map([['F', 7_000]]));
  assert.deepEqual(offered(outlook, firstFit), [
    [3, [2]],
    [4, [2]],
  ]);
});

test('The event of an offer names the claims it passes over', () => {
  const story = full({ freedCapacity: 'firstFit' });
  story
    .when(
      {
        type: 'ProposeAct',
        command: { type: 'ChangeCapacity', node: 'F', hostingCapacityKva: 6_500, reason: 'New cable.' },
      },
      expert,
      '2025-02-07',
    )
    .thenGives({ type: 'ActProposed' });
  story
    .when({ type: 'ConfirmAct', act: 1 }, { ...expert, person: 'eric' }, '2025-02-07')
    .thenGives(
      { type: 'ActConfirmed' },
      { type: 'CapacityChanged', node: 'F' },
      { type: 'CapacityOffered', dossier: 3, grantedKva: 1_500, passedOver: [2] },
    );
});

test('Under strict one that could never fit is passed over, and named', () => {
  const story = given(
    granted(1, '2025-02-03', windAt('F', 5_000)),
    waitsInA(2, '2025-02-04', windAt('F', 5_001)),
    waitsInA(3, '2025-02-05', windAt('F', 400)),
  );
  assert.deepEqual(offered(without(story, 1)), [[3, [2]]]);
});

test('A better-ranked project of main without an outcome keeps its claim before queue a', () => {
  const story = given(
    entered(1, '2025-02-03', windAt('F', 4_800)),
    granted(2, '2025-02-04', windAt('F', 100)),
    takenOver('2025-02-04', { status: 'waiting-a', enteredOn: '2025-02-04', project: windAt('F', 300) }),
  );
  assert.deepEqual(offered(without(story, 2)), []);
  assert.deepEqual(offered(without(story, 1)), [[3, []]]);
});

test('A later project of main does not stand in the way of queue a', () => {
  const story = given(
    granted(1, '2025-02-03', windAt('F', 5_000)),
    waitsInA(2, '2025-02-04', windAt('F', 4_000)),
    entered(3, '2025-02-05', windAt('F', 4_000)),
  );
  assert.deepEqual(offered(without(story, 1)), [[2, []]]);
});

test('Projects of queue b are never offered anything: they ask to come back (leaveB)', () => {
  const story = given(
    granted(1, '2025-02-03', windAt('F', 5_000)),
    takenOver('2025-02-04', { status: 'waiting-b', enteredOn: '2019-02-04' }),
  );
  assert.deepEqual(offered(without(story, 1)), []);
});

test('Where no capacity is published nothing is offered by arithmetic', () => {
  const story = given(
    takenOver('2025-02-04', { status: 'waiting-a', enteredOn: '2019-02-04', project: windAt('P', 100) }),
  );
  assert.deepEqual(offerableBelow(outlookOf(story.register), 'P', version1), []);
});

test('The narrowest node decides: a free feeder under a full transformer gives nothing', () => {
  const story = given(
    granted(1, '2025-02-03', windAt('G', 8_000)),
    granted(2, '2025-02-04', windAt('F', 2_000)),
    waitsInA(3, '2025-02-05', windAt('F', 1_000)),
  );
  assert.deepEqual(offered(outlookOf(story.register)), []);
  assert.deepEqual(offered(without(story, 1)), [[3, []]]);
});

test('A project that waits elsewhere under the same transformer is named only if it shares the path', () => {
  const story = given(
    granted(1, '2025-02-03', windAt('F', 5_000)),
    waitsInA(2, '2025-02-04', windAt('G', 8_001)),
    waitsInA(3, '2025-02-05', windAt('F', 400)),
    takenOver('2025-02-05', { status: 'waiting-a', enteredOn: '2019-01-02', project: windAt('P', 100) }),
  );
  assert.deepEqual(offered(without(story, 1)), [[3, [2]]]);
});

test('What leaves is offered in the same decision: nobody comes between (F3)', () => {
  full()
    .when({ type: 'Withdraw', dossier: 1 }, producer, '2025-02-07')
    .thenGives(
      { type: 'Withdrawn', dossier: 1 },
      { type: 'CapacityOffered', dossier: 2 },
      { type: 'CapacityOffered', dossier: 3 },
      { type: 'CapacityOffered', dossier: 4 },
    );
});

test('Whoever says that it stands while there is room is offered it at once', () => {
  const acts = waitsInA(2, '2025-02-04', windAt('F', 3_000));
  const story = given(granted(1, '2025-02-03', windAt('F', 5_000)), acts.slice(0, -1));
  story.and(withdrawn(1, '2025-02-05'));
  assert.equal(story.dossier(2).status, 'capacity-reached');
  story.and(
    said(
      { type: 'AnswerCapacityReached', dossier: 2, stands: true, receivedOn: '2025-02-06' },
      producer,
      '2025-02-06',
    ),
  );
  assert.deepEqual([story.dossier(2).queue, story.dossier(2).grantedKva], ['main', 3_000]);
});

test('The register knows below which substations anyone waits in queue a, and forgets those where nobody does', () => {
  const story = given(dossierAt('waiting-a'));
  assert.deepEqual([...story.register.waitingA], [['S', 1]]);
  story.and(withdrawn(1, '2025-02-21'));
  assert.deepEqual([...story.register.waitingA], []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#lib/calendar/day.ts';
import { expert, type Given, given, givenNothing, producer, said } from '#lib/register/given.ts';
import { dossierAt, entered, requested, settled, windAt } from '#lib/register/given-dossier.ts';
import { capacityIs, granted, takenOver, waitsInA, withdrawn } from './given.ts';
import { queueOn } from './on.ts';

const ranksOn = ({ register }: Given, day: Day) =>
  queueOn(register, day).lines.map(({ queue, rank, number }) => `${queue} ${rank}: ${number}`);

const nodeOn = ({ register }: Given, node: string, day: Day) => {
  const found = queueOn(register, day).nodes.get(node);
  assert.ok(found !== undefined, `no node ${node}`);
  const { hostingCapacityKva, usedKva, grantedKva, claimedKva, waitingAKva, waitingBKva, freeKva } = found;
  return { hostingCapacityKva, usedKva, grantedKva, claimedKva, waitingAKva, waitingBKva, freeKva };
};

const empty = { usedKva: 0, grantedKva: 0, claimedKva: 0, waitingAKva: 0, waitingBKva: 0 };

/** 1 holds F until it withdraws on 3 March; 2 waits in a behind it; 3 has entered; 4 comes from an older list, in b. */
const story = (): Given =>
  given(
    granted(1, '2025-02-03', windAt('F', 4_500)),
    waitsInA(2, '2025-02-10', windAt('F', 2_000)),
    entered(3, '2025-02-17', windAt('G', 700)),
    takenOver('2025-02-20', { status: 'waiting-b', enteredOn: '2019-01-07', project: windAt('G', 300) }),
    withdrawn(1, '2025-03-03'),
  );

test('The queue on a day lists main, then a, then b, each by its own ranks', () => {
  assert.deepEqual(ranksOn(story(), '2025-02-28'), ['main 1: 1', 'main 2: 3', 'a 1: 2', 'b 1: 4']);
});

for (const [day, expected] of [
  ['2018-12-31', []],
  ['2019-01-07', ['b 1: 4']],
  ['2025-02-02', ['b 1: 4']],
  ['2025-02-03', ['main 1: 1', 'b 1: 4']],
  ['2025-02-16', ['main 1: 1', 'a 1: 2', 'b 1: 4']],
  ['2025-02-17', ['main 1: 1', 'main 2: 3', 'a 1: 2', 'b 1: 4']],
  ['2025-03-02', ['main 1: 1', 'main 2: 3', 'a 1: 2', 'b 1: 4']],
  ['2025-03-03', ['main 1: 2', 'main 2: 3', 'b 1: 4']],
  ['2040-01-01', ['main 1: 2', 'main 2: 3', 'b 1: 4']],
] as const)
  test(`The queue as it stood at the end of ${day}`, () => {
    assert.deepEqual(ranksOn(story(), day), expected);
  });

test('A rank is final on the days from which money was settled through its booking day', () => {
  const acts = [requested(1, '2025-02-03'), entered(1, '2025-02-03').slice(2, 3), settled('2025-02-02')];
  const { register } = given(
    ...acts,
    said({ type: 'SettleMoney', through: '2025-02-05' }, finance(), '2025-02-10'),
  );
  const finalOn = (day: Day) => queueOn(register, day).lines.map(({ isFinal }) => isFinal);
  assert.deepEqual(
    [finalOn('2025-02-03'), finalOn('2025-02-09'), finalOn('2025-02-10')],
    [[false], [false], [true]],
  );
});

function finance() {
  return { person: 'fien', role: 'finance', holds: new Set<string>() } as const;
}

test('Each day knows through which day money had been settled by then', () => {
  const { register } = given(entered(1, '2025-02-03'), entered(2, '2025-02-10'));
  const settledBy = (day: Day) => queueOn(register, day).settledThrough;
  assert.deepEqual(
    [settledBy('2025-02-02'), settledBy('2025-02-03'), settledBy('2025-02-09'), settledBy('2025-02-10')],
    [null, '2025-02-03', '2025-02-03', '2025-02-10'],
  );
});

test('Each day knows the missing statement that held the settled day back by then', () => {
  const awaits = { year: 2025, number: 28 };
  const settling = (on: Day, missing: typeof awaits | null) =>
    said({ type: 'SettleMoney', through: '2025-02-02', awaits: missing }, finance(), on);
  const { register } = given(settling('2025-02-03', awaits), settling('2025-02-10', null));
  const days = ['2025-02-02', '2025-02-03', '2025-02-09', '2025-02-10'] as const;
  assert.deepEqual(
    days.map((day) => queueOn(register, day).awaits),
    [null, awaits, awaits, null],
  );
});

test('What was taken over is final on every day since its entry', () => {
  const { register } = story();
  assert.deepEqual(
    queueOn(register, '2019-01-07').lines.map(({ isFinal }) => isFinal),
    [true],
  );
});

test('The bars of a node add up what is used, granted, claimed and waiting on it and below it', () => {
  const bars = nodeOn(story(), 'T', '2025-02-28');
  assert.deepEqual(bars, {
    hostingCapacityKva: 10_000,
    usedKva: 0,
    grantedKva: 4_500,
    claimedKva: 700,
    waitingAKva: 2_000,
    waitingBKva: 300,
    freeKva: 2_800,
  });
});

test('The day capacity came free the bars show it with its new holder', () => {
  const before = nodeOn(story(), 'F', '2025-03-02');
  const after = nodeOn(story(), 'F', '2025-03-03');
  assert.deepEqual([before.grantedKva, before.waitingAKva, before.freeKva], [4_500, 2_000, 0]);
  assert.deepEqual([after.grantedKva, after.waitingAKva, after.freeKva], [2_000, 0, 3_000]);
});

test('What waits in queue b takes no room away', () => {
  const bars = nodeOn(story(), 'G', '2025-02-20');
  assert.deepEqual([bars.claimedKva, bars.waitingBKva, bars.freeKva], [700, 300, 7_300]);
});

test('A project told that the capacity is reached is in the queue and weighs on no bar', () => {
  const told = given(dossierAt('capacity-reached'));
  assert.deepEqual(ranksOn(told, '2025-02-10'), ['main 1: 1']);
  assert.deepEqual(nodeOn(told, 'F', '2025-02-10'), { hostingCapacityKva: 5_000, ...empty, freeKva: 5_000 });
});

test('Commissioned power is used for good, out of the queue', () => {
  const done = given(dossierAt('commissioned'));
  assert.deepEqual(ranksOn(done, '2026-06-01'), []);
  assert.deepEqual(nodeOn(done, 'S', '2026-05-31'), {
    hostingCapacityKva: 20_000,
    ...empty,
    grantedKva: 1_000,
    freeKva: 19_000,
  });
  assert.deepEqual(nodeOn(done, 'S', '2026-06-01'), {
    hostingCapacityKva: 20_000,
    ...empty,
    usedKva: 1_000,
    freeKva: 19_000,
  });
});

test('A capacity counts from the day it was changed; before its first day a node shows the one it was added with', () => {
  const changed = given(capacityIs('F', 6_000, 1, '2025-02-03'), capacityIs('F', 4_000, 2, '2025-02-10'));
  const capacities = (['2000-01-01', '2025-02-02', '2025-02-03', '2025-02-09', '2025-02-10'] as const).map(
    (day) => nodeOn(changed, 'F', day).hostingCapacityKva,
  );
  assert.deepEqual(capacities, [5_000, 5_000, 6_000, 6_000, 4_000]);
});

test('Less than nothing is never shown as free', () => {
  const shrunk = given(granted(1, '2025-02-03', windAt('F', 4_000)), capacityIs('F', 3_000, 1, '2025-02-04'));
  assert.equal(nodeOn(shrunk, 'F', '2025-02-04').freeKva, 0);
});

test('A node without published capacity shows what weighs on it and claims no free room', () => {
  const bars = nodeOn(given(granted(1, '2025-02-03', windAt('P', 9_000))), 'P', '2025-02-03');
  assert.deepEqual(bars, { hostingCapacityKva: null, ...empty, grantedKva: 9_000, freeKva: null });
});

test('Every node of the grid is there, also one on which nothing weighs', () => {
  assert.deepEqual([...queueOn(given().register, '2025-02-03').nodes.keys()].sort(), [
    'F',
    'G',
    'P',
    'S',
    'T',
  ]);
});

test('A dossier of an older list that left is in main between its own dates', () => {
  const old = given(
    takenOver('2025-02-04', { status: 'withdrawn', enteredOn: '2019-05-02', closedOn: '2020-06-30' }),
  );
  assert.deepEqual(ranksOn(old, '2019-05-01'), []);
  assert.deepEqual(ranksOn(old, '2019-05-02'), ['main 1: 1']);
  assert.deepEqual(ranksOn(old, '2020-06-29'), ['main 1: 1']);
  assert.deepEqual(ranksOn(old, '2020-06-30'), []);
});

test('An older list and the acts of the register rank together by their dates of entry', () => {
  const both = given(
    entered(1, '2025-02-03'),
    entered(2, '2025-02-10'),
    takenOver('2025-02-20', { status: 'orientation-study', enteredOn: '2025-02-05' }),
  );
  assert.deepEqual(ranksOn(both, '2025-02-04'), ['main 1: 1']);
  assert.deepEqual(ranksOn(both, '2025-02-10'), ['main 1: 1', 'main 2: 3', 'main 3: 2']);
});

test('A project without a place is in no line of the queue', () => {
  const unpaid = given(requested(1, '2025-02-03'));
  assert.deepEqual(ranksOn(unpaid, '2025-02-03'), []);
  assert.equal(nodeOn(unpaid, 'F', '2025-02-03').claimedKva, 0);
});

test('What is recorded later does not change how an earlier day looked', () => {
  const early = given(granted(1, '2025-02-03'), entered(2, '2025-02-10'));
  const before = queueOn(early.register, '2025-02-10');
  early.and(
    said({ type: 'ChangeProject', dossier: 1, project: windAt('F', 950) }, producer, '2025-03-03'),
    said(
      { type: 'ReportOrientation', dossier: 2, outcome: 'available', channel: 'electronic' },
      expert,
      '2025-03-04',
    ),
    withdrawn(1, '2025-03-05'),
    capacityIs('F', 9_000, 1, '2025-03-06'),
    settled('2025-03-06'),
  );
  assert.deepEqual({ ...queueOn(early.register, '2025-02-10'), nodes: null }, { ...before, nodes: null });
  assert.equal(nodeOn(early, 'F', '2025-02-10').hostingCapacityKva, 5_000);
});

test('Before the first entry of the log there is nothing, on any day', () => {
  assert.deepEqual(queueOn(givenNothing().register, '2025-02-03'), {
    day: '2025-02-03',
    settledThrough: null,
    awaits: null,
    lines: [],
    nodes: new Map(),
  });
});

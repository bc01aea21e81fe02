import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Given, given, givenNothing, givenRules } from '#lib/register/given.ts';
import { dossierAt, entered, requested, windAt } from '#lib/register/given-dossier.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { capacityIs, granted, takenOver, waitsInA, withdrawn } from './given.ts';
import { type Position, position, workings } from './position.ts';

const today = '2025-06-02';

const positionIn = ({ register }: Given, number: number): Position => {
  const found = position(register, number, today);
  assert.ok(found !== null, `dossier ${number} has no position`);
  return found;
};

/** 3 projects, 7.4 MVA ahead of number 4 at transformer T: two on its feeder F, one on G beside. */
const crowd = (): Given =>
  given(
    entered(1, '2025-02-03', windAt('F', 1_400)),
    entered(2, '2025-02-04', windAt('G', 4_500)),
    entered(3, '2025-02-05', windAt('F', 1_500)),
    entered(4, '2025-02-06', windAt('F', 2_700)),
  );

test('A position says the rank, in which queue, among how many, and since when', () => {
  const { queue, rank, of, enteredOn, status } = positionIn(crowd(), 2);
  assert.deepEqual(
    { queue, rank, of, enteredOn, status },
    { queue: 'main', rank: 2, of: 4, enteredOn: '2025-02-04', status: 'orientation-study' },
  );
});

test('The workings count projects and kVA ahead at the bottleneck, also those of other feeders', () => {
  const { bottleneck, ahead, availableKva, fits } = positionIn(
    given(
      entered(1, '2025-02-03', windAt('F', 1_400)),
      entered(2, '2025-02-04', windAt('G', 4_500)),
      entered(3, '2025-02-05', windAt('G', 1_500)),
      entered(4, '2025-02-06', windAt('F', 2_700)),
    ),
    4,
  );
  assert.deepEqual(ahead, { projects: 3, kva: 7_400 });
  assert.deepEqual({ bottleneck, availableKva, fits }, { bottleneck: 'T', availableKva: 2_600, fits: false });
});

test('Where its own feeder is the narrowest, what counts is ahead on that feeder', () => {
  const { bottleneck, ahead, availableKva, fits } = positionIn(crowd(), 4);
  assert.deepEqual(ahead, { projects: 2, kva: 2_900 });
  assert.deepEqual({ bottleneck, availableKva, fits }, { bottleneck: 'F', availableKva: 2_100, fits: false });
});

test('The workings show every node on the way up, before the own turn', () => {
  const story = given(
    takenOver('2025-02-03', {
      status: 'commissioned',
      enteredOn: '2015-01-05',
      closedOn: '2016-01-05',
      project: windAt('G', 300),
    }),
    granted(2, '2025-02-03', windAt('F', 400)),
    entered(3, '2025-02-04', windAt('F', 500)),
    entered(4, '2025-02-05', windAt('F', 600)),
  );
  const [feeder, transformer, substation, ...more] = positionIn(story, 4).path;
  assert.deepEqual(feeder, {
    node: 'F',
    hostingCapacityKva: 5_000,
    usedKva: 0,
    grantedKva: 400,
    claimsAhead: 1,
    claimedAheadKva: 500,
    freeKva: 4_100,
  });
  assert.deepEqual([transformer?.usedKva, transformer?.freeKva], [300, 8_800]);
  assert.deepEqual([substation?.node, substation?.freeKva, more.length], ['S', 18_800, 0]);
});

test('The first of an empty grid has nothing ahead and fits', () => {
  const { rank, of, ahead, availableKva, fits, holdsKva, asksKva } = positionIn(
    given(entered(1, '2025-02-03', windAt('F', 5_000))),
    1,
  );
  assert.deepEqual([rank, of, holdsKva, asksKva], [1, 1, 0, 5_000]);
  assert.deepEqual([ahead, availableKva, fits], [{ projects: 0, kva: 0 }, 5_000, true]);
});

test('One whose turn the capacity does not reach is told so by one kVA', () => {
  assert.equal(positionIn(given(entered(1, '2025-02-03', windAt('F', 5_001))), 1).fits, false);
});

test('A project that holds its grant says what it holds, and what would still be left beside it', () => {
  const { holdsKva, asksKva, availableKva } = positionIn(given(granted(1, '2025-02-03')), 1);
  assert.deepEqual(
    { holdsKva, asksKva, availableKva },
    { holdsKva: 1_000, asksKva: 1_000, availableKva: 4_000 },
  );
});

test('In queue a the rank counts those who wait there, and what is ahead counts main and a together', () => {
  const story = given(
    granted(1, '2025-02-03', windAt('F', 4_600)),
    entered(2, '2025-02-04', windAt('F', 200)),
    waitsInA(3, '2025-02-05', windAt('F', 700)),
    waitsInA(4, '2025-02-06', windAt('F', 300)),
  );
  const { queue, rank, of, ahead, availableKva } = positionIn(story, 4);
  assert.deepEqual([queue, rank, of], ['a', 2, 2]);
  assert.deepEqual([ahead, availableKva], [{ projects: 2, kva: 900 }, -500]);
});

test('In queue b every claim of main and a is ahead, also of those who entered later', () => {
  const story = given(
    takenOver('2025-02-03', { status: 'waiting-b', enteredOn: '2019-01-07' }),
    entered(2, '2025-02-04', windAt('F', 200)),
    entered(3, '2025-02-05', windAt('F', 300)),
  );
  const { queue, rank, ahead, availableKva, holdsKva } = positionIn(story, 1);
  assert.deepEqual([queue, rank, holdsKva], ['b', 1, 0]);
  assert.deepEqual([ahead, availableKva], [{ projects: 2, kva: 500 }, 4_500]);
});

test('Told that the capacity is reached, a project holds nothing and nobody counts it as ahead', () => {
  const story = given(
    granted(1, '2025-02-03', windAt('F', 4_600)),
    waitsInA(2, '2025-02-04', windAt('F', 700)).slice(0, -1),
    entered(3, '2025-02-05', windAt('F', 300)),
  );
  assert.deepEqual(positionIn(story, 3).ahead, { projects: 0, kva: 0 });
  assert.deepEqual([positionIn(story, 2).rank, positionIn(story, 3).rank], [2, 3]);
});

test('Where no capacity is published the position says who is ahead at the node itself, and does not guess a fit', () => {
  const story = given(entered(1, '2025-02-03', windAt('P', 900)), entered(2, '2025-02-04', windAt('P', 100)));
  const { bottleneck, ahead, availableKva, fits, path } = positionIn(story, 2);
  assert.deepEqual([bottleneck, availableKva, fits], [null, null, null]);
  assert.deepEqual(ahead, { projects: 1, kva: 900 });
  assert.equal(path[0]?.freeKva, null);
});

test('Where the own node publishes nothing, the count is taken at the narrowest node above', () => {
  const story = given(
    capacityIs('F', null, 1, '2025-02-03'),
    entered(1, '2025-02-03', windAt('G', 900)),
    entered(2, '2025-02-04', windAt('F', 100)),
  );
  const { bottleneck, ahead } = positionIn(story, 2);
  assert.deepEqual([bottleneck, ahead], ['T', { projects: 1, kva: 900 }]);
});

test('After a correction below what was granted the position shows less than nothing, not zero', () => {
  const story = given(
    granted(1, '2025-02-03', windAt('F', 4_000)),
    entered(2, '2025-02-04', windAt('F', 100)),
    capacityIs('F', 3_000, 1, '2025-02-05'),
  );
  assert.equal(positionIn(story, 2).availableKva, -1_000);
});

test('A rank is provisional in the position until money of its booking day is settled', () => {
  const story = given(entered(1, '2025-02-03'), entered(2, '2025-02-04').slice(0, 3));
  assert.deepEqual([positionIn(story, 1).isFinal, positionIn(story, 2).isFinal], [true, false]);
});

test('Nobody without a place has a position', () => {
  const story = given(requested(1, '2025-02-03'), entered(2, '2025-02-04'), withdrawn(2, '2025-02-05'));
  assert.equal(position(story.register, 1, today), null);
  assert.equal(position(story.register, 2, today), null);
  assert.equal(position(story.register, 9, today), null);
});

test('A commissioned project has left the queue: no position', () => {
  assert.equal(position(given(dossierAt('commissioned')).register, 1, today), null);
});

test('Before any rules are in force there are no positions', () => {
  assert.equal(position(given(entered(1, '2025-02-03')).register, 1, '1989-12-31'), null);
  assert.equal(position(givenNothing().register, 1, today), null);
});

test('The position follows the rules in force on the day it is asked for', () => {
  const later = { ...version1, version: 2, inForceFrom: '2025-05-01', freedCapacity: 'firstFit' } as const;
  const { register } = given(
    granted(1, '2025-02-03', windAt('F', 3_000)),
    entered(2, '2025-02-04', windAt('F', 2_500)),
    entered(3, '2025-02-05', windAt('F', 500)),
  );
  register.rules.push(later);
  assert.equal(position(register, 3, '2025-04-30')?.availableKva, -500);
  assert.equal(position(register, 3, '2025-05-01')?.availableKva, 2_000);
});

test('Under firstFit a claim that does not fit is not counted as ahead', () => {
  const story = givenRules(
    { freedCapacity: 'firstFit' },
    granted(1, '2025-02-03', windAt('F', 3_000)),
    entered(2, '2025-02-04', windAt('F', 2_500)),
    entered(3, '2025-02-05', windAt('F', 500)),
  );
  assert.deepEqual(positionIn(story, 3).ahead, { projects: 0, kva: 0 });
});

test('"Could my project fit?" is answered as for one who comes last', () => {
  const { register } = crowd();
  const asked = (kva: number) => workings(register, 'F', kva, null, version1);
  assert.equal(asked(1).bottleneck, 'F');
  assert.deepEqual(asked(1).ahead, { projects: 3, kva: 5_600 });
  assert.equal(asked(1).fits, false);
  assert.equal(asked(0).fits, true);
});

test('Asking for a position changes nothing', () => {
  const story = crowd();
  const before = structuredClone(story.register.queues);
  positionIn(story, 4);
  assert.deepEqual(story.register.queues, before);
  assert.deepEqual(positionIn(story, 4), positionIn(story, 4));
});

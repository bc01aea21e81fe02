import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Status } from '#lib/register/dossier.ts';
import { expert, given, producer, said } from '#lib/register/given.ts';
import { dossierAt, entered, requested, settled, windAt } from '#lib/register/given-dossier.ts';
import { footprint, isClaimant, pathOf, retake, rootOf, type Taken } from './footprint.ts';
import { granted, takenOver, withdrawn } from './given.ts';

const nothing = { usedKva: 0, grantedKva: 0, claimKva: 0 };
const claims = (claimKva: number) => ({ ...nothing, claimKva });
const holds = (grantedKva: number) => ({ ...nothing, grantedKva });
const uses = (usedKva: number) => ({ ...nothing, usedKva });

/** What a project of 1,000 kVA (6,000 where the capacity is reached) weighs at each step (procedure.md, 4). */
const weighs: Readonly<Record<Status, typeof nothing>> = {
  draft: nothing,
  'orientation-fee-due': nothing,
  'orientation-study': claims(1_000),
  'orientation-reported': holds(1_000),
  'capacity-reached': nothing,
  'waiting-a': claims(6_000),
  'detailed-fee-due': holds(1_000),
  'detailed-study': holds(1_000),
  'proposal-sent': holds(1_000),
  'waiting-b': nothing,
  accepted: holds(1_000),
  lapsed: holds(1_000),
  commissioned: uses(1_000),
  'struck-off': nothing,
  withdrawn: nothing,
};

const words = ({ usedKva, grantedKva, claimKva }: typeof nothing): string => {
  if (usedKva > 0) return `uses ${usedKva} kVA for good`;
  if (grantedKva > 0) return `holds a grant of ${grantedKva} kVA`;
  return claimKva > 0 ? `claims ${claimKva} kVA by its rank` : 'weighs nothing';
};

for (const [status, expected] of Object.entries(weighs))
  test(`A project that is ${status} ${words(expected)}`, () => {
    const [named] = Object.keys(weighs).filter((one): one is Status => one === status);
    assert.ok(named !== undefined);
    assert.deepEqual(footprint(given(dossierAt(named)).dossier(1)), expected);
  });

test('A detailed study entered directly claims until its outcome is decided (R7)', () => {
  const story = given(
    requested(1, '2025-02-03', undefined, 'detailed'),
    said(
      { type: 'RegisterPayment', dossier: 1, payment: 'x', bookedOn: '2025-02-03', amountCents: 605_000 },
      { person: 'fien', role: 'finance', holds: new Set() },
      '2025-02-03',
    ),
    settled('2025-02-03'),
  );
  assert.deepEqual(footprint(story.dossier(1)), claims(1_000));
  story.and(
    said(
      { type: 'DecideCapacity', dossier: 1, outcome: 'available', channel: 'electronic' },
      expert,
      '2025-02-04',
    ),
  );
  assert.deepEqual(footprint(story.dossier(1)), holds(1_000));
});

test('What is not there weighs nothing', () => {
  assert.deepEqual(footprint(undefined), nothing);
});

test('Flexible power does not count against the hosting capacity', () => {
  const story = given(entered(1, '2025-02-03', windAt('F', 400, 9_000)));
  assert.deepEqual(footprint(story.dossier(1)), claims(400));
});

test('A project of flexible power only keeps its place among the claims and claims nothing', () => {
  const story = given(entered(1, '2025-02-03', windAt('F', 0, 2_000)));
  assert.equal(isClaimant(story.dossier(1)), true);
  assert.deepEqual(footprint(story.dossier(1)), nothing);
  assert.deepEqual(
    story.register.claimants.get('S')?.map(({ number }) => number),
    [1],
  );
});

test('A project weighs on its node and on every node above it, and on no other', () => {
  const { taken } = given(granted(1, '2025-02-03', windAt('F', 700))).register;
  const granting = { usedKva: 0, grantedKva: 700 };
  assert.deepEqual(Object.fromEntries(taken), { F: granting, T: granting, S: granting });
});

test('Projects of two feeders add up on the transformer above them', () => {
  const { taken } = given(
    granted(1, '2025-02-03', windAt('F', 700)),
    granted(2, '2025-02-04', windAt('G', 300)),
  ).register;
  assert.equal(taken.get('F')?.grantedKva, 700);
  assert.equal(taken.get('G')?.grantedKva, 300);
  assert.equal(taken.get('T')?.grantedKva, 1_000);
});

test('Commissioning turns what was granted into what is used; with less power the rest comes free', () => {
  const acts = dossierAt('accepted');
  const story = given(acts).and(
    said(
      { type: 'Commission', dossier: 1, commissionedOn: '2025-06-02', permanentKva: 600, evidence: 'x' },
      expert,
      '2025-06-02',
    ),
  );
  assert.deepEqual(story.register.taken.get('S'), { usedKva: 600, grantedKva: 0 });
  assert.deepEqual(footprint(story.dossier(1)), uses(600));
});

test('What leaves gives back what it held', () => {
  const story = given(granted(1, '2025-02-03'), withdrawn(1, '2025-02-04'));
  assert.deepEqual(story.register.taken.get('F'), { usedKva: 0, grantedKva: 0 });
});

test('A small reduction while granted gives the difference back', () => {
  const story = given(granted(1, '2025-02-03'));
  story.and(said({ type: 'ChangeProject', dossier: 1, project: windAt('F', 950) }, producer, '2025-02-04'));
  assert.equal(story.register.taken.get('F')?.grantedKva, 950);
});

test('Taken over as commissioned, a project uses its power from its first day in the register', () => {
  const story = given(
    takenOver('2025-02-04', { status: 'commissioned', enteredOn: '2015-01-05', closedOn: '2017-01-09' }),
  );
  assert.deepEqual(story.register.taken.get('T'), { usedKva: 1_000, grantedKva: 0 });
});

test('The path of a point runs from the point up to its substation', () => {
  const { register } = given();
  assert.deepEqual(pathOf(register, 'F'), ['F', 'T', 'S']);
  assert.equal(rootOf(register, 'F'), 'S');
  assert.deepEqual(pathOf(register, 'P'), ['P']);
  assert.equal(rootOf(register, 'P'), 'P');
});

test('A point the grid does not know stands alone', () => {
  const { register } = given();
  assert.deepEqual(pathOf(register, 'nowhere'), ['nowhere']);
  assert.equal(rootOf(register, 'nowhere'), 'nowhere');
});

test('Moving what a dossier takes there and back leaves the sums as they were', () => {
  const story = given(granted(1, '2025-02-03'));
  const one = story.dossier(1);
  const sums = new Map<string, Taken>();
  retake(sums, story.register, undefined, one);
  assert.deepEqual(sums.get('S'), { usedKva: 0, grantedKva: 1_000 });
  retake(sums, story.register, one, { ...one, status: 'commissioned' });
  assert.deepEqual(sums.get('S'), { usedKva: 1_000, grantedKva: 0 });
  retake(sums, story.register, { ...one, status: 'commissioned' }, undefined);
  assert.deepEqual(sums.get('S'), { usedKva: 0, grantedKva: 0 });
});

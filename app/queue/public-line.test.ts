import assert from 'node:assert/strict';
import { test } from 'node:test';
import { granted, takenOver, unpaid, waitsInA, withdrawn } from '#lib/queue/given.ts';
import { given } from '#lib/register/given.ts';
import { windAt } from '#lib/register/given-dossier.ts';
import { pictureOn, publicLine } from './public-line.ts';

const { register } = given(
  granted(1, '2025-02-03', windAt('F', 4_000)),
  waitsInA(2, '2025-02-04', windAt('F', 3_000, 500)),
  unpaid(3, '2025-02-05'),
  takenOver('2025-02-06', { status: 'detailed-study', enteredOn: '2019-05-01', project: windAt('P', 700) }),
  granted(5, '2025-02-07', windAt('G', 1_000)),
  withdrawn(5, '2025-03-03'),
);

const picture = pictureOn(register, '2025-03-31');
const placesIn = ({ placed }: typeof picture) =>
  placed.map(({ number, queue, rank }) => [number, queue, rank]);

test('The picture of a day holds who has a place, by queue and rank', () => {
  assert.deepEqual(placesIn(picture), [
    [4, 'main', 1],
    [1, 'main', 2],
    [2, 'a', 1],
  ]);
});

test('Of an entry the public sees these fields and no other', () => {
  const { submittedAt, ...line } = publicLine(picture, 2) ?? assert.fail();
  assert.equal(typeof submittedAt, 'number');
  assert.deepEqual(line, {
    ...{ number: 2, queue: 'a', rank: 1, isFinal: true, status: 'waiting-a', technology: 'wind' },
    ...{ permanentKva: 3_000, flexibleKva: 500, node: 'F', nodeName: 'F1', substation: 'Sud' },
    ...{ enteredOn: '2025-02-04', isTakenOver: false, leftOn: null },
  });
});

test('A dossier without a place is not in the picture, nor is a number never given', () => {
  assert.equal(publicLine(picture, 3), null);
  assert.equal(publicLine(picture, 99), null);
});

test('An entry that has left keeps its line, with the day it left', () => {
  assert.deepEqual(
    picture.left.map(({ number, queue, rank, leftOn }) => [number, queue, rank, leftOn]),
    [[5, null, null, '2025-03-03']],
  );
});

test('The picture of the day before it left has the entry in its place', () => {
  const before = pictureOn(register, '2025-03-02');
  assert.deepEqual([before.left, publicLine(before, 5)?.rank], [[], 3]);
});

test('An entry taken over counts from its own date, before the register began', () => {
  assert.deepEqual(placesIn(pictureOn(register, '2019-05-01')), [[4, 'main', 1]]);
  assert.deepEqual(placesIn(pictureOn(register, '2019-04-30')), []);
});

test('Substations are shown with what weighs on them; those without a published capacity are counted', () => {
  const [south, ...others] = picture.substations;
  assert.deepEqual(others, []);
  assert.deepEqual(south, {
    ...{ node: 'S', name: 'Sud', hostingCapacityKva: 20_000, usedKva: 0, grantedKva: 4_000 },
    ...{ claimedKva: 0, waitingAKva: 3_000, waitingBKva: 0, freeKva: 13_000 },
  });
  assert.equal(picture.unpublished, 1);
});

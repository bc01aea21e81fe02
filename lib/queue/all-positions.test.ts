import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#lib/calendar/day.ts';
import type { Status } from '#lib/register/dossier.ts';
import { given } from '#lib/register/given.ts';
import { entered, windAt } from '#lib/register/given-dossier.ts';
import { allPositions } from './all-positions.ts';
import { granted, takenOver, unpaid, waitsInA } from './given.ts';
import { position } from './position.ts';

const today = '2025-06-02';

const older = (enteredOn: Day, node: string, kva: number, status: Status = 'orientation-study') =>
  takenOver('2025-02-03', { status, enteredOn, project: windAt(node, kva) });

const crowd = given(
  older('2016-01-05', 'G', 700, 'waiting-b'),
  granted(2, '2025-02-03', windAt('F', 4_400)),
  waitsInA(3, '2025-02-03', windAt('F', 1_500)),
  entered(4, '2025-02-04', windAt('G', 4_500)),
  unpaid(5, '2025-02-05'),
  older('2018-05-07', 'S', 90_000),
  older('2019-05-07', 'G', 2_700),
  older('2020-05-07', 'F', 600),
);

test('All positions together are the same as each one alone', () => {
  const numbers = [...crowd.register.dossiers.keys()];
  const together = allPositions(crowd.register, numbers, today);
  const alone = numbers.flatMap((number) => position(crowd.register, number, today) ?? []);
  assert.equal(alone.length, 7);
  assert.deepEqual(
    [...together.values()].sort((a, b) => a.number - b.number),
    alone,
  );
});

test('A dossier of queue b comes behind every claim of main and a, whatever its day of entry', () => {
  const [feeder] = allPositions(crowd.register, [1], today).get(1)?.path ?? [];
  assert.deepEqual([feeder?.node, feeder?.claimsAhead, feeder?.claimedAheadKva], ['G', 2, 7_200]);
});

test('Those without a place, or unknown, are left out', () => {
  assert.deepEqual([...allPositions(crowd.register, [6, 5, 99], today).keys()], [6]);
});

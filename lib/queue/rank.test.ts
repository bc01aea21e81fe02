import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayOfSerial, serialOf } from '#lib/calendar/day.ts';
import { given } from '#lib/register/given.ts';
import { dossierAt, entered, requested, settled } from '#lib/register/given-dossier.ts';
import { keyOf, takenOver, unpaid, withdrawn } from './given.ts';
import {
  compareRank,
  countAhead,
  insertKey,
  isFinal,
  type RankKey,
  rankKey,
  rankOf,
  removeKey,
} from './rank.ts';

const somewhen = fc.integer({ min: serialOf('2024-01-01'), max: serialOf('2024-01-09') }).map(dayOfSerial);
const moment = fc.integer({ min: 0, max: 3 });

/** Up to forty places with many ties: few days, few moments, every number once. */
const places: fc.Arbitrary<RankKey[]> = fc
  .array(fc.tuple(somewhen, moment), { maxLength: 40 })
  .map((parts) => parts.map(([day, at], index) => keyOf(index + 1, day, at)))
  .chain((keys) => fc.shuffledSubarray(keys, { minLength: keys.length }));

const inserted = (keys: readonly RankKey[]): RankKey[] => {
  const ordered: RankKey[] = [];
  for (const key of keys) insertKey(ordered, key);
  return ordered;
};

test('The earlier booking day stands first, whoever asked first', () => {
  assert.ok(compareRank(keyOf(9, '2024-03-01', 900), keyOf(1, '2024-03-02', 100)) < 0);
  assert.ok(compareRank(keyOf(1, '2024-03-02', 100), keyOf(9, '2024-03-01', 900)) > 0);
});

test('Of two booked on one day the complete request submitted first stands first', () => {
  assert.ok(compareRank(keyOf(9, '2024-03-01', 100), keyOf(1, '2024-03-01', 101)) < 0);
  assert.ok(compareRank(keyOf(1, '2024-03-01', 101), keyOf(9, '2024-03-01', 100)) > 0);
});

test('Of two booked on one day and submitted at one moment the lower number stands first', () => {
  assert.ok(compareRank(keyOf(1, '2024-03-01', 100), keyOf(2, '2024-03-01', 100)) < 0);
  assert.ok(compareRank(keyOf(10, '2024-03-01', 100), keyOf(9, '2024-03-01', 100)) > 0);
});

test('A year end does not disturb the order of days', () => {
  assert.ok(compareRank(keyOf(1, '2024-12-31'), keyOf(2, '2025-01-01')) < 0);
  assert.ok(compareRank(keyOf(1, '2024-02-29'), keyOf(2, '2024-03-01')) < 0);
});

test('Two places are never equal, and the order between them does not depend on who is asked first', () => {
  fc.assert(
    fc.property(places, (keys) => {
      for (const a of keys)
        for (const b of keys)
          assert.equal(Math.sign(compareRank(a, b)), a === b ? 0 : -Math.sign(compareRank(b, a)));
    }),
    { numRuns: 20 },
  );
});

test('The queue is the same in whatever order its places were gained (F2)', () => {
  fc.assert(fc.property(places, (keys) => assert.deepEqual(inserted(keys), [...keys].sort(compareRank))));
});

test('As many stand ahead of a place as one finds by counting them one by one', () => {
  fc.assert(
    fc.property(places, somewhen, moment, (keys, day, at) => {
      const key = keyOf(99, day, at);
      const counted = keys.filter((one) => compareRank(one, key) < 0).length;
      assert.equal(countAhead(inserted(keys), key), counted);
    }),
  );
});

test('Leaving the queue moves nobody but those behind, who come one nearer', () => {
  fc.assert(
    fc.property(places, fc.nat(), (keys, pick) => {
      fc.pre(keys.length > 0);
      const ordered = inserted(keys);
      const leaving = keys[pick % keys.length];
      fc.pre(leaving !== undefined);
      removeKey(ordered, leaving);
      assert.deepEqual(ordered, inserted(keys.filter((key) => key !== leaving)));
    }),
  );
});

test('Taking out a place that is not in the queue stops at once: the log contradicts itself', () => {
  const ordered = inserted([keyOf(1, '2024-03-01'), keyOf(2, '2024-03-02')]);
  assert.throws(() => removeKey(ordered, keyOf(3, '2024-03-01')), /dossier 3 is not in its queue/);
  assert.throws(() => removeKey(ordered, keyOf(2, '2024-03-03')), /dossier 2 is not in its queue/);
  assert.equal(ordered.length, 2);
});

test('A project without a paid fee has no place and no rank (R3)', () => {
  const story = given(unpaid(1, '2025-02-03'));
  assert.equal(rankKey(story.dossier(1)), null);
  assert.equal(rankOf(story.register, story.dossier(1)), null);
});

test('Ranks count from 1, by booking day, not by number (R1)', () => {
  const story = given(requested(1, '2025-02-03'), entered(2, '2025-02-04'), entered(3, '2025-02-05'));
  story.when(
    { type: 'RegisterPayment', dossier: 1, payment: 'late', bookedOn: '2025-02-06', amountCents: 181_500 },
    { person: 'fien', role: 'finance', holds: new Set() },
    '2025-02-06',
  );
  const ranks = [1, 2, 3].map((number) => rankOf(story.register, story.dossier(number)));
  assert.deepEqual(ranks, [3, 1, 2]);
});

test('Each queue counts its own ranks', () => {
  const story = given(dossierAt('waiting-a', 1), entered(2, '2025-03-03'), entered(3, '2025-03-04'));
  const ranks = [1, 2, 3].map((number) => rankOf(story.register, story.dossier(number)));
  assert.deepEqual(ranks, [1, 1, 2]);
});

test('A project that has left keeps its date of entry and has no rank', () => {
  const story = given(entered(1, '2025-02-03'), entered(2, '2025-02-04'), withdrawn(1, '2025-02-05'));
  assert.equal(story.dossier(1).enteredOn, '2025-02-03');
  assert.equal(rankOf(story.register, story.dossier(1)), null);
  assert.equal(rankOf(story.register, story.dossier(2)), 1);
});

for (const [through, expected, when] of [
  ['2025-02-02', false, 'the day before its booking day'],
  ['2025-02-03', true, 'its booking day'],
  ['2025-02-04', true, 'the day after its booking day'],
] as const)
  test(`A rank is ${expected ? 'final' : 'provisional'} once money is settled through ${when}`, () => {
    const [open, submit, pay] = entered(1, '2025-02-03');
    assert.ok(open && submit && pay);
    const story = given(open, submit, pay, settled(through === '2025-02-02' ? '2025-02-02' : through));
    assert.equal(isFinal(story.register, story.dossier(1)), expected);
  });

test('While no money has been settled at all, every rank is provisional', () => {
  const story = given(entered(1, '2025-02-03').slice(0, 3));
  assert.equal(story.register.settledThrough, null);
  assert.equal(isFinal(story.register, story.dossier(1)), false);
});

test('A dossier taken over from an older list ranks by its recorded date, at once final', () => {
  const story = given(
    entered(1, '2025-02-03').slice(0, 3),
    takenOver('2025-02-04', { status: 'orientation-study', enteredOn: '2019-05-02' }),
  );
  assert.equal(isFinal(story.register, story.dossier(2)), true);
  assert.equal(rankOf(story.register, story.dossier(2)), 1);
  assert.equal(rankOf(story.register, story.dossier(1)), 2);
});

test('Dossiers of an older list entered on one day keep the order of that list', () => {
  const of = (reference: string) =>
    takenOver('2025-02-04', { status: 'orientation-study', enteredOn: '2019-05-02', reference });
  const story = given(of('z'), of('m'), of('a'));
  assert.deepEqual(
    [1, 2, 3].map((number) => rankOf(story.register, story.dossier(number))),
    [1, 2, 3],
  );
});

test('What has no place is not final either', () => {
  const story = given(unpaid(1, '2025-02-03'), settled('2025-02-10'));
  assert.equal(isFinal(story.register, story.dossier(1)), false);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Bar, barOfNode, barOfWorkings } from './segments.ts';

const words = ({ segments }: Bar) =>
  segments.map(({ weight, fromKva, kva }) => `${weight} ${fromKva}+${kva}`);

const station = {
  node: 'S',
  name: 'Station',
  hostingCapacityKva: 100,
  usedKva: 20,
  grantedKva: 30,
  claimedKva: 10,
  waitingAKva: 0,
  waitingBKva: 15,
  freeKva: 40,
};

test('A bar lays end to end what is used, granted and claimed, then what is free; queue b stands behind', () => {
  const bar = barOfNode(station);
  assert.deepEqual(words(bar), [
    'used 0+20',
    'granted 20+30',
    'claimed 50+10',
    'free 60+40',
    'waiting-b 100+15',
  ]);
  assert.deepEqual([bar.hostingKva, bar.lengthKva], [100, 115]);
});

test('What does not fit goes past the hosting capacity', () => {
  const bar = barOfNode({ ...station, waitingAKva: 80, freeKva: 0 });
  assert.deepEqual(words(bar).slice(3), ['waiting-a 60+80', 'waiting-b 140+15']);
  assert.equal(bar.lengthKva, 155);
});

test('Without a published capacity nothing is free, and the bar is as long as what weighs', () => {
  const bar = barOfNode({ ...station, hostingCapacityKva: null, freeKva: null });
  assert.deepEqual([words(bar).includes('free'), bar.hostingKva, bar.lengthKva], [false, null, 75]);
});

const point = {
  node: 'S',
  hostingCapacityKva: 100,
  usedKva: 20,
  grantedKva: 30,
  claimsAhead: 1,
  claimedAheadKva: 10,
  freeKva: 40,
};

test('An entry that waits stands behind what is taken and claimed before it', () => {
  const bar = barOfWorkings(point, { usesKva: 0, holdsKva: 0, asksKva: 25 });
  assert.deepEqual(words(bar), ['used 0+20', 'granted 20+30', 'claimed 50+10', 'own 60+25', 'free 85+15']);
});

test('An entry that asks for more than remains goes past the hosting capacity', () => {
  const bar = barOfWorkings(point, { usesKva: 0, holdsKva: 0, asksKva: 70 });
  assert.deepEqual([words(bar).at(-1), bar.lengthKva], ['own 60+70', 130]);
});

test('Power that an entry holds is its own, and not counted a second time among the granted', () => {
  const bar = barOfWorkings(point, { usesKva: 0, holdsKva: 30, asksKva: 0 });
  assert.deepEqual(words(bar), ['used 0+20', 'claimed 20+10', 'own 30+30', 'free 60+40']);
});

test('Power that an entry uses is its own, and not counted a second time among the used', () => {
  const bar = barOfWorkings(point, { usesKva: 5, holdsKva: 0, asksKva: 0 });
  assert.deepEqual(words(bar).slice(0, 2), ['used 0+15', 'granted 15+30']);
});

import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { givenFolder, givenFounded, givenScript } from './given.ts';
import { called } from './run.ts';

const takeOver = (reference: string, enteredOn: string, node: string, permanentKva: number) => ({
  type: 'TakeOver',
  holder: `h-${reference}`,
  reference,
  status: 'orientation-study',
  formerStatus: 'in study',
  project: { node, technology: 'wind', permanentKva, flexibleKva: 0 },
  enteredOn,
  acceptedOn: null,
  commissionedOn: null,
  closedOn: null,
  expectedOn: null,
});

/** A register with three places: two on the feeder F (the later one does not fit), one above it. */
const givenQueue = async (t: TestContext): Promise<string> => {
  const data = await givenFounded(t);
  const acts = [
    takeOver('1', '2019-05-02', 'F', 3_000),
    takeOver('2', '2018-02-01', 'S', 900),
    takeOver('3', '2020-03-04', 'F', 2_500),
  ];
  const { exit, out } = await called(data, ['act', givenScript(t, acts), '--as', 'expert:anna']);
  assert.equal(exit, 0, out);
  return data;
};

test('The queue of today is a table by rank, with what stands ahead and whether it fits', async (t) => {
  const { exit, out } = await called(await givenQueue(t), ['queue']);
  assert.equal(exit, 0);
  assert.match(out, /^3 places in the queue at the end of \d{4}-\d\d-\d\d\.$/m);
  assert.match(out, /^main +1 +final +2 +2018-02-01 .* 900 +S +0 projects, 0 kVA +S +fits$/m);
  assert.match(out, /^main +3 +final +3 +2020-03-04 .* 2500 +F +1 project, 3000 kVA +F +does not fit$/m);
});

test('With --json each place has its rank and its workings, node by node', async (t) => {
  const { out } = await called(await givenQueue(t), ['queue', '--json']);
  const { total, node, queue, places } = JSON.parse(out);
  assert.deepEqual([total, node, queue], [3, null, null]);
  const { rank, workings } = places[2];
  const { ahead, bottleneck, availableKva, fits, path } = workings;
  assert.deepEqual(
    { rank, ahead, bottleneck },
    { rank: 3, ahead: { projects: 1, kva: 3_000 }, bottleneck: 'F' },
  );
  assert.deepEqual(
    { availableKva, fits, nodes: path.length },
    { availableKva: 2_000, fits: false, nodes: 2 },
  );
});

test('The queue of a past day has the ranks of that day, and no workings', async (t) => {
  const { out } = await called(await givenQueue(t), ['queue', '--on', '2019-12-31', '--json']);
  const { day, places } = JSON.parse(out);
  assert.equal(day, '2019-12-31');
  const told = places.map((place: { number: number; rank: number; workings: unknown }) => [
    place.number,
    place.rank,
    place.workings,
  ]);
  assert.deepEqual(told, [
    [2, 1, null],
    [1, 2, null],
  ]);
});

test('A node stands for itself and all below it; ranks stay those of the whole queue', async (t) => {
  const data = await givenQueue(t);
  const ranksAt = async (node: string) => {
    const { out } = await called(data, ['queue', '--node', node, '--json']);
    return JSON.parse(out).places.map(({ rank }: { rank: number }) => rank);
  };
  assert.deepEqual(await ranksAt('S'), [1, 2, 3]);
  assert.deepEqual(await ranksAt('F'), [2, 3]);
});

test('As many places are shown as asked for, and how many more there are', async (t) => {
  const { out } = await called(await givenQueue(t), ['queue', '--limit', '1']);
  assert.match(out, /^\.\.\. and 2 more: --limit N shows more\.$/m);
  assert.doesNotMatch(out, /^main +2 /m);
});

test('A node that the grid does not know is refused, and a day to come is a wrong call', async (t) => {
  const data = await givenQueue(t);
  const unknown = await called(data, ['queue', '--node', 'X']);
  assert.deepEqual([unknown.exit, unknown.err], [1, 'The grid does not know the node X.\n']);
  const future = await called(data, ['queue', '--on', '2199-01-01']);
  assert.equal(future.exit, 2);
  assert.match(future.err, /^--on: 2199-01-01 lies in the future\./);
  assert.equal((await called(givenFolder(t), ['queue', '--queue', 'c'])).exit, 2);
});

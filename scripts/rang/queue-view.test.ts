import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#lib/calendar/day.ts';
import { startOfDay } from '#lib/calendar/zone.ts';
import type { EventOf, RegisterEvent } from '#lib/register/event.ts';
import { givenRegister } from './given.ts';
import { type Asking, placesOf, placesText } from './queue-view.ts';

const taken = (
  dossier: number,
  enteredOn: Day,
  changes: Partial<EventOf<'DossierTakenOver'>> = {},
): RegisterEvent => ({
  type: 'DossierTakenOver',
  dossier,
  holder: `h${dossier}`,
  reference: `A:${dossier}`,
  formerStatus: 'Active',
  status: 'orientation-study',
  project: { node: 'T', technology: 'wind', permanentKva: 40, flexibleKva: 0 },
  enteredOn,
  acceptedOn: null,
  commissionedOn: null,
  closedOn: null,
  expectedOn: null,
  submittedAt: startOfDay(enteredOn),
  starts: [],
  ...changes,
});

const node = (name: string, parent: string | null, hostingCapacityKva: number | null): RegisterEvent => ({
  type: 'NodeAdded',
  node: name,
  parent,
  kind: parent === null ? 'substation' : 'transformer',
  name,
  hostingCapacityKva,
});

const register = givenRegister(
  node('S', null, 100),
  node('T', 'S', 60),
  node('U', null, null),
  taken(1, '2020-01-01'),
  taken(2, '2021-01-01'),
  taken(3, '2019-01-01', { project: { node: 'U', technology: 'solar', permanentKva: 5, flexibleKva: 0 } }),
  taken(4, '2018-01-01', { status: 'withdrawn', closedOn: '2020-06-01' }),
);

const asking = (changes: Partial<Asking> = {}): Asking => ({
  day: '2024-02-01',
  today: '2024-02-01',
  node: null,
  queue: null,
  ...changes,
});

test('Places come by rank, with what stands ahead and where it is counted', () => {
  const { total, places } = placesOf(register, asking(), 10);
  assert.equal(total, 3);
  assert.deepEqual(
    places.map(({ number, rank }) => [number, rank]),
    [
      [3, 1],
      [1, 2],
      [2, 3],
    ],
  );
  const { ahead, bottleneck, fits, availableKva } = places[2]?.workings ?? {};
  assert.deepEqual([ahead, bottleneck, fits, availableKva], [{ projects: 1, kva: 40 }, 'T', false, 20]);
  assert.equal(places[0]?.workings?.fits, null);
});

test('On a past day the queue is as it stood, without the claims of today', () => {
  const { places } = placesOf(register, asking({ day: '2020-03-01' }), 10);
  assert.deepEqual(
    places.map(({ number, rank, workings }) => [number, rank, workings]),
    [
      [4, 1, null],
      [3, 2, null],
      [1, 3, null],
    ],
  );
});

test('A node stands for itself and everything below it; ranks stay those of the whole queue', () => {
  const { places } = placesOf(register, asking({ node: 'S' }), 10);
  assert.deepEqual(
    places.map(({ number, rank }) => [number, rank]),
    [
      [1, 2],
      [2, 3],
    ],
  );
});

test('A limit cuts the list and not the count', () => {
  const { total, places } = placesOf(register, asking(), 1);
  assert.deepEqual([total, places.length], [3, 1]);
});

test('The table says who is ahead in words', () => {
  const text = placesText(asking(), placesOf(register, asking(), 10));
  assert.match(text, /^3 places in the queue at the end of 2024-02-01\.$/m);
  assert.match(text, /main +3 +final +2 +2021-01-01 .* 40 {2}T +1 project, 40 kVA +T +does not fit$/m);
  assert.match(text, /0 projects, 0 kVA +U +no capacity published$/m);
});

test('An empty queue is one sentence', () => {
  const text = placesText(asking({ queue: 'b' }), placesOf(register, asking({ queue: 'b' }), 10));
  assert.equal(text, '0 places in the queue at the end of 2024-02-01.');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '#lib/calendar/day.ts';
import type { Dossier } from '#lib/register/dossier.ts';
import { isDossierEvent, type RegisterEvent } from '#lib/register/event.ts';
import { givenRules } from '#lib/register/given.ts';
import { windAt } from '#lib/register/given-dossier.ts';
import { playHistory, type Setting, type Step } from '#lib/register/given-history.ts';
import { worldAfter } from '#lib/register/invariant-capacity.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { nothingTaken } from './footprint.ts';
import { capacityIs, takenOver } from './given.ts';
import { queueOn } from './on.ts';
import {
  hasClaim,
  plainClaimed,
  plainFound,
  plainGranted,
  plainOffers,
  plainPath,
  plainRank,
  plainUsed,
  standsBefore,
  type World,
} from './oracle.ts';
import { position } from './position.ts';
import { isFinal, rankOf } from './rank.ts';

/** RANG_RUNS plays more histories, RANG_SEED other ones. */
const numRuns = Number(process.env.RANG_RUNS ?? 12);
const seed = Number(process.env.RANG_SEED ?? 20_070_101);

const anySetting: fc.Arbitrary<Setting> = fc.record({
  freedCapacity: fc.constantFrom('strict', 'firstFit'),
  monthsCount: fc.constantFrom('eve', 'sameDay'),
});
const anySeeds = fc.array(fc.noBias(fc.nat()), { maxLength: 300, size: 'max' });

/** After every accepted command of random histories, under both rules on freed capacity. */
const afterEveryCommand = (check: (step: Step) => void): void =>
  fc.assert(
    fc.property(anySetting, anySeeds, (setting, seeds) => {
      playHistory(setting, seeds, check);
    }),
    { numRuns, seed, interruptAfterTimeLimit: 4_000 * numRuns, markInterruptAsFailure: true },
  );

const numbers = (dossiers: readonly { readonly number: number }[]) => dossiers.map(({ number }) => number);

const inOrder = (dossiers: readonly Dossier[]) =>
  [...dossiers].sort((one, other) => (standsBefore(one, other) ? -1 : 1));

test('After every command each rank is what one counts by going through all dossiers', () => {
  afterEveryCommand(({ register }) => {
    for (const dossier of register.dossiers.values())
      assert.equal(rankOf(register, dossier), plainRank(register, dossier), `dossier ${dossier.number}`);
  });
});

test('After every command each queue lists its dossiers in order, and no other', () => {
  afterEveryCommand(({ register }) => {
    for (const queue of ['main', 'a', 'b'] as const) {
      const there = [...register.dossiers.values()].filter((dossier) => dossier.queue === queue);
      assert.deepEqual(numbers(register.queues[queue]), numbers(inOrder(there)));
    }
  });
});

test('After every command the sums of each node are what one finds by adding up all dossiers', () => {
  afterEveryCommand(({ register }) => {
    for (const node of register.nodes.keys()) {
      const { usedKva, grantedKva } = register.taken.get(node) ?? nothingTaken;
      assert.deepEqual(
        [usedKva, grantedKva],
        [plainUsed(register, node), plainGranted(register, node)],
        node,
      );
    }
  });
});

test('After every command the claims below each substation are those of the dossiers that wait there', () => {
  afterEveryCommand(({ register }) => {
    const rootOf = ({ project }: Dossier) => plainPath(register, project?.node ?? '').at(-1);
    const claims = inOrder([...register.dossiers.values()].filter(hasClaim));
    for (const [root, keys] of register.claimants)
      assert.deepEqual(numbers(keys), numbers(claims.filter((one) => rootOf(one) === root)), root);
  });
});

test('After every command each position shows what one finds by going through all claims ahead', () => {
  afterEveryCommand(({ register, rules, today, events }) => {
    const touched = events.filter(isDossierEvent).map((event) => event.dossier);
    for (const dossier of register.dossiers.values()) {
      if ((dossier.number + register.entries) % 5 !== 0 && !touched.includes(dossier.number)) continue;
      const seen = position(register, dossier.number, today);
      if (seen === null) assert.equal(dossier.queue, null);
      else {
        const { onPath: _on, passedOver: _over, ...found } = plainFound(register, dossier, rules);
        const { bottleneck, availableKva, fits, ahead } = seen;
        assert.deepEqual({ bottleneck, availableKva, fits, ahead }, found, `dossier ${dossier.number}`);
      }
    }
  });
});

test('After every command today’s queue, recomputed from the histories, is the queue as it stands', () => {
  afterEveryCommand(({ register, today }) => {
    if (register.entries % 4 !== 0) return;
    const { lines, nodes } = queueOn(register, today);
    const placed = [...register.dossiers.values()].filter((dossier) => dossier.queue !== null);
    assert.equal(lines.length, placed.length);
    for (const { number, queue, rank, isFinal: final } of lines) {
      const dossier = register.dossiers.get(number);
      assert.ok(dossier !== undefined);
      assert.deepEqual(
        [queue, rank, final],
        [dossier.queue, plainRank(register, dossier), isFinal(register, dossier)],
      );
    }
    for (const [node, seen] of nodes) {
      assert.deepEqual(
        [seen.usedKva, seen.grantedKva],
        [plainUsed(register, node), plainGranted(register, node)],
      );
      assert.equal(seen.claimedKva + seen.waitingAKva, plainClaimed(register, node));
    }
  });
});

/** An offer that is the act itself, not what follows from it. */
const isOwnOffer = ({ before }: Step, event: RegisterEvent): boolean =>
  event.type === 'CapacityOffered' &&
  (event.exception !== null || before.dossiers.get(event.dossier)?.status === 'capacity-reached');

const isOffer = (event: RegisterEvent): boolean => event.type === 'CapacityOffered';

/** The substations of the dossiers and nodes an act has touched. */
const rootsOf = (events: readonly RegisterEvent[], ...worlds: readonly World[]): ReadonlySet<string> => {
  const roots = new Set<string>();
  for (const world of worlds)
    for (const event of events) {
      const touched = isDossierEvent(event) ? world.dossiers.get(event.dossier)?.project?.node : undefined;
      const node = event.type === 'CapacityChanged' ? event.node : touched;
      if (node !== undefined) roots.add(plainPath(world, node).at(-1) ?? node);
    }
  return roots;
};

test('Freed capacity is offered to whom one finds by asking queue a one by one, again after each offer', () => {
  afterEveryCommand((step) => {
    const own = step.events.filter((event) => !isOffer(event) || isOwnOffer(step, event));
    const offered = step.events.flatMap((event) =>
      event.type === 'CapacityOffered' && !isOwnOffer(step, event) ? [event] : [],
    );
    if (own.every(({ type }) => type === 'DossierTakenOver')) return assert.deepEqual(offered, []);
    const then = own.reduce(worldAfter, step.before);
    const expected = plainOffers(then, rootsOf(own, step.before, then), step.rules);
    const made = offered.map(({ dossier, grantedKva, passedOver }) => ({
      number: dossier,
      kva: grantedKva,
      passedOver,
    }));
    const byNumber = (one: { number: number }, other: { number: number }) => one.number - other.number;
    assert.deepEqual([...made].sort(byNumber), [...expected].sort(byNumber));
  });
});

type Waiting = readonly [
  status: 'waiting-a' | 'orientation-study' | 'accepted',
  node: string,
  kva: number,
  day: number,
];

const anyWaiting: fc.Arbitrary<Waiting> = fc.tuple(
  fc.constantFrom('waiting-a', 'waiting-a', 'waiting-a', 'orientation-study', 'accepted'),
  fc.constantFrom('F', 'G', 'T', 'S'),
  fc.constantFrom(0, 500, 1_000, 2_000, 3_000, 9_000),
  fc.nat(9),
);

const takenOverAt = ([status, node, permanentKva, day]: Waiting, at: number) =>
  takenOver('2025-02-03', {
    status,
    enteredOn: addDays('2020-01-01', day),
    acceptedOn: status === 'accepted' ? '2021-01-01' : null,
    reference: `old-${at}`,
    project: windAt(node, permanentKva),
  });

test('However many wait and whatever they ask, a change of capacity is offered to the right ones, all at once', () => {
  fc.assert(
    fc.property(
      fc.array(anyWaiting, { minLength: 3, maxLength: 14 }),
      fc.constantFrom('F', 'G', 'T', 'S'),
      fc.constantFrom(1_000, 4_000, 7_000, 12_000),
      fc.constantFrom('strict', 'firstFit'),
      (waiting, node, hostingCapacityKva, freedCapacity) => {
        const story = givenRules({ freedCapacity }, waiting.map(takenOverAt));
        const known = story.register.nodes.get(node);
        fc.pre(known !== undefined && known.hostingCapacityKva !== hostingCapacityKva);
        const nodes = new Map(story.register.nodes).set(node, { ...known, hostingCapacityKva });
        const world = { dossiers: new Map(story.register.dossiers), nodes };
        const expected = plainOffers(world, new Set(['S']), { ...version1, freedCapacity });
        story.and(capacityIs(node, hostingCapacityKva, 1, '2025-02-03'));
        const moved = [...story.register.dossiers.values()].filter(
          (one) => world.dossiers.get(one.number)?.queue === 'a' && one.queue === 'main',
        );
        assert.deepEqual(new Set(numbers(moved)), new Set(numbers(expected)));
      },
    ),
    { numRuns: 60 * numRuns, seed },
  );
});

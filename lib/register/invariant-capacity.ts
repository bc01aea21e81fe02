import { plainFound, plainGranted, plainUsed, type World } from '#lib/queue/oracle.ts';
import type { Rules } from '#lib/rules/rules.ts';
import { isDossierEvent, type RegisterEvent } from './event.ts';
import { evolve } from './evolve.ts';
import type { Breaches } from './invariant-place.ts';

/** The world after an event, by folding its dossier or its node alone. */
export const worldAfter = (world: World, event: RegisterEvent): World => {
  if (isDossierEvent(event)) {
    const after = evolve(world.dossiers.get(event.dossier), event);
    return { ...world, dossiers: new Map(world.dossiers).set(event.dossier, after) };
  }
  const node = event.type === 'CapacityChanged' ? world.nodes.get(event.node) : undefined;
  if (event.type !== 'CapacityChanged' || node === undefined) return world;
  const { hostingCapacityKva } = event;
  return { ...world, nodes: new Map(world.nodes).set(event.node, { ...node, hostingCapacityKva }) };
};

/** How far a node is taken beyond what it can host, in kVA. */
const excessKva = (world: World, name: string): number => {
  const hosting = world.nodes.get(name)?.hostingCapacityKva ?? null;
  if (hosting === null) return 0;
  return Math.max(0, plainUsed(world, name) + plainGranted(world, name) - hosting);
};

/** F4 names three that may take a node beyond its capacity: an exception, a takeover, a correction downward. */
const mayExceed = (event: RegisterEvent): boolean =>
  event.type === 'DossierTakenOver' ||
  event.type === 'CapacityChanged' ||
  ('exception' in event && event.exception !== null);

const excessOf = (before: World, after: World, event: RegisterEvent): Breaches =>
  mayExceed(event)
    ? []
    : [...after.nodes.keys()].flatMap((node) => {
        const [was, is] = [excessKva(before, node), excessKva(after, node)];
        return is > was ? [`${event.type}: ${node} is taken ${is} kVA beyond its capacity`] : [];
      });

/** F4: granted capacity never exceeds hosting capacity on any node, unless an event of the log names it. */
export const excessBreaches = (before: World, events: readonly RegisterEvent[]): Breaches => {
  let world = before;
  return events.flatMap((event) => {
    const was = world;
    world = worldAfter(world, event);
    return excessOf(was, world, event);
  });
};

/** An event that grants capacity, and the better-ranked claims it says it passes over. */
type Grant = {
  readonly number: number;
  readonly exception: string | null;
  readonly passedOver: readonly number[];
};

const grantOf = (event: RegisterEvent): Grant | null => {
  const { type } = event;
  if (type === 'OrientationReported' || type === 'CapacityDecided')
    return event.outcome === 'available' ? { number: event.dossier, ...event } : null;
  if (type === 'CapacityOffered') return { number: event.dossier, ...event };
  return type === 'ReturnedFromB' ? { number: event.dossier, exception: null, ...event } : null;
};

const grantBreach = (world: World, grant: Grant, rules: Rules): string | null => {
  const dossier = world.dossiers.get(grant.number);
  if (dossier === undefined) return `capacity is granted to dossier ${grant.number}, which is not there`;
  const found = plainFound(world, dossier, rules);
  const unnamed = found.onPath.filter((number) => !grant.passedOver.includes(number));
  if (grant.exception !== null)
    return unnamed.length === 0 ? null : `the exception for ${grant.number} does not name ${unnamed.join()}`;
  if (found.fits === false) return `${grant.number} is granted what better-ranked claims could use`;
  return grant.passedOver.join() === found.passedOver.join()
    ? null
    : `${grant.number} passes over ${found.passedOver.join()} and names ${grant.passedOver.join()}`;
};

/**
 * F3: at the moment of each grant no better-ranked claim of main or a on the same path is left without what it could use
 * (`firstFit`: no better-ranked claim that fits), unless an exception names it; whoever is passed over is named.
 */
export const grantBreaches = (before: World, events: readonly RegisterEvent[], rules: Rules): Breaches => {
  let world = before;
  return events.flatMap((event) => {
    const grant = grantOf(event);
    const breach = grant === null ? null : grantBreach(world, grant, rules);
    world = worldAfter(world, event);
    return breach ?? [];
  });
};

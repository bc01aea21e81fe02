import type { Dossier } from '#lib/register/dossier.ts';
import type { Rules } from '#lib/rules/rules.ts';
import type { GridNode } from './footprint.ts';

/**
 * The queue and the grid in the plainest way there is: go through all dossiers, sort, add up, every time anew. Keeps no
 * order and no sum, shares no step with what it judges, and is slow. Written from procedure.md, sections 3 to 5.
 */
export type World = {
  readonly dossiers: ReadonlyMap<number, Dossier>;
  readonly nodes: ReadonlyMap<string, GridNode>;
};

const all = ({ dossiers }: World): Dossier[] => [...dossiers.values()];

/** R1, `rankBy`: booking day, then moment of the complete request, then number. */
export const standsBefore = (one: Dossier, other: Dossier): boolean => {
  if (one.enteredOn === null || other.enteredOn === null) return false;
  if (one.enteredOn !== other.enteredOn) return one.enteredOn < other.enteredOn;
  if (one.submittedAt !== other.submittedAt) return one.submittedAt < other.submittedAt;
  return one.number < other.number;
};

const inOrder = (dossiers: readonly Dossier[]): Dossier[] =>
  [...dossiers].sort((one, other) => (standsBefore(one, other) ? -1 : 1));

/** The rank in its own queue: one more than those of that queue that stand before; null without a place. */
export const plainRank = (world: World, dossier: Dossier): number | null => {
  if (dossier.queue === null) return null;
  const ahead = all(world).filter((one) => one.queue === dossier.queue && standsBefore(one, dossier));
  return ahead.length + 1;
};

/** How many of main and a stand before a place of main or a (setting `priority`: they count together). */
export const plainAhead = (world: World, dossier: Dossier): number =>
  all(world).filter((one) => (one.queue === 'main' || one.queue === 'a') && standsBefore(one, dossier))
    .length;

/** The node and all above it, by asking each for its parent. */
export const plainPath = (world: World, node: string): readonly string[] => {
  const parent = world.nodes.get(node)?.parent ?? null;
  return parent === null ? [node] : [node, ...plainPath(world, parent)];
};

const weighsOn = (world: World, dossier: Dossier, node: string): boolean =>
  dossier.project !== null && plainPath(world, dossier.project.node).includes(node);

const sharesPath = (world: World, one: Dossier, other: Dossier): boolean =>
  one.project !== null && plainPath(world, one.project.node).some((node) => weighsOn(world, other, node));

/** What is used for good: the power of commissioned projects. */
export const plainUsed = (world: World, node: string): number => {
  let kva = 0;
  for (const one of all(world))
    if (one.status === 'commissioned' && weighsOn(world, one, node)) kva += one.grantedKva ?? 0;
  return kva;
};

/** What is granted to projects that still stand in the queue. */
export const plainGranted = (world: World, node: string): number => {
  let kva = 0;
  for (const one of all(world))
    if (one.queue !== null && weighsOn(world, one, node)) kva += one.grantedKva ?? 0;
  return kva;
};

/** Waits for an outcome or for capacity, in main or in a: holds a claim by its rank. */
export const hasClaim = (one: Dossier): boolean => {
  if (one.grantedKva !== null || one.project === null) return false;
  return one.queue === 'a' || (one.queue === 'main' && one.status !== 'capacity-reached');
};

const asked = (one: Dossier): number => one.project?.permanentKva ?? 0;

/** What is claimed on a node, whoever claims it. */
export const plainClaimed = (world: World, node: string): number => {
  let kva = 0;
  for (const one of all(world)) if (hasClaim(one) && weighsOn(world, one, node)) kva += asked(one);
  return kva;
};

type Room = { readonly node: string; readonly kva: number };

/** The narrowest node of a path, once these claims are met; the nearer one of two alike; null where none publishes. */
const narrowest = (world: World, node: string, met: readonly Dossier[]): Room | null => {
  let found: Room | null = null;
  for (const name of plainPath(world, node)) {
    const hosting = world.nodes.get(name)?.hostingCapacityKva ?? null;
    if (hosting === null) continue;
    let kva = hosting - plainUsed(world, name) - plainGranted(world, name);
    for (const one of met) if (weighsOn(world, one, name)) kva -= asked(one);
    if (found === null || kva < found.kva) found = { node: name, kva };
  }
  return found;
};

/** Could not fit even if every project not yet commissioned left. */
export const couldNeverFit = (world: World, one: Dossier): boolean => {
  const { project } = one;
  if (project === null) return false;
  return plainPath(world, project.node).some((name) => {
    const hosting = world.nodes.get(name)?.hostingCapacityKva ?? null;
    return hosting !== null && asked(one) > hosting - plainUsed(world, name);
  });
};

const fits = (room: Room | null, kva: number): boolean | null => {
  if (kva === 0) return true;
  return room === null ? null : kva <= room.kva;
};

/** Of some claims, in rank order, those that hold what they ask against whoever comes behind (`freedCapacity`). */
const holding = (world: World, claims: readonly Dossier[], rules: Rules): Dossier[] => {
  const met: Dossier[] = [];
  for (const one of inOrder(claims)) {
    const passes =
      rules.freedCapacity === 'strict'
        ? couldNeverFit(world, one)
        : fits(narrowest(world, one.project?.node ?? '', met), asked(one)) === false;
    if (!passes && asked(one) > 0) met.push(one);
  }
  return met;
};

/** What stands before a dossier, and what it then finds at its node. */
export type Found = {
  readonly bottleneck: string | null;
  readonly availableKva: number | null;
  readonly fits: boolean | null;
  readonly ahead: { readonly projects: number; readonly kva: number };
  /** The better-ranked claims on its path, and those of them that hold nothing back. */
  readonly onPath: readonly number[];
  readonly passedOver: readonly number[];
};

/** What a dossier finds: behind the claims of better rank, or, in b, behind all claims of main and a. */
export const plainFound = (world: World, dossier: Dossier, rules: Rules): Found => {
  const node = dossier.project?.node ?? '';
  const claims = all(world)
    .filter(hasClaim)
    .filter((one) => dossier.queue === 'b' || standsBefore(one, dossier));
  const met = holding(world, claims, rules);
  const room = narrowest(world, node, met);
  const counted = met.filter((one) => weighsOn(world, one, room?.node ?? node));
  const onPath = inOrder(claims).filter((one) => asked(one) > 0 && sharesPath(world, one, dossier));
  return {
    bottleneck: room?.node ?? null,
    availableKva: room?.kva ?? null,
    fits: fits(room, asked(dossier)),
    ahead: { projects: counted.length, kva: counted.reduce((sum, one) => sum + asked(one), 0) },
    onPath: onPath.map(({ number }) => number),
    passedOver: onPath.filter((one) => !met.includes(one)).map(({ number }) => number),
  };
};

const withGrant = (world: World, dossier: Dossier): World => {
  const granted: Dossier = {
    ...dossier,
    queue: 'main',
    status: 'orientation-reported',
    grantedKva: asked(dossier),
  };
  return { ...world, dossiers: new Map(world.dossiers).set(dossier.number, granted) };
};

/** An offer of freed capacity, and the better-ranked claims it passes over. */
export type PlainOffer = {
  readonly number: number;
  readonly kva: number;
  readonly passedOver: readonly number[];
};

/**
 * Who is offered freed capacity below some substations: the first of queue a that finds what it asks for; then look again
 * from the start; until there is nobody.
 */
export const plainOffers = (
  world: World,
  roots: ReadonlySet<string>,
  rules: Rules,
): readonly PlainOffer[] => {
  for (const one of inOrder(all(world).filter(({ queue }) => queue === 'a'))) {
    const root = plainPath(world, one.project?.node ?? '').at(-1) ?? '';
    const found = plainFound(world, one, rules);
    if (!roots.has(root) || found.fits !== true) continue;
    const first = { number: one.number, kva: asked(one), passedOver: found.passedOver };
    return [first, ...plainOffers(withGrant(world, one), roots, rules)];
  }
  return [];
};

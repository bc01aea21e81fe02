import type { Dossier } from '#lib/register/dossier.ts';
import type { Register } from '#lib/register/register.ts';
import type { Rules } from '#lib/rules/rules.ts';
import { isClaimant, nothingTaken, pathOf, retake, rootOf, type Taken } from './footprint.ts';
import { countAhead, insertKey, type RankKey, rankKey } from './rank.ts';

/** A register as it stands, or as it would be with some dossiers replaced and some capacities changed. */
export type Outlook = Pick<Register, 'nodes' | 'dossiers' | 'claimants' | 'taken'> & {
  readonly changed: ReadonlyMap<number, Dossier>;
  /** What the changed dossiers take more, or less when negative, than they do in the register. */
  readonly takenMore: ReadonlyMap<string, Taken>;
  readonly hosting: ReadonlyMap<string, number | null>;
};

const noChanges: ReadonlyMap<number, Dossier> = new Map();
const noHosting: ReadonlyMap<string, number | null> = new Map();

/** What the register would be after events that are not in the log yet; as it stands when nothing is given. */
export const outlookOf = (
  { nodes, dossiers, claimants, taken }: Register,
  changed: ReadonlyMap<number, Dossier> = noChanges,
  hosting: ReadonlyMap<string, number | null> = noHosting,
): Outlook => {
  const takenMore = new Map<string, Taken>();
  for (const [number, after] of changed) retake(takenMore, { nodes }, dossiers.get(number), after);
  return { nodes, dossiers, claimants, taken, changed, takenMore, hosting };
};

/** The dossier as the outlook has it. */
export const dossierIn = ({ changed, dossiers }: Outlook, number: number): Dossier | undefined =>
  changed.size === 0 ? dossiers.get(number) : (changed.get(number) ?? dossiers.get(number));

/** Every dossier that claims capacity below a substation, in rank order. */
export const claimantsOf = (outlook: Outlook, root: string): readonly RankKey[] => {
  const standing = outlook.claimants.get(root) ?? [];
  if (outlook.changed.size === 0) return standing;
  const keys = standing.filter((key) => !outlook.changed.has(key.number));
  for (const dossier of outlook.changed.values()) {
    const key = isClaimant(dossier) ? rankKey(dossier) : null;
    if (key !== null && rootOf(outlook, dossier.project?.node ?? '') === root) insertKey(keys, key);
  }
  return keys;
};

/** The sums of one node while its tree is gone through in rank order. All in kVA; `claims` counts what stands ahead. */
export type NodeLoad = {
  readonly node: string;
  readonly hostingCapacityKva: number | null;
  readonly usedKva: number;
  grantedKva: number;
  claimedKva: number;
  claims: number;
};

/** One tree of the grid, gone through in rank order; the grants stand first, whatever their rank (setting `priority`). */
export type Tally = {
  readonly outlook: Outlook;
  readonly loads: Map<string, NodeLoad>;
  /** By node, the loads on its way up: looked up once for all the claims at that node. */
  readonly ways: Map<string, readonly NodeLoad[]>;
  /** The claims that count for those behind them. */
  readonly claimants: Dossier[];
  /** The claims that hold nothing back: they could never fit, or do not fit now and the rule lets later ones pass. */
  readonly skipped: Dossier[];
};

/** A tree before any claim. */
export const openTally = (outlook: Outlook): Tally => ({
  outlook,
  loads: new Map(),
  ways: new Map(),
  claimants: [],
  skipped: [],
});

const hostingOf = ({ hosting, nodes }: Outlook, node: string): number | null => {
  const changed = hosting.get(node);
  return changed === undefined ? (nodes.get(node)?.hostingCapacityKva ?? null) : changed;
};

/** The sums of a node at the point reached. */
export const loadOf = (tally: Tally, node: string): NodeLoad => {
  const known = tally.loads.get(node);
  if (known !== undefined) return known;
  const taken = tally.outlook.taken.get(node) ?? nothingTaken;
  const more = tally.outlook.takenMore.get(node) ?? nothingTaken;
  const fresh: NodeLoad = {
    node,
    hostingCapacityKva: hostingOf(tally.outlook, node),
    usedKva: taken.usedKva + more.usedKva,
    grantedKva: taken.grantedKva + more.grantedKva,
    claimedKva: 0,
    claims: 0,
  };
  tally.loads.set(node, fresh);
  return fresh;
};

/** The sums of a node and of every node above it at the point reached. */
const wayUp = (tally: Tally, node: string): readonly NodeLoad[] => {
  const known = tally.ways.get(node);
  if (known !== undefined) return known;
  const way = pathOf(tally.outlook, node).map((name) => loadOf(tally, name));
  tally.ways.set(node, way);
  return way;
};

/** What one node can still take, in kVA, at the point reached; negative after a downward correction; null if unpublished. */
export const freeKva = (load: NodeLoad): number | null =>
  load.hostingCapacityKva === null
    ? null
    : load.hostingCapacityKva - load.usedKva - load.grantedKva - load.claimedKva;

/** The narrowest node of a path and what it can still take. */
export type Bottleneck = { readonly load: NodeLoad; readonly availableKva: number };

/**
 * `available(node) = min over the path of (hosting - granted - claims of better rank)` (procedure.md, 5); null where no
 * node of the path publishes a capacity.
 */
export const bottleneckOf = (tally: Tally, node: string): Bottleneck | null =>
  narrowestOn(wayUp(tally, node));

const narrowestOn = (way: readonly NodeLoad[]): Bottleneck | null => {
  let narrowest: NodeLoad | null = null;
  let availableKva = Number.POSITIVE_INFINITY;
  for (const load of way) {
    const free = freeKva(load);
    if (free === null || free >= availableKva) continue;
    narrowest = load;
    availableKva = free;
  }
  return narrowest === null ? null : { load: narrowest, availableKva };
};

/** Whether a power fits at the point reached; null where no capacity is published. What takes no room always fits. */
export const fitsIn = (bottleneck: Bottleneck | null, permanentKva: number): boolean | null => {
  if (permanentKva === 0) return true;
  return bottleneck === null ? null : bottleneck.availableKva >= permanentKva;
};

/** Could not fit even if every project not yet commissioned left (setting `freedCapacity`, `strict`). */
const couldNeverFit = (way: readonly NodeLoad[], permanentKva: number): boolean => {
  for (const { hostingCapacityKva, usedKva } of way)
    if (hostingCapacityKva !== null && permanentKva > hostingCapacityKva - usedKva) return true;
  return false;
};

const holdsNothingBack = (way: readonly NodeLoad[], kva: number, rules: Rules): boolean =>
  rules.freedCapacity === 'strict' ? couldNeverFit(way, kva) : fitsIn(narrowestOn(way), kva) === false;

/** Lets a claim count for those behind it, or notes that it is passed over, as the rules in force say. */
export const passClaim = (tally: Tally, dossier: Dossier, rules: Rules): void => {
  const { project } = dossier;
  if (project === null || project.permanentKva === 0 || !isClaimant(dossier)) return;
  const kva = project.permanentKva;
  const way = wayUp(tally, project.node);
  if (holdsNothingBack(way, kva, rules)) {
    tally.skipped.push(dossier);
    return;
  }
  tally.claimants.push(dossier);
  for (const load of way) {
    load.claimedKva += kva;
    load.claims += 1;
  }
};

/** Gives a power at a node, for those behind. */
export const passGrant = (tally: Tally, node: string, grantedKva: number): void => {
  for (const load of wayUp(tally, node)) load.grantedKva += grantedKva;
};

/** The numbers of those claimants that weigh on a node of the same path. */
export const onPath = (tally: Tally, claimants: readonly Dossier[], node: string): readonly number[] => {
  const path = pathOf(tally.outlook, node);
  const weighs = ({ project }: Dossier): boolean =>
    pathOf(tally.outlook, project?.node ?? '').some((name) => path.includes(name));
  return claimants.filter(weighs).map(({ number }) => number);
};

/** The tree of a node with every claim ahead of `key` counted; all claims of main and a when `key` is null (queue b). */
export const tallyAhead = (outlook: Outlook, node: string, key: RankKey | null, rules: Rules): Tally => {
  const keys = claimantsOf(outlook, rootOf(outlook, node));
  const tally = openTally(outlook);
  const end = key === null ? keys.length : countAhead(keys, key);
  for (let at = 0; at < end; at += 1) {
    const dossier = dossierIn(outlook, keys[at]?.number ?? 0);
    if (dossier !== undefined) passClaim(tally, dossier, rules);
  }
  return tally;
};

import type { Rules } from '#lib/rules/rules.ts';
import type { Dossier } from '#lib/register/dossier.ts';
import type { Register } from '#lib/register/register.ts';
import { compareRank, countAhead, type RankKey, rankKey } from './rank.ts';

/** A point of the grid. `path` runs from the node itself up to its substation; null capacity means none is published. */
export type GridNode = {
  readonly node: string;
  readonly parent: string | null;
  readonly kind: 'substation' | 'transformer' | 'feeder' | 'connection-point';
  readonly name: string;
  readonly hostingCapacityKva: number | null;
  readonly path: readonly string[];
};

/** What a dossier weighs on every node of its path, in kVA of permanent power. At most one of the three is not 0. */
export type Footprint = { readonly usedKva: number; readonly grantedKva: number; readonly claimKva: number };

const nothing: Footprint = { usedKva: 0, grantedKva: 0, claimKva: 0 };

/**
 * Commissioned power is used for good; a grant is held until it lapses; a place of main or a without an outcome holds a
 * claim by its rank. With capacity reached, in queue b, or without a place a dossier holds nothing (procedure.md, 4).
 */
export const footprint = (dossier: Dossier | undefined): Footprint => {
  if (dossier === undefined || dossier.project === null) return nothing;
  if (dossier.status === 'commissioned') return { usedKva: dossier.grantedKva ?? 0, grantedKva: 0, claimKva: 0 };
  if (dossier.grantedKva !== null) return { usedKva: 0, grantedKva: dossier.grantedKva, claimKva: 0 };
  const claims = dossier.queue === 'a' || (dossier.queue === 'main' && dossier.status !== 'capacity-reached');
  return claims ? { usedKva: 0, grantedKva: 0, claimKva: dossier.project.permanentKva } : nothing;
};

/** True for a dossier that uses, holds or claims capacity. */
export const weighs = (dossier: Dossier): boolean => footprint(dossier) !== nothing;

/** The substation above a node; the node itself when the grid does not know it. */
export const rootOf = (nodes: ReadonlyMap<string, GridNode>, node: string): string => {
  const path = nodes.get(node)?.path;
  return path?.[path.length - 1] ?? node;
};

/** A register with some dossiers replaced: what would be after events that are not in the log yet. */
export type Outlook = Pick<Register, 'nodes' | 'dossiers' | 'contenders'> & {
  readonly changed: ReadonlyMap<number, Dossier>;
  readonly hosting?: ReadonlyMap<string, number | null>;
};

export const dossierIn = (outlook: Outlook, number: number): Dossier | undefined =>
  outlook.changed.get(number) ?? outlook.dossiers.get(number);

/** Every dossier that weighs on the tree of a substation, in rank order. */
export const contendersOf = (outlook: Outlook, root: string): readonly RankKey[] => {
  const standing = outlook.contenders.get(root) ?? [];
  if (outlook.changed.size === 0) return standing;
  const keys = standing.filter((key) => !outlook.changed.has(key.number));
  for (const dossier of outlook.changed.values()) {
    const key = rankKey(dossier);
    if (key === null || dossier.project === null || !weighs(dossier)) continue;
    if (rootOf(outlook.nodes, dossier.project.node) === root) keys.push(key);
  }
  return keys.sort(compareRank);
};

/** The sums of one node while its tree is gone through in rank order. All in kVA; `claims` counts what stands ahead. */
export type NodeLoad = {
  readonly node: string;
  readonly hostingCapacityKva: number | null;
  usedKva: number;
  grantedKva: number;
  claimedKva: number;
  claims: number;
};

/** A claim met on the way through a tree, and the nodes it weighs on. */
export type Claimant = { readonly number: number; readonly path: readonly string[] };

/** One tree of the grid, gone through in rank order: `freeKva` is what is left at the point reached. */
export type Tally = {
  readonly outlook: Outlook;
  readonly loads: Map<string, NodeLoad>;
  /** The claims that count for those behind them. */
  readonly claimants: Claimant[];
  /** The claims that hold nothing back: they could never fit, or do not fit now and the rule lets later ones pass. */
  readonly skipped: Claimant[];
};

const loadOf = (tally: Tally, node: string): NodeLoad => {
  const known = tally.loads.get(node);
  if (known !== undefined) return known;
  const hosting = tally.outlook.hosting?.get(node);
  const fresh: NodeLoad = {
    node,
    hostingCapacityKva: hosting === undefined ? (tally.outlook.nodes.get(node)?.hostingCapacityKva ?? null) : hosting,
    usedKva: 0,
    grantedKva: 0,
    claimedKva: 0,
    claims: 0,
  };
  tally.loads.set(node, fresh);
  return fresh;
};

export const pathOf = (outlook: Pick<Outlook, "nodes">, node: string): readonly string[] =>
  outlook.nodes.get(node)?.path ?? [node];

/** The sums of a tree before any claim: what is used and what is granted, whatever its rank (setting `priority`). */
export const openTally = (outlook: Outlook, keys: readonly RankKey[]): Tally => {
  const tally: Tally = { outlook, loads: new Map(), claimants: [], skipped: [] };
  for (const key of keys) addGranted(tally, dossierIn(outlook, key.number));
  return tally;
};

const addGranted = (tally: Tally, dossier: Dossier | undefined): void => {
  if (dossier?.project == null || dossier.grantedKva === null) return;
  const { usedKva, grantedKva } = footprint(dossier);
  for (const node of pathOf(tally.outlook, dossier.project.node)) {
    const load = loadOf(tally, node);
    load.usedKva += usedKva;
    load.grantedKva += grantedKva;
  }
};

/** What one node can still take, in kVA, at the point reached; negative after a downward correction; null if unpublished. */
export const freeKva = (load: NodeLoad): number | null =>
  load.hostingCapacityKva === null
    ? null
    : load.hostingCapacityKva - load.usedKva - load.grantedKva - load.claimedKva;

/** The narrowest node of a path and what it can still take; null where no node of the path publishes a capacity. */
export type Bottleneck = { readonly load: NodeLoad; readonly availableKva: number };

/** `available(node) = min over the path of (hosting - granted - claims of better rank)` (procedure.md, 5). */
export const bottleneckOf = (tally: Tally, node: string): Bottleneck | null => {
  let narrowest: Bottleneck | null = null;
  for (const name of pathOf(tally.outlook, node)) {
    const load = loadOf(tally, name);
    const free = freeKva(load);
    if (free !== null && (narrowest === null || free < narrowest.availableKva))
      narrowest = { load, availableKva: free };
  }
  return narrowest;
};

/** Could not fit even if every project not yet commissioned left (setting `freedCapacity`, `strict`). */
export const couldNeverFit = (tally: Tally, node: string, permanentKva: number): boolean =>
  pathOf(tally.outlook, node).some((name) => {
    const load = loadOf(tally, name);
    return load.hostingCapacityKva !== null && permanentKva > load.hostingCapacityKva - load.usedKva;
  });

/** Lets a claim count for those behind it, or records that it is passed over, as the rules in force say. */
export const passClaim = (tally: Tally, dossier: Dossier, rules: Rules): void => {
  const node = dossier.project?.node ?? '';
  const { claimKva } = footprint(dossier);
  const claimant = { number: dossier.number, path: pathOf(tally.outlook, node) };
  if (holdsNothingBack(tally, node, claimKva, rules)) {
    tally.skipped.push(claimant);
    return;
  }
  tally.claimants.push(claimant);
  for (const name of claimant.path) {
    const load = loadOf(tally, name);
    load.claimedKva += claimKva;
    load.claims += 1;
  }
};

const holdsNothingBack = (tally: Tally, node: string, claimKva: number, rules: Rules): boolean => {
  if (rules.freedCapacity === 'strict') return couldNeverFit(tally, node, claimKva);
  const narrowest = bottleneckOf(tally, node);
  return narrowest !== null && narrowest.availableKva < claimKva;
};

/** Gives a dossier what it claims, for those behind it. */
export const passGrant = (tally: Tally, node: string, grantedKva: number): void => {
  for (const name of pathOf(tally.outlook, node)) loadOf(tally, name).grantedKva += grantedKva;
};

/** The better-ranked claims on the same path that a grant at this point passes over. */
export const passedOverBy = (tally: Tally, node: string): number[] => {
  const path = pathOf(tally.outlook, node);
  return tally.skipped.filter((one) => one.path.some((name) => path.includes(name))).map((one) => one.number);
};

/** The tree of a node with every claim ahead of `key` counted; all claims of main and a when `key` is null (queue b). */
export const tallyAhead = (outlook: Outlook, node: string, key: RankKey | null, rules: Rules): Tally => {
  const keys = contendersOf(outlook, rootOf(outlook.nodes, node));
  const tally = openTally(outlook, keys);
  const end = key === null ? keys.length : countAhead(keys, key);
  for (let at = 0; at < end; at += 1) {
    const dossier = dossierIn(outlook, keys[at]?.number ?? 0);
    if (dossier !== undefined && footprint(dossier).claimKva > 0) passClaim(tally, dossier, rules);
  }
  return tally;
};

import type { Dossier } from '#lib/register/dossier.ts';

/** A point of the grid. `path` runs from the node itself up to its substation; null capacity means none is published. */
export type GridNode = {
  readonly node: string;
  readonly parent: string | null;
  readonly kind: 'substation' | 'transformer' | 'feeder' | 'connection-point';
  readonly name: string;
  readonly hostingCapacityKva: number | null;
  readonly path: readonly string[];
};

type Grid = { readonly nodes: ReadonlyMap<string, GridNode> };

/** A node and every node above it: where a project at that node weighs. */
export const pathOf = ({ nodes }: Grid, node: string): readonly string[] => nodes.get(node)?.path ?? [node];

/** The substation above a node; the node itself when the grid does not know it. */
export const rootOf = ({ nodes }: Grid, node: string): string => {
  const path = nodes.get(node)?.path;
  return path?.[path.length - 1] ?? node;
};

/** What a dossier weighs on every node of its path, in kVA of permanent power. At most one of the three is not 0. */
export type Footprint = { readonly usedKva: number; readonly grantedKva: number; readonly claimKva: number };

const nothing: Footprint = { usedKva: 0, grantedKva: 0, claimKva: 0 };

/**
 * Commissioned power is used for good; a grant is held until it lapses; a place of main or a without an outcome holds a
 * claim by its rank. With capacity reached, in queue b, or without a place a dossier holds nothing (procedure.md, 4).
 */
export const footprint = (dossier: Dossier | undefined): Footprint => {
  if (dossier?.project == null) return nothing;
  if (dossier.status === 'commissioned')
    return { usedKva: dossier.grantedKva ?? 0, grantedKva: 0, claimKva: 0 };
  if (dossier.grantedKva !== null) return { usedKva: 0, grantedKva: dossier.grantedKva, claimKva: 0 };
  return isClaimant(dossier)
    ? { usedKva: 0, grantedKva: 0, claimKva: dossier.project.permanentKva }
    : nothing;
};

/** True for a place that waits for an outcome or for capacity: it claims, even when it claims 0 kVA. */
export const isClaimant = (dossier: Dossier): boolean =>
  dossier.grantedKva === null &&
  dossier.project !== null &&
  (dossier.queue === 'a' || (dossier.queue === 'main' && dossier.status !== 'capacity-reached'));

/** What the commissioned and the granted projects on and below a node take of it, in kVA. */
export type Taken = { readonly usedKva: number; readonly grantedKva: number };

export const nothingTaken: Taken = { usedKva: 0, grantedKva: 0 };

const take = (taken: Map<string, Taken>, grid: Grid, dossier: Dossier | undefined, sign: 1 | -1): void => {
  const { usedKva, grantedKva } = footprint(dossier);
  if (dossier?.project == null || usedKva + grantedKva === 0) return;
  for (const name of pathOf(grid, dossier.project.node)) {
    const before = taken.get(name) ?? nothingTaken;
    taken.set(name, {
      usedKva: before.usedKva + sign * usedKva,
      grantedKva: before.grantedKva + sign * grantedKva,
    });
  }
};

/** Moves what a dossier uses or holds, on every node of its path, from what it was to what it is. */
export const retake = (
  taken: Map<string, Taken>,
  grid: Grid,
  before: Dossier | undefined,
  after: Dossier | undefined,
): void => {
  const isSame = before?.grantedKva === after?.grantedKva && before?.project === after?.project;
  if (isSame && (before?.status === 'commissioned') === (after?.status === 'commissioned')) return;
  take(taken, grid, before, -1);
  take(taken, grid, after, 1);
};

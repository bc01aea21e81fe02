import {
  bottleneckOf,
  claimantsOf,
  dossierIn,
  fitsIn,
  openTally,
  outlookOf,
  passClaim,
} from '#lib/queue/capacity.ts';
import { isClaimant, nothingTaken } from '#lib/queue/footprint.ts';
import { compareRank, rankKey } from '#lib/queue/rank.ts';
import type { Dossier } from '#lib/register/dossier.ts';
import type { Register } from '#lib/register/register.ts';
import { version1 } from '#lib/rules/version-1.ts';

/** What a claim can have at its turn: its narrowest node, what that can still take, and how many claims weigh on it ahead. */
export type Workings = {
  readonly number: number;
  readonly bottleneck: string | null;
  readonly availableKva: number | null;
  readonly claimsAhead: number;
  readonly fits: boolean | null;
};

/** Every claim of the whole grid, tree by tree in rank order, by the functions of the regulation. */
export const allocate = (register: Register): readonly Workings[] => {
  const outlook = outlookOf(register);
  const all: Workings[] = [];
  for (const root of register.claimants.keys()) {
    const tally = openTally(outlook);
    for (const { number } of claimantsOf(outlook, root)) {
      const dossier = dossierIn(outlook, number);
      if (dossier?.project == null) continue;
      const { node, permanentKva } = dossier.project;
      const narrowest = bottleneckOf(tally, node);
      all.push({
        number,
        bottleneck: narrowest?.load.node ?? null,
        availableKva: narrowest?.availableKva ?? null,
        claimsAhead: narrowest?.load.claims ?? 0,
        fits: fitsIn(narrowest, permanentKva),
      });
      passClaim(tally, dossier, version1);
    }
  }
  return all;
};

/** A node of the plain allocation. */
type PlainNode = {
  readonly node: string;
  readonly parent: string | null;
  readonly mostKva: number;
  freeKva: number;
  claims: number;
};

/** The numbers of the dossiers that claim, by rank. */
export const rankedClaims = ({ dossiers }: Register): readonly number[] =>
  [...dossiers.values()]
    .filter((dossier) => isClaimant(dossier) && dossier.enteredOn !== null)
    .sort(byRank)
    .map(({ number }) => number);

const byRank = (a: Dossier, b: Dossier): number => {
  const [one, other] = [rankKey(a), rankKey(b)];
  return one === null || other === null ? 0 : compareRank(one, other);
};

const plainNodes = ({ nodes, taken }: Register): Map<string, PlainNode> => {
  const plain = new Map<string, PlainNode>();
  for (const { node, parent, hostingCapacityKva } of nodes.values()) {
    const { usedKva, grantedKva } = taken.get(node) ?? nothingTaken;
    const mostKva = (hostingCapacityKva ?? 0) - usedKva;
    plain.set(node, { node, parent, mostKva, freeKva: mostKva - grantedKva, claims: 0 });
  }
  return plain;
};

const pathIn = (nodes: ReadonlyMap<string, PlainNode>, node: string): readonly PlainNode[] => {
  const path: PlainNode[] = [];
  let at = nodes.get(node);
  while (at !== undefined) {
    path.push(at);
    at = at.parent === null ? undefined : nodes.get(at.parent);
  }
  return path;
};

/** The same as `allocate`, written as one would without the regulation: objects in Maps, one walk up per claim. */
export const allocatePlainly = (register: Register, ranked: readonly number[]): readonly Workings[] => {
  const nodes = plainNodes(register);
  return ranked.map((number) => {
    const { node = '', permanentKva: kva = 0 } = register.dossiers.get(number)?.project ?? {};
    const path = pathIn(nodes, node);
    const [first] = path;
    if (first === undefined) throw new Error(`there is no node ${node}`);
    const narrowest = path.reduce((least, one) => (one.freeKva < least.freeKva ? one : least), first);
    const { freeKva: availableKva, claims: claimsAhead } = narrowest;
    if (!path.some(({ mostKva }) => kva > mostKva))
      for (const one of path) {
        one.freeKva -= kva;
        one.claims += 1;
      }
    return { number, bottleneck: narrowest.node, availableKva, claimsAhead, fits: availableKva >= kva };
  });
};

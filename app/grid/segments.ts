import type { PublicNode } from '#app/queue/public-line.ts';
import type { NodeWorkings } from '#lib/queue/position.ts';

/** What weighs on a point of the grid, in the order of a bar; `own` is the entry a page is about. */
export const weights = ['used', 'granted', 'claimed', 'own', 'waiting-a', 'free', 'waiting-b'] as const;
export type Weight = (typeof weights)[number];

/** One stretch of a bar, in kVA. */
export type Segment = { readonly weight: Weight; readonly fromKva: number; readonly kva: number };

/** A bar: its stretches end to end, where the hosting capacity lies on it (null if unpublished), and its whole length. */
export type Bar = {
  readonly segments: readonly Segment[];
  readonly hostingKva: number | null;
  readonly lengthKva: number;
};

const endToEnd = (amounts: Readonly<Partial<Record<Weight, number>>>, hostingKva: number | null): Bar => {
  let fromKva = 0;
  const segments: Segment[] = [];
  for (const weight of weights) {
    const kva = amounts[weight] ?? 0;
    if (kva <= 0) continue;
    segments.push({ weight, fromKva, kva });
    fromKva += kva;
  }
  return { segments, hostingKva, lengthKva: Math.max(fromKva, hostingKva ?? 0) };
};

/**
 * The bar of a point of the grid: what is used, granted, claimed, waits in a; then what is free; queue b last, behind all
 * the others, since it takes only what they leave.
 */
export const barOfNode = (node: PublicNode): Bar =>
  endToEnd(
    {
      used: node.usedKva,
      granted: node.grantedKva,
      claimed: node.claimedKva,
      'waiting-a': node.waitingAKva,
      free: node.freeKva ?? 0,
      'waiting-b': node.waitingBKva,
    },
    node.hostingCapacityKva,
  );

/** What an entry itself takes: power it uses or was granted stands among the used and the granted of its path. */
export type Own = { readonly usesKva: number; readonly holdsKva: number; readonly asksKva: number };

/** The bar of a point on an entry's path: what stands before it, what is its own, and what would still be free. */
export const barOfWorkings = (workings: NodeWorkings, { usesKva, holdsKva, asksKva }: Own): Bar => {
  const own = usesKva + holdsKva + asksKva;
  const { usedKva, grantedKva, claimedAheadKva, hostingCapacityKva } = workings;
  const taken = usedKva + grantedKva + claimedAheadKva + asksKva;
  return endToEnd(
    {
      used: usedKva - usesKva,
      granted: grantedKva - holdsKva,
      claimed: claimedAheadKva,
      own,
      free: hostingCapacityKva === null ? 0 : hostingCapacityKva - taken,
    },
    hostingCapacityKva,
  );
};

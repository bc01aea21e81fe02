import type { Day } from '#lib/calendar/day.ts';
import type { Queue, Status } from '#lib/register/dossier.ts';
import type { Register } from '#lib/register/register.ts';
import { type Rules, rulesOn } from '#lib/rules/rules.ts';
import { bottleneckOf, fitsIn, freeKva, loadOf, type NodeLoad, outlookOf, tallyAhead } from './capacity.ts';
import { footprint, pathOf } from './footprint.ts';
import { isFinal, rankKey, rankOf } from './rank.ts';

/** One node on the way up from a project, as it stands before that project's turn. All in kVA; null if unpublished. */
export type NodeWorkings = {
  readonly node: string;
  readonly hostingCapacityKva: number | null;
  readonly usedKva: number;
  readonly grantedKva: number;
  readonly claimsAhead: number;
  readonly claimedAheadKva: number;
  readonly freeKva: number | null;
};

/**
 * Where a dossier stands, with the workings: rank in its queue, final or not, and what stands ahead on each node of its
 * path. `fits` is null where no capacity is published; `holdsKva` what it already uses or was granted.
 */
export type Position = {
  readonly number: number;
  readonly queue: Queue;
  readonly status: Status;
  readonly rank: number;
  readonly of: number;
  readonly enteredOn: Day;
  readonly isFinal: boolean;
  readonly holdsKva: number;
  readonly asksKva: number;
  readonly path: readonly NodeWorkings[];
  readonly bottleneck: string | null;
  readonly ahead: { readonly projects: number; readonly kva: number };
  readonly availableKva: number | null;
  readonly fits: boolean | null;
};

const workingsOf = (load: NodeLoad): NodeWorkings => ({
  node: load.node,
  hostingCapacityKva: load.hostingCapacityKva,
  usedKva: load.usedKva,
  grantedKva: load.grantedKva,
  claimsAhead: load.claims,
  claimedAheadKva: load.claimedKva,
  freeKva: freeKva(load),
});

/**
 * The position of a dossier on a day's rules (R1, R4); null when it has no place. What is ahead is counted at the
 * bottleneck, or at the node itself where no capacity is published: never who (procedure.md, 6).
 */
export const position = (register: Register, number: number, today: Day): Position | null => {
  const dossier = register.dossiers.get(number);
  const rules = rulesOn(register.rules, today);
  if (dossier === undefined || rules === null) return null;
  const { queue, enteredOn, project, status } = dossier;
  const rank = rankOf(register, dossier);
  if (queue === null || enteredOn === null || project === null || rank === null) return null;
  const { usedKva, grantedKva } = footprint(dossier);
  return {
    number,
    queue,
    status,
    rank,
    of: register.queues[queue].length,
    enteredOn,
    isFinal: isFinal(register, dossier),
    holdsKva: usedKva + grantedKva,
    asksKva: project.permanentKva,
    ...workings(register, project.node, project.permanentKva, queue === 'b' ? null : rankKey(dossier), rules),
  };
};

/**
 * The workings for a power at a node: of a place (its rank key), or of a project that would come last (`key` null: behind
 * every claim of main and a). Also the answer to "could my project fit?".
 */
export const workings = (
  register: Register,
  node: string,
  permanentKva: number,
  key: ReturnType<typeof rankKey>,
  rules: Rules,
): Pick<Position, 'path' | 'bottleneck' | 'ahead' | 'availableKva' | 'fits'> => {
  const outlook = outlookOf(register);
  const tally = tallyAhead(outlook, node, key, rules);
  const narrowest = bottleneckOf(tally, node);
  const path = pathOf(outlook, node).map((name) => workingsOf(loadOf(tally, name)));
  const counted = path.find((one) => one.node === narrowest?.load.node) ?? path[0];
  return {
    path,
    bottleneck: narrowest?.load.node ?? null,
    ahead: { projects: counted?.claimsAhead ?? 0, kva: counted?.claimedAheadKva ?? 0 },
    availableKva: narrowest?.availableKva ?? null,
    fits: fitsIn(narrowest, permanentKva),
  };
};

import type { Day } from '#lib/calendar/day.ts';
import type { Dossier, Project, Queue, Status } from '#lib/register/dossier.ts';
import type { Register } from '#lib/register/register.ts';
import { type Rules, rulesOn } from '#lib/rules/rules.ts';
import {
  bottleneckOf,
  fitsIn,
  freeKva,
  loadOf,
  type NodeLoad,
  outlookOf,
  type Tally,
  tallyAhead,
} from './capacity.ts';
import { footprint, pathOf } from './footprint.ts';
import { countAhead, isFinal, type RankKey, type rankKey } from './rank.ts';

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
  if (dossier === undefined || !isPlaced(dossier) || rules === null) return null;
  const { node } = dossier.project;
  return positionIn(register, dossier, tallyAhead(outlookOf(register), node, turnOf(dossier), rules));
};

/** A dossier that has a place. */
export type Placed = Dossier & { readonly queue: Queue; readonly enteredOn: Day; readonly project: Project };

export const isPlaced = (dossier: Dossier): dossier is Placed =>
  dossier.queue !== null && dossier.enteredOn !== null && dossier.project !== null;

/** Behind which claims a place comes: those of better rank, or (null) all of main and a for one of queue b. */
export const turnOf = (dossier: Placed): RankKey | null => (dossier.queue === 'b' ? null : keyOf(dossier));

const keyOf = ({ enteredOn, submittedAt, number }: Placed): RankKey => ({ enteredOn, submittedAt, number });

/** The position of a place, in its tree with every claim ahead of its turn counted. */
export const positionIn = (register: Register, dossier: Placed, tally: Tally): Position => {
  const { number, queue, status, enteredOn, project } = dossier;
  const { usedKva, grantedKva } = footprint(dossier);
  return {
    number,
    queue,
    status,
    rank: countAhead(register.queues[queue], keyOf(dossier)) + 1,
    of: register.queues[queue].length,
    enteredOn,
    isFinal: isFinal(register, dossier),
    holdsKva: usedKva + grantedKva,
    asksKva: project.permanentKva,
    ...workingsIn(tally, project.node, project.permanentKva),
  };
};

type Workings = Pick<Position, 'path' | 'bottleneck' | 'ahead' | 'availableKva' | 'fits'>;

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
): Workings => workingsIn(tallyAhead(outlookOf(register), node, key, rules), node, permanentKva);

const workingsIn = (tally: Tally, node: string, permanentKva: number): Workings => {
  const narrowest = bottleneckOf(tally, node);
  const path = pathOf(tally.outlook, node).map((name) => workingsOf(loadOf(tally, name)));
  const counted = path.find((one) => one.node === narrowest?.load.node) ?? path[0];
  return {
    path,
    bottleneck: narrowest?.load.node ?? null,
    ahead: { projects: counted?.claimsAhead ?? 0, kva: counted?.claimedAheadKva ?? 0 },
    availableKva: narrowest?.availableKva ?? null,
    fits: fitsIn(narrowest, permanentKva),
  };
};

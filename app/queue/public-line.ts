import type { Day } from '#lib/calendar/day.ts';
import { brusselsDay, type Instant } from '#lib/calendar/zone.ts';
import { rootOf } from '#lib/queue/footprint.ts';
import { type Standing, standingOn } from '#lib/queue/history.ts';
import { type NodeStanding, type QueueOn, queueOn } from '#lib/queue/on.ts';
import { type HoldsBack, holdsBack } from '#lib/queue/provisional.ts';
import type { Queue, Status, Technology } from '#lib/register/dossier.ts';
import type { Register } from '#lib/register/register.ts';

/**
 * What anyone may read of one entry (procedure.md, section 6), and nothing else: pages show these fields alone. `queue` and
 * `rank` are null once it has left; `status` is null for a time of which an older list kept no record. Powers in kVA.
 */
export type PublicLine = {
  readonly number: number;
  readonly queue: Queue | null;
  readonly rank: number | null;
  readonly isFinal: boolean;
  readonly status: Status | null;
  readonly technology: Technology;
  readonly permanentKva: number;
  readonly flexibleKva: number;
  readonly node: string;
  readonly nodeName: string;
  readonly substation: string;
  readonly enteredOn: Day;
  readonly submittedAt: Instant;
  readonly isTakenOver: boolean;
  /** The day it left the queue: commissioned, struck off or withdrawn. */
  readonly leftOn: Day | null;
};

/** What anyone may read of a point of the grid: its capacity and what weighs on it, in kVA. */
export type PublicNode = {
  readonly node: string;
  readonly name: string;
  readonly hostingCapacityKva: number | null;
  readonly usedKva: number;
  readonly grantedKva: number;
  readonly claimedKva: number;
  readonly waitingAKva: number;
  readonly waitingBKva: number;
  readonly freeKva: number | null;
};

/** The public name of a point of the grid; its key where the grid does not know it. */
export const nameOf = ({ nodes }: Pick<Register, 'nodes'>, node: string): string =>
  nodes.get(node)?.name ?? node;

type Placing = Pick<PublicLine, 'queue' | 'rank' | 'isFinal' | 'leftOn'> & { readonly enteredOn: Day };

const lineOf = (register: Register, standing: Standing, placing: Placing): PublicLine => {
  const { number, status, project, submittedAt, isTakenOver } = standing;
  const { node, technology, permanentKva, flexibleKva } = project;
  return {
    number,
    queue: placing.queue,
    rank: placing.rank,
    isFinal: placing.isFinal,
    status,
    technology,
    permanentKva,
    flexibleKva,
    node,
    nodeName: nameOf(register, node),
    substation: nameOf(register, rootOf(register, node)),
    enteredOn: placing.enteredOn,
    submittedAt,
    isTakenOver,
    leftOn: placing.leftOn,
  };
};

const placedLines = (register: Register, { lines }: QueueOn): PublicLine[] =>
  lines.map((line) =>
    lineOf(register, line, {
      queue: line.queue,
      rank: line.rank,
      isFinal: line.isFinal,
      enteredOn: line.enteredOn,
      leftOn: null,
    }),
  );

const leftLine = (register: Register, standing: Standing | null): PublicLine | null => {
  if (standing === null || standing.queue !== null || standing.enteredOn === null) return null;
  const { enteredOn, on } = standing;
  return lineOf(register, standing, { queue: null, rank: null, isFinal: true, enteredOn, leftOn: on });
};

const leftLines = (register: Register, day: Day): PublicLine[] => {
  const left: PublicLine[] = [];
  for (const kept of register.history.values()) {
    const line = leftLine(register, standingOn(kept, day));
    if (line !== null) left.push(line);
  }
  return left.sort((a, b) => compareText(b.leftOn ?? '', a.leftOn ?? '') || a.number - b.number);
};

const compareText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const publicNode = (standing: NodeStanding): PublicNode => ({
  node: standing.node.node,
  name: standing.node.name,
  hostingCapacityKva: standing.hostingCapacityKva,
  usedKva: standing.usedKva,
  grantedKva: standing.grantedKva,
  claimedKva: standing.claimedKva,
  waitingAKva: standing.waitingAKva,
  waitingBKva: standing.waitingBKva,
  freeKva: standing.freeKva,
});

/**
 * The public picture of the queue at the end of a day: who stands in it (main, a, b, each by rank), who has left it (latest
 * first), the substations with a published capacity, and how many trees of the grid publish none.
 */
export type Picture = {
  readonly day: Day;
  readonly settledThrough: Day | null;
  /** What held the settled day back; of money that waits only what waits now. */
  readonly heldBack: HoldsBack;
  readonly placed: readonly PublicLine[];
  readonly left: readonly PublicLine[];
  readonly substations: readonly PublicNode[];
  readonly unpublished: number;
};

const heldBackOn = (register: Register, { day, awaits }: QueueOn): HoldsBack => {
  const isNow = day >= brusselsDay(register.lastAt);
  return { awaits, unmatchedOn: isNow ? holdsBack(register).unmatchedOn : null };
};

/** Takes the public picture of a register as of the end of a day: an allow-list over `queueOn`. */
export const pictureOn = (register: Register, day: Day): Picture => {
  const standing = queueOn(register, day);
  const roots = [...standing.nodes.values()].filter(({ node }) => node.parent === null);
  const published = roots.filter(({ hostingCapacityKva }) => hostingCapacityKva !== null);
  return {
    day,
    settledThrough: standing.settledThrough,
    heldBack: heldBackOn(register, standing),
    placed: placedLines(register, standing),
    left: leftLines(register, day),
    substations: published.map(publicNode).sort((a, b) => compareText(a.name, b.name)),
    unpublished: roots.length - published.length,
  };
};

/** One entry as it stands at the end of a day; null when no entry of that number has ever had a place by then. */
export const publicLine = (picture: Picture, number: number): PublicLine | null =>
  picture.placed.find((line) => line.number === number) ??
  picture.left.find((line) => line.number === number) ??
  null;

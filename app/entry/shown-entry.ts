import type { PublicLine } from '#app/queue/public-line.ts';
import type { PublicStep } from '#app/queue/public-step.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { Position } from '#lib/queue/position.ts';
import type { HoldsBack } from '#lib/queue/provisional.ts';

/** All that the page of an entry shows: public facts, its position when it is in the queue, its public history. */
export type ShownEntry = {
  readonly line: PublicLine;
  readonly position: Position | null;
  readonly settledThrough: Day | null;
  readonly heldBack: HoldsBack;
  readonly steps: readonly PublicStep[];
  readonly nameOf: (node: string) => string;
};

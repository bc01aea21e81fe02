import type { GridNode } from '#lib/queue/footprint.ts';
import { workings } from '#lib/queue/position.ts';
import type { Register } from '#lib/register/register.ts';
import type { Rules } from '#lib/rules/rules.ts';
import type { Asking } from './asking.ts';

/** How the arithmetic answers: `room` where no power was named, only how much is left. */
export type Verdict = 'fits' | 'fits-not' | 'unpublished' | 'room';

/** The same project with as much permanent power as fits and the rest flexible, in kVA. */
export type Split = { readonly permanentKva: number; readonly flexibleKva: number };

/** The answer to "could my project fit?" for a point of the grid, with its workings: of one who would come last (R2). */
export type Answer = {
  readonly node: GridNode;
  readonly verdict: Verdict;
  readonly asksKva: number;
  readonly flexibleKva: number;
  /** What is left for a newcomer, in kVA, never less than nothing; null where no capacity is published. */
  readonly roomKva: number | null;
  readonly found: ReturnType<typeof workings>;
  /** How it would fit all the same; null where it fits, or where nobody can say. */
  readonly split: Split | null;
};

const verdictOf = (asksKva: number | null, { fits, availableKva }: Answer['found']): Verdict => {
  if (asksKva === null) return availableKva === null ? 'unpublished' : 'room';
  if (fits === null) return 'unpublished';
  return fits ? 'fits' : 'fits-not';
};

/** Answers for a project that would come last; null where no point of the grid is named. */
export const answerFor = (
  register: Register,
  rules: Rules,
  { node: name, permanentKva, flexibleKva }: Asking,
): Answer | null => {
  const node = name === null ? undefined : register.nodes.get(name);
  if (node === undefined) return null;
  const asksKva = permanentKva ?? 0;
  const found = workings(register, node.node, asksKva, null, rules);
  const roomKva = found.availableKva === null ? null : Math.max(0, found.availableKva);
  const verdict = verdictOf(permanentKva, found);
  const split =
    verdict === 'fits-not' && roomKva !== null
      ? { permanentKva: roomKva, flexibleKva: asksKva - roomKva + flexibleKva }
      : null;
  return { node, verdict, asksKva, flexibleKva, roomKva, found, split };
};

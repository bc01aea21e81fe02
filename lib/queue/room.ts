import type { Register } from '#lib/register/register.ts';
import type { Rules } from '#lib/rules/rules.ts';
import { bottleneckOf, outlookOf, type Tally, tallyAhead } from './capacity.ts';
import { rootOf } from './footprint.ts';

/**
 * What a project that came last, behind every claim of main and a, could still have at each node of the grid: in kVA of
 * permanent power, 0 where nothing is left, null where no node of the path publishes a capacity. Indicative (R2).
 */
export const roomAtNodes = (register: Register, rules: Rules): ReadonlyMap<string, number | null> => {
  const outlook = outlookOf(register);
  const tallies = new Map<string, Tally>();
  const tallyOf = (root: string): Tally => {
    const tally = tallies.get(root) ?? tallyAhead(outlook, root, null, rules);
    tallies.set(root, tally);
    return tally;
  };
  const room = new Map<string, number | null>();
  for (const { node } of register.nodes.values()) {
    const narrowest = bottleneckOf(tallyOf(rootOf(register, node)), node);
    room.set(node, narrowest === null ? null : Math.max(0, narrowest.availableKva));
  }
  return room;
};

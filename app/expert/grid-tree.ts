import type { Day } from '#lib/calendar/day.ts';
import { pathOf, rootOf } from '#lib/queue/footprint.ts';
import { type NodeStanding, queueOn } from '#lib/queue/on.ts';
import type { Register } from '#lib/register/register.ts';

/** A point of the grid on its page: how deep it stands below its substation, and how many points hang below it. */
export type Branch = NodeStanding & { readonly depth: number; readonly below: number };

/** What is open: every tree, none, or the one of a node. */
export type Opened = 'all' | 'none' | { readonly root: string };

/** Reads which trees are open, by what an address says ('all', or the key of any node) and the node that is looked at. */
export const openedBy = ({ nodes }: Pick<Register, 'nodes'>, below: string, node: string | null): Opened => {
  if (below === 'all') return 'all';
  const named = node ?? (nodes.has(below) ? below : null);
  return named === null ? 'none' : { root: rootOf({ nodes }, named) };
};

const isShown = ({ node, parent }: NodeStanding['node'], opened: Opened, register: Register): boolean =>
  parent === null || opened === 'all' || (opened !== 'none' && rootOf(register, node) === opened.root);

const compare = (a: readonly string[], b: readonly string[]): number => {
  const at = a.findIndex((name, index) => name !== b[index]);
  return at === -1 ? a.length - b.length : (a[at] ?? '').localeCompare(b[at] ?? '', 'fr', { numeric: true });
};

/**
 * The points of the grid as they stand on a day, each below the one it depends on, by name; only those of the trees that
 * are open, besides every substation.
 */
export const branches = (register: Register, today: Day, opened: Opened): readonly Branch[] => {
  const { nodes } = queueOn(register, today);
  const below = new Map<string, number>();
  for (const { node } of nodes.values())
    for (const above of pathOf(register, node.node).slice(1)) below.set(above, (below.get(above) ?? 0) + 1);
  const namesOf = (node: string): readonly string[] =>
    pathOf(register, node)
      .toReversed()
      .map((one) => `${register.nodes.get(one)?.name ?? ''}\n${one}`);
  return [...nodes.values()]
    .filter(({ node }) => isShown(node, opened, register))
    .map((standing) => ({ standing, names: namesOf(standing.node.node) }))
    .toSorted((a, b) => compare(a.names, b.names))
    .map(({ standing, names }) => ({
      ...standing,
      depth: names.length - 1,
      below: below.get(standing.node.node) ?? 0,
    }));
};

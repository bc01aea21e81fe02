import { rootOf } from '#lib/queue/footprint.ts';
import type { Register } from '#lib/register/register.ts';
import type { NodeGroup } from './shown.ts';

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name.localeCompare(b.name, 'fr', { numeric: true });

/** Within a substation, whose name every transformer repeats, the rest of the name is enough. */
const shortName = (name: string, station: string): string =>
  name.startsWith(`${station}, `) ? name.slice(station.length + 2) : name;

/** The points of the grid by substation, in alphabetical order: the substation itself, transformers, then the rest. */
export const nodeGroups = ({ nodes }: Pick<Register, 'nodes'>): readonly NodeGroup[] => {
  const below = new Map<string, { node: string; name: string; kind: string }[]>();
  for (const { node, name, kind } of nodes.values()) {
    const root = rootOf({ nodes }, node);
    const group = below.get(root) ?? [];
    below.set(root, group);
    group.push({ node, name: shortName(name, nodes.get(root)?.name ?? ''), kind });
  }
  const order = ['substation', 'transformer', 'feeder', 'connection-point'];
  return [...below]
    .map(([root, group]) => ({
      name: nodes.get(root)?.name ?? root,
      nodes: group.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || byName(a, b)),
    }))
    .sort(byName);
};

import type { Register } from '#lib/register/register.ts';

/** A text as it is compared: without accents, case and repeated spaces. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();

/** The nodes a visitor means: whether there are any, and whether a node is one of them. */
export type Meant = { readonly isKnown: boolean; readonly isAt: (node: string) => boolean };

/** Finds the nodes a visitor means. Made once for a grid, asked often. */
export type NodeSearch = (asked: string) => Meant;

const everywhere: Meant = { isKnown: true, isAt: () => true };

/**
 * Nodes by what is typed: the node of exactly that name or key, or else every node whose name or key holds the text; and
 * all that hangs below them. An empty text means everywhere.
 */
export const nodeSearch = ({ nodes }: Pick<Register, 'nodes'>): NodeSearch => {
  const names = [...nodes.values()].map(({ node, name }) => ({
    node,
    key: folded(node),
    name: folded(name),
  }));
  return (asked) => {
    const text = folded(asked);
    if (text === '') return everywhere;
    const exact = names.filter(({ key, name }) => key === text || name === text);
    const found =
      exact.length > 0 ? exact : names.filter(({ key, name }) => `${key}\n${name}`.includes(text));
    const all = new Set(found.map(({ node }) => node));
    const isAt = (node: string): boolean => nodes.get(node)?.path.some((name) => all.has(name)) ?? false;
    return { isKnown: all.size > 0, isAt };
  };
};

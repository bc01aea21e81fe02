import type { Register } from '#lib/register/register.ts';

/** A text as it is compared: without accents, case and repeated spaces. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();

/** Finds the nodes a visitor means. Made once for a grid, asked often. */
export type NodeSearch = (asked: string) => (node: string) => boolean;

const everywhere = (): boolean => true;

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
    const meant = new Set(found.map(({ node }) => node));
    return (node) => nodes.get(node)?.path.some((name) => meant.has(name)) ?? meant.has(node);
  };
};

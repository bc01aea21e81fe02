import type { Register } from '#lib/register/register.ts';

/** A text as it is compared: without accents, case and repeated spaces. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();

const known = new Map<string, string>();

/** The same for words that the register or the pages know, kept: never for what somebody types. */
export const foldedName = (name: string): string => {
  const kept = known.get(name);
  if (kept !== undefined) return kept;
  const fresh = folded(name);
  known.set(name, fresh);
  return fresh;
};

/** The nodes a visitor means: whether there are any, and whether a node is one of them. */
export type Meant = { readonly isKnown: boolean; readonly isAt: (node: string) => boolean };

const everywhere: Meant = { isKnown: true, isAt: () => true };

/**
 * Nodes by what is typed: the node of exactly that name or key, or else every node whose name or key holds the text; and
 * all that hangs below them. An empty text means everywhere.
 */
export const nodesMeant = ({ nodes }: Pick<Register, 'nodes'>, typed: string): Meant => {
  const text = folded(typed);
  if (text === '') return everywhere;
  const all = [...nodes.values()];
  const exact = all.filter(({ node, name }) => foldedName(node) === text || foldedName(name) === text);
  const found =
    exact.length > 0
      ? exact
      : all.filter(({ node, name }) => `${foldedName(node)}\n${foldedName(name)}`.includes(text));
  const meant = new Set(found.map(({ node }) => node));
  const isAt = (node: string): boolean => nodes.get(node)?.path.some((name) => meant.has(name)) ?? false;
  return { isKnown: meant.size > 0, isAt };
};

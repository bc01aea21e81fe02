import { wholeNumber } from '#app/form/fields.ts';
import type { FormFault } from '#app/form/reply.ts';
import { folded, foldedName } from '#app/queue/node-search.ts';
import { type Technology, technologies } from '#lib/register/dossier.ts';
import type { Register } from '#lib/register/register.ts';

/** The fields of the capacity check, as its address names them. */
export const fields = ['node', 'technology', 'permanentKva', 'flexibleKva'] as const;
export type Field = (typeof fields)[number];

/** A project somebody thinks of; null where nothing is said. Powers in kVA. */
export type Asking = {
  readonly node: string | null;
  readonly technology: Technology | null;
  readonly permanentKva: number | null;
  readonly flexibleKva: number;
};

/** What was asked, what stands in the fields, and the fields that cannot be meant. */
export type Asked = {
  readonly asking: Asking;
  readonly typed: Readonly<Partial<Record<Field, string>>>;
  readonly faults: Readonly<Partial<Record<Field, FormFault>>>;
};

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 100).trim();

/** A node by its key or its exact name. */
const nodeNamed = ({ nodes }: Pick<Register, 'nodes'>, typed: string): string | undefined => {
  if (nodes.has(typed)) return typed;
  const text = folded(typed);
  return [...nodes.values()].find(({ node, name }) => foldedName(name) === text || foldedName(node) === text)
    ?.node;
};

const power = wholeNumber(0, 1_000_000);

const powerIn = (typed: string): number | undefined => {
  const read = power.safeParse(typed);
  return read.success ? read.data : undefined;
};

/** What the fields mean; undefined for a text that cannot be meant. */
type Meant = { readonly [Name in keyof Asking]: Asking[Name] | undefined };

const meantBy = (typed: Readonly<Record<Field, string>>, register: Pick<Register, 'nodes'>): Meant => ({
  node: typed.node === '' ? null : nodeNamed(register, typed.node),
  technology: typed.technology === '' ? null : technologies.find((one) => one === typed.technology),
  permanentKva: typed.permanentKva === '' ? null : powerIn(typed.permanentKva),
  flexibleKva: typed.flexibleKva === '' ? 0 : powerIn(typed.flexibleKva),
});

/** Power was named, and it is none. */
const asksNothing = (typed: Readonly<Record<Field, string>>, { permanentKva, flexibleKva }: Meant): boolean =>
  typed.permanentKva + typed.flexibleKva !== '' && (permanentKva ?? 0) === 0 && flexibleKva === 0;

const faultsIn = (typed: Readonly<Record<Field, string>>, meant: Meant): Asked['faults'] => ({
  ...(meant.node === undefined && { node: 'no-such-node' }),
  ...(meant.technology === undefined && { technology: 'not-a-choice' }),
  ...(asksNothing(typed, meant) && { permanentKva: 'no-power' }),
  ...(meant.permanentKva === undefined && { permanentKva: 'not-a-whole-number' }),
  ...(meant.flexibleKva === undefined && { flexibleKva: 'not-a-whole-number' }),
});

/** Who names flexible power alone asks for no permanent power; who asks for none at all has not said how much. */
const permanentIn = (typed: Readonly<Record<Field, string>>, meant: Meant): number | null => {
  if (asksNothing(typed, meant)) return null;
  return meant.permanentKva ?? ((meant.flexibleKva ?? 0) > 0 && typed.permanentKva === '' ? 0 : null);
};

/**
 * Reads a project from an address. A text that cannot be meant is a fault of its field, and the rest is answered as if that
 * field were empty. The first of repeated parameters counts. Never refuses, never throws.
 */
export const readAsking = (query: URLSearchParams, register: Pick<Register, 'nodes'>): Asked => {
  const text = (field: Field): string => tidy(query.get(field) ?? '');
  const typed = {
    node: text('node'),
    technology: text('technology'),
    permanentKva: text('permanentKva'),
    flexibleKva: text('flexibleKva'),
  };
  const meant = meantBy(typed, register);
  const asking = {
    node: meant.node ?? null,
    technology: meant.technology ?? null,
    permanentKva: permanentIn(typed, meant),
    flexibleKva: meant.flexibleKva ?? 0,
  };
  return { asking, typed: { ...typed, node: meant.node ?? typed.node }, faults: faultsIn(typed, meant) };
};

/** The query that asks the same: always in one order, without what needs no saying; '' when nothing is asked. */
export const queryOf = (
  { node, technology, permanentKva, flexibleKva }: Asking,
  { typed, faults }: Pick<Asked, 'typed' | 'faults'> = { typed: {}, faults: {} },
): string => {
  const query = new URLSearchParams();
  const say = (field: Field, value: string): void => {
    const said = faults[field] === undefined ? value : (typed[field] ?? '');
    if (said !== '') query.set(field, said);
  };
  say('node', node ?? '');
  say('technology', technology ?? '');
  say('permanentKva', permanentKva === null ? '' : String(permanentKva));
  say('flexibleKva', flexibleKva === 0 ? '' : String(flexibleKva));
  return query.size === 0 ? '' : `?${query}`;
};

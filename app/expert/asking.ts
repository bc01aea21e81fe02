import { type Urgency, urgencies, type WorkKind, workKinds } from '#lib/register/worklist.ts';

export const sortKeys = ['due', 'number', 'kind', 'node', 'kva'] as const;
export type SortKey = (typeof sortKeys)[number];

/** What an expert asks of the desk; null or '' where everything is meant. Pages count from 1. */
export type Asking = {
  readonly kind: WorkKind | null;
  readonly urgency: Urgency | null;
  readonly node: string;
  readonly text: string;
  readonly sort: SortKey;
  readonly isDescending: boolean;
  readonly page: number;
};

/** All of it, the most pressing first. */
export const everything: Asking = {
  kind: null,
  urgency: null,
  node: '',
  text: '',
  sort: 'due',
  isDescending: false,
  page: 1,
};

const tidy = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 100).trim();

const oneOf = <Choice extends string>(choices: readonly Choice[], text: string): Choice | null =>
  choices.find((one) => one === text) ?? null;

/** Reads what is asked from an address. What is none of the choices is as if nothing had been asked there. Never throws. */
export const readAsking = (query: URLSearchParams): Asking => {
  const sort = tidy(query.get('sort'));
  const page = tidy(query.get('page'));
  return {
    kind: oneOf(workKinds, tidy(query.get('kind'))),
    urgency: oneOf(urgencies, tidy(query.get('urgency'))),
    node: tidy(query.get('node')),
    text: tidy(query.get('text')),
    sort: oneOf(sortKeys, sort.replace(/^-/, '')) ?? 'due',
    isDescending: sort.startsWith('-') && oneOf(sortKeys, sort.slice(1)) !== null,
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  };
};

/** The query that asks the same, '' for all of it: always in one order, without what needs no saying. */
export const queryOf = ({ kind, urgency, node, text, sort, isDescending, page }: Asking): string => {
  const said = {
    kind: kind ?? '',
    urgency: urgency ?? '',
    node,
    text,
    sort: sort === 'due' && !isDescending ? '' : `${isDescending ? '-' : ''}${sort}`,
    page: page === 1 ? '' : String(page),
  };
  const query = new URLSearchParams(Object.entries(said).filter(([, value]) => value !== ''));
  return query.size === 0 ? '' : `?${query}`;
};

import { z } from 'zod';
import { type Day, parseDay } from '#lib/calendar/day.ts';
import { type Status, statuses, type Technology, technologies } from '#lib/register/dossier.ts';

/** The parts of the queue one can ask for; `left` are the entries that are no longer in it. */
export const parts = ['main', 'a', 'b', 'left'] as const;
export type Part = (typeof parts)[number];

export const sortKeys = ['rank', 'number', 'node', 'technology', 'kva', 'entered', 'status'] as const;
export type SortKey = (typeof sortKeys)[number];

/** The statuses an entry of the queue can have: a draft has no place. */
export const publicStatuses = statuses.filter((status) => status !== 'draft');

/** What a visitor asks of the queue; null where everything is meant. `on` null means today; pages count from 1. */
export type Asking = {
  readonly part: Part | null;
  readonly node: string;
  readonly technology: Technology | null;
  readonly status: Status | null;
  readonly number: number | null;
  readonly sort: SortKey;
  readonly isDescending: boolean;
  readonly on: Day | null;
  readonly page: number;
};

/** The whole queue, today, by rank. */
export const everything: Asking = {
  part: null,
  node: '',
  technology: null,
  status: null,
  number: null,
  sort: 'rank',
  isDescending: false,
  on: null,
  page: 1,
};

export type Fault = 'not-a-day' | 'day-in-future' | 'not-a-number';

/** A field whose text cannot be meant, and why. */
export type FaultyField = { readonly field: 'on' | 'number'; readonly typed: string; readonly fault: Fault };

export type Asked = { readonly asking: Asking; readonly faults: readonly FaultyField[] };

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 200).trim();

const choices = z.object({
  queue: z.enum(parts).nullable().catch(null),
  node: z.string().transform(tidy).catch(''),
  technology: z.enum(technologies).nullable().catch(null),
  status: z.enum(publicStatuses).nullable().catch(null),
  sort: z
    .string()
    .regex(/^-?[a-z]+$/)
    .catch('rank'),
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number)
    .catch(1),
});

const sortOf = (text: string): Pick<Asking, 'sort' | 'isDescending'> => ({
  sort: sortKeys.find((key) => key === text.replace('-', '')) ?? 'rank',
  isDescending: text.startsWith('-'),
});

const dayOf = (text: string, today: Day): Day | null | Fault => {
  if (text === '' || text === today) return null;
  const day = parseDay(text);
  if (day === null) return 'not-a-day';
  return day > today ? 'day-in-future' : day;
};

const numberOf = (text: string): number | null | Fault => {
  if (text === '') return null;
  return /^\d{1,9}$/.test(text) ? Number(text) : 'not-a-number';
};

const isFault = (read: Day | number | null | Fault): read is Fault =>
  read === 'not-a-day' || read === 'day-in-future' || read === 'not-a-number';

/**
 * Reads what a visitor asks from an address. A choice that does not exist means everything; a day or a number that is none
 * is a fault of its field, and the rest is answered. The first of repeated parameters counts. Never refuses, never throws.
 */
export const readAsking = (query: URLSearchParams, today: Day): Asked => {
  const { queue, sort, ...chosen } = choices.parse(
    Object.fromEntries(Object.keys(choices.shape).map((name) => [name, query.get(name)])),
  );
  const typedOn = tidy(query.get('on') ?? '');
  const typedNumber = tidy(query.get('number') ?? '');
  const on = dayOf(typedOn, today);
  const number = numberOf(typedNumber);
  const faults: FaultyField[] = [];
  if (isFault(on)) faults.push({ field: 'on', typed: typedOn, fault: on });
  if (isFault(number)) faults.push({ field: 'number', typed: typedNumber, fault: number });
  const asking = { ...everything, ...chosen, ...sortOf(sort), part: queue };
  return {
    asking: { ...asking, on: isFault(on) ? null : on, number: isFault(number) ? null : number },
    faults,
  };
};

/** The query that asks the same, '' for the whole queue: always in one order, without what needs no saying. */
export const queryOf = (asking: Asking, faults: readonly FaultyField[] = []): string => {
  const { part, node, technology, status, number, sort, isDescending, on, page } = asking;
  const query = new URLSearchParams();
  const say = (name: string, value: string): void => {
    if (value !== '') query.set(name, value);
  };
  say('number', number === null ? '' : String(number));
  say('node', node);
  say('on', on ?? '');
  say('queue', part ?? '');
  say('technology', technology ?? '');
  say('status', status ?? '');
  say('sort', sort === 'rank' && !isDescending ? '' : `${isDescending ? '-' : ''}${sort}`);
  say('page', page === 1 ? '' : String(page));
  for (const { field, typed } of faults) say(field, typed);
  return query.size === 0 ? '' : `?${query}`;
};

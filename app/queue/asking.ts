import { type Day, parseDay } from '#lib/calendar/day.ts';
import { type Status, statuses, type Technology, technologies } from '#lib/register/dossier.ts';
import { type FaultyField, type Field, faulty, meant, type Reading } from './fault.ts';

/** The parts of the queue one can ask for; `left` are the entries that are no longer in it. */
export const parts = ['main', 'a', 'b', 'left'] as const;
export type Part = (typeof parts)[number];

export const sortKeys = ['rank', 'number', 'node', 'technology', 'kva', 'entered', 'status'] as const;
export type SortKey = (typeof sortKeys)[number];

const placeless: readonly Status[] = ['draft', 'orientation-fee-due'];

/** The statuses an entry of the queue can have: before the first payment there is no place. */
export const publicStatuses = statuses.filter((status) => !placeless.includes(status));

/** What a visitor asks of the queue; null where everything is meant. `on` null means today; pages count from 1. */
export type Asking = {
  readonly part: Part | null;
  readonly node: string;
  readonly technology: Technology | null;
  readonly status: Status | null;
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
  sort: 'rank',
  isDescending: false,
  on: null,
  page: 1,
};

/** What was asked, the number of one entry it goes to, and the fields that cannot be meant. */
export type Asked = {
  readonly asking: Asking;
  readonly number: number | null;
  readonly faults: readonly FaultyField[];
};

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 100).trim();

const choiceOf = <Choice extends string>(
  choices: readonly Choice[],
  text: string,
): Reading<Choice | null> => {
  if (text === '') return meant(null);
  const choice = choices.find((one) => one === text);
  return choice === undefined ? faulty('no-choice') : meant(choice);
};

const sortOf = (text: string): Reading<Pick<Asking, 'sort' | 'isDescending'>> => {
  const key = choiceOf(sortKeys, text.replace(/^-/, ''));
  if (key.fault !== null) return key;
  return meant({ sort: key.value ?? 'rank', isDescending: text.startsWith('-') });
};

const dayOf = (text: string, today: Day): Reading<Day | null> => {
  if (text === '' || text === today) return meant(null);
  const day = parseDay(text);
  if (day === null) return faulty('not-a-day');
  return day > today ? faulty('day-in-future') : meant(day);
};

const numberOf = (text: string): Reading<number | null> => {
  if (text === '') return meant(null);
  return /^\d{1,9}$/.test(text) ? meant(Number(text)) : faulty('not-a-number');
};

const pageOf = (text: string): Reading<number> => {
  if (text === '') return meant(1);
  return /^[1-9]\d{0,5}$/.test(text) ? meant(Number(text)) : faulty('not-a-page');
};

/**
 * Reads what a visitor asks from an address. A text that cannot be meant is a fault of its field, and the rest is answered
 * as if that field were empty. The first of repeated parameters counts. Never refuses, never throws.
 */
export const readAsking = (query: URLSearchParams, today: Day): Asked => {
  const faults: FaultyField[] = [];
  const read = <Value>(field: Field, reader: (text: string) => Reading<Value>, otherwise: Value): Value => {
    const typed = tidy(query.get(field) ?? '');
    const reading = reader(typed);
    if (reading.fault === null) return reading.value;
    faults.push({ field, typed, fault: reading.fault });
    return otherwise;
  };
  const asking: Asking = {
    node: read('node', meant, ''),
    on: read('on', (text) => dayOf(text, today), null),
    part: read('queue', (text) => choiceOf(parts, text), null),
    technology: read('technology', (text) => choiceOf(technologies, text), null),
    status: read('status', (text) => choiceOf(publicStatuses, text), null),
    ...read('sort', sortOf, { sort: 'rank', isDescending: false }),
    page: read('page', pageOf, 1),
  };
  return { asking, number: read('number', numberOf, null), faults };
};

/** The query that asks the same, '' for the whole queue: always in one order, without what needs no saying. */
export const queryOf = (asking: Asking, faults: readonly FaultyField[] = []): string => {
  const { part, node, technology, status, sort, isDescending, on, page } = asking;
  const query = new URLSearchParams();
  const say = (field: Field, value: string): void => {
    if (value !== '') query.set(field, value);
  };
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

/** True for a query that names a field without saying anything in it, as a form does. */
export const saysNothing = (query: URLSearchParams): boolean =>
  [...query.values()].some((text) => text === '');

import type { Status, Technology } from '#lib/register/dossier.ts';
import type { Asking, SortKey } from './asking.ts';
import { foldedName } from './node-search.ts';
import type { Picture, PublicLine } from './public-line.ts';

/** So many entries on one page. */
export const pageLength = 25;

/** One page of the entries asked for; `page` is the page shown, the last one when a later one was asked for; `first` the place of its first line, from 1. */
export type Listed = {
  readonly lines: readonly PublicLine[];
  readonly total: number;
  readonly first: number;
  readonly page: number;
  readonly pages: number;
};

const hasLeft = (status: Status | null): boolean =>
  status === 'commissioned' || status === 'struck-off' || status === 'withdrawn';

const population = ({ placed, left }: Picture, { part, status }: Asking): readonly PublicLine[] => {
  if (part === 'left') return left;
  if (part !== null) return placed.filter((line) => line.queue === part);
  return hasLeft(status) ? left : placed;
};

const compare = (a: string | number, b: string | number): number => (a === b ? 0 : a < b ? -1 : 1);

/** The words a visitor reads: columns of words sort as they read. */
export type ColumnWords = {
  readonly technologies: Readonly<Record<Technology, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
};

const sortValue = (
  { number, substation, nodeName, technology, permanentKva, enteredOn, status }: PublicLine,
  key: Exclude<SortKey, 'rank'>,
  words: ColumnWords,
): string | number => {
  switch (key) {
    case 'number':
      return number;
    case 'node':
      return `${foldedName(substation)} ${foldedName(nodeName)}`;
    case 'technology':
      return foldedName(words.technologies[technology]);
    case 'kva':
      return permanentKva;
    case 'entered':
      return enteredOn;
    case 'status':
      return status === null ? '' : foldedName(words.statuses[status]);
  }
};

/** Lines that are equal in a column keep the order of their rank. */
const sorted = (
  lines: readonly PublicLine[],
  { sort, isDescending }: Asking,
  words: ColumnWords,
): readonly PublicLine[] => {
  if (sort === 'rank') return isDescending ? lines.toReversed() : lines;
  const keyed = lines.map((line) => ({ line, value: sortValue(line, sort, words) }));
  keyed.sort((a, b) => compare(a.value, b.value) * (isDescending ? -1 : 1));
  return keyed.map(({ line }) => line);
};

/**
 * The entries a visitor asks for: filtered, sorted and cut into pages. `isAtNode` says which nodes are meant.
 */
export const listed = (
  picture: Picture,
  asking: Asking,
  isAtNode: (node: string) => boolean,
  words: ColumnWords,
): Listed => {
  const { technology, status } = asking;
  const found = population(picture, asking).filter(
    (line) =>
      (technology === null || line.technology === technology) &&
      (status === null || line.status === status) &&
      isAtNode(line.node),
  );
  const pages = Math.max(1, Math.ceil(found.length / pageLength));
  const page = Math.min(asking.page, pages);
  const lines = sorted(found, asking, words).slice((page - 1) * pageLength, page * pageLength);
  return { lines, total: found.length, first: (page - 1) * pageLength + 1, page, pages };
};

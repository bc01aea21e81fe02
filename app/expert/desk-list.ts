import { folded, nodesMeant } from '#app/queue/node-search.ts';
import type { Register } from '#lib/register/register.ts';
import { type Urgency, type Work, type WorkKind, workKinds } from '#lib/register/worklist.ts';
import type { Asking, SortKey } from './asking.ts';

/** How many things to do stand on one page. */
export const pageSize = 40;

/** How many there are of each, whatever is asked in that respect itself. */
export type Counts = {
  readonly kinds: Readonly<Record<WorkKind, number>>;
  readonly urgencies: Readonly<Record<Urgency, number>>;
};

/** The page of the list that is asked for. `page` is the last one where a later one was asked for. */
export type DeskList = {
  readonly works: readonly Work[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly counts: Counts;
  readonly isNodeKnown: boolean;
};

type Looked = {
  readonly register: Register;
  /** What is searched of a dossier besides its number and its node: already folded. */
  readonly wordsOf: (dossier: number) => string;
};

const countsOf = (works: readonly Work[], { kind, urgency }: Asking): Counts => {
  const kinds = { ...noKinds };
  const byUrgency = { ...noUrgencies };
  for (const work of works) {
    if (urgency === null || work.urgency === urgency) kinds[work.kind] += 1;
    if (kind === null || work.kind === kind) byUrgency[work.urgency] += 1;
  }
  return { kinds, urgencies: byUrgency };
};

const noKinds: Readonly<Record<WorkKind, number>> = {
  'confirm-act': 0,
  'decide-lapse': 0,
  'report-orientation': 0,
  'decide-capacity': 0,
  'send-proposal': 0,
  'give-advice': 0,
  'record-receipt': 0,
};
const noUrgencies: Readonly<Record<Urgency, number>> = {
  overdue: 0,
  week: 0,
  undated: 0,
  month: 0,
  later: 0,
};

const hasText = ({ register, wordsOf }: Looked, { dossier, node }: Work, text: string): boolean => {
  if (text === '') return true;
  const name = node === null ? '' : (register.nodes.get(node)?.name ?? node);
  const known = `${dossier ?? ''}\n${folded(name)}\n${dossier === null ? '' : wordsOf(dossier)}`;
  return text.split(' ').every((part) => known.includes(part));
};

const keyOf = ({ register }: Looked, work: Work, sort: SortKey): string | number => {
  switch (sort) {
    case 'due':
      return 0;
    case 'number':
      return work.dossier ?? 0;
    case 'kind':
      return workKinds.indexOf(work.kind);
    case 'node':
      return work.node === null ? '' : (register.nodes.get(work.node)?.name ?? work.node);
    case 'kva':
      return register.dossiers.get(work.dossier ?? 0)?.project?.permanentKva ?? 0;
  }
};

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'string' && typeof b === 'string' ? a.localeCompare(b, 'fr') : Number(a) - Number(b);

// The list comes the most pressing first, and stays so among equals.
const sorted = (looked: Looked, works: readonly Work[], { sort, isDescending }: Asking): readonly Work[] => {
  if (sort === 'due') return isDescending ? works.toReversed() : works;
  const sign = isDescending ? -1 : 1;
  return works
    .map((work) => ({ work, key: keyOf(looked, work, sort) }))
    .toSorted((a, b) => sign * compare(a.key, b.key))
    .map(({ work }) => work);
};

/** Finds in what there is to do (the most pressing first) what is asked for, and counts what there is of each kind. */
export const deskList = (works: readonly Work[], asking: Asking, looked: Looked): DeskList => {
  const { isKnown, isAt } = nodesMeant(looked.register, asking.node);
  const isWhole = asking.node === '';
  const text = folded(asking.text);
  const inPlace = works.filter(
    (work) => (isWhole || (work.node !== null && isAt(work.node))) && hasText(looked, work, text),
  );
  const { kind, urgency } = asking;
  const found = inPlace.filter(
    (work) => (kind === null || work.kind === kind) && (urgency === null || work.urgency === urgency),
  );
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const page = Math.min(asking.page, pages);
  return {
    works: sorted(looked, found, asking).slice((page - 1) * pageSize, page * pageSize),
    total: found.length,
    page,
    pages,
    counts: countsOf(inPlace, asking),
    isNodeKnown: isKnown,
  };
};

import type { Day } from '#lib/calendar/day.ts';
import type { Instant } from '#lib/calendar/zone.ts';
import type { Dossier, Queue } from '#lib/register/dossier.ts';

/**
 * What places one dossier before another (R1, setting `rankBy`): the booking day that completed the first fee, then the
 * moment the complete request was submitted, then the request's number. Every part is public.
 */
export type RankKey = { readonly enteredOn: Day; readonly submittedAt: Instant; readonly number: number };

/** Negative when `a` stands before `b`. Never 0 for two dossiers: numbers are unique. */
export const compareRank = (a: RankKey, b: RankKey): number => {
  if (a.enteredOn !== b.enteredOn) return a.enteredOn < b.enteredOn ? -1 : 1;
  return a.submittedAt - b.submittedAt || a.number - b.number;
};

/** The key of a dossier that has a place, null for one that has none (F1). */
export const rankKey = (dossier: Dossier): RankKey | null =>
  dossier.enteredOn === null
    ? null
    : { enteredOn: dossier.enteredOn, submittedAt: dossier.submittedAt, number: dossier.number };

/** Index of the first key in an ordered list that does not stand before `key`: the number of keys ahead of it. */
export const countAhead = (ordered: readonly RankKey[], key: RankKey): number => {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = ordered[middle];
    if (there !== undefined && compareRank(there, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Puts a key in its place; the list stays ordered. */
export const insertKey = (ordered: RankKey[], key: RankKey): void => {
  const last = ordered[ordered.length - 1];
  if (last === undefined || compareRank(last, key) < 0) ordered.push(key);
  else ordered.splice(countAhead(ordered, key), 0, key);
};

/** Takes a key out; throws when it is not there. */
export const removeKey = (ordered: RankKey[], key: RankKey): void => {
  const at = countAhead(ordered, key);
  if (ordered[at]?.number !== key.number) throw new Error(`dossier ${key.number} is not in its queue`);
  ordered.splice(at, 1);
};

type Queues = { readonly queues: Readonly<Record<Queue, readonly RankKey[]>> };

/** 1-based rank of a dossier in its queue, counted now and never stored (R1, F2); null without a place. */
export const rankOf = (register: Queues, dossier: Dossier): number | null => {
  const key = rankKey(dossier);
  if (key === null || dossier.queue === null) return null;
  return countAhead(register.queues[dossier.queue], key) + 1;
};

/** An entry is final when all money booked up to its day has been read and settled, or when it was taken over (`rankFinal`). */
export const isFinal = (register: { readonly settledThrough: Day | null }, dossier: Dossier): boolean => {
  if (dossier.enteredOn === null) return false;
  if (dossier.takenOver !== null) return true;
  return register.settledThrough !== null && dossier.enteredOn <= register.settledThrough;
};

import { addDays, type Day } from '#lib/calendar/day.ts';
import type { Dossier, Running } from './dossier.ts';

/**
 * Which dossiers the clock must look at, by the first day on which something of theirs falls due: the day a reminder goes
 * out, or the day after a last day. Kept by `applyEvent`, so that asking whether anything is due costs one comparison.
 */
export type Wakes = { readonly byDay: Map<Day, Set<number>>; readonly days: Day[] };

export const emptyWakes = (): Wakes => ({ byDay: new Map(), days: [] });

/** True while the limit does not run on: the commissioning limit of a suspended dossier stands still. */
export const standsStill = (dossier: Dossier, one: Running): boolean =>
  one.passed || (dossier.suspendedFrom !== null && one.limit === 'commissioning');

const wakeOfLimit = (one: Running): Day | null => {
  const enforceOn = one.dueOn === null ? null : addDays(one.dueOn, 1);
  if (one.remindOn === null || enforceOn === null) return one.remindOn ?? enforceOn;
  return one.remindOn < enforceOn ? one.remindOn : enforceOn;
};

/** The first day on which the clock has something to do for this dossier; null when nothing runs. */
export const wakeDay = (dossier: Dossier): Day | null => {
  let first: Day | null = null;
  for (const one of dossier.running) {
    const on = standsStill(dossier, one) ? null : wakeOfLimit(one);
    if (on !== null && (first === null || on < first)) first = on;
  }
  return first;
};

/** Moves a dossier to its new wake day after an event. */
export const rewake = (wakes: Wakes, before: Dossier | undefined, after: Dossier): void => {
  if (before?.running === after.running && before.suspendedFrom === after.suspendedFrom) return;
  const old = before === undefined ? null : wakeDay(before);
  const next = wakeDay(after);
  if (old === next) return;
  if (old !== null) forget(wakes, old, after.number);
  if (next !== null) keep(wakes, next, after.number);
};

const forget = (wakes: Wakes, day: Day, number: number): void => {
  const bucket = wakes.byDay.get(day);
  bucket?.delete(number);
  if (bucket?.size !== 0) return;
  wakes.byDay.delete(day);
  wakes.days.splice(indexOf(wakes.days, day), 1);
};

const keep = (wakes: Wakes, day: Day, number: number): void => {
  const bucket = wakes.byDay.get(day);
  if (bucket !== undefined) {
    bucket.add(number);
    return;
  }
  wakes.byDay.set(day, new Set([number]));
  wakes.days.splice(indexOf(wakes.days, day), 0, day);
};

const indexOf = (days: readonly Day[], day: Day): number => {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
};

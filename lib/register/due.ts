import { addDays, type Day } from '#lib/calendar/day.ts';
import { brusselsDay, type Instant } from '#lib/calendar/zone.ts';
import { rulesOn } from '#lib/rules/rules.ts';
import type { CommandOf } from './command.ts';
import type { Dossier, Running } from './dossier.ts';
import { hasPassed, isReminderDue } from './enforce.ts';
import type { Register } from './register.ts';

type ClockCommand = CommandOf<'EnforceTimeLimit' | 'Remind'>;
type Due = { readonly on: Day; readonly command: ClockCommand };

const earlierFirst = (a: Due, b: Due): number =>
  a.on === b.on ? a.command.dossier - b.command.dossier : a.on < b.on ? -1 : 1;

/** True when some dossier's wake day has come. One comparison, however many dossiers wait. */
export const isAnythingDue = (register: Register, now: Instant): boolean => {
  const first = register.wakes.days[0];
  return first !== undefined && first <= brusselsDay(now);
};

const dueOfLimit = (register: Register, dossier: Dossier, one: Running, today: Day): Due | null => {
  const rules = rulesOn(register.rules, today);
  if (rules === null) return null;
  const { number } = dossier;
  const { limit, dueOn, remindOn } = one;
  if (dueOn !== null && hasPassed(dossier, one, today, rules, register.settledThrough))
    return { on: dueOn, command: { type: 'EnforceTimeLimit', dossier: number, limit, dueOn } };
  return remindOn !== null && isReminderDue(dossier, one, today)
    ? { on: remindOn, command: { type: 'Remind', dossier: number, limit, on: remindOn } }
    : null;
};

/** What the clock has to do now for one dossier, earliest first. */
export const dueOf = (register: Register, dossier: Dossier, today: Day): readonly Due[] =>
  dossier.running.flatMap((one) => dueOfLimit(register, dossier, one, today) ?? []).sort(earlierFirst);

/**
 * What the clock has to do now: all that fell due on the earliest day, by dossier. One day at a time, as if the clock had
 * never stopped (F6): acts of one day may make later ones moot or due, so ask again until nothing is left. A refused act
 * of the clock is one that is no longer due.
 */
export const dueCommands = (register: Register, now: Instant): readonly ClockCommand[] => {
  const today = brusselsDay(now);
  let round: Due[] = [];
  for (const day of register.wakes.days) {
    const first = round[0]?.on;
    // A last day wakes its dossier on the day after it: what wakes later than that fell due later.
    if (day > today || (first !== undefined && day > addDays(first, 1))) break;
    for (const number of register.wakes.byDay.get(day) ?? []) {
      const dossier = register.dossiers.get(number);
      if (dossier === undefined) continue;
      for (const due of dueOf(register, dossier, today)) round = joined(round, due);
    }
  }
  return round.sort(earlierFirst).map((one) => one.command);
};

const joined = (round: Due[], due: Due): Due[] => {
  const on = round[0]?.on;
  if (on === undefined || due.on < on) return [due];
  if (due.on === on) round.push(due);
  return round;
};

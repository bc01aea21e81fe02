import { addDays, type Day } from '#lib/calendar/day.ts';
import { addWorkingDays } from '#lib/calendar/working-days.ts';
import { brusselsDay, type Instant } from '#lib/calendar/zone.ts';
import { type Rules, rulesOn } from '#lib/rules/rules.ts';
import type { CommandOf } from './command.ts';
import type { Dossier, Running } from './dossier.ts';
import { canBeMetByPayment, hasPassed, isReminderDue } from './enforce.ts';
import type { Register } from './register.ts';

type ClockCommand = CommandOf<'EnforceTimeLimit' | 'Remind'>;
/** `on` is the first day on which the clock can act: that of a reminder, or the day after a last day at the earliest. */
type Due = { readonly on: Day; readonly command: ClockCommand };

const earlierFirst = (a: Due, b: Due): number =>
  a.on === b.on ? a.command.dossier - b.command.dossier : a.on < b.on ? -1 : 1;

/** True when some dossier's wake day has come. One comparison, however many dossiers wait. */
export const isAnythingDue = (register: Register, now: Instant): boolean => {
  const first = register.wakes.days[0];
  return first !== undefined && first <= brusselsDay(now);
};

/** The day on which the money of a day was known to be settled; null while it is not. */
const settledOn = ({ settledHistory }: Register, day: Day): Day | null => {
  let first: Day | null = null;
  for (let at = settledHistory.length - 1; at >= 0; at -= 1) {
    const one = settledHistory[at];
    if (one === undefined || one.through < day) break;
    first = one.on;
  }
  return first;
};

/**
 * The day on which a clock that never stops acts on a last day that has passed: the next one, or, where a payment can meet
 * it, when the money of that day is settled, at the latest five working days after it (`actsCountOn`).
 */
const firesOn = (register: Register, dossier: Dossier, one: Running, dueOn: Day, rules: Rules): Day => {
  const next = addDays(dueOn, 1);
  if (!canBeMetByPayment(dossier, one)) return next;
  const latest = addDays(addWorkingDays(dueOn, rules.limits.bankDelayWorkingDays), 1);
  const settled = settledOn(register, dueOn);
  if (settled === null || settled > latest) return latest;
  return settled > next ? settled : next;
};

const dueOfLimit = (register: Register, dossier: Dossier, one: Running, today: Day): Due | null => {
  const rules = rulesOn(register.rules, today);
  if (rules === null) return null;
  const { number } = dossier;
  const { limit, dueOn, remindOn } = one;
  if (dueOn !== null && hasPassed(dossier, one, today, rules, register.settledThrough))
    return {
      on: firesOn(register, dossier, one, dueOn, rules),
      command: { type: 'EnforceTimeLimit', dossier: number, limit, dueOn },
    };
  return remindOn !== null && isReminderDue(dossier, one, today)
    ? { on: remindOn, command: { type: 'Remind', dossier: number, limit, on: remindOn } }
    : null;
};

/** What the clock has to do now for one dossier, earliest first. */
export const dueOf = (register: Register, dossier: Dossier, today: Day): readonly Due[] =>
  dossier.running.flatMap((one) => dueOfLimit(register, dossier, one, today) ?? []).sort(earlierFirst);

/**
 * What the clock has to do now: all that it would have done on the earliest day, by dossier. One day at a time, as if the
 * clock had never stopped (F6): acts of one day may make later ones moot or due, so ask again until nothing is left. A
 * refused act of the clock is one that is no longer due.
 */
export const dueCommands = (register: Register, now: Instant): readonly ClockCommand[] => {
  const today = brusselsDay(now);
  let round: Due[] = [];
  for (const day of register.wakes.days) {
    const first = round[0]?.on;
    // No dossier has anything to do before the day on which it wakes.
    if (day > today || (first !== undefined && day > first)) break;
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

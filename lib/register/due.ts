import type { Day } from '#lib/calendar/day.ts';
import { brusselsDay, type Instant } from '#lib/calendar/zone.ts';
import { rulesOn } from '#lib/rules/rules.ts';
import type { CommandOf, PlainCommand } from './command.ts';
import type { Dossier, Running } from './dossier.ts';
import { hasPassed } from './enforce.ts';
import type { Register } from './register.ts';
import { standsStill } from './wake.ts';

type Due = { readonly on: Day; readonly command: CommandOf<'EnforceTimeLimit' | 'Remind'> };

const earlierFirst = (a: Due, b: Due): number =>
  a.on === b.on ? a.command.dossier - b.command.dossier : a.on < b.on ? -1 : 1;

/** True when some dossier's wake day has come. One comparison, however many dossiers wait. */
export const isAnythingDue = (register: Register, now: Instant): boolean => {
  const first = register.wakes.days[0];
  return first !== undefined && first <= brusselsDay(now);
};

const dueOfLimit = (register: Register, dossier: Dossier, one: Running, today: Day): Due | null => {
  const rules = rulesOn(register.rules, today);
  if (rules === null || standsStill(dossier, one)) return null;
  const { number } = dossier;
  const { limit, dueOn, remindOn } = one;
  if (dueOn !== null && hasPassed(dossier, one, today, rules, register.settledThrough))
    return { on: dueOn, command: { type: 'EnforceTimeLimit', dossier: number, limit, dueOn } };
  const reminds = remindOn !== null && remindOn <= today && (dueOn === null || dueOn >= today);
  return reminds ? { on: remindOn, command: { type: 'Remind', dossier: number, limit, on: remindOn } } : null;
};

/**
 * What the clock has to do now, earliest first, by dossier within a day. Acts of one round may make others moot or due:
 * ask again until a round changes nothing. A refused act of the clock is one that is no longer due.
 */
export const dueCommands = (register: Register, now: Instant): readonly PlainCommand[] => {
  const today = brusselsDay(now);
  const due: Due[] = [];
  for (const day of register.wakes.days) {
    if (day > today) break;
    for (const number of register.wakes.byDay.get(day) ?? []) {
      const dossier = register.dossiers.get(number);
      for (const one of dossier?.running ?? []) {
        const act = dossier === undefined ? null : dueOfLimit(register, dossier, one, today);
        if (act !== null) due.push(act);
      }
    }
  }
  return due.sort(earlierFirst).map((one) => one.command);
};

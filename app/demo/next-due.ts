import { addDays, type Day } from '#lib/calendar/day.ts';
import type { TimeLimitName } from '#lib/calendar/time-limit.ts';
import type { Dossier, Running } from '#lib/register/dossier.ts';
import { hasPassed } from '#lib/register/enforce.ts';
import type { Register } from '#lib/register/register.ts';
import { standsStill } from '#lib/register/wake.ts';
import { type Rules, rulesOn } from '#lib/rules/rules.ts';

/** A time limit that will pass: whose, which, and its last day. */
export type Due = { readonly dossier: number; readonly limit: TimeLimitName; readonly dueOn: Day };

/** All that takes effect on one day, unless somebody acts before. */
export type NextDue = { readonly on: Day; readonly dues: readonly Due[] };

// Longer than the bank's delay can hold a limit back, whatever holidays lie in it.
const longestWaitDays = 31;

/** The first day after today on which a limit will have passed; null where it stands still, or has passed already. */
const passesOn = (
  dossier: Dossier,
  one: Running,
  today: Day,
  rules: Rules,
  settledThrough: Day | null,
): Day | null => {
  if (one.dueOn === null || standsStill(dossier, one)) return null;
  if (hasPassed(dossier, one, today, rules, settledThrough)) return null;
  const first = addDays(one.dueOn > today ? one.dueOn : today, 1);
  for (let after = 0; after < longestWaitDays; after += 1) {
    const day = addDays(first, after);
    if (hasPassed(dossier, one, day, rules, settledThrough)) return day;
  }
  return null;
};

/** The next day on which some time limit takes effect, and those that do; null when none runs. */
export const nextDue = (register: Register, today: Day): NextDue | null => {
  const rules = rulesOn(register.rules, today);
  if (rules === null) return null;
  let on: Day | null = null;
  let dues: Due[] = [];
  for (const dossier of register.dossiers.values()) {
    for (const one of dossier.running) {
      const day = passesOn(dossier, one, today, rules, register.settledThrough);
      if (day === null || one.dueOn === null || (on !== null && day > on)) continue;
      if (day !== on) dues = [];
      on = day;
      dues.push({ dossier: dossier.number, limit: one.limit, dueOn: one.dueOn });
    }
  }
  return on === null ? null : { on, dues };
};

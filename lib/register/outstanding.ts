import { brusselsDay, type Instant } from '#lib/calendar/zone.ts';
import { rulesOn } from '#lib/rules/rules.ts';
import { clock } from './actor.ts';
import type { Context } from './context.ts';
import type { Dossier } from './dossier.ts';
import { dueOf } from './due.ts';
import { enforceTimeLimit } from './enforce.ts';
import { isDossierEvent } from './event.ts';
import { evolve } from './evolve.ts';
import { isRefusal } from './refusal.ts';
import type { Register } from './register.ts';

/**
 * A dossier as the clock will leave it: what fell due before `now` shows as passed, also while the clock has not come to
 * it (procedure.md, 4). The same dossier when nothing is due. By the rules that the clock enforces, in its order; the
 * offers of capacity that follow are acts of their own and not foreseen here.
 */
export const outstanding = (register: Register, dossier: Dossier, now: Instant): Dossier => {
  const today = brusselsDay(now);
  const rules = rulesOn(register.rules, today);
  if (rules === null) return dossier;
  const context: Context = { register, rules, actor: clock, now, today, isConfirmed: false };
  let seen = dossier;
  for (let next = enforced(seen, context); next !== seen; next = enforced(seen, context)) seen = next;
  return seen;
};

/** The dossier after the first of its limits that have passed; the same one when none has. */
const enforced = (dossier: Dossier, context: Context): Dossier => {
  for (const { command } of dueOf(context.register, dossier, context.today)) {
    if (command.type !== 'EnforceTimeLimit') continue;
    const events = enforceTimeLimit(command, dossier, context);
    if (!isRefusal(events)) return events.filter(isDossierEvent).reduce(evolve, dossier);
  }
  return dossier;
};

/** Every dossier that the clock will change, as it will leave it, by number. Empty once the clock has run. */
export const allOutstanding = (register: Register, now: Instant): ReadonlyMap<number, Dossier> => {
  const today = brusselsDay(now);
  const changed = new Map<number, Dossier>();
  for (const day of register.wakes.days) {
    if (day > today) break;
    for (const number of register.wakes.byDay.get(day) ?? []) {
      const dossier = register.dossiers.get(number);
      const seen = dossier === undefined ? undefined : outstanding(register, dossier, now);
      if (seen !== undefined && seen !== dossier) changed.set(number, seen);
    }
  }
  return changed;
};

import type { Day } from '#lib/calendar/day.ts';
import { nextReminder } from '#lib/calendar/reminder.ts';
import { limitDueOn, type TimeLimitName } from '#lib/calendar/time-limit.ts';
import type { Instant } from '#lib/calendar/zone.ts';
import { type Rules, rulesOn } from '#lib/rules/rules.ts';
import type { Actor } from './actor.ts';
import type { Running } from './dossier.ts';
import type { RegisterEvent } from './event.ts';
import type { Refusal } from './refusal.ts';
import type { Register } from './register.ts';

/** What every rule is given: the register, the rules in force, who acts, and when. */
export type Context = {
  readonly register: Register;
  readonly rules: Rules;
  readonly actor: Actor;
  readonly now: Instant;
  readonly today: Day;
  /** True while a second person confirms what a first one proposed. */
  readonly isConfirmed: boolean;
};

/** What `decide` gives: the events of an act that is allowed (none when it changes nothing), or one refusal. */
export type Decision = readonly RegisterEvent[] | Refusal;

export type Start = Omit<Running, 'passed'>;

/**
 * A time limit that starts to run from the day of its event, with its due day and first reminder. Counted by the rules in
 * force on that day, so that an act recorded late, or a clock that comes late, changes nothing (F6).
 */
export const startLimit = (context: Context, limit: TimeLimitName, from: Day): Start => {
  const rules = rulesOn(context.register.rules, from) ?? context.rules;
  const dueOn = limit === 'answer-capacity' ? null : limitDueOn(limit, from, rules);
  return startUntil(context, limit, from, dueOn);
};

/** As `startLimit`, for a due day that is not counted from the event alone (extension, end of a suspension). */
export const startUntil = (context: Context, limit: TimeLimitName, from: Day, dueOn: Day | null): Start => ({
  limit,
  from,
  dueOn,
  remindOn: nextReminder(limit, from, dueOn, context.rules, from > context.today ? from : context.today),
});

import type { Day } from '#lib/calendar/day.ts';
import type { DeadlineReason, Party } from '#lib/calendar/deadline.ts';
import { nextReminder } from '#lib/calendar/reminder.ts';
import { limitDeadline, type TimeLimitName, timeLimits } from '#lib/calendar/time-limit.ts';
import type { Dossier, Running } from '#lib/register/dossier.ts';
import { type Rules, rulesOn } from '#lib/rules/rules.ts';

/** A date that comes: the end of a limit that runs, or a reminder before it. `moved` says why a last day is not as counted. */
export type Coming = {
  readonly kind: 'end' | 'reminder';
  readonly limit: TimeLimitName;
  readonly party: Party;
  readonly rule: string;
  readonly from: Day;
  readonly on: Day;
  readonly isOver: boolean;
  readonly moved: DeadlineReason;
};

const movedOf = ({ limit, from, dueOn }: Running, versions: readonly Rules[]): DeadlineReason => {
  const rules = rulesOn(versions, from);
  if (limit === 'answer-capacity' || rules === null) return 'as-counted';
  const counted = limitDeadline(limit, from, rules);
  return counted.dueOn === dueOn ? counted.reason : 'as-counted';
};

const remindersOf = ({ limit, from, dueOn, remindOn }: Running, rules: Rules): readonly Day[] => {
  const days: Day[] = [];
  for (let day = remindOn; day !== null; day = nextReminder(limit, from, dueOn, rules, day)) days.push(day);
  return days;
};

const comingOf = (one: Running, versions: readonly Rules[], today: Day): readonly Coming[] => {
  const { limit, from, dueOn, passed } = one;
  const { party, rule } = timeLimits[limit];
  const shared = { limit, party, rule, from, moved: movedOf(one, versions) };
  const rules = rulesOn(versions, today);
  const reminders = rules === null || party === 'operator' ? [] : remindersOf(one, rules);
  const ends =
    dueOn === null ? [] : [{ ...shared, kind: 'end' as const, on: dueOn, isOver: passed || dueOn < today }];
  return [...ends, ...reminders.map((on) => ({ ...shared, kind: 'reminder' as const, on, isOver: false }))];
};

/** Every date that comes for a dossier, the nearest first; what is overdue and still runs stands before them. */
export const comingDates = (dossier: Dossier, versions: readonly Rules[], today: Day): readonly Coming[] =>
  dossier.running
    .flatMap((one) => comingOf(one, versions, today))
    .toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));

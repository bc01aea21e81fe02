import { type Day, dayOfSerial, serialOf } from './day.ts';
import { endOfMonths, type MonthsCount } from './deadline.ts';
import { type TimeLimitName, timeLimits } from './time-limit.ts';

/** What reminders take from the rules document: days before an end, months before an end, months after a start. */
export type ReminderRules = {
  readonly monthsCount: MonthsCount;
  readonly reminders: readonly number[];
  readonly commissioningWarningMonths: readonly number[];
  readonly capacityAnswerReminderMonths: readonly number[];
};

const never = Number.POSITIVE_INFINITY;

const earliest = (counts: readonly number[], after: number, serialAt: (count: number) => number): number => {
  let next = never;
  for (const count of counts) {
    const serial = serialAt(count);
    if (serial > after && serial < next) next = serial;
  }
  return next;
};

const daysBefore = (dueOn: Day, rules: ReminderRules, after: number): number => {
  const due = serialOf(dueOn);
  return earliest(rules.reminders, after, (days) => due - days);
};

const monthsBefore = (dueOn: Day, rules: ReminderRules, after: number): number =>
  earliest(rules.commissioningWarningMonths, after, (months) =>
    serialOf(endOfMonths(dueOn, -months, 'sameDay')),
  );

const monthsAfter = (origin: Day, rules: ReminderRules, after: number): number =>
  earliest(rules.capacityAnswerReminderMonths, after, (months) =>
    serialOf(endOfMonths(origin, months, rules.monthsCount)),
  );

const nextSerial = (
  name: TimeLimitName,
  origin: Day,
  dueOn: Day | null,
  rules: ReminderRules,
  after: number,
) => {
  const { reminders } = timeLimits[name];
  switch (reminders) {
    case 'months-after-start':
      return monthsAfter(origin, rules, after);
    case 'before-end':
      return dueOn === null ? never : daysBefore(dueOn, rules, after);
    case 'months-and-days-before-end':
      return dueOn === null
        ? never
        : Math.min(monthsBefore(dueOn, rules, after), daysBefore(dueOn, rules, after));
    case 'none':
      return never;
  }
};

/**
 * The first day after `after`, and after the day of the limit's event, on which a reminder goes out; null when none is
 * left (`reminders`, `commissioningLapse`, `capacityAnswerMonths`). Each reminder is counted from the origin or the due
 * day itself, never from another one. A limit without a due day has none, but for the answer on capacity.
 */
export const nextReminder = (
  name: TimeLimitName,
  origin: Day,
  dueOn: Day | null,
  rules: ReminderRules,
  after: Day,
): Day | null => {
  const serial = nextSerial(name, origin, dueOn, rules, serialOf(after > origin ? after : origin));
  return serial === never ? null : dayOfSerial(serial);
};

/** All reminder days of a limit, ascending, each once; otherwise as `nextReminder`. */
export const reminderDays = (
  name: TimeLimitName,
  origin: Day,
  dueOn: Day | null,
  rules: ReminderRules,
): readonly Day[] => {
  const days: Day[] = [];
  for (let day = nextReminder(name, origin, dueOn, rules, origin); day !== null; ) {
    days.push(day);
    day = nextReminder(name, origin, dueOn, rules, day);
  }
  return days;
};

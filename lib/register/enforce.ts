import type { Day } from '#lib/calendar/day.ts';
import { nextReminder } from '#lib/calendar/reminder.ts';
import { addWorkingDays } from '#lib/calendar/working-days.ts';
import type { Rules } from '#lib/rules/rules.ts';
import type { CommandOf } from './command.ts';
import { type Context, type Decision, startLimit } from './context.ts';
import { type Dossier, type Running, runningLimit } from './dossier.ts';
import { received } from './receipt.ts';
import { refuse } from './refusal.ts';
import { takePlaceBack } from './reversal.ts';
import { standsStill } from './wake.ts';

/**
 * A last day has passed when the day after it has come. One that a payment can meet waits until the money of that day has
 * been read and settled, at the latest five working days (setting `actsCountOn`).
 */
export const hasPassed = (
  dossier: Dossier,
  one: Running,
  today: Day,
  rules: Rules,
  settledThrough: Day | null,
): boolean => {
  if (one.dueOn === null || one.dueOn >= today || standsStill(dossier, one)) return false;
  if (!canBeMetByPayment(dossier, one)) return true;
  const isSettled = settledThrough !== null && settledThrough >= one.dueOn;
  return isSettled || today > addWorkingDays(one.dueOn, rules.limits.bankDelayWorkingDays);
};

/** The money that still meets it may be on its way when the last day is over (setting `actsCountOn`). */
export const canBeMetByPayment = (dossier: Dossier, one: Running): boolean =>
  one.limit === 'reversal-notice' ||
  (one.limit === 'order-detailed-study' && dossier.status === 'detailed-fee-due');

/** A reminder is due from its day on, as long as the last day it reminds of has not gone by. */
export const isReminderDue = (dossier: Dossier, one: Running, today: Day): boolean =>
  one.remindOn !== null &&
  one.remindOn <= today &&
  (one.dueOn === null || one.dueOn >= today) &&
  !standsStill(dossier, one);

/** What follows when a time limit has passed, stamped with the day it enforces, whenever the clock came to it (F6). */
export const enforceTimeLimit = (
  command: CommandOf<'EnforceTimeLimit'>,
  dossier: Dossier,
  context: Context,
): Decision => {
  const { limit, dueOn } = command;
  const one = runningLimit(dossier, limit);
  const { today, rules, register } = context;
  if (one?.dueOn !== dueOn || !hasPassed(dossier, one, today, rules, register.settledThrough))
    return refuse('nothing-due', 'time-limit', { limit });
  return consequence(dossier, limit, dueOn, context);
};

const consequence = (dossier: Dossier, limit: Running['limit'], dueOn: Day, context: Context): Decision => {
  const { number } = dossier;
  switch (limit) {
    case 'orientation-report':
    case 'detailed-study':
    case 'decide-lapse':
      return [{ type: 'OperatorOverdueRecorded', dossier: number, limit, dueOn }];
    case 'order-detailed-study':
      return [{ type: 'OrderLapsed', dossier: number, dueOn }];
    case 'accept-proposal':
      return [{ type: 'ProposalLapsed', dossier: number, dueOn }];
    case 'commissioning': {
      const starts = [startLimit(context, 'decide-lapse', dueOn)];
      return [{ type: 'CommissioningLapsed', dossier: number, dueOn, starts }];
    }
    case 'take-back-change':
      return [{ type: 'StruckOff', dossier: number, on: dueOn, ground: 'notable-change' }];
    case 'reversal-notice':
      return takePlaceBack(dossier, dueOn, context);
    case 'presumed-receipt':
      return received(dossier, context, dueOn, 'presumed');
    case 'registration':
    case 'answer-capacity':
      return refuse('nothing-due', 'time-limit', { limit });
  }
};

/**
 * Setting `reminders`: each goes out once. After a long stop one goes out for all that were missed, and none once the last
 * day has gone by.
 */
export const remind = (command: CommandOf<'Remind'>, dossier: Dossier, context: Context): Decision => {
  const { limit, on } = command;
  const one = runningLimit(dossier, limit);
  if (one?.remindOn !== on || !isReminderDue(dossier, one, context.today))
    return refuse('nothing-due', 'reminders', { limit });
  const nextOn = nextReminder(limit, one.from, one.dueOn, context.rules, context.today);
  return [{ type: 'ReminderIssued', dossier: dossier.number, limit, on, nextOn }];
};

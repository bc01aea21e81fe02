import { addDays, daysBetween } from '#lib/calendar/day.ts';
import { endOfMonths } from '#lib/calendar/deadline.ts';
import { workingDayOnOrAfter } from '#lib/calendar/working-days.ts';
import type { CommandOf } from './command.ts';
import { type Context, type Decision, startUntil } from './context.ts';
import { type Dossier, runningLimit } from './dossier.ts';
import { implausibleDay } from './receipt.ts';
import { refuse } from './refusal.ts';

/** R10: the installation is in service. Less power than granted frees the rest; more is a change of data (R11). */
export const commission = (
  command: CommandOf<'Commission'>,
  dossier: Dossier,
  context: Context,
): Decision => {
  const { commissionedOn, permanentKva, evidence } = command;
  const refusal = implausibleDay(commissionedOn, dossier.acceptedOn, context, 'R10');
  if (refusal !== null) return refusal;
  const grantedKva = dossier.grantedKva ?? 0;
  if (permanentKva > grantedKva) return refuse('more-than-granted', 'R11', { grantedKva });
  const dueOn = runningLimit(dossier, 'commissioning')?.dueOn ?? null;
  const isLate = dossier.status === 'lapsed' && dueOn !== null && commissionedOn > dueOn;
  if (isLate) return refuse('time-limit-passed', 'R10', { dueOn });
  return [{ type: 'Commissioned', dossier: dossier.number, commissionedOn, permanentKva, evidence }];
};

/** Setting `commissioningLapse`: the expert extends a lapsed dossier, with evidence, by at most one year; renewable. */
export const extendCommissioning = (
  command: CommandOf<'ExtendCommissioning'>,
  dossier: Dossier,
  context: Context,
): Decision => {
  const { until, evidence } = command;
  if (evidence === undefined) return refuse('evidence-missing', 'commissioningLapse');
  const from = runningLimit(dossier, 'commissioning')?.dueOn ?? dossier.acceptedOn ?? context.today;
  const latest = endOfMonths(from, context.rules.limits.extensionMonths, 'sameDay');
  if (until > latest) return refuse('extension-too-long', 'commissioningLapse', { latest });
  if (until <= from || until < context.today)
    return refuse('date-before-step', 'commissioningLapse', { day: until, step: from });
  const starts = [startUntil(context, 'commissioning', from, until)];
  return [{ type: 'CommissioningExtended', dossier: dossier.number, on: context.today, evidence, starts }];
};

/** Setting `commissioningLapse`: evidence that the works cannot go on makes the time limit stand still. */
export const suspendTimeLimit = (
  command: CommandOf<'SuspendTimeLimit'>,
  dossier: Dossier,
  context: Context,
): Decision => {
  const { from, evidence } = command;
  if (evidence === undefined) return refuse('evidence-missing', 'commissioningLapse');
  if (dossier.suspendedFrom !== null)
    return refuse('already-suspended', 'commissioningLapse', { from: dossier.suspendedFrom });
  const refusal = implausibleDay(from, dossier.acceptedOn, context, 'commissioningLapse');
  if (refusal !== null) return refusal;
  return [{ type: 'TimeLimitSuspended', dossier: dossier.number, from, evidence }];
};

/** The time limit runs on: its last day moves by the days it stood still. */
export const resumeTimeLimit = (
  command: CommandOf<'ResumeTimeLimit'>,
  dossier: Dossier,
  context: Context,
): Decision => {
  const { suspendedFrom } = dossier;
  if (suspendedFrom === null) return refuse('not-suspended', 'commissioningLapse');
  const refusal = implausibleDay(command.on, suspendedFrom, context, 'commissioningLapse');
  if (refusal !== null) return refusal;
  const limit = runningLimit(dossier, 'commissioning');
  const moved = limit?.dueOn == null ? null : addDays(limit.dueOn, daysBetween(suspendedFrom, command.on));
  const dueOn = moved !== null && context.rules.rollOver ? workingDayOnOrAfter(moved) : moved;
  const starts = limit === undefined ? [] : [startUntil(context, 'commissioning', limit.from, dueOn)];
  return [{ type: 'TimeLimitResumed', dossier: dossier.number, on: command.on, starts }];
};

import { addDays, type Day, daysBetween } from '#lib/calendar/day.ts';
import { endOfMonths } from '#lib/calendar/deadline.ts';
import { workingDayOnOrAfter } from '#lib/calendar/working-days.ts';
import type { CommandOf } from './command.ts';
import { type Context, type Decision, startLimit, startUntil } from './context.ts';
import { type Dossier, runningLimit } from './dossier.ts';
import { implausibleDay } from './receipt.ts';
import { type Refusal, refuse } from './refusal.ts';

/** An act on a day counts until the last day of the limit; while the limit stands still its last day recedes. */
const tooLate = (dossier: Dossier, on: Day): Refusal | null => {
  const dueOn = runningLimit(dossier, 'commissioning')?.dueOn ?? null;
  const isTooLate = dueOn !== null && dossier.suspendedFrom === null && on > dueOn;
  return isTooLate ? refuse('time-limit-passed', 'R10', { dueOn }) : null;
};

/**
 * R10: the installation is in service. Less power than granted frees the rest; more is a change of data (R11), and one
 * that is pending must be settled first. Counts on its own day, also when it is recorded after the lapse.
 */
export const commission = (
  command: CommandOf<'Commission'>,
  dossier: Dossier,
  context: Context,
): Decision => {
  const { commissionedOn, permanentKva, evidence } = command;
  const notBefore = dossier.acceptedOn ?? dossier.enteredOn;
  const refusal =
    implausibleDay(commissionedOn, notBefore, context, 'R10') ?? tooLate(dossier, commissionedOn);
  if (refusal !== null) return refusal;
  if (dossier.pendingChange !== null) return refuse('change-is-pending', 'R11');
  const grantedKva = dossier.grantedKva ?? 0;
  if (permanentKva > grantedKva) return refuse('more-than-granted', 'R11', { grantedKva });
  return [{ type: 'Commissioned', dossier: dossier.number, commissionedOn, permanentKva, evidence }];
};

/** The last day that has lapsed; counted from the acceptance for a dossier taken over. */
const lapsedOn = (dossier: Dossier, context: Context): Day => {
  const { acceptedOn } = dossier;
  const limit =
    runningLimit(dossier, 'commissioning') ??
    (acceptedOn === null ? null : startLimit(context, 'commissioning', acceptedOn));
  return limit?.dueOn ?? context.today;
};

/** At most a year from the last day; from today when the expert comes to it later than that (F6). */
const latestExtension = (from: Day, context: Context): Day => {
  const months = context.rules.limits.extensionMonths;
  const latest = endOfMonths(from, months, 'sameDay');
  return latest < context.today ? endOfMonths(context.today, months, 'sameDay') : latest;
};

/** Setting `commissioningLapse`: the expert extends a lapsed dossier, with evidence, by at most one year; renewable. */
export const extendCommissioning = (
  command: CommandOf<'ExtendCommissioning'>,
  dossier: Dossier,
  context: Context,
): Decision => {
  const { until, evidence } = command;
  if (evidence === undefined) return refuse('evidence-missing', 'commissioningLapse');
  const from = lapsedOn(dossier, context);
  const latest = latestExtension(from, context);
  if (until > latest) return refuse('extension-too-long', 'commissioningLapse', { latest });
  if (until <= from || until < context.today)
    return refuse('date-before-step', 'commissioningLapse', { day: until, step: from });
  const starts = [startUntil(context, 'commissioning', from, until)];
  return [{ type: 'CommissioningExtended', dossier: dossier.number, on: context.today, evidence, starts }];
};

/**
 * Setting `commissioningLapse`: evidence that the works cannot go on makes the time limit stand still, from a day on which
 * it ran: not before the acceptance, nor before it was extended or last began to run again, nor after its last day.
 */
export const suspendTimeLimit = (
  command: CommandOf<'SuspendTimeLimit'>,
  dossier: Dossier,
  context: Context,
): Decision => {
  const { from, evidence } = command;
  if (evidence === undefined) return refuse('evidence-missing', 'commissioningLapse');
  if (dossier.suspendedFrom !== null)
    return refuse('already-suspended', 'commissioningLapse', { from: dossier.suspendedFrom });
  const ranFrom = runningLimit(dossier, 'commissioning')?.from ?? dossier.acceptedOn;
  const refusal = implausibleDay(from, ranFrom, context, 'commissioningLapse') ?? tooLate(dossier, from);
  if (refusal !== null) return refusal;
  return [{ type: 'TimeLimitSuspended', dossier: dossier.number, from, evidence }];
};

/** The time limit runs on: its last day moves by the days it stood still. */
export const resumeTimeLimit = (
  command: CommandOf<'ResumeTimeLimit'>,
  dossier: Dossier,
  context: Context,
): Decision => {
  const { on } = command;
  const { suspendedFrom } = dossier;
  if (suspendedFrom === null) return refuse('not-suspended', 'commissioningLapse');
  const refusal = implausibleDay(on, suspendedFrom, context, 'commissioningLapse');
  if (refusal !== null) return refusal;
  const limit = runningLimit(dossier, 'commissioning');
  const moved = limit?.dueOn == null ? null : addDays(limit.dueOn, daysBetween(suspendedFrom, on));
  const dueOn = moved !== null && context.rules.rollOver ? workingDayOnOrAfter(moved) : moved;
  const starts = limit === undefined ? [] : [startUntil(context, 'commissioning', on, dueOn)];
  return [{ type: 'TimeLimitResumed', dossier: dossier.number, on, starts }];
};

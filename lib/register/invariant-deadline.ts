import type { Day } from '#lib/calendar/day.ts';
import { addWorkingDays } from '#lib/calendar/working-days.ts';
import type { World } from '#lib/queue/oracle.ts';
import type { Rules } from '#lib/rules/rules.ts';
import type { Command } from './command.ts';
import type { Dossier } from './dossier.ts';
import { isDossierEvent, type RegisterEvent } from './event.ts';
import { worldAfter } from './invariant-capacity.ts';
import type { Breaches } from './invariant-place.ts';
import type { Register } from './register.ts';

/** The day that an event says it counts on. */
const stampOf = (event: RegisterEvent | undefined): Day | null => {
  if (event === undefined) return null;
  if ('dueOn' in event) return event.dueOn;
  if ('receivedOn' in event) return event.receivedOn;
  return 'on' in event ? event.on : null;
};

const stillRuns = (register: Register, { number }: Dossier, limit: string, dueOn: Day): boolean =>
  register.dossiers
    .get(number)
    ?.running.some((one) => one.limit === limit && one.dueOn === dueOn && !one.passed) === true;

/** F6: what the clock enforces has passed, is stamped with its due day, and does not fire again. */
export const firingBreaches = (
  command: Command,
  before: World,
  events: readonly RegisterEvent[],
  register: Register,
  today: Day,
): Breaches => {
  const dossier = command.type === 'EnforceTimeLimit' ? before.dossiers.get(command.dossier) : undefined;
  if (command.type !== 'EnforceTimeLimit' || dossier === undefined) return [];
  const { limit, dueOn } = command;
  const breaches: string[] = [];
  if (dueOn >= today) breaches.push(`${limit} fires on ${today}, not after its last day ${dueOn}`);
  if (stampOf(events[0]) !== dueOn) breaches.push(`${limit} of ${dueOn} is stamped ${stampOf(events[0])}`);
  if (stillRuns(register, dossier, limit, dueOn)) breaches.push(`${limit} of ${dueOn} would fire again`);
  return breaches;
};

const canMeetByMoney = (dossier: Dossier, limit: string): boolean =>
  limit === 'reversal-notice' || (limit === 'order-detailed-study' && dossier.status === 'detailed-fee-due');

const isOverdue = (dossier: Dossier, today: Day, settledThrough: Day | null, rules: Rules): boolean =>
  dossier.running.some(({ limit, dueOn, passed }) => {
    if (passed || dueOn === null || dueOn >= today) return false;
    if (limit === 'commissioning' && dossier.suspendedFrom !== null) return false;
    const isSettled = settledThrough !== null && settledThrough >= dueOn;
    const isLongAgo = today > addWorkingDays(dueOn, rules.limits.bankDelayWorkingDays);
    return !canMeetByMoney(dossier, limit) || isSettled || isLongAgo;
  });

/** F6: when the clock has done its work, nothing is overdue. */
export const overdueBreaches = (register: Register, today: Day, rules: Rules): Breaches =>
  [...register.dossiers.values()].flatMap((dossier) =>
    isOverdue(dossier, today, register.settledThrough, rules)
      ? [`dossier ${dossier.number} (${dossier.status}) is overdue on ${today}`]
      : [],
  );

/** F6: nobody stands in b for a fee that money booked by the last day covers. */
export const lateMoneyBreaches = ({ dossiers }: World): Breaches =>
  [...dossiers.values()].flatMap(({ number, lapse, orientationFee, detailedFee, payments }) => {
    if (lapse?.limit !== 'order-detailed-study' || detailedFee === null || detailedFee.coveredOn !== null)
      return [];
    let cents = -detailedFee.amountCents - (orientationFee?.amountCents ?? 0);
    for (const one of payments) {
      const counts = one.reversedOn === null && one.bookedOn <= lapse.dueOn;
      cents += (counts ? one.amountCents : 0) - one.refundedCents;
    }
    return cents >= 0 ? [`dossier ${number} had paid by ${lapse.dueOn} and stands in b`] : [];
  });

const withoutRunning = (dossier: Dossier | undefined): string =>
  JSON.stringify({ ...dossier, running: null });

/** F6: the operator's delay is recorded and takes nothing from the producer. */
export const delayBreaches = (before: World, events: readonly RegisterEvent[]): Breaches => {
  let world = before;
  return events.flatMap((event) => {
    const was = world;
    world = worldAfter(world, event);
    if (event.type !== 'OperatorOverdueRecorded' || !isDossierEvent(event)) return [];
    const number = event.dossier;
    const isSame = withoutRunning(was.dossiers.get(number)) === withoutRunning(world.dossiers.get(number));
    return isSame ? [] : [`the operator's delay changed dossier ${number}`];
  });
};

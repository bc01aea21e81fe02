import type { Day } from '#lib/calendar/day.ts';
import { type Context, type Start, startLimit } from './context.ts';
import {
  type Dossier,
  isClosed,
  type Payment,
  restsOnDetailedFee,
  runningLimit,
  type Study,
} from './dossier.ts';
import type { DossierEvent } from './event.ts';
import { evolve } from './evolve.ts';
import { assess, regain } from './outcome.ts';

/** What a payment still weighs, in cents; below 0 where the bank reversed money that had partly been refunded (F9). */
export const countedCents = (payment: Payment): number =>
  (payment.reversedOn !== null ? 0 : payment.amountCents) - payment.refundedCents;

/** What has been paid and not gone back, in cents. */
export const paidCents = (payments: readonly Payment[]): number =>
  payments.reduce((sum, payment) => sum + countedCents(payment), 0);

/** The fee of a study, null when it has not been asked for. */
export const feeOf = (dossier: Dossier, study: Study): Dossier['orientationFee'] =>
  study === 'orientation' ? dossier.orientationFee : dossier.detailedFee;

/** What must have come in for a study to be covered, in cents: the fee of the orientation study counts first. */
export const neededCents = (dossier: Dossier, study: Study): number =>
  (dossier.orientationFee?.amountCents ?? 0) +
  (study === 'orientation' ? 0 : (dossier.detailedFee?.amountCents ?? 0));

/** What the fee asked for and not covered still misses, in cents; null where none is awaited. */
export const missingCents = (dossier: Dossier): number | null => {
  if (isClosed(dossier)) return null;
  const study = (['orientation', 'detailed'] as const).find((one) => feeOf(dossier, one)?.coveredOn === null);
  if (study === undefined) return null;
  return Math.max(0, neededCents(dossier, study) - paidCents(dossier.payments));
};

const byBooking = (a: Payment, b: Payment): number =>
  a.bookedOn === b.bookedOn ? 0 : a.bookedOn < b.bookedOn ? -1 : 1;

const debtCents = (payments: readonly Payment[]): number =>
  payments.reduce((sum, payment) => sum + Math.min(0, countedCents(payment)), 0);

/**
 * The booking day on which the money reached `cents`: part payments add up in the order of their booking, whatever the
 * order in which they were read (F2). What was refunded of money then reversed has to come in first (F9). Null when that
 * was not reached.
 */
export const reachedOn = (payments: readonly Payment[], cents: number): Day | null => {
  let sum = debtCents(payments);
  for (const payment of [...payments].sort(byBooking)) {
    const counted = Math.max(0, countedCents(payment));
    sum += counted;
    if (sum >= cents && counted > 0) return payment.bookedOn;
  }
  return null;
};

/** Money that comes or goes on a day; on one day what comes in counts before what the bank takes back. */
type Change = { readonly on: Day; readonly cents: number; readonly goes: boolean };

const changesOf = ({ bookedOn, amountCents, refundedCents, reversedOn }: Payment): readonly Change[] => [
  { on: bookedOn, cents: amountCents - refundedCents, goes: false },
  ...(reversedOn === null ? [] : [{ on: reversedOn, cents: -amountCents, goes: true }]),
];

const byDay = (a: Change, b: Change): number =>
  a.on === b.on ? Number(a.goes) - Number(b.goes) : a.on < b.on ? -1 : 1;

/**
 * The first day, not before `from`, on which the money there was at least `cents`, though the bank may have taken some of
 * it back since. It depends on the days of booking alone, never on the order of reading (F2).
 */
const onceReachedOn = (payments: readonly Payment[], cents: number, from: Day): Day | null => {
  let sum = 0;
  const changes = [...payments.flatMap(changesOf), { on: from, cents: 0, goes: false }].sort(byDay);
  for (const change of changes) {
    sum += change.cents;
    if (!change.goes && change.on >= from && sum >= cents) return change.on;
  }
  return null;
};

const heldSince = (dossier: Dossier, study: Study, cents: number): Day | null => {
  const fee = feeOf(dossier, study);
  const on = reachedOn(dossier.payments, cents);
  return fee === null || on === null || on > fee.requestedOn ? on : fee.requestedOn;
};

/**
 * The day from which the money for a first fee gives the place: a reversal since takes it back by its notice alone
 * (setting `payment`). After a place was taken back so, only money that is still there gives one.
 */
export const placedOn = (dossier: Dossier, study: Study, cents = neededCents(dossier, study)): Day | null => {
  const fee = feeOf(dossier, study);
  return fee === null || dossier.forfeited !== null
    ? heldSince(dossier, study, cents)
    : onceReachedOn(dossier.payments, cents, fee.requestedOn);
};

/**
 * The day on which money covered a fee: its booking day, or the day the fee was asked for when the money came before.
 * Before there is a place, what the bank has taken back since counts as well.
 */
export const coveredOn = (dossier: Dossier, study: Study, cents = neededCents(dossier, study)): Day | null =>
  dossier.enteredOn === null ? placedOn(dossier, study, cents) : heldSince(dossier, study, cents);

/** The fee that is awaited: its study, the sum in cents that covers it, and the last booking day that still counts. */
type Awaited = { readonly study: Study; readonly cents: number; readonly until: Day | null };

/** The study whose fee a reversal has uncovered: the place itself before the study that follows. */
export const studyUnderNotice = (dossier: Dossier): Study =>
  dossier.orientationFee?.coveredOn === null ? 'orientation' : 'detailed';

/** A started detailed study whose own fee was taken back. */
const owesDetailedFee = (dossier: Dossier): boolean =>
  restsOnDetailedFee(dossier.status) && dossier.detailedFee?.coveredOn === null;

const awaitedUnderNotice = (dossier: Dossier, until: Day | null): Awaited => {
  const study = studyUnderNotice(dossier);
  const isDetailed = dossier.detailedFee?.coveredOn != null || owesDetailedFee(dossier);
  return { study, cents: neededCents(dossier, isDetailed ? 'detailed' : study), until };
};

/** The fee whose money is awaited; null where none is. What covers it covers the fee before it as well. */
export const awaitedFee = (dossier: Dossier): Awaited | null => {
  if (isClosed(dossier)) return null;
  const notice = runningLimit(dossier, 'reversal-notice');
  if (notice !== undefined) return awaitedUnderNotice(dossier, notice.dueOn);
  if (dossier.status === 'orientation-fee-due')
    return { study: 'orientation', cents: neededCents(dossier, 'orientation'), until: null };
  const detailed = { study: 'detailed', cents: neededCents(dossier, 'detailed') } as const;
  const until = runningLimit(dossier, 'order-detailed-study')?.dueOn ?? null;
  if (dossier.status === 'detailed-fee-due') return { ...detailed, until };
  const isLate = dossier.lapse?.limit === 'order-detailed-study' && dossier.detailedFee?.coveredOn === null;
  return isLate ? { ...detailed, until: dossier.lapse.dueOn } : null;
};

/**
 * A fee that is awaited and covered by the money there is; null when there is none. `isHeld` false where the bank has since
 * taken money back that it needs: the place is given under the notice of that reversal.
 */
export type Covered = { readonly study: Study; readonly on: Day; readonly isHeld: boolean };

export const coveredNow = (dossier: Dossier): Covered | null => {
  const due = awaitedFee(dossier);
  if (due === null) return null;
  const completeOn = coveredOn(dossier, due.study, due.cents);
  if (completeOn === null || (due.until !== null && completeOn > due.until)) return null;
  const on = coveredOn(dossier, due.study) ?? completeOn;
  return { study: due.study, on, isHeld: heldSince(dossier, due.study, due.cents) !== null };
};

/** The dossier after the events of the same decision. */
export const after = (dossier: Dossier, events: readonly DossierEvent[]): Dossier =>
  events.reduce<Dossier>(evolve, dossier);

/** A study ordered, a fee lowered, or a place taken back while enough money is already there: the credit covers the fee. */
export const coverFromCredit = (context: Context, dossier: Dossier): readonly DossierEvent[] => {
  const covered = coveredNow(dossier);
  if (covered === null) return [];
  const { study, on, isHeld } = covered;
  if (!isHeld) return startPaid(context, dossier, dossier, covered);
  const event = { type: 'FeeCoveredByCredit', dossier: dossier.number, study, coveredOn: on } as const;
  return [event, ...startPaid(context, dossier, evolve(dossier, event), covered)];
};

/**
 * What follows when a fee is covered: nothing starts where a reversal is made good, else the study does. `before` is the
 * dossier without the cover, `now` the dossier with it. Money left over goes to the fee awaited next.
 */
export const startPaid = (
  context: Context,
  before: Dossier,
  now: Dossier,
  covered: Covered,
): readonly DossierEvent[] => {
  const isMadeGood = runningLimit(before, 'reversal-notice') !== undefined;
  const events = isMadeGood ? alsoMadeGood(now) : started(context, now, covered);
  return [...events, ...coverFromCredit(context, after(now, events))];
};

/** The notice of the first fee was the notice of the detailed one as well: both are made good together. */
const alsoMadeGood = (now: Dossier): readonly DossierEvent[] => {
  const on = owesDetailedFee(now) ? coveredOn(now, 'detailed') : null;
  if (on === null) return [];
  return [{ type: 'FeeCoveredByCredit', dossier: now.number, study: 'detailed', coveredOn: on }];
};

const started = (context: Context, now: Dossier, covered: Covered): readonly DossierEvent[] => {
  if (covered.study === 'orientation') return [startOrientation(context, now, covered)];
  if (now.lapse === null) return [startDetailed(context, now, covered)];
  return [undoOrderLapse(context, now, now.lapse.dueOn, covered.on), startDetailed(context, now, covered)];
};

/** The limits of a study that starts; where its money has been taken back since, the notice of that as well. */
const startsOf = (
  context: Context,
  limit: 'orientation-report' | 'detailed-study',
  { isHeld }: Covered,
): readonly Start[] => {
  const limits = isHeld ? [limit] : ([limit, 'reversal-notice'] as const);
  return limits.map((one) => startLimit(context, one, context.today));
};

/** The day of entry: as it was, where the money that was missing had been booked before the place was taken back (F6). */
const entryDay = ({ forfeited }: Dossier, on: Day): Day =>
  forfeited !== null && on <= forfeited.dueOn && forfeited.enteredOn < on ? forfeited.enteredOn : on;

const startOrientation = (context: Context, dossier: Dossier, covered: Covered): DossierEvent => ({
  type: 'OrientationStudyStarted',
  dossier: dossier.number,
  enteredOn: entryDay(dossier, covered.on),
  starts: startsOf(context, 'orientation-report', covered),
});

const startDetailed = (context: Context, dossier: Dossier, covered: Covered): DossierEvent => ({
  type: 'DetailedStudyStarted',
  dossier: dossier.number,
  enteredOn: dossier.enteredOn ?? entryDay(dossier, covered.on),
  starts: startsOf(context, 'detailed-study', covered),
});

/** Money booked in time and read late: nobody loses a place to a slow bank file (`actsCountOn`, F6). */
const undoOrderLapse = (context: Context, dossier: Dossier, dueOn: Day, on: Day): DossierEvent => ({
  type: 'LapseUndone',
  dossier: dossier.number,
  actedOn: on,
  dueOn,
  grantedKva: assess(context, regain(dossier)).fits === true ? (dossier.project?.permanentKva ?? null) : null,
  exception: null,
});

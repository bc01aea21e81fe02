import type { Day } from '#lib/calendar/day.ts';
import type { CommandOf } from './command.ts';
import { type Context, type Decision, startLimit } from './context.ts';
import { corrections } from './correction.ts';
import { coverFromCredit, feeOf, neededCents, reachedOn, studyUnderNotice } from './covering.ts';
import {
  type Dossier,
  isClosed,
  type Payment,
  restsOnDetailedFee,
  runningLimit,
  type Study,
} from './dossier.ts';
import { evolve } from './evolve.ts';
import { refuse } from './refusal.ts';
import type { Refund } from './register.ts';

/** Setting `payment`: a reversal takes the entry back after its notice, unless the fee is covered again by then. */
export const reversePayment = (
  command: CommandOf<'ReversePayment'>,
  dossier: Dossier,
  context: Context,
): Decision => {
  const { today } = context;
  const { bookedOn = today } = command;
  const payment = dossier.payments.find((one) => one.payment === command.payment);
  if (payment === undefined) return refuse('no-such-payment', 'payment', { payment: command.payment });
  if (payment.reversedOn !== null) return [];
  if (bookedOn > today) return refuse('date-in-future', 'payment', { day: bookedOn });
  const voidedCents = centsVoided(command, context);
  if (voidedCents === null) return refuse('no-such-payment', 'payment', { payment: command.payment });
  const refundedCents = payment.refundedCents - voidedCents;
  const gone = { ...payment, reversedOn: bookedOn, refundedCents };
  const left = dossier.payments.map((one) => (one === payment ? gone : one));
  const uncovers = isClosed(dossier) ? null : uncovered(dossier, left);
  const isNotified = runningLimit(dossier, 'reversal-notice') !== undefined;
  const startsNotice = dossier.enteredOn !== null && uncovers !== null && !isNotified;
  const reversed = {
    type: 'PaymentReversed',
    dossier: dossier.number,
    payment: command.payment,
    bookedOn,
    on: today,
    uncovers,
    starts: startsNotice ? [startLimit(context, 'reversal-notice', today)] : [],
    ...(voidedCents > 0 ? { voids: command.voids, confidential: { voidedCents } } : {}),
  } as const;
  return [reversed, ...corrections(dossier, evolve(dossier, reversed))];
};

/**
 * What the refunds that fall away with a payment come to, in cents: the bank has taken the money back before it left. Null
 * where one of them is none of this payment, or has fallen away before.
 */
const centsVoided = (
  { dossier, payment, voids = [] }: CommandOf<'ReversePayment'>,
  { register }: Context,
): number | null => {
  const refunds = [...new Set(voids)].map((at) => register.refunds[at]);
  const isOfPayment = (one: Refund | undefined): one is Refund =>
    one !== undefined && one.dossier === dossier && one.payment === payment && !one.isVoid;
  return refunds.every(isOfPayment) ? refunds.reduce((sum, { amountCents }) => sum + amountCents, 0) : null;
};

/** The first study that the money left no longer covers; null when all stand. */
const uncovered = (dossier: Dossier, left: readonly Payment[]): Study | null =>
  (['orientation', 'detailed'] as const).find(
    (study) =>
      feeOf(dossier, study)?.coveredOn != null && reachedOn(left, neededCents(dossier, study)) === null,
  ) ?? null;

/**
 * A fee not covered again by the end of the notice: the place goes with the fee it rested on (F1). A place that rests on
 * the orientation study, or was taken over, outlives the loss of the detailed study. Money that came too late for the
 * notice counts for what is due then.
 */
export const takePlaceBack = (dossier: Dossier, dueOn: Day, context: Context): Decision => {
  const study = studyUnderNotice(dossier);
  const isOwn = dossier.takenOver !== null || dossier.orientationFee?.coveredOn != null;
  const keepsPlace = study === 'detailed' && isOwn;
  const isDueAgain = keepsPlace && restsOnDetailedFee(dossier.status);
  const starts = isDueAgain ? [startLimit(context, 'order-detailed-study', dueOn)] : [];
  const { number } = dossier;
  const taken = { type: 'PlaceTakenBack', dossier: number, study, dueOn, keepsPlace, starts } as const;
  return [taken, ...coverFromCredit(context, evolve(dossier, taken))];
};

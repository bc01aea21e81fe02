import type { Day } from '#lib/calendar/day.ts';
import type { Payment, Status, Study } from './dossier.ts';
import type { EventOf } from './event.ts';
import type { Next } from './next.ts';
import { nextStep, restarted, without } from './running.ts';

const noFee = { amountCents: 0, coveredOn: null };

/** A fee is asked for; one asked for before is replaced. */
export const requestFee = (next: Next, event: EventOf<'FeeRequested'>): void => {
  const fee = { amountCents: event.confidential?.amountCents ?? 0, coveredOn: null };
  if (event.study === 'orientation') next.orientationFee = fee;
  else next.detailedFee = fee;
  if (event.starts.length > 0) next.running = restarted(next.running, event.starts);
};

/** A fee is covered on a day, or no longer (null). Covered again, the notice of a reversal ends. */
export const cover = (next: Next, study: Study, coveredOn: Day | null): void => {
  if (study === 'orientation') next.orientationFee = { ...(next.orientationFee ?? noFee), coveredOn };
  else next.detailedFee = { ...(next.detailedFee ?? noFee), coveredOn };
  if (coveredOn !== null) next.running = without(next.running, 'reversal-notice');
};

/** A payment is kept, and covers a fee or not. */
export const pay = (next: Next, event: EventOf<'PaymentRegistered'>): void => {
  const amountCents = event.confidential?.amountCents ?? 0;
  const { payment, bookedOn } = event;
  next.payments = [...next.payments, { payment, bookedOn, amountCents, refundedCents: 0, isReversed: false }];
  if (event.covers !== null) cover(next, event.covers, event.coveredOn);
};

const changePayment = (next: Next, payment: string, change: (one: Payment) => Payment): void => {
  next.payments = next.payments.map((one) => (one.payment === payment ? change(one) : one));
};

/** The bank takes a payment back; the notice of a fee no longer covered starts. */
export const reverse = (next: Next, event: EventOf<'PaymentReversed'>): void => {
  changePayment(next, event.payment, (one) => ({ ...one, isReversed: true }));
  if (event.uncovers !== null) cover(next, event.uncovers, null);
  next.running = restarted(next.running, event.starts);
};

/** Money goes back to the payer. */
export const refund = (next: Next, event: EventOf<'PaymentRefunded'>): void => {
  const cents = event.confidential?.amountCents ?? 0;
  changePayment(next, event.payment, (one) => ({ ...one, refundedCents: one.refundedCents + cents }));
};

const restsOnDetailedFee = (status: Status): boolean =>
  status === 'detailed-study' || status === 'proposal-sent' || status === 'accepted' || status === 'lapsed';

/** The place goes with the fee it rested on, or the dossier goes back to the step before the fee (setting `payment`). */
export const takePlaceBack = (next: Next, event: EventOf<'PlaceTakenBack'>): void => {
  cover(next, event.study, null);
  next.running = without(next.running, 'reversal-notice');
  if (event.keepsPlace && (event.study === 'orientation' || !restsOnDetailedFee(next.status))) return;
  next.status = event.study === 'orientation' ? 'orientation-fee-due' : 'detailed-fee-due';
  next.acceptedOn = null;
  next.suspendedFrom = null;
  next.running = nextStep(next.running, event.starts);
  if (event.keepsPlace) return;
  next.queue = null;
  next.enteredOn = null;
  next.grantedKva = null;
  next.lapse = null;
};

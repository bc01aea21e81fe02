import type { Day } from '#lib/calendar/day.ts';
import { type Fee, type Payment, restsOnDetailedFee, type Study } from './dossier.ts';
import type { EventOf } from './event.ts';
import type { Next } from './next.ts';
import { nextStep, restarted, without } from './running.ts';

/** A fee is asked for; one asked for before is replaced. */
export const requestFee = (next: Next, event: EventOf<'FeeRequested'>): void => {
  const fee = {
    amountCents: event.confidential?.amountCents ?? 0,
    vatCents: event.confidential?.vatCents ?? 0,
    requestedOn: event.on,
    coveredOn: null,
  };
  if (event.study === 'orientation') next.orientationFee = fee;
  else next.detailedFee = fee;
  if (event.starts.length > 0) next.running = restarted(next.running, event.starts);
};

const dated = ({ amountCents, vatCents, requestedOn }: Fee, coveredOn: Day | null): Fee => ({
  amountCents,
  vatCents,
  requestedOn,
  coveredOn,
});

const dateCover = (next: Next, study: Study, coveredOn: Day | null): void => {
  const { orientationFee, detailedFee } = next;
  if (study === 'orientation') next.orientationFee = orientationFee && dated(orientationFee, coveredOn);
  else next.detailedFee = detailedFee && dated(detailedFee, coveredOn);
};

/** A fee is covered; covered again, the notice of a reversal ends. */
export const cover = (next: Next, study: Study, coveredOn: Day | null): void => {
  dateCover(next, study, coveredOn);
  next.running = without(next.running, 'reversal-notice');
};

/** Money booked earlier and read later: the fee was covered sooner. The notice of another fee goes on. */
export const correctEntry = (next: Next, event: EventOf<'EntryDateCorrected'>): void => {
  if (event.enteredOn !== null) next.enteredOn = event.enteredOn;
  dateCover(next, event.study, event.coveredOn);
};

/** A payment is kept, and covers a fee or not. */
export const pay = (next: Next, event: EventOf<'PaymentRegistered'>): void => {
  const amountCents = event.confidential?.amountCents ?? 0;
  const { payment, bookedOn } = event;
  next.payments = [...next.payments, { payment, bookedOn, amountCents, refundedCents: 0, reversedOn: null }];
  if (event.covers !== null) cover(next, event.covers, event.coveredOn);
};

const changePayment = (next: Next, payment: string, change: (one: Payment) => Payment): void => {
  next.payments = next.payments.map((one) => (one.payment === payment ? change(one) : one));
};

/** The bank takes a payment back; the notice of a fee no longer covered starts. */
export const reverse = (next: Next, event: EventOf<'PaymentReversed'>): void => {
  const voidedCents = event.confidential?.voidedCents ?? 0;
  changePayment(next, event.payment, (one) => ({
    ...one,
    reversedOn: event.bookedOn,
    refundedCents: one.refundedCents - voidedCents,
  }));
  if (event.uncovers !== null) dateCover(next, event.uncovers, null);
  next.running = restarted(next.running, event.starts);
};

/** Money goes back to the payer. */
export const refund = (next: Next, event: EventOf<'PaymentRefunded'>): void => {
  const cents = event.confidential?.amountCents ?? 0;
  changePayment(next, event.payment, (one) => ({ ...one, refundedCents: one.refundedCents + cents }));
};

/**
 * The place goes with the fee it rested on, or the dossier goes back to the step before the fee (setting `payment`). What
 * had been sent is over: no receipt of it is awaited.
 */
export const takePlaceBack = (next: Next, event: EventOf<'PlaceTakenBack'>): void => {
  dateCover(next, event.study, null);
  next.running = without(next.running, 'reversal-notice');
  if (event.keepsPlace && (event.study === 'orientation' || !restsOnDetailedFee(next.status))) return;
  next.status = event.study === 'orientation' ? 'orientation-fee-due' : 'detailed-fee-due';
  next.sentOn = null;
  next.receivedOn = null;
  next.acceptedOn = null;
  next.suspendedFrom = null;
  next.running = nextStep(next.running, event.starts);
  if (!event.keepsPlace) losePlace(next, event);
};

/** Back to the first fee: what was built on it, and what R11 guards, is gone; the old day of entry is remembered (F6). */
const losePlace = (next: Next, { study, dueOn }: EventOf<'PlaceTakenBack'>): void => {
  const { enteredOn } = next;
  next.forfeited = enteredOn && { enteredOn, dueOn };
  next.queue = null;
  next.enteredOn = null;
  next.grantedKva = null;
  next.lapse = null;
  next.pendingChange = null;
  next.running = without(next.running, 'take-back-change');
  if (study === 'orientation') next.detailedFee = null;
};

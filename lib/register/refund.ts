import type { CommandOf } from './command.ts';
import type { Context, Decision } from './context.ts';
import { countedCents, feeOf, neededCents, paidCents } from './covering.ts';
import { type Dossier, isClosed, type Payment, type Study } from './dossier.ts';
import { refuse } from './refusal.ts';

/**
 * What a fee asks for, in cents: nothing where none was asked, nor where the dossier is closed before it was covered
 * (setting `payment`).
 */
export const owedCents = (dossier: Dossier, study: Study): number => {
  const fee = feeOf(dossier, study);
  return fee !== null && (fee.coveredOn !== null || !isClosed(dossier)) ? fee.amountCents : 0;
};

/** What may go back to the payer, in cents: all that no fee needs (setting `payment`, F9). */
export const refundableCents = (dossier: Dossier): number =>
  Math.max(
    0,
    paidCents(dossier.payments) - owedCents(dossier, 'orientation') - owedCents(dossier, 'detailed'),
  );

/** What of a payment may go without moving the day on which a fee was covered: the money that came after it goes back (F5). */
const spareCents = (dossier: Dossier, payment: Payment, study: Study): number => {
  const coveredOn = feeOf(dossier, study)?.coveredOn ?? null;
  if (coveredOn === null || payment.bookedOn > coveredOn) return Number.POSITIVE_INFINITY;
  const until = dossier.payments.filter((one) => one.bookedOn <= coveredOn);
  return Math.max(0, paidCents(until) - neededCents(dossier, study));
};

/** What of a payment may go back to the payer now, in cents: what no fee needs, and no day on which one was covered (F5). */
export const refundCents = (dossier: Dossier, payment: Payment): number =>
  payment.reversedOn !== null
    ? 0
    : Math.max(
        0,
        Math.min(
          countedCents(payment),
          refundableCents(dossier),
          spareCents(dossier, payment, 'orientation'),
          spareCents(dossier, payment, 'detailed'),
        ),
      );

/** Two persons of finance send back what no fee needs, to the account that paid. */
export const refundPayment = (
  command: CommandOf<'RefundPayment'>,
  dossier: Dossier,
  context: Context,
): Decision => {
  const payment = dossier.payments.find((one) => one.payment === command.payment);
  if (payment === undefined) return refuse('no-such-payment', 'payment', { payment: command.payment });
  if (payment.reversedOn !== null) return refuse('payment-reversed', 'payment', { payment: command.payment });
  const amountCents = refundCents(dossier, payment);
  if (amountCents <= 0) return refuse('nothing-to-refund', 'payment', { payment: command.payment });
  const { number } = dossier;
  const { today } = context;
  return [
    {
      type: 'PaymentRefunded',
      dossier: number,
      payment: command.payment,
      on: today,
      confidential: { amountCents },
    },
  ];
};

/** Where the money of a dossier stands, in cents. All but `refundedCents` is still with the operator. */
export type Balance = {
  /** Fees of studies that have started. */
  readonly feesCents: number;
  /** Held for a fee not yet covered, or for a study that waits for capacity; below 0 what the producer owes. */
  readonly creditCents: number;
  readonly refundableCents: number;
  readonly refundedCents: number;
};

const feesCents = (dossier: Dossier): number => {
  const waits = dossier.status === 'capacity-reached' || dossier.status === 'waiting-a';
  const { orientationFee, detailedFee } = dossier;
  const orientation = orientationFee?.coveredOn == null ? 0 : orientationFee.amountCents;
  return orientation + (waits || detailedFee?.coveredOn == null ? 0 : detailedFee.amountCents);
};

/** F9: what has come in and was not reversed = fees + credit + refundable + refunded, to the cent. */
export const balanceOf = (dossier: Dossier): Balance => {
  const refundable = refundableCents(dossier);
  const kept = paidCents(dossier.payments) - refundable;
  const fees = Math.max(0, Math.min(kept, feesCents(dossier)));
  const refundedCents = dossier.payments.reduce((sum, one) => sum + one.refundedCents, 0);
  return { feesCents: fees, creditCents: kept - fees, refundableCents: refundable, refundedCents };
};

import { countedCents, feeOf, paidCents } from '#lib/register/covering.ts';
import type { Dossier, Fee, Payment, Study } from '#lib/register/dossier.ts';
import { owedCents } from '#lib/register/refund.ts';

/**
 * A fee that was asked for: what of the money that arrived is for it, and what is still missing, in cents. `isCovered`
 * once money has covered it.
 */
export type FeeLine = Fee & {
  readonly study: Study;
  readonly isCovered: boolean;
  readonly arrivedCents: number;
  readonly missingCents: number;
};

/** A payment and what of it still counts, in cents. */
export type PaymentLine = Payment & { readonly countsCents: number };

/** The money of a dossier, in cents, VAT included: asked for, arrived, still to be paid, and what is left over. */
export type Money = {
  readonly fees: readonly FeeLine[];
  readonly payments: readonly PaymentLine[];
  readonly askedCents: number;
  readonly paidCents: number;
  readonly openCents: number;
  readonly creditCents: number;
};

/** What is missing of a fee, and of those before it, once `paid` cents have come in. */
const openOf = (cents: number, paid: number): number => Math.max(0, cents - paid);

/** A fee and what came in for it: money is for the fee of the orientation study first (`neededCents`). */
const feeLine = (dossier: Dossier, study: Study, paid: number): readonly FeeLine[] => {
  const fee = feeOf(dossier, study);
  if (fee === null) return [];
  const before = study === 'orientation' ? 0 : owedCents(dossier, 'orientation');
  const owed = owedCents(dossier, study);
  const missingCents = openOf(before + owed, paid) - (before === 0 ? 0 : openOf(before, paid));
  const arrivedCents = Math.max(0, owed - missingCents);
  return [{ ...fee, study, isCovered: fee.coveredOn !== null, arrivedCents, missingCents }];
};

/** What is to be paid for a dossier, what has arrived, and what of it counts (setting `payment`). */
export const moneyOf = (dossier: Dossier): Money => {
  const asked = owedCents(dossier, 'orientation') + owedCents(dossier, 'detailed');
  const paid = paidCents(dossier.payments);
  return {
    fees: [...feeLine(dossier, 'orientation', paid), ...feeLine(dossier, 'detailed', paid)],
    payments: dossier.payments.map((payment) => ({ ...payment, countsCents: countedCents(payment) })),
    askedCents: asked,
    paidCents: paid,
    openCents: openOf(asked, paid),
    creditCents: Math.max(0, paid - asked),
  };
};

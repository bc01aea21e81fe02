import { countedCents, neededCents, paidCents } from '#lib/register/covering.ts';
import type { Dossier, Fee, Payment, Study } from '#lib/register/dossier.ts';

/** A fee that was asked for; `isCovered` once money has covered it. */
export type FeeLine = Fee & { readonly study: Study; readonly isCovered: boolean };

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

const feeLine = (study: Study, fee: Fee | null): readonly FeeLine[] =>
  fee === null ? [] : [{ ...fee, study, isCovered: fee.coveredOn !== null }];

/** What is to be paid for a dossier, what has arrived, and what of it counts (setting `payment`). */
export const moneyOf = (dossier: Dossier): Money => {
  const asked = neededCents(dossier, 'detailed');
  const paid = paidCents(dossier.payments);
  return {
    fees: [...feeLine('orientation', dossier.orientationFee), ...feeLine('detailed', dossier.detailedFee)],
    payments: dossier.payments.map((payment) => ({ ...payment, countsCents: countedCents(payment) })),
    askedCents: asked,
    paidCents: paid,
    openCents: Math.max(0, asked - paid),
    creditCents: Math.max(0, paid - asked),
  };
};

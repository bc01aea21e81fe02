import { type Dossier, isClosed, runningLimit } from './dossier.ts';
import type { RegisterEvent } from './event.ts';
import type { Breaches } from './invariant-place.ts';
import { refundableCents } from './refund.ts';
import type { Register } from './register.ts';

/** What came in and what went out, counted from the events alone, in cents. */
export type Till = { inCents: number; reversedCents: number; refundedCents: number };

export const emptyTill = (): Till => ({ inCents: 0, reversedCents: 0, refundedCents: 0 });

const amountOf = (dossier: Dossier | undefined, payment: string): number =>
  dossier?.payments.find((one) => one.payment === payment)?.amountCents ?? 0;

/** The dossiers after an event, and the transfers before it. */
type Around = { readonly dossiers: ReadonlyMap<number, Dossier>; readonly transfers: Register['transfers'] };

/** Counts one event; money of a transfer that was already here comes in once. */
export const count = (till: Till, event: RegisterEvent, { dossiers, transfers }: Around): void => {
  const { type } = event;
  if (type === 'TransferReceived') till.inCents += event.confidential?.amountCents ?? 0;
  if (type === 'PaymentRegistered' && !transfers.has(event.payment))
    till.inCents += event.confidential?.amountCents ?? 0;
  if (type === 'PaymentReversed') {
    till.reversedCents += amountOf(dossiers.get(event.dossier), event.payment);
    till.refundedCents -= event.confidential?.voidedCents ?? 0;
  }
  if (type === 'PaymentRefunded') till.refundedCents += event.confidential?.amountCents ?? 0;
};

/** Where the money of a dossier stands, in cents; `lostCents` where the bank took back what had been spent or refunded. */
type Purse = {
  readonly feesCents: number;
  readonly creditCents: number;
  readonly refundableCents: number;
  readonly lostCents: number;
};

const feesOf = ({ orientationFee, detailedFee }: Dossier): number =>
  [orientationFee, detailedFee].reduce(
    (sum, fee) => sum + (fee !== null && fee.coveredOn !== null ? fee.amountCents : 0),
    0,
  );

const purseOf = (dossier: Dossier): Purse => {
  let left = 0;
  for (const one of dossier.payments)
    left += (one.reversedOn !== null ? 0 : one.amountCents) - one.refundedCents;
  const feesCents = feesOf(dossier);
  const refundable = refundableCents(dossier);
  const over = left - feesCents - refundable;
  return {
    feesCents,
    refundableCents: refundable,
    creditCents: Math.max(0, over),
    lostCents: Math.max(0, -over),
  };
};

/** Money is lost only while a reversal's notice runs, after the dossier left, or to a bank that took back what was refunded. */
const mayLose = (dossier: Dossier): boolean =>
  isClosed(dossier) ||
  runningLimit(dossier, 'reversal-notice') !== undefined ||
  dossier.payments.some((one) => one.reversedOn !== null && one.refundedCents > 0);

const purseBreach = (dossier: Dossier): string | null => {
  const { creditCents, lostCents, refundableCents: refundable } = purseOf(dossier);
  const name = `dossier ${dossier.number} (${dossier.status})`;
  if (lostCents > 0 && !mayLose(dossier)) return `${name} holds fees of ${lostCents} cents that nobody paid`;
  if (lostCents > 0 && refundable > 0) return `${name} would refund ${refundable} cents it does not have`;
  const owed = [dossier.orientationFee, dossier.detailedFee].some((fee) => fee?.coveredOn === null);
  return creditCents > 0 && (isClosed(dossier) || !owed)
    ? `${name} keeps ${creditCents} cents that no fee waits for`
    : null;
};

/** F9: money in = fees + credit + refundable + refunded + unmatched + unrelated, to the cent. */
export const moneyBreaches = (register: Register, till: Till): Breaches => {
  let placed = till.reversedCents + till.refundedCents;
  for (const { amountCents } of register.transfers.values()) placed += amountCents;
  const dossiers = [...register.dossiers.values()];
  for (const dossier of dossiers) {
    const purse = purseOf(dossier);
    placed += purse.feesCents + purse.creditCents + purse.refundableCents - purse.lostCents;
  }
  const odd = placed === till.inCents ? [] : [`${till.inCents} cents came in, ${placed} are accounted for`];
  return [...odd, ...dossiers.flatMap((dossier) => purseBreach(dossier) ?? [])];
};

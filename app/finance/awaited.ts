import type { Day } from '#lib/calendar/day.ts';
import { brusselsDay } from '#lib/calendar/zone.ts';
import { neededCents, paidCents } from '#lib/register/covering.ts';
import type { Dossier, Study } from '#lib/register/dossier.ts';
import { refundCents } from '#lib/register/refund.ts';
import type { Register, Transfer } from '#lib/register/register.ts';

/** A fee that was asked for and is not covered: what has arrived for it and what is missing, in cents. */
export type Awaited = {
  readonly dossier: Dossier;
  readonly study: Study;
  readonly arrivedCents: number;
  readonly missingCents: number;
  readonly since: Day;
};

/** Money on a dossier that no fee needs, and the payment from which it can go back. */
export type Refundable = { readonly dossier: Dossier; readonly payment: string; readonly cents: number };

/** What finance has before it: fees not covered (the oldest request first), money of nobody's, money to send back. */
export type MoneyDesk = {
  readonly settledThrough: Day | null;
  readonly awaited: readonly Awaited[];
  readonly unmatched: readonly Transfer[];
  readonly refundable: readonly Refundable[];
};

const studyDue = ({ status }: Dossier): Study | null => {
  if (status === 'orientation-fee-due') return 'orientation';
  return status === 'detailed-fee-due' ? 'detailed' : null;
};

const awaitedOf = (dossier: Dossier): Awaited | null => {
  const study = studyDue(dossier);
  if (study === null) return null;
  const arrivedCents = paidCents(dossier.payments);
  const missingCents = Math.max(0, neededCents(dossier, study) - arrivedCents);
  return { dossier, study, arrivedCents, missingCents, since: brusselsDay(dossier.submittedAt) };
};

/** Money goes back from the payment that was booked last among those that can go back. */
const refundableOf = (dossier: Dossier): Refundable | null => {
  const [last] = dossier.payments
    .toReversed()
    .toSorted((one, other) => (one.bookedOn < other.bookedOn ? 1 : one.bookedOn > other.bookedOn ? -1 : 0))
    .flatMap((payment) => {
      const cents = refundCents(dossier, payment);
      return cents === 0 ? [] : [{ dossier, payment: payment.payment, cents }];
    });
  return last ?? null;
};

const isThere = <One>(one: One | null): one is One => one !== null;

/** Reads from the register what finance has before it. */
export const moneyDeskOf = ({ dossiers, transfers, settledThrough }: Register): MoneyDesk => {
  const all = [...dossiers.values()];
  return {
    settledThrough,
    awaited: all
      .map(awaitedOf)
      .filter(isThere)
      .sort((one, other) => one.dossier.submittedAt - other.dossier.submittedAt),
    unmatched: [...transfers.values()].filter(({ state }) => state === 'unmatched'),
    refundable: all.map(refundableOf).filter(isThere),
  };
};

import type { Day } from '#lib/calendar/day.ts';
import { amountWords, type Exact, isCountable, sumOf, wholeCents } from './amount.ts';
import { type AsideCode, type Details, quoted, type Report } from './finding.ts';
import type { Place } from './place.ts';
import type { AmountAside, Balance, Movement, ReferenceFound } from './statement.ts';
import { isReference, mayHoldReference, referencesIn } from './structured-reference.ts';

/** One amount as a reader finds it, before it is known whether it can be counted in cents. */
export type Booked = Omit<Movement, 'amountCents' | 'references' | 'bookedOn'> & {
  readonly exact: Exact;
  readonly currency: string;
  /** Null only where the bank has not booked it. */
  readonly bookedOn: Day | null;
  /** What stands where a structured reference is expected. */
  readonly structured: readonly string[];
  /** What the bank calls an amount that it has not booked; null for a booked one. */
  readonly status: string | null;
};

/** A balance as a reader finds it. */
export type ExactBalance = { readonly on: Day; readonly exact: Exact };

/** A balance in whole cents and what is left beyond them. */
export const balanceOf = ({ on, exact }: ExactBalance): Balance => ({
  on,
  cents: Number(exact / 1000n),
  beyondCents: Number(exact % 1000n),
});

/** Free text with single spaces: banks fill their fields up with blanks. */
export const plainText = (text: string): string => text.replace(/\s+/g, ' ').trim();

const none: readonly ReferenceFound[] = [];

/** The references of a movement, each once: what stands in the structured field, then those in the free text. */
export const referencesOf = (structured: readonly string[], text: string): readonly ReferenceFound[] => {
  if (structured.length === 0 && !mayHoldReference(text)) return none;
  const given = [...new Set(structured)];
  const typed = referencesIn(text).filter((digits) => !given.includes(digits));
  return [
    ...given.map((digits) => ({ digits, isValid: isReference(digits), where: 'structured' as const })),
    ...typed.map((digits) => ({ digits, isValid: isReference(digits), where: 'text' as const })),
  ];
};

const whyAside = ({ exact, currency, status }: Booked, kept: string): AsideCode | null => {
  if (status !== null) return 'not-booked';
  if (currency !== 'EUR' || kept !== 'EUR') return 'other-currency';
  return wholeCents(exact) === null ? 'fraction-of-a-cent' : null;
};

const asideOf = (code: AsideCode, booked: Booked, kept: string): AmountAside => {
  const { line, place, exact, currency, bookedOn, status } = booked;
  const amount = amountWords(exact);
  const details: Details = {
    amount,
    currency: currency === 'EUR' ? `an account kept in ${kept}` : currency,
    status: quoted(status ?? ''),
  };
  return { code, place, details, line, amount, currency, bookedOn };
};

const movementOf = (booked: Booked, bookedOn: Day): Movement => {
  const { line, place, exact, valueOn, bankReference, text, structured, isReversal } = booked;
  const { counterpartyName, counterpartyAccount } = booked;
  return {
    line,
    place,
    bookedOn,
    valueOn,
    amountCents: wholeCents(exact) ?? 0,
    bankReference,
    counterpartyName,
    counterpartyAccount,
    references: referencesOf(structured, text),
    text,
    isReversal,
  };
};

/**
 * The amounts that count, in cents, and those set aside: not booked, in another currency or on an account that is `kept` in
 * another, with a fraction of a cent.
 */
export const countedOrAside = (
  all: readonly Booked[],
  kept: string,
): { readonly movements: readonly Movement[]; readonly setAside: readonly AmountAside[] } => {
  const movements: Movement[] = [];
  const setAside: AmountAside[] = [];
  for (const booked of all) {
    const why = whyAside(booked, kept);
    if (why !== null) setAside.push(asideOf(why, booked, kept));
    else if (booked.bookedOn !== null) movements.push(movementOf(booked, booked.bookedOn));
  }
  return { movements, setAside };
};

/** What has to hold between the balances of a statement and what was booked between them; says where it does not. */
export const checkBalances = (
  opening: ExactBalance,
  closing: ExactBalance,
  amounts: readonly Exact[],
  place: Place,
  report: Report,
): void => {
  const sum = sumOf(amounts);
  const computed = opening.exact + sum;
  const tooLarge = [opening.exact, closing.exact, computed].find((exact) => !isCountable(exact));
  if (tooLarge !== undefined) report('amount-too-large', place, { found: amountWords(tooLarge) });
  if (computed === closing.exact) return;
  report('balance-broken', place, {
    opening: amountWords(opening.exact),
    movements: amountWords(sum),
    computed: amountWords(computed),
    closing: amountWords(closing.exact),
  });
};

/** Money cannot be booked after the statement that states it was closed. */
export const checkBookingDay = (bookedOn: Day, closingOn: Day, place: Place, report: Report): void => {
  if (bookedOn > closingOn) report('booked-after-closing', place, { found: bookedOn, closing: closingOn });
};

import type { Day } from '#lib/calendar/day.ts';
import type { AsideCode, Fault, Finding, Remark } from './finding.ts';
import type { Place } from './place.ts';
import type { ReferenceDigits } from './structured-reference.ts';

/** The number of a statement: it starts at 1 each year and grows by 1. The year is that of its closing balance. */
export type StatementNumber = { readonly year: number; readonly number: number };

/**
 * A balance: whole cents, negative for a debit, and what is left beyond them in hundred-thousandths of the currency, of the
 * same sign. The rest is 0 in every account kept in cents.
 */
export type Balance = { readonly on: Day; readonly cents: number; readonly beyondCents: number };

/** A structured reference as the bank passes it on, or as it was found in a free text; perhaps with wrong check digits. */
export type ReferenceFound = {
  readonly digits: ReferenceDigits;
  readonly isValid: boolean;
  readonly where: 'structured' | 'text';
};

/** One amount booked on the account, in cents, negative for a debit. */
export type Movement = {
  /** Its place in the statement, the same each time the bank delivers it: '3', or '3.2' for the second detail of the third. */
  readonly line: string;
  readonly place: Place;
  readonly bookedOn: Day;
  readonly valueOn: Day | null;
  readonly amountCents: number;
  /** The reference by which the bank knows this very movement; null where it gives none, or one for several movements. */
  readonly bankReference: string | null;
  readonly counterpartyName: string | null;
  /** The account that paid or was paid, without spaces: an IBAN where `isIban` says so. */
  readonly counterpartyAccount: string | null;
  readonly references: readonly ReferenceFound[];
  readonly text: string;
  /** It takes back, or gives back, an earlier movement. */
  readonly isReversal: boolean;
};

/** An amount of the statement that is not used, and why; as the bank writes it, with its sign. */
export type AmountAside = Finding<AsideCode> & {
  readonly line: string;
  readonly amount: string;
  readonly currency: string;
  readonly bookedOn: Day | null;
};

/** What a bank states of one account from one balance to the next, whatever the format it was written in. */
export type Statement = {
  /** Without spaces: the IBAN, or the number as written where it is none. */
  readonly account: string;
  readonly currency: string;
  readonly number: StatementNumber | null;
  readonly opening: Balance;
  readonly closing: Balance;
  readonly movements: readonly Movement[];
  readonly setAside: readonly AmountAside[];
  readonly place: Place;
};

/** A file as read: all its statements, or all its faults and nothing of it. */
export type StatementsRead =
  | { readonly statements: readonly Statement[]; readonly remarks: readonly Remark[] }
  | { readonly faults: readonly Fault[] };

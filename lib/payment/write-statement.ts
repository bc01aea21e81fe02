import type { Day } from '#lib/calendar/day.ts';

/** A movement to be written: `details` stand for it where it has some, and come to its amount. */
export type MovementToWrite = {
  readonly cents: number;
  readonly bookedOn: Day;
  readonly valueOn: Day | null;
  readonly bankReference: string | null;
  readonly name: string | null;
  readonly account: string | null;
  readonly reference: string | null;
  readonly text: string;
  readonly isReversal: boolean;
  readonly details: readonly MovementToWrite[];
};

/** A statement to be written. Its closing balance follows from the opening one and the movements. */
export type StatementToWrite = {
  readonly account: string;
  readonly year: number;
  readonly number: number;
  readonly openingOn: Day;
  readonly closingOn: Day;
  readonly openingCents: number;
  readonly movements: readonly MovementToWrite[];
};

/** The closing balance of a statement, in cents. */
export const closingCentsOf = ({ openingCents, movements }: StatementToWrite): number =>
  movements.reduce((sum, { cents }) => sum + cents, openingCents);

/** The bytes of a text of signs below 256, as CODA has them. */
export const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/** The bytes of a text, as camt has them. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

import type { Day } from '#lib/calendar/day.ts';
import { finance, type Given, type Outcome, type Said, said } from './given.ts';

/** The fee of the orientation study of 1,000 kVA, VAT included, in cents. */
export const orientationCents = 181_500;
/** The fee of the detailed study of 1,000 kVA, VAT included, in cents. */
export const detailedCents = 605_000;

/** A payment of so many cents, booked on a day, read and registered on the same day or later. */
export const paying = (
  dossier: number,
  payment: string,
  amountCents: number,
  bookedOn: Day,
  on = bookedOn,
): Said => said({ type: 'RegisterPayment', dossier, payment, bookedOn, amountCents }, finance, on);

/** The bank takes a payment back; the reversal is recorded on a day. */
export const reversing = (dossier: number, payment: string, on: Day): Said =>
  said({ type: 'ReversePayment', dossier, payment }, finance, on);

/** Money that names no dossier arrives. */
export const arriving = (transfer: string, amountCents: number, bookedOn: Day, on = bookedOn): Said =>
  said({ type: 'ReceiveTransfer', transfer, bookedOn, amountCents }, finance, on);

/** What becomes of an act of the story. */
export const when = (story: Given, { command, by, on }: Said): Outcome => story.when(command, by, on);

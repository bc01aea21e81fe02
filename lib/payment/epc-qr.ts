import { isIban } from './iban.ts';
import { formatReference, isReference, type ReferenceDigits } from './structured-reference.ts';

/** A transfer that is asked for: to whom, to which IBAN (without spaces), how much in cents, under which reference. */
export type AskedTransfer = {
  readonly beneficiary: string;
  readonly iban: string;
  readonly amountCents: number;
  readonly reference: ReferenceDigits;
};

const mostBytes = 331; // what a QR code of version 13 holds at level M
const mostCharacters = 70;
const mostCents = 99_999_999_999;

const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;

const characters = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** As much of a name as an element holds: one line, cut after a whole character. */
const shortened = (name: string, bytes: number): string => {
  let kept = '';
  for (const { segment } of characters.segment(name.replace(/[\s\p{Cc}]+/gu, ' ').trim())) {
    const longer = kept + segment;
    if ([...longer].length > mostCharacters || bytesOf(longer) > bytes) break;
    kept = longer;
  }
  return kept.trimEnd();
};

const euros = (cents: number): string => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;

const elements = (beneficiary: string, { iban, amountCents, reference }: AskedTransfer): string =>
  [
    'BCD',
    '002',
    '1',
    'SCT',
    '',
    beneficiary,
    iban,
    `EUR${euros(amountCents)}`,
    '',
    '',
    formatReference(reference),
  ].join('\n');

const check = ({ iban, amountCents, reference }: AskedTransfer): void => {
  if (!isIban(iban)) throw new RangeError('a QR code for a transfer to what is no IBAN');
  if (!isReference(reference)) throw new RangeError('a QR code for a transfer under what is no reference');
  if (!Number.isInteger(amountCents) || amountCents < 1 || amountCents > mostCents)
    throw new RangeError(`a QR code for a transfer of ${amountCents} cents`);
};

/**
 * The text of the QR code that fills in a SEPA credit transfer in the payer's banking application (EPC069-12, version
 * 002), at most 331 bytes in UTF-8. Its elements, a line each, in the order of the guideline: service tag, version,
 * character set (1: UTF-8), identification, BIC (left out in version 002), beneficiary (at most 70 characters), IBAN,
 * amount, purpose (none), structured remittance information, unstructured remittance information; nothing follows the last.
 *
 * The reference stands in the unstructured element: the guideline has the structured one hold a creditor reference of
 * ISO 11649, which an application may check, while +++ddd/dddd/ddddd+++ is taken by all, and read in a free text as well
 * (`referencesIn`). A beneficiary that is too long is cut, the reference never.
 *
 * Throws RangeError for an amount outside 0.01 to 999,999,999.99 euros, no IBAN, no reference, no beneficiary.
 */
export const epcPayload = (transfer: AskedTransfer): string => {
  check(transfer);
  const beneficiary = shortened(transfer.beneficiary, mostBytes - bytesOf(elements('', transfer)));
  if (beneficiary === '') throw new RangeError('a QR code for a transfer to nobody');
  return elements(beneficiary, transfer);
};

import type { Report } from './finding.ts';
import { compactAccount, ibanOfBelgianNumber } from './iban.ts';
import type { Place } from './place.ts';

/** How a CODA file writes an account: a Belgian number, a foreign one, or the IBAN of either. */
export type AccountStructure = '0' | '1' | '2' | '3';

/** The account of a statement as a CODA file names it. */
export type CodaAccount = {
  readonly structure: AccountStructure;
  readonly account: string;
  readonly currency: string;
};

const belgian = (digits: string): string => ibanOfBelgianNumber(digits) ?? digits;

/** Account and currency in a field of 37 characters; a Belgian number becomes its IBAN where its check digits are right. */
export const accountIn = (structure: AccountStructure, field: string): Omit<CodaAccount, 'structure'> => {
  if (structure === '0')
    return { account: belgian(field.slice(0, 12).trim()), currency: field.slice(13, 16) };
  const length = structure === '2' ? 31 : 34;
  return { account: compactAccount(field.slice(0, length)), currency: field.slice(34, 37) };
};

/** The account of a statement; reports a missing number and a currency that is none. */
export const codaAccount = (
  structure: AccountStructure,
  field: string,
  place: Place,
  report: Report,
): CodaAccount => {
  const { account, currency } = accountIn(structure, field);
  if (account === '')
    report('missing-element', place, { name: 'the account number', parent: 'the opening balance' });
  if (!/^[A-Z]{3}$/.test(currency))
    report('not-a-code', place, { field: 'currency', found: currency, expected: 'a code of three letters' });
  return { structure, account, currency };
};

/** The account of a counterparty, without spaces; null where there is none. Its currency is of no interest. */
export const counterpartyAccount = (field: string): string | null => {
  const number = /^\d{12} [A-Z]{3}/.test(field) ? field.slice(0, 12) : compactAccount(field.slice(0, 34));
  return number === '' ? null : belgian(number);
};

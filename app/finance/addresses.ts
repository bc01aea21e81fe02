import type { Locale } from '#app/i18n/locale.ts';
import { spaceAddress } from '#app/page/address.ts';

/** The first page of finance: what is to be done with the money. */
export const moneyAddress = (locale: Locale): string => spaceAddress(locale, 'finance');

/** The files that one person dropped together, and what they do. */
export const dropAddress = (locale: Locale, drop: string): string => `${moneyAddress(locale)}/files/${drop}`;

/** The statements of the account, month by month. */
export const statementsAddress = (locale: Locale): string => `${moneyAddress(locale)}/statements`;

/** What came in, or the part of it that is asked for. */
export const movementsAddress = (locale: Locale, asked: Readonly<Record<string, string>> = {}): string => {
  const query = new URLSearchParams(asked).toString();
  return `${moneyAddress(locale)}/movements${query === '' ? '' : `?${query}`}`;
};

/** The refunds, from their confirmation until they are paid. */
export const refundsAddress = (locale: Locale): string => `${moneyAddress(locale)}/refunds`;

/** A list of refunds, as a file for the bank. */
export const refundListAddress = (locale: Locale, list: number, file: 'pain.xml' | 'refunds.csv'): string =>
  `${refundsAddress(locale)}/${list}/${file}`;

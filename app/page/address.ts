import type { Locale } from '#app/i18n/locale.ts';
import { type Asking, everything, queryOf } from '#app/queue/asking.ts';

/** The address of the home page. */
export const homeAddress = (locale: Locale): string => `/${locale}`;

/** The address of the queue with what is asked of it; the whole queue when nothing is. */
export const queueAddress = (locale: Locale, asking: Partial<Asking> = {}): string =>
  `/${locale}/queue${queryOf({ ...everything, ...asking })}`;

/** The address of one entry. */
export const entryAddress = (locale: Locale, number: number): string => `/${locale}/queue/${number}`;

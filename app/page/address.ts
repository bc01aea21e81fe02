import type { Locale } from '#app/i18n/locale.ts';
import { type Asking, everything, queryOf } from '#app/queue/asking.ts';
import type { Role } from '#lib/register/actor.ts';
import type { Study } from '#lib/register/dossier.ts';

/** The address of the home page. */
export const homeAddress = (locale: Locale): string => `/${locale}`;

/** The address of the queue with what is asked of it; the whole queue when nothing is. */
export const queueAddress = (locale: Locale, asking: Partial<Asking> = {}): string =>
  `/${locale}/queue${queryOf({ ...everything, ...asking })}`;

/** The address of one entry. */
export const entryAddress = (locale: Locale, number: number): string => `/${locale}/queue/${number}`;

/** The address of the capacity check: what is asked of it follows as a query. */
export const capacityAddress = (locale: Locale): string => `/${locale}/capacity`;

/** The address of the demonstration's clock. */
export const demoAddress = (locale: Locale): string => `/${locale}/demo`;

/** The address of a bank statement that the demonstration makes, in one of the two formats. */
export const statementFileAddress = (locale: Locale, format: 'coda' | 'camt'): string =>
  `${demoAddress(locale)}/statement?format=${format}`;

/** The address where one signs in; `to` is where one then goes. */
export const signInAddress = (locale: Locale, to?: string): string =>
  `/${locale}/sign-in${to === undefined ? '' : `?${new URLSearchParams({ to })}`}`;

const spaces: Partial<Readonly<Record<Role, string>>> = {
  producer: 'projects',
  expert: 'desk',
  finance: 'payments',
};

/** True for a role that has pages of its own. */
export const hasSpace = (role: Role): boolean => spaces[role] !== undefined;

/** The first page of a role; the place to sign in for a role that has no pages. */
export const spaceAddress = (locale: Locale, role: Role): string => {
  const place = spaces[role];
  return place === undefined ? signInAddress(locale) : `/${locale}/${place}`;
};

/** A page below the space of a role: of a dossier, by its number and what is done there. */
export const dossierAddress = (locale: Locale, role: Role, dossier: number, deed = ''): string =>
  `${spaceAddress(locale, role)}/${dossier}${deed === '' ? '' : `/${deed}`}`;

/** The letter that asks for the fee of a study of a dossier: a PDF, for its producer and for the staff. */
export const feeLetterAddress = (locale: Locale, dossier: number, study: Study): string =>
  dossierAddress(locale, 'producer', dossier, `payment/request.pdf?study=${study}`);

/** Leads to the space of whoever is signed in, or to where one signs in. */
export const myAddress = (locale: Locale): string => `/${locale}/space`;

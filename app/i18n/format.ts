import type { Day } from '#lib/calendar/day.ts';
import type { Instant } from '#lib/calendar/zone.ts';
import type { Locale } from './locale.ts';

/** How one language writes numbers, powers and dates. */
export type Format = {
  readonly locale: Locale;
  /** A whole number: 13 128. */
  readonly count: (count: number) => string;
  /** A power given in kVA: below 1 MVA in kVA, else in MVA with at most two decimals under 10 and one above. */
  readonly kva: (kva: number) => string;
  /** A power given in kVA, as a number of MVA with one decimal and no unit, for the columns of a table. */
  readonly mva: (kva: number) => string;
  /** A power as it stands in the log, to the kVA. */
  readonly exactKva: (kva: number) => string;
  /** An amount given in cents: 1 815,00 €. */
  readonly euros: (cents: number) => string;
  /** 24 novembre 2026 */
  readonly day: (day: Day) => string;
  /** 24 nov. 2026 */
  readonly shortDay: (day: Day) => string;
  /** novembre 2026 */
  readonly monthName: (year: number, month: number) => string;
  /** Day, hour and minute in Brussels. */
  readonly moment: (instant: Instant) => string;
  /** 1er, 2e; 1st, 2nd. */
  readonly ordinal: (rank: number) => string;
  /** The singular or the plural word for a count, with the count before it. */
  readonly counted: (count: number, words: readonly [one: string, many: string]) => string;
};

const tags: Readonly<Record<Locale, string>> = { fr: 'fr-BE', en: 'en-GB' };

const englishEndings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const englishRules = new Intl.PluralRules('en-GB', { type: 'ordinal' });

const ordinals: Readonly<Record<Locale, (rank: number, written: string) => string>> = {
  fr: (rank, written) => (rank === 1 ? '1er' : `${written}e`),
  en: (rank, written) => `${written}${englishEndings[englishRules.select(rank)] ?? 'th'}`,
};

const firstOfMonth = (locale: Locale, text: string): string =>
  locale === 'fr' ? text.replace(/^1 /, '1er ') : text;

// A civil day is written from its noon in UTC, so that no time zone moves it.
const noonOf = (day: Day): Date => new Date(`${day}T12:00:00Z`);

const makeFormat = (locale: Locale): Format => {
  const tag = tags[locale];
  const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const fine = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const coarse = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const tenths = new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const money = new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR' });
  const long = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const short = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const clock = new Intl.DateTimeFormat(tag, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Brussels',
  });
  const plural = new Intl.PluralRules(tag);
  const count = (one: number): string => whole.format(one);
  const exactKva = (kva: number): string => `${whole.format(kva)}\u00a0kVA`;
  const withUnit = (kva: number): string =>
    `${(Math.abs(kva) < 10_000 ? fine : coarse).format(kva / 1000)}\u00a0MVA`;
  return {
    locale,
    count,
    kva: (kva) => (Math.abs(kva) < 1000 ? exactKva(kva) : withUnit(kva)),
    mva: (kva) => tenths.format(kva / 1000),
    exactKva,
    euros: (cents) => money.format(cents / 100),
    day: (day) => firstOfMonth(locale, long.format(noonOf(day))),
    shortDay: (day) => firstOfMonth(locale, short.format(noonOf(day))),
    monthName: (year, month) => months.format(Date.UTC(year, month - 1, 1)),
    moment: (instant) => firstOfMonth(locale, clock.format(instant)),
    ordinal: (rank) => ordinals[locale](rank, count(rank)),
    counted: (size, [one, many]) => `${count(size)}\u00a0${plural.select(size) === 'one' ? one : many}`,
  };
};

const formats: Readonly<Record<Locale, Format>> = { fr: makeFormat('fr'), en: makeFormat('en') };

/** How one language writes numbers, powers and dates. */
export const formatOf = (locale: Locale): Format => formats[locale];

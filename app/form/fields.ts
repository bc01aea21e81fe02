import { z } from 'zod';
import { type Day, parseDay } from '#lib/calendar/day.ts';

/** Signs that show nothing and can make a text read otherwise than it is written: controls, turns of direction. */
const misleading = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** Something that can be seen. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

const tidy = (text: string): string => text.replace(misleading, '').replace(/\s+/g, ' ').trim();

/** A line of text that must not be empty. */
export const line = (longest = 200) =>
  z.string().transform(tidy).pipe(z.string().regex(visible, 'needed').max(longest, 'too-long'));

/** Some lines of text that must not be empty; they keep their breaks. */
export const lines = (longest = 2_000) =>
  z
    .string()
    .transform((text) => text.replace(misleading, '').replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().regex(visible, 'needed').max(longest, 'too-long'));

/** As another field, or undefined where nothing was typed. */
export const optional = <Field>(field: z.ZodType<Field>) =>
  z.preprocess(
    (typed) => (typeof typed === 'string' && tidy(typed) === '' ? undefined : typed),
    field.optional(),
  );

const belgianDay = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;

const dayTyped = (text: string): Day | null => {
  const [, day = '', month = '', year = ''] = belgianDay.exec(tidy(text)) ?? [];
  const spelled = year === '' ? tidy(text) : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseDay(spelled);
};

/** A day, as browsers send it (2026-03-31) or as people write it (31/03/2026). */
export const day = () =>
  z.string().transform((text, issues): Day => {
    const read = dayTyped(text);
    if (read !== null) return read;
    issues.addIssue({ code: 'custom', message: 'not-a-day' });
    return z.NEVER;
  });

/** A whole number, with or without spaces, dots or apostrophes between its thousands. */
export const wholeNumber = (least = 0, most = 10_000_000) =>
  z
    .string()
    .transform((text) => text.trim().replace(/(?<=\d)[\s\u00a0\u202f.'’](?=\d{3})/g, ''))
    .pipe(
      z
        .string()
        .regex(/^\d{1,9}$/, 'not-a-whole-number')
        .transform(Number)
        .pipe(z.number().min(least, 'not-a-whole-number').max(most, 'not-a-whole-number')),
    );

/** An amount in euros as people write it (1.815,00 or 1815.00), read as cents; never rounded. */
export const amountCents = () =>
  z
    .string()
    .transform((text) => text.replace(/[€\s\u00a0\u202f]/g, ''))
    .pipe(
      z
        .string()
        .regex(/^(\d{1,3}([.']\d{3})+|\d{1,8})([.,]\d{2})?$/, 'not-an-amount')
        .transform((text) => {
          const [, whole = '', cents = ''] = /^(.*?)(?:[.,](\d{2}))?$/.exec(text) ?? [];
          return Number(whole.replace(/[.']/g, '')) * 100 + Number(cents);
        })
        .pipe(z.number().min(1, 'not-an-amount')),
    );

/** A Belgian enterprise number: ten digits, the last two are 97 less the remainder of the first eight by 97. */
export const enterpriseNumber = () =>
  z
    .string()
    .transform((text) => text.replace(/^\s*BE/i, '').replace(/[\s.]/g, ''))
    .pipe(
      z
        .string()
        .regex(/^[01]\d{9}$/, 'not-an-enterprise-number')
        .refine((digits) => 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8)), {
          message: 'not-an-enterprise-number',
        })
        .transform((digits) => `${digits.slice(0, 4)}.${digits.slice(4, 7)}.${digits.slice(7)}`),
    );

/** A mail address, by its shape alone. */
export const email = () => line().pipe(z.email('not-an-e-mail'));

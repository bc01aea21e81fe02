import {
  type Day,
  dayOfSerial,
  daysInMonth,
  firstDay,
  lastDay,
  parseDay,
  serialOf,
  serialOfCivil,
  weekdayOfSerial,
} from './day.ts';

/** Whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const meanYearMs = 365.2425 * dayMs;

/** Summer time begins and ends at 01:00 UTC of a month's last Sunday (directive 2000/84/EC and those before it). */
const clockChange = (year: number, month: number): Instant => {
  const monthEnd = serialOfCivil(year, month, daysInMonth(year, month));
  return (monthEnd - weekdayOfSerial(monthEnd)) * dayMs + hourMs;
};

const isSummerTime = (instant: Instant): boolean => {
  // May name the neighbouring year for hours around 1 January: winter in either.
  const year = Math.floor(1970 + instant / meanYearMs);
  if (year < 1981) return false;
  return instant >= clockChange(year, 3) && instant < clockChange(year, year < 1996 ? 9 : 10);
};

const offsetMsAt = (instant: Instant): number => (isSummerTime(instant) ? 2 * hourMs : hourMs);

/**
 * The civil day in Brussels at an instant (`zone`). Summer time is known from 1981 on; earlier instants are read at
 * UTC+1. Throws RangeError outside the years 1900 to 2199.
 */
export const brusselsDay = (instant: Instant): Day =>
  dayOfSerial(Math.floor((instant + offsetMsAt(instant)) / dayMs));

// The clocks change at 01:00 UTC: UTC's midnight has the offset of Brussels's.
const midnightOf = (serial: number): Instant => serial * dayMs - offsetMsAt(serial * dayMs);

/** The first instant of a day in Brussels. */
export const startOfDay = (day: Day): Instant => midnightOf(serialOf(day));

/** The first instant after a day in Brussels, 23, 24 or 25 hours after its start; a last day counts up to it (`zone`). */
export const endOfDay = (day: Day): Instant => midnightOf(serialOf(day) + 1);

const padded = (count: number, width: number): string => String(count).padStart(width, '0');

/** Brussels wall time with its offset, '2026-03-29T03:00:00+02:00'; milliseconds are written when there are any. */
export const formatInstant = (instant: Instant): string => {
  const offsetMs = offsetMsAt(instant);
  const day = brusselsDay(instant);
  const msOfDay = instant + offsetMs - serialOf(day) * dayMs;
  const hour = padded(Math.floor(msOfDay / hourMs), 2);
  const minute = padded(Math.floor(msOfDay / minuteMs) % 60, 2);
  const second = padded(Math.floor(msOfDay / 1000) % 60, 2);
  const fraction = msOfDay % 1000 === 0 ? '' : `.${padded(msOfDay % 1000, 3)}`;
  return `${day}T${hour}:${minute}:${second}${fraction}+0${offsetMs / hourMs}:00`;
};

const instantPattern =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

const offsetMsIn = (text: string): number => {
  if (text === 'Z') return 0;
  const sizeMs = Number(text.slice(1, 3)) * hourMs + Number(text.slice(4, 6)) * minuteMs;
  return text.startsWith('-') ? -sizeMs : sizeMs;
};

const isInCalendar = (instant: Instant): boolean =>
  instant >= startOfDay(firstDay) && instant < endOfDay(lastDay);

/**
 * The instant named by an ISO 8601 date and time with 'Z' or an offset; seconds may be left out, and digits after the
 * millisecond are dropped. Null for any other text, and outside Brussels's years 1900 to 2199.
 */
export const parseInstant = (text: string): Instant | null => {
  const [, date = '', hour, minute, second = '0', fraction = '', offset = ''] =
    instantPattern.exec(text) ?? [];
  const day = parseDay(date);
  if (day === null) return null;
  const secondMs = Number(second) * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'));
  const wallMs = Number(hour) * hourMs + Number(minute) * minuteMs + secondMs;
  const instant = serialOf(day) * dayMs + wallMs - offsetMsIn(offset);
  return isInCalendar(instant) ? instant : null;
};

/** A civil day, ISO 'YYYY-MM-DD'. Days compare as text: the earlier is the smaller. */
export type Day = `${number}-${number}-${number}`;

/** The parts of a civil day; January is month 1. */
export type CivilDay = { readonly year: number; readonly month: number; readonly day: number };

export const firstDay: Day = '1900-01-01';
export const lastDay: Day = '2199-12-31';

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** How many days a month has; January is month 1. */
export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return 30 + ((month + Math.floor(month / 8)) % 2);
};

const twoDigits = (text: string, at: number): number =>
  text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528; // 528: eleven times the code of '0'

const yearIn = (text: string): number => twoDigits(text, 0) * 100 + twoDigits(text, 2);

const isCivil = (year: number, month: number, day: number): boolean =>
  year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** Whether a text is a day that exists in the Gregorian calendar, from 1900-01-01 to 2199-12-31. */
export const isDay = (text: string): text is Day =>
  /^\d{4}-\d\d-\d\d$/.test(text) && isCivil(yearIn(text), twoDigits(text, 5), twoDigits(text, 8));

/** The day a text names, or null when it is no 'YYYY-MM-DD' or no day of the years 1900 to 2199. */
export const parseDay = (text: string): Day | null => (isDay(text) ? text : null);

/** Whole days from 1970-01-01 to a date given in parts. Years count from March, so that the leap day comes last. */
export const serialOfCivil = (year: number, month: number, day: number): number => {
  const marchYear = month <= 2 ? year - 1 : year;
  const monthFromMarch = month <= 2 ? month + 9 : month - 3;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * monthFromMarch + 2) / 5) + day - 719_469;
};

/** Whole days from 1970-01-01 to a day; negative before. */
export const serialOf = (day: Day): number =>
  serialOfCivil(yearIn(day), twoDigits(day, 5), twoDigits(day, 8));

/** The serial of the first day of the calendar, for tables with a place for each day. */
export const firstSerial = serialOf(firstDay);

/** How many days the calendar has. */
export const calendarLength = serialOf(lastDay) - firstSerial + 1;

const texts = new Array<Day | undefined>(calendarLength);

const spell = (serial: number): string => {
  let year = Math.floor(1970 + serial / 365.2425);
  if (serial < serialOfCivil(year, 1, 1)) year -= 1;
  if (serial >= serialOfCivil(year + 1, 1, 1)) year += 1;
  let month = 12;
  while (month > 1 && serial < serialOfCivil(year, month, 1)) month -= 1;
  const day = serial - serialOfCivil(year, month, 1) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

const spellAndKeep = (serial: number): Day => {
  const text = spell(serial);
  if (!isDay(text)) throw new RangeError(`no day of the years 1900 to 2199: ${serial} days after 1970-01-01`);
  texts[serial - firstSerial] = text;
  return text;
};

/** The day so many whole days after 1970-01-01. Throws RangeError outside the years 1900 to 2199. */
export const dayOfSerial = (serial: number): Day => texts[serial - firstSerial] ?? spellAndKeep(serial);

/** The day so many days later, earlier when negative. Throws RangeError outside the years 1900 to 2199. */
export const addDays = (day: Day, days: number): Day => dayOfSerial(serialOf(day) + days);

/** Whole days from one day to another; negative when the other is earlier. */
export const daysBetween = (from: Day, to: Day): number => serialOf(to) - serialOf(from);

/** The day of the week of a serial day, 0 for Sunday to 6 for Saturday; 1970-01-01 was a Thursday. */
export const weekdayOfSerial = (serial: number): number => ((serial % 7) + 11) % 7;

/** The day of the week, 0 for Sunday to 6 for Saturday. */
export const weekday = (day: Day): number => weekdayOfSerial(serialOf(day));

/** The year of a day. */
export const yearOf = (day: Day): number => yearIn(day);

/** Year, month (January is 1) and day of the month. */
export const yearMonthDay = (day: Day): CivilDay => ({
  year: yearIn(day),
  month: twoDigits(day, 5),
  day: twoDigits(day, 8),
});

import { addDays, type Day, dayOfSerial, daysInMonth, serialOfCivil, weekday, yearMonthDay } from './day.ts';
import { addWorkingDays, isLegalHoliday, isWorkingDay, workingDayOnOrAfter } from './working-days.ts';

/** How months are counted: to the eve of the day number of the day after the event, or to the event's day number. */
export type MonthsCount = 'eve' | 'sameDay';

export type Party = 'producer' | 'operator';

/** The two settings of the rules document that move a last day. */
export type Reckoning = { readonly monthsCount: MonthsCount; readonly rollOver: boolean };

export type Length =
  | { readonly months: number }
  | { readonly days: number }
  | { readonly workingDays: number };

export type DeadlineReason =
  | 'as-counted'
  | 'rolled-over-saturday'
  | 'rolled-over-sunday'
  | 'rolled-over-holiday'
  | 'operator-does-not-roll';

export type Deadline = { readonly rawEnd: Day; readonly dueOn: Day; readonly reason: DeadlineReason };

/**
 * The last day of a number of months after an event (`monthsCount`), never chained. 'eve' starts on the day after the
 * event and ends on the eve of that day's number, 'sameDay' ends on the event's day number; either way the month's last
 * day stands for a number it lacks. Throws RangeError for a broken number of months and outside the years 1900 to 2199.
 */
export const endOfMonths = (from: Day, months: number, count: MonthsCount): Day => {
  if (!Number.isInteger(months)) throw new RangeError(`no number of months: ${months}`);
  const { year, month, day } = yearMonthDay(from);
  const monthIndex = year * 12 + month - 1 + months;
  const endYear = Math.floor(monthIndex / 12);
  const endMonth = monthIndex - endYear * 12 + 1;
  const monthEnd = daysInMonth(endYear, endMonth);
  // The readings part only here: after the last day of a month one counts from a 1st, whose eve ends a month.
  const endsMonth = day > monthEnd || (count === 'eve' && day === daysInMonth(year, month));
  return dayOfSerial(serialOfCivil(endYear, endMonth, endsMonth ? monthEnd : day));
};

/** The last day as counted, before any roll-over; the day of the event itself is not counted. */
export const endOfLength = (from: Day, length: Length, count: MonthsCount): Day => {
  if ('months' in length) return endOfMonths(from, length.months, count);
  if ('days' in length) return addDays(from, length.days);
  return addWorkingDays(from, length.workingDays);
};

/** The day a limit ends that ends on `rawEnd` as counted: only a producer's last day moves (`rollOver`). */
export const dueDay = (rawEnd: Day, party: Party, reckoning: Reckoning): Day =>
  party === 'producer' && reckoning.rollOver ? workingDayOnOrAfter(rawEnd) : rawEnd;

const reasonOf = (rawEnd: Day, party: Party, reckoning: Reckoning): DeadlineReason => {
  if (!reckoning.rollOver || isWorkingDay(rawEnd)) return 'as-counted';
  if (party === 'operator') return 'operator-does-not-roll';
  if (isLegalHoliday(rawEnd)) return 'rolled-over-holiday';
  return weekday(rawEnd) === 6 ? 'rolled-over-saturday' : 'rolled-over-sunday';
};

/**
 * The last day of a limit that runs from an event: as counted, as due, and why the two differ or not. A legal holiday
 * on a Saturday or Sunday is named as the holiday. Throws RangeError outside the years 1900 to 2199.
 */
export const deadline = (from: Day, length: Length, party: Party, reckoning: Reckoning): Deadline => {
  const rawEnd = endOfLength(from, length, reckoning.monthsCount);
  const dueOn = dueDay(rawEnd, party, reckoning);
  return { rawEnd, dueOn, reason: reasonOf(rawEnd, party, reckoning) };
};

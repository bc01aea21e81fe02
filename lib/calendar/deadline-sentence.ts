import { type Day, weekday, yearMonthDay } from './day.ts';
import {
  type Deadline,
  type DeadlineReason,
  deadline,
  type Length,
  type MonthsCount,
  type Party,
  type Reckoning,
} from './deadline.ts';
import { isLegalHoliday, isWorkingDay } from './working-days.ts';

const monthNames =
  'January February March April May June July August September October November December'.split(' ');
const weekdayNames = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

const longDay = (day: Day): string => {
  const civil = yearMonthDay(day);
  return `${civil.day} ${monthNames[civil.month - 1]} ${civil.year}`;
};

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

const readings: Readonly<Record<MonthsCount, string>> = {
  eve: 'eve of the same day number',
  sameDay: 'same day number',
};

const lengthWords = (length: Length, count: MonthsCount): string => {
  if ('months' in length) return `${counted(length.months, 'month')}, ${readings[count]}`;
  if ('days' in length) return counted(length.days, 'day');
  return counted(length.workingDays, 'working day');
};

const kindOfDay = (day: Day): string => {
  if (isWorkingDay(day)) return 'a working day';
  return isLegalHoliday(day) ? 'a legal holiday' : 'no working day';
};

const dayWords = (day: Day): string => `${longDay(day)} (${weekdayNames[weekday(day)]}), ${kindOfDay(day)}`;

const outcome = (reason: DeadlineReason, dueOn: Day): string => {
  switch (reason) {
    case 'as-counted':
      return '';
    case 'operator-does-not-roll':
      return "; the operator's last day does not move";
    case 'rolled-over-saturday':
    case 'rolled-over-sunday':
    case 'rolled-over-holiday':
      return `; the producer's last day moves to ${dayWords(dueOn)}`;
  }
};

/** One English sentence that shows how a last day was reckoned; takes what `deadline` takes. */
export const deadlineSentence = (from: Day, length: Length, party: Party, reckoning: Reckoning): string => {
  const { rawEnd, dueOn, reason }: Deadline = deadline(from, length, party, reckoning);
  const start = `${longDay(from)} + ${lengthWords(length, reckoning.monthsCount)}`;
  return `${start}: ${dayWords(rawEnd)}${outcome(reason, dueOn)}.`;
};

import { type CivilDay, type Day, daysInMonth, parseDay, yearMonthDay } from '#lib/calendar/day.ts';

const padded = (part: number): string => String(part).padStart(2, '0');

const spelled = ({ year, month, day }: CivilDay): Day | null =>
  parseDay(`${year}-${padded(month)}-${padded(Math.min(day, daysInMonth(year, month)))}`);

/** The same day of the month before, or its last day where it has none; null before 1900. */
export const monthBefore = (day: Day): Day | null => {
  const { year, month, day: dayOfMonth } = yearMonthDay(day);
  return spelled(
    month === 1
      ? { year: year - 1, month: 12, day: dayOfMonth }
      : { year, month: month - 1, day: dayOfMonth },
  );
};

/** The same day of the month after, or its last day where it has none; null after 2199. */
export const monthAfter = (day: Day): Day | null => {
  const { year, month, day: dayOfMonth } = yearMonthDay(day);
  return spelled(
    month === 12
      ? { year: year + 1, month: 1, day: dayOfMonth }
      : { year, month: month + 1, day: dayOfMonth },
  );
};

import { addDays, type Day, weekday } from '#lib/calendar/day.ts';
import { isWorkingDay, workingDayOnOrAfter } from '#lib/calendar/working-days.ts';
import { type Instant, startOfDay } from '#lib/calendar/zone.ts';
import type { Chance } from './chance.ts';

const minuteMs = 60_000;

const between = (chance: Chance, day: Day, fromHour: number, toHour: number): Instant =>
  startOfDay(day) + chance.between(fromHour * 60, toHour * 60) * minuteMs + chance.between(0, 59) * 1_000;

/** A moment in the office: on the first working day from `day` on, between half past eight and five. */
export const officeMoment = (chance: Chance, day: Day): Instant =>
  between(chance, workingDayOnOrAfter(day), 8.5, 17);

/** A moment at a producer's: mostly in working hours, now and then in the evening or at the weekend. */
export const homeMoment = (chance: Chance, day: Day): Instant => {
  if (isWorkingDay(day)) return between(chance, day, 8, chance.happens(15) ? 22 : 18);
  return chance.happens(25) ? between(chance, day, 9, 21) : between(chance, workingDayOnOrAfter(day), 8, 18);
};

/** The last working day on or before a day. */
export const workingDayOnOrBefore = (day: Day): Day => {
  let found = day;
  while (!isWorkingDay(found)) found = addDays(found, weekday(found) === 0 ? -2 : -1);
  return found;
};

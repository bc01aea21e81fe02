import {
  addDays,
  calendarLength,
  type Day,
  dayOfSerial,
  firstSerial,
  serialOf,
  serialOfCivil,
  weekdayOfSerial,
  yearOf,
} from './day.ts';

/** Easter Sunday by the Gregorian computus: the Sunday after the full moon that falls on 21 March or next after it. */
export const easterSunday = (year: number): Day => {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const lunarShift = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const daysAfterEquinox = (lunarShift + 19 * golden + 15) % 30;
  const isTooLate = daysAfterEquinox === 29 || (daysAfterEquinox === 28 && golden > 10);
  const fullMoon = serialOfCivil(year, 3, 21) + daysAfterEquinox - (isTooLate ? 1 : 0);
  return dayOfSerial(fullMoon + 7 - weekdayOfSerial(fullMoon));
};

const fixedHolidays: readonly (readonly [month: number, day: number])[] = [
  [1, 1],
  [5, 1],
  [7, 21],
  [8, 15],
  [11, 1],
  [11, 11],
  [12, 25],
];

/** Easter Monday, Ascension and Whit Monday, in days after Easter Sunday. */
const daysAfterEaster: readonly number[] = [1, 39, 50];

const holidaysOf = (year: number): ReadonlySet<Day> => {
  const easter = easterSunday(year);
  const fixed = fixedHolidays.map(([month, day]) => dayOfSerial(serialOfCivil(year, month, day)));
  return new Set([...fixed, ...daysAfterEaster.map((days) => addDays(easter, days))].sort());
};

const holidaysByYear = new Map<number, ReadonlySet<Day>>();

const holidaysIn = (year: number): ReadonlySet<Day> => {
  const known = holidaysByYear.get(year);
  if (known !== undefined) return known;
  const holidays = holidaysOf(year);
  holidaysByYear.set(year, holidays);
  return holidays;
};

/**
 * Belgium's ten legal holidays of a year (1900 to 2199, else RangeError), in order: 1 January, Easter Monday, 1 May,
 * Ascension, Whit Monday, 21 July, 15 August, 1 and 11 November, 25 December. Nine days when Ascension is on 1 May.
 */
export const legalHolidays = (year: number): readonly Day[] => [...holidaysIn(year)];

/** Whether a day is a Belgian legal holiday, also one that falls on a Saturday or Sunday. */
export const isLegalHoliday = (day: Day): boolean => holidaysIn(yearOf(day)).has(day);

const workingSerials = new Array<boolean | undefined>(calendarLength);

const reckonAndKeep = (serial: number): boolean => {
  const dayOfWeek = weekdayOfSerial(serial);
  const isWorking = !isLegalHoliday(dayOfSerial(serial)) && dayOfWeek !== 0 && dayOfWeek !== 6;
  workingSerials[serial - firstSerial] = isWorking;
  return isWorking;
};

const isWorkingSerial = (serial: number): boolean =>
  workingSerials[serial - firstSerial] ?? reckonAndKeep(serial);

/** Whether a day is neither Saturday, Sunday nor a Belgian legal holiday. */
export const isWorkingDay = (day: Day): boolean => isWorkingSerial(serialOf(day));

/** The day itself when it is a working day, else the next working day (`rollOver`). */
export const workingDayOnOrAfter = (day: Day): Day => {
  let serial = serialOf(day);
  while (!isWorkingSerial(serial)) serial += 1;
  return dayOfSerial(serial);
};

/** The count-th working day after a day; the day itself, working or not, for 0. Throws RangeError below 0. */
export const addWorkingDays = (day: Day, count: number): Day => {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`no number of working days: ${count}`);
  let serial = serialOf(day);
  for (let left = count; left > 0; serial += 1) if (isWorkingSerial(serial + 1)) left -= 1;
  return dayOfSerial(serial);
};

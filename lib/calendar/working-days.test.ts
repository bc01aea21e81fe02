import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, type Day, weekday, yearOf } from './day.ts';
import { anyOrigin, everyDay } from './given.ts';
import {
  addWorkingDays,
  easterSunday,
  isLegalHoliday,
  isWorkingDay,
  legalHolidays,
  workingDayOnOrAfter,
} from './working-days.ts';

/** Easter Sundays as published, 1990 to 2050, in order of the years. */
const publishedEasters = [
  '04-15 03-31 04-19 04-11 04-03 04-16 04-07 03-30 04-12 04-04',
  '04-23 04-15 03-31 04-20 04-11 03-27 04-16 04-08 03-23 04-12',
  '04-04 04-24 04-08 03-31 04-20 04-05 03-27 04-16 04-01 04-21',
  '04-12 04-04 04-17 04-09 03-31 04-20 04-05 03-28 04-16 04-01',
  '04-21 04-13 03-28 04-17 04-09 03-25 04-13 04-05 04-25 04-10',
  '04-01 04-21 04-06 03-29 04-17 04-09 03-25 04-14 04-05 04-18',
  '04-10',
].flatMap((decade) => decade.split(' '));

test('Easter falls on the published date in each of 61 years', () => {
  assert.equal(publishedEasters.length, 61);
  for (const [at, monthAndDay] of publishedEasters.entries())
    assert.equal(easterSunday(1990 + at), `${1990 + at}-${monthAndDay}`);
});

test('Easter keeps the exceptions of the computus and its dates in other centuries', () => {
  const known = ['1900-04-15', '1901-04-07', '1913-03-23', '1943-04-25', '1954-04-18', '1961-04-02'];
  const later = ['1981-04-19', '2076-04-19', '2100-03-28', '2106-04-18', '2160-03-23', '2199-04-14'];
  for (const day of [...known, ...later]) assert.equal(easterSunday(Number(day.slice(0, 4))), day);
});

test('Easter is a Sunday from 22 March to 25 April in every year', () => {
  for (let year = 1900; year <= 2199; year += 1) {
    const easter = easterSunday(year);
    assert.equal(weekday(easter), 0);
    assert.ok(easter >= `${year}-03-22` && easter <= `${year}-04-25`, easter);
  }
});

/** The computus in Butcher's form of 1876, which shares no step with ours. */
const butcherEaster = (year: number): string => {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e, f] = [Math.floor(b / 4), b % 4, Math.floor((b + 8) / 25)];
  const h = (19 * a + b - d - Math.floor((b - f + 1) / 3) + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const sum = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return `${year}-0${Math.floor(sum / 31)}-${String((sum % 31) + 1).padStart(2, '0')}`;
};

test('Easter agrees with another form of the computus over 300 years', () => {
  for (let year = 1900; year <= 2199; year += 1) assert.equal(easterSunday(year), butcherEaster(year));
});

test("Belgium's ten legal holidays of 2026 are listed in order", () => {
  assert.deepEqual(legalHolidays(2026), [
    '2026-01-01',
    '2026-04-06',
    '2026-05-01',
    '2026-05-14',
    '2026-05-25',
    '2026-07-21',
    '2026-08-15',
    '2026-11-01',
    '2026-11-11',
    '2026-12-25',
  ]);
});

test('movable holidays follow Easter', () => {
  assert.deepEqual(legalHolidays(2024).slice(1, 5), ['2024-04-01', '2024-05-01', '2024-05-09', '2024-05-20']);
  assert.deepEqual(legalHolidays(2027).slice(1, 5), ['2027-03-29', '2027-05-01', '2027-05-06', '2027-05-17']);
});

test('a year has ten holidays, or nine when Ascension falls on 1 May, as in 1913, 2008 and 2160', () => {
  const years = Array.from({ length: 300 }, (_, at) => 1900 + at);
  assert.deepEqual(
    years.filter((year) => legalHolidays(year).length !== 10),
    [1913, 2008, 2160],
  );
  assert.equal(legalHolidays(2008).length, 9);
  assert.equal(addDays(easterSunday(2008), 39), '2008-05-01');
});

test('holidays are listed in order, each once, all in their year', () => {
  for (let year = 1900; year <= 2199; year += 1) {
    const holidays = legalHolidays(year);
    assert.deepEqual(holidays, [...new Set(holidays)].sort());
    assert.ok(holidays.every((day) => yearOf(day) === year));
  }
});

test('a list of holidays that a caller changes leaves the calendar as it was', () => {
  const holidays = [...legalHolidays(2026)];
  holidays.length = 0;
  assert.equal(legalHolidays(2026).length, 10);
});

test('a year outside the calendar has no holidays to give', () => {
  assert.throws(() => legalHolidays(1899), RangeError);
  assert.throws(() => legalHolidays(2200), RangeError);
});

test('the days around a holiday are none', () => {
  for (const day of ['2026-07-20', '2026-07-22', '2026-05-13', '2026-05-15', '2026-11-02'] as const)
    assert.equal(isLegalHoliday(day), false, day);
  for (const day of ['2026-07-21', '2026-05-14', '2026-11-01'] as const)
    assert.equal(isLegalHoliday(day), true, day);
});

test("regional, bank and court holidays are working days: 27 September, 2 November, the King's feast, 26 December", () => {
  for (const day of ['2027-09-27', '2026-11-02', '2027-11-15', '2028-12-26'] as const)
    assert.equal(isWorkingDay(day), true, day);
});

test('Easter Sunday and Whit Sunday are Sundays, not legal holidays', () => {
  assert.equal(isLegalHoliday('2026-04-05'), false);
  assert.equal(isLegalHoliday('2026-05-24'), false);
});

test('a day is a working day unless it is a Saturday, a Sunday or a holiday', () => {
  const holidays = new Set(Array.from({ length: 300 }, (_, at) => legalHolidays(1900 + at)).flat());
  for (const day of everyDay())
    assert.equal(isWorkingDay(day), weekday(day) % 6 !== 0 && !holidays.has(day), day);
});

const rollOvers: readonly (readonly [why: string, day: Day, workingDay: Day])[] = [
  ['a working day stays', '2026-07-20', '2026-07-20'],
  ['a Saturday moves to Monday', '2026-02-14', '2026-02-16'],
  ['a Sunday moves to Monday', '2026-02-15', '2026-02-16'],
  ['a holiday moves to the day after', '2026-07-21', '2026-07-22'],
  ['a holiday on a Friday moves over the weekend', '2026-05-01', '2026-05-04'],
  ['a Saturday before a holiday on Monday moves to Tuesday', '2026-04-04', '2026-04-07'],
  ['Easter Sunday moves to Tuesday', '2026-04-05', '2026-04-07'],
  ['a holiday on a Saturday moves to Monday', '2026-08-15', '2026-08-17'],
  ['a holiday on a Sunday gives no holiday in lieu', '2026-11-01', '2026-11-02'],
  ['1 May before a weekend, Ascension the same day', '2008-05-01', '2008-05-02'],
  ['31 December on a weekend moves over New Year', '2028-12-30', '2029-01-02'],
];

for (const [why, day, workingDay] of rollOvers)
  test(`${why}: ${day} gives ${workingDay}`, () => {
    assert.equal(workingDayOnOrAfter(day), workingDay);
  });

test('the next working day is the first one on or after a day, at most four days on', () => {
  for (const day of everyDay().slice(0, -7)) {
    const found = workingDayOnOrAfter(day);
    assert.ok(isWorkingDay(found) && found >= day && found <= addDays(day, 4), day);
    for (let between = day; between < found; between = addDays(between, 1)) assert.ok(!isWorkingDay(between));
  }
});

const workingDayCounts: readonly (readonly [from: Day, count: number, to: Day])[] = [
  ['2026-07-20', 0, '2026-07-20'],
  ['2026-07-18', 0, '2026-07-18'],
  ['2026-07-20', 1, '2026-07-22'],
  ['2026-07-17', 1, '2026-07-20'],
  ['2026-07-18', 1, '2026-07-20'],
  ['2026-07-19', 1, '2026-07-20'],
  ['2026-07-17', 3, '2026-07-23'],
  ['2026-04-02', 3, '2026-04-08'],
  ['2026-04-30', 1, '2026-05-04'],
  ['2026-05-13', 5, '2026-05-21'],
  ['2026-12-24', 5, '2027-01-04'],
  ['2026-12-24', 10, '2027-01-11'],
  ['2026-03-27', 1, '2026-03-30'],
  ['2026-10-23', 1, '2026-10-26'],
];

for (const [from, count, to] of workingDayCounts)
  test(`working day number ${count} after ${from} is ${to}`, () => {
    assert.equal(addWorkingDays(from, count), to);
  });

test('working days are counted one by one: the days passed over that are working days are as many as asked', () => {
  fc.assert(
    fc.property(anyOrigin, fc.integer({ min: 1, max: 120 }), (from, count) => {
      const end = addWorkingDays(from, count);
      let seen = 0;
      for (let day = addDays(from, 1); day <= end; day = addDays(day, 1)) if (isWorkingDay(day)) seen += 1;
      assert.equal(seen, count);
      assert.ok(isWorkingDay(end));
    }),
  );
});

test('counting some working days and then more is counting them together', () => {
  const count = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(anyOrigin, count, count, (from, some, more) =>
      assert.equal(addWorkingDays(addWorkingDays(from, some), more), addWorkingDays(from, some + more)),
    ),
  );
});

test('a negative or broken number of working days is an error', () => {
  for (const count of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
    assert.throws(() => addWorkingDays('2026-07-20', count), RangeError);
});

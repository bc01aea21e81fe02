import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  type Day,
  dayOfSerial,
  daysBetween,
  daysInMonth,
  firstDay,
  isDay,
  lastDay,
  parseDay,
  serialOf,
  serialOfCivil,
  weekday,
  weekdayOfSerial,
  yearMonthDay,
  yearOf,
} from './day.ts';
import { anyDay, everyDay } from './given.ts';

const notDays: readonly string[] = [
  '',
  '2026',
  '2026-03',
  '2026-3-01',
  '2026-03-1',
  '20260301',
  '2026/03/01',
  '01-03-2026',
  '2026-03-01 ',
  ' 2026-03-01',
  '2026-03-01\n',
  '2026-03-01T00:00:00Z',
  '2026-00-10',
  '2026-13-10',
  '2026-03-00',
  '2026-03-32',
  '2026-04-31',
  '2026-02-29',
  '2100-02-29',
  '1900-02-29',
  '1899-12-31',
  '2200-01-01',
  '0000-00-00',
  '-026-03-01',
  '+026-03-01',
  '2026-1e-01',
  '２０２６-03-01',
  '٢٠٢٦-03-01',
];

test('a text that names no civil day of the years 1900 to 2199 is no day', () => {
  for (const text of notDays) {
    assert.equal(parseDay(text), null, text);
    assert.equal(isDay(text), false, text);
  }
});

test('a text that names a civil day is that day', () => {
  for (const text of ['1900-01-01', '2000-02-29', '2024-02-29', '2026-02-28', '2026-12-31', '2199-12-31'])
    assert.equal(parseDay(text), text);
});

test('of all texts shaped like a day, exactly the days of the calendar are days', () => {
  const twoDigits = Array.from({ length: 100 }, (_, at) => String(at).padStart(2, '0'));
  const accepted = ['1900', '1999', '2000', '2024', '2026', '2100', '2199'].map(
    (year) =>
      twoDigits.flatMap((month) => twoDigits.filter((day) => isDay(`${year}-${month}-${day}`))).length,
  );
  assert.deepEqual(accepted, [365, 365, 366, 366, 365, 365, 365]);
});

test('any text is either refused or given back unchanged', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      assert.ok([null, text].includes(parseDay(text)));
    }),
  );
});

test('1970-01-01 is serial day 0, and neighbours count up and down from it', () => {
  assert.equal(serialOf('1970-01-01'), 0);
  assert.equal(serialOf('1970-01-02'), 1);
  assert.equal(serialOf('1969-12-31'), -1);
  assert.equal(serialOf('2000-03-01'), 11_017);
  assert.equal(serialOf('2026-03-29'), 20_541);
  assert.equal(serialOf(firstDay), -25_567);
  assert.equal(serialOf(lastDay), 84_005);
});

test('every day of 300 years has the serial, the weekday and the parts that the platform gives it', () => {
  for (const day of everyDay()) {
    const oracle = new Date(`${day}T00:00:00Z`);
    assert.equal(serialOf(day) * 86_400_000, oracle.getTime());
    assert.equal(weekday(day), oracle.getUTCDay());
    const { year, month, day: dayOfMonth } = yearMonthDay(day);
    assert.deepEqual(
      [year, month, dayOfMonth],
      [oracle.getUTCFullYear(), oracle.getUTCMonth() + 1, oracle.getUTCDate()],
    );
  }
});

test('the 109,573 days of the calendar are all different, all days, and sort as texts in the order of time', () => {
  const days = everyDay();
  assert.equal(days.length, 109_573);
  assert.equal(new Set(days).size, 109_573);
  assert.ok(days.every(isDay));
  assert.deepEqual([...days].sort(), days);
});

test('a day is found again from its serial', () => {
  fc.assert(fc.property(anyDay, (day) => assert.equal(dayOfSerial(serialOf(day)), day)));
});

test('a serial is found again from its day', () => {
  const serials = fc.integer({ min: -25_567, max: 84_005 });
  fc.assert(fc.property(serials, (serial) => assert.equal(serialOf(dayOfSerial(serial)), serial)));
});

test('the parts of a day make its serial', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const parts = yearMonthDay(day);
      assert.equal(serialOfCivil(parts.year, parts.month, parts.day), serialOf(day));
      assert.equal(yearOf(day), parts.year);
    }),
  );
});

test('a serial that is no whole day of the years 1900 to 2199 is an error, twice in a row too', () => {
  for (const serial of [-25_568, 84_006, 0.5, Number.NaN, Number.POSITIVE_INFINITY, -1e9]) {
    assert.throws(() => dayOfSerial(serial), RangeError);
    assert.throws(() => dayOfSerial(serial), RangeError);
  }
});

const additions: readonly (readonly [from: Day, days: number, to: Day])[] = [
  ['2026-02-28', 1, '2026-03-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2024-02-29', 366, '2025-03-01'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-01-01', -1, '2025-12-31'],
  ['2026-03-28', 2, '2026-03-30'],
  ['2026-10-24', 2, '2026-10-26'],
  ['2026-05-05', 0, '2026-05-05'],
  ['1900-01-01', 109_572, '2199-12-31'],
];

for (const [from, days, to] of additions)
  test(`${from} and ${days} days is ${to}`, () => {
    assert.equal(addDays(from, days), to);
    assert.equal(daysBetween(from, to), days);
    assert.equal(addDays(to, -days), from);
  });

test('adding days past either end of the calendar is an error', () => {
  assert.throws(() => addDays(lastDay, 1), RangeError);
  assert.throws(() => addDays(firstDay, -1), RangeError);
});

test('days compare as texts exactly as their serials compare', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (one, other) => {
      assert.equal(one < other, serialOf(one) < serialOf(other));
      assert.equal(one <= other, daysBetween(one, other) >= 0);
    }),
  );
});

test('the weekday of known days is known', () => {
  const known: readonly (readonly [Day, number])[] = [
    ['1970-01-01', 4],
    ['2000-01-01', 6],
    ['2026-03-29', 0],
    ['2026-07-21', 2],
    ['1900-01-01', 1],
    ['2199-12-31', 2],
  ];
  for (const [day, dayOfWeek] of known) assert.equal(weekday(day), dayOfWeek, day);
});

test('seven days on it is the same weekday, one day on it is the next', () => {
  fc.assert(
    fc.property(fc.integer({ min: -30_000, max: 90_000 }), (serial) => {
      assert.equal(weekdayOfSerial(serial + 7), weekdayOfSerial(serial));
      assert.equal(weekdayOfSerial(serial + 1), (weekdayOfSerial(serial) + 1) % 7);
    }),
  );
});

test('the months of an ordinary year and of a leap year have their days', () => {
  const lengths = (year: number) => Array.from({ length: 12 }, (_, at) => daysInMonth(year, at + 1));
  assert.deepEqual(lengths(2026), [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  assert.deepEqual(lengths(2028), [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
});

test('a century is a leap year only every four hundred years', () => {
  assert.deepEqual(
    [1900, 2000, 2100, 2096, 2104].map((year) => daysInMonth(year, 2)),
    [28, 29, 28, 29, 29],
  );
});

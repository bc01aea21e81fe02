import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, type Day, serialOf } from './day.ts';
import { anyOrigin } from './given.ts';
import { brusselsDay, endOfDay, formatInstant, type Instant, parseInstant, startOfDay } from './zone.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

const oracleClock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Brussels',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** '2026-03-29T03:00:00' as the platform's own time zone tables tell it. */
const oracleWallTime = (instant: Instant): string => {
  const parts = new Map(oracleClock.formatToParts(instant).map(({ type, value }) => [type, value]));
  const day = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
  return `${day}T${parts.get('hour')}:${parts.get('minute')}:${parts.get('second')}`;
};

const oracleOffsetHours = (instant: Instant): number =>
  (new Date(`${oracleWallTime(instant)}Z`).getTime() - instant) / hourMs;

/** Every change of the clock between two years, found by bisection on the platform's tables. */
const oracleClockChanges = (fromYear: number, toYear: number): Instant[] => {
  const changes: Instant[] = [];
  for (let at = Date.UTC(fromYear, 0, 1); at < Date.UTC(toYear, 11, 31); at += 7 * dayMs) {
    let [before, after] = [at, at + 7 * dayMs];
    if (oracleOffsetHours(before) === oracleOffsetHours(after)) continue;
    while (after - before > 1000) {
      const middle = (before + after) / 2;
      if (oracleOffsetHours(middle) === oracleOffsetHours(before)) before = middle;
      else after = middle;
    }
    changes.push(Math.round(after / 1000) * 1000);
  }
  return changes;
};

const offsetHours = (instant: Instant): number => Number(formatInstant(instant).slice(-5, -3));

const assertWallTimes = (changes: readonly Instant[]): void => {
  for (const change of changes)
    for (const instant of [change - dayMs, change - 1000, change, change + 1000, change + dayMs]) {
      assert.equal(formatInstant(instant).slice(0, 19), oracleWallTime(instant));
      assert.equal(offsetHours(instant), oracleOffsetHours(instant));
      assert.equal(brusselsDay(instant), oracleWallTime(instant).slice(0, 10));
    }
};

test('each of the 208 clock changes from 1996 to 2099 is where the platform has it', () => {
  const changes = oracleClockChanges(1996, 2099);
  assert.equal(changes.length, 208);
  assertWallTimes(changes);
});

test('from 1981 to 1995 summer time ended on the last Sunday of September', () => {
  const changes = oracleClockChanges(1981, 1995);
  assert.equal(changes.length, 30);
  assert.equal(formatInstant(Date.UTC(1990, 8, 30, 1)), '1990-09-30T02:00:00+01:00');
  assertWallTimes(changes);
});

test('every quarter of an hour of 2026 has the wall time that the platform gives it', () => {
  for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += hourMs / 4)
    assert.equal(formatInstant(at).slice(0, 19), oracleWallTime(at));
});

test('the hours around New Year are winter in every year', () => {
  for (let year = 1982; year <= 2199; year += 1)
    for (const hours of [-72, -25, -2, -1, 0, 1, 25, 72])
      assert.equal(offsetHours(Date.UTC(year, 0, 1, hours)), 1);
});

const dayLengths: readonly (readonly [day: Day, hours: number])[] = [
  ['2026-03-28', 24],
  ['2026-03-29', 23],
  ['2026-03-30', 24],
  ['2026-10-24', 24],
  ['2026-10-25', 25],
  ['2026-10-26', 24],
  ['2000-03-26', 23],
  ['2000-10-29', 25],
  ['1995-09-24', 25],
  ['1995-10-29', 24],
  ['2096-10-28', 25],
];

for (const [day, hours] of dayLengths)
  test(`${day} has ${hours} hours in Brussels`, () => {
    assert.equal((endOfDay(day) - startOfDay(day)) / hourMs, hours);
  });

test('over 104 years exactly two days a year have not 24 hours, one of 23 and one of 25', () => {
  const odd: number[] = [];
  for (let day: Day = '1996-01-01'; day < '2100-01-01'; day = addDays(day, 1)) {
    const hours = (endOfDay(day) - startOfDay(day)) / hourMs;
    if (hours !== 24) odd.push(hours);
  }
  assert.deepEqual(odd, Array.from({ length: 104 }, () => [23, 25]).flat());
});

test('a day starts at midnight in Brussels: 23:00 UTC of the eve in winter, 22:00 in summer', () => {
  assert.equal(startOfDay('2026-01-15'), Date.UTC(2026, 0, 14, 23));
  assert.equal(startOfDay('2026-07-15'), Date.UTC(2026, 6, 14, 22));
  assert.equal(startOfDay('2026-03-29'), Date.UTC(2026, 2, 28, 23));
  assert.equal(startOfDay('2026-03-30'), Date.UTC(2026, 2, 29, 22));
  assert.equal(startOfDay('2026-10-25'), Date.UTC(2026, 9, 24, 22));
  assert.equal(startOfDay('2026-10-26'), Date.UTC(2026, 9, 25, 23));
});

test('a last day counts to its last millisecond, and the next day begins with the one after', () => {
  for (const [day] of dayLengths) {
    assert.equal(brusselsDay(startOfDay(day)), day);
    assert.equal(brusselsDay(startOfDay(day) - 1), addDays(day, -1));
    assert.equal(brusselsDay(endOfDay(day) - 1), day);
    assert.equal(brusselsDay(endOfDay(day)), addDays(day, 1));
  }
});

test('a day ends where the next begins', () => {
  fc.assert(fc.property(anyOrigin, (day) => assert.equal(endOfDay(day), startOfDay(addDays(day, 1)))));
});

test('every instant between the start and the end of a day is on that day', () => {
  fc.assert(
    fc.property(anyOrigin, fc.integer({ min: 0, max: 25 * hourMs - 1 }), (day, ms) => {
      const instant = Math.min(startOfDay(day) + ms, endOfDay(day) - 1);
      assert.equal(brusselsDay(instant), day);
    }),
  );
});

test('later instants are never on earlier days', () => {
  const instants = fc.integer({ min: Date.UTC(1981, 0, 2), max: Date.UTC(2199, 11, 30) });
  fc.assert(
    fc.property(instants, fc.integer({ min: 0, max: 3 * dayMs }), (instant, ms) => {
      fc.pre(instant + ms < Date.UTC(2199, 11, 31));
      assert.ok(brusselsDay(instant) <= brusselsDay(instant + ms));
    }),
  );
});

test('late in the evening of UTC it is already the next day in Brussels', () => {
  assert.equal(brusselsDay(Date.UTC(2026, 0, 14, 22, 59, 59, 999)), '2026-01-14');
  assert.equal(brusselsDay(Date.UTC(2026, 0, 14, 23)), '2026-01-15');
  assert.equal(brusselsDay(Date.UTC(2026, 6, 14, 21, 59, 59, 999)), '2026-07-14');
  assert.equal(brusselsDay(Date.UTC(2026, 6, 14, 22)), '2026-07-15');
});

const written: readonly (readonly [text: string, utc: Instant])[] = [
  ['2026-03-29T01:59:59+01:00', Date.UTC(2026, 2, 29, 0, 59, 59)],
  ['2026-03-29T03:00:00+02:00', Date.UTC(2026, 2, 29, 1)],
  ['2026-10-25T02:59:59+02:00', Date.UTC(2026, 9, 25, 0, 59, 59)],
  ['2026-10-25T02:00:00+01:00', Date.UTC(2026, 9, 25, 1)],
  ['1970-01-01T01:00:00+01:00', 0],
  ['1969-12-31T23:59:59+01:00', -3_601_000],
  ['1969-12-31T23:59:59.999+01:00', -3_600_001],
  ['2026-07-21T09:08:07.060+02:00', Date.UTC(2026, 6, 21, 7, 8, 7, 60)],
  ['1900-01-01T00:00:00+01:00', Date.UTC(1899, 11, 31, 23)],
  ['2199-12-31T23:59:59.999+01:00', Date.UTC(2199, 11, 31, 22, 59, 59, 999)],
];

for (const [text, utc] of written)
  test(`an instant is written ${text} and read back`, () => {
    assert.equal(formatInstant(utc), text);
    assert.equal(parseInstant(text), utc);
  });

test('an instant written and read again is the same to the millisecond', () => {
  const instants = fc.integer({ min: startOfDay('1900-01-01'), max: endOfDay('2199-12-31') - 1 });
  fc.assert(
    fc.property(instants, (instant) => {
      assert.equal(parseInstant(formatInstant(instant)), instant);
      assert.equal(new Date(formatInstant(instant)).getTime(), instant);
    }),
  );
});

test('an instant may be read with Z, with any offset, without seconds and with any fraction', () => {
  const noon = Date.UTC(2026, 6, 21, 12);
  assert.equal(parseInstant('2026-07-21T12:00:00Z'), noon);
  assert.equal(parseInstant('2026-07-21T12:00Z'), noon);
  assert.equal(parseInstant('2026-07-22T02:00:00+14:00'), noon);
  assert.equal(parseInstant('2026-07-21T06:30-05:30'), noon);
  assert.equal(parseInstant('2026-07-21T12:00:00.5Z'), noon + 500);
  assert.equal(parseInstant('2026-07-21T12:00:00.123999999Z'), noon + 123);
});

const notInstants: readonly string[] = [
  '',
  '2026-07-21',
  '2026-07-21T12:00:00',
  '2026-07-21 12:00:00Z',
  '2026-07-21T24:00:00Z',
  '2026-07-21T12:60:00Z',
  '2026-07-21T12:00:60Z',
  '2026-02-29T12:00:00Z',
  '2026-07-21T12:00:00+2:00',
  '2026-07-21T12:00:00+0200',
  '2026-07-21T12:00:00+15:00',
  '2026-07-21T12:00:00.Z',
  '2026-07-21T12Z',
  '2026-07-21t12:00:00z',
  '1899-12-31T12:00:00Z',
  '2200-01-01T12:00:00Z',
  '2199-12-31T23:00:00Z',
  '1900-01-01T00:00:00+02:00',
  '2026-07-21T12:00:00Z\n',
];

for (const text of notInstants)
  test(`${JSON.stringify(text)} names no instant`, () => {
    assert.equal(parseInstant(text), null);
  });

test('an instant that is no number of milliseconds has no day', () => {
  for (const instant of [Number.NaN, Number.POSITIVE_INFINITY, 1e18])
    assert.throws(() => brusselsDay(instant), RangeError);
});

test('the day of an instant at noon UTC is the day of its date', () => {
  fc.assert(
    fc.property(anyOrigin, (day) => {
      assert.equal(brusselsDay(serialOf(day) * dayMs + dayMs / 2), day);
    }),
  );
});

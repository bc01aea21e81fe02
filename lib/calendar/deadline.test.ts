import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, type Day, dayOfSerial, daysInMonth, serialOfCivil, weekday, yearMonthDay } from './day.ts';
import { type DeadlineReason, deadline, endOfMonths, type Length, type Reckoning } from './deadline.ts';
import { anyOrigin, everyDay } from './given.ts';
import { isLegalHoliday, isWorkingDay, workingDayOnOrAfter } from './working-days.ts';

const eve: Reckoning = { monthsCount: 'eve', rollOver: true };
const sameDay: Reckoning = { monthsCount: 'sameDay', rollOver: true };
const withoutRollOver: Reckoning = { monthsCount: 'eve', rollOver: false };

type MonthsRow = readonly [from: Day, months: number, end: Day];

const toTheEve: readonly MonthsRow[] = [
  ['2026-01-15', 1, '2026-02-15'],
  ['2026-01-27', 1, '2026-02-27'],
  ['2026-01-28', 1, '2026-02-28'],
  ['2026-01-29', 1, '2026-02-28'],
  ['2026-01-30', 1, '2026-02-28'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-02-01', 1, '2026-03-01'],
  ['2026-02-27', 1, '2026-03-27'],
  ['2026-02-28', 1, '2026-03-31'],
  ['2026-03-01', 1, '2026-04-01'],
  ['2026-04-30', 3, '2026-07-31'],
  ['2026-04-29', 3, '2026-07-29'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2028-01-28', 1, '2028-02-28'],
  ['2028-01-29', 1, '2028-02-29'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2028-02-28', 1, '2028-03-28'],
  ['2028-02-29', 1, '2028-03-31'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2027-02-28', 12, '2028-02-29'],
  ['2026-02-28', 24, '2028-02-29'],
  ['2026-12-31', 24, '2028-12-31'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-12-31', 1, '2027-01-31'],
  ['2026-05-31', 1, '2026-06-30'],
  ['2026-06-30', 1, '2026-07-31'],
  ['2026-06-15', 0, '2026-06-15'],
];

for (const [from, months, end] of toTheEve)
  test(`counted to the eve, ${months} months after ${from} end on ${end}`, () => {
    assert.equal(endOfMonths(from, months, 'eve'), end);
  });

const toTheSameDay: readonly MonthsRow[] = [
  ['2026-01-15', 1, '2026-02-15'],
  ['2026-01-28', 1, '2026-02-28'],
  ['2026-01-30', 1, '2026-02-28'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-02-28', 1, '2026-03-28'],
  ['2026-04-30', 3, '2026-07-30'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2027-02-28', 12, '2028-02-28'],
  ['2026-12-31', 24, '2028-12-31'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2026-03-31', -6, '2025-09-30'],
  ['2026-01-31', -13, '2024-12-31'],
];

for (const [from, months, end] of toTheSameDay)
  test(`counted to the same day number, ${months} months from ${from} is ${end}`, () => {
    assert.equal(endOfMonths(from, months, 'sameDay'), end);
  });

/** "De quantième à veille de quantième", word for word: from the day after, to the eve of that day's number. */
const literalEve = (from: Day, months: number): Day => {
  const start = yearMonthDay(addDays(from, 1));
  const monthIndex = start.month - 1 + months;
  const [year, month] = [start.year + Math.floor(monthIndex / 12), (((monthIndex % 12) + 12) % 12) + 1];
  const monthEnd = daysInMonth(year, month);
  if (start.day > monthEnd) return dayOfSerial(serialOfCivil(year, month, monthEnd));
  return addDays(dayOfSerial(serialOfCivil(year, month, start.day)), -1);
};

test('the eve is reckoned as its definition says, from every day of 40 years, for every length of the procedure', () => {
  const days = everyDay().filter((day) => day >= '2000-01-01' && day < '2040-01-01');
  for (const months of [1, 2, 3, 6, 12, 24])
    for (const day of days) assert.equal(endOfMonths(day, months, 'eve'), literalEve(day, months));
});

test('the eve is reckoned as its definition says for any day and any number of months', () => {
  fc.assert(
    fc.property(anyOrigin, fc.integer({ min: 0, max: 120 }), (from, months) =>
      assert.equal(endOfMonths(from, months, 'eve'), literalEve(from, months)),
    ),
  );
});

const isMonthEnd = (day: Day): boolean => {
  const { year, month, day: dayOfMonth } = yearMonthDay(day);
  return dayOfMonth === daysInMonth(year, month);
};

test('the two readings differ only from the last day of a month, and then the eve is the later', () => {
  fc.assert(
    fc.property(anyOrigin, fc.integer({ min: 0, max: 36 }), (from, months) => {
      const [toEve, toSameDay] = [endOfMonths(from, months, 'eve'), endOfMonths(from, months, 'sameDay')];
      if (isMonthEnd(from)) assert.ok(toEve >= toSameDay && isMonthEnd(toEve));
      else assert.equal(toEve, toSameDay);
    }),
  );
});

test('chained months would end elsewhere, so they are counted from the origin: 31 January, one month and two', () => {
  const oneMonth = endOfMonths('2026-01-31', 1, 'sameDay');
  assert.equal(endOfMonths(oneMonth, 1, 'sameDay'), '2026-03-28');
  assert.equal(endOfMonths('2026-01-31', 2, 'sameDay'), '2026-03-31');
});

const months = fc.integer({ min: 1, max: 24 });
const anyReckoning = fc.constantFrom(eve, sameDay, withoutRollOver);
const anyParty = fc.constantFrom('producer' as const, 'operator' as const);
const anyLength: fc.Arbitrary<Length> = fc.oneof(
  months.map((count) => ({ months: count })),
  fc.integer({ min: 1, max: 60 }).map((days) => ({ days })),
  fc.integer({ min: 1, max: 60 }).map((workingDays) => ({ workingDays })),
);

test('a limit ends after the day of its event', () => {
  fc.assert(
    fc.property(anyOrigin, anyLength, anyParty, anyReckoning, (from, length, party, reckoning) => {
      const { rawEnd, dueOn } = deadline(from, length, party, reckoning);
      assert.ok(rawEnd > from && dueOn >= rawEnd);
    }),
  );
});

test('an event a day later never ends earlier, in either reading', () => {
  fc.assert(
    fc.property(anyOrigin, anyLength, anyParty, anyReckoning, (from, length, party, reckoning) => {
      const [one, next] = [from, addDays(from, 1)].map((day) => deadline(day, length, party, reckoning));
      assert.ok(one && next && one.rawEnd <= next.rawEnd && one.dueOn <= next.dueOn);
    }),
  );
});

test('events on different days may end on one day: 28, 29, 30 and 31 January 2026 and one month', () => {
  const ends = (['2026-01-28', '2026-01-29', '2026-01-30', '2026-01-31'] as const).map((day) =>
    endOfMonths(day, 1, 'eve'),
  );
  assert.deepEqual(new Set(ends), new Set(['2026-02-28']));
});

test('no month counted to the eve ends on 28, 29 or 30 March 2026: 27 February ends on 27, 28 February on 31', () => {
  const ends = everyDay()
    .filter((day) => day >= '2026-01-01' && day < '2026-06-01')
    .map((day) => endOfMonths(day, 1, 'eve'));
  const march = ends.filter((day) => day > '2026-03-26' && day <= '2026-04-01');
  assert.deepEqual(march, ['2026-03-27', '2026-03-31', '2026-04-01']);
});

test('a month longer never ends earlier', () => {
  fc.assert(
    fc.property(anyOrigin, months, anyReckoning, (from, count, { monthsCount }) =>
      assert.ok(endOfMonths(from, count, monthsCount) < endOfMonths(from, count + 1, monthsCount)),
    ),
  );
});

test("the producer's last day moves only to a working day, and only over days that are none", () => {
  fc.assert(
    fc.property(anyOrigin, anyLength, (from, length) => {
      const { rawEnd, dueOn } = deadline(from, length, 'producer', eve);
      assert.equal(dueOn, workingDayOnOrAfter(rawEnd));
      assert.equal(dueOn === rawEnd, isWorkingDay(rawEnd));
    }),
  );
});

test("the operator's last day never moves, nor anyone's when the rules say so", () => {
  fc.assert(
    fc.property(anyOrigin, anyLength, anyParty, (from, length, party) => {
      const ofOperator = deadline(from, length, 'operator', eve);
      assert.equal(ofOperator.dueOn, ofOperator.rawEnd);
      const unmoved = deadline(from, length, party, withoutRollOver);
      assert.deepEqual(unmoved, { ...unmoved, dueOn: unmoved.rawEnd, reason: 'as-counted' });
    }),
  );
});

test('the reason tells the kind of the day on which the limit would have ended', () => {
  fc.assert(
    fc.property(anyOrigin, anyLength, anyParty, (from, length, party) => {
      const { rawEnd, reason } = deadline(from, length, party, eve);
      if (reason === 'rolled-over-holiday') assert.ok(isLegalHoliday(rawEnd));
      if (reason === 'rolled-over-saturday') assert.equal(weekday(rawEnd), 6);
      if (reason === 'rolled-over-sunday') assert.equal(weekday(rawEnd), 0);
      assert.equal(reason === 'as-counted', isWorkingDay(rawEnd));
      assert.equal(reason === 'operator-does-not-roll', party === 'operator' && !isWorkingDay(rawEnd));
    }),
  );
});

type EndRow = readonly [from: Day, length: Length, rawEnd: Day, dueOn: Day, reason: DeadlineReason];

const producerEnds: readonly EndRow[] = [
  ['2026-02-28', { months: 1 }, '2026-03-31', '2026-03-31', 'as-counted'],
  ['2026-01-14', { months: 1 }, '2026-02-14', '2026-02-16', 'rolled-over-saturday'],
  ['2026-01-15', { months: 1 }, '2026-02-15', '2026-02-16', 'rolled-over-sunday'],
  ['2026-01-16', { months: 1 }, '2026-02-16', '2026-02-16', 'as-counted'],
  ['2026-01-21', { months: 6 }, '2026-07-21', '2026-07-22', 'rolled-over-holiday'],
  ['2026-04-01', { months: 1 }, '2026-05-01', '2026-05-04', 'rolled-over-holiday'],
  ['2026-07-15', { months: 1 }, '2026-08-15', '2026-08-17', 'rolled-over-holiday'],
  ['2026-10-01', { months: 1 }, '2026-11-01', '2026-11-02', 'rolled-over-holiday'],
  ['2026-03-04', { months: 1 }, '2026-04-04', '2026-04-07', 'rolled-over-saturday'],
  ['2026-11-30', { months: 1 }, '2026-12-31', '2026-12-31', 'as-counted'],
  ['2026-12-01', { months: 1 }, '2027-01-01', '2027-01-04', 'rolled-over-holiday'],
  ['2026-03-15', { days: 14 }, '2026-03-29', '2026-03-30', 'rolled-over-sunday'],
  ['2026-07-07', { days: 14 }, '2026-07-21', '2026-07-22', 'rolled-over-holiday'],
  ['2026-07-07', { workingDays: 10 }, '2026-07-22', '2026-07-22', 'as-counted'],
];

for (const [from, length, rawEnd, dueOn, reason] of producerEnds)
  test(`a producer's ${JSON.stringify(length)} from ${from} end on ${rawEnd}, due on ${dueOn}: ${reason}`, () => {
    assert.deepEqual(deadline(from, length, 'producer', eve), { rawEnd, dueOn, reason });
  });

test("the operator's limit that ends on a Saturday, a Sunday or a holiday says that it does not move", () => {
  for (const from of ['2026-01-14', '2026-01-15', '2026-04-01'] as const) {
    const rawEnd = endOfMonths(from, 1, 'eve');
    const expected = { rawEnd, dueOn: rawEnd, reason: 'operator-does-not-roll' };
    assert.deepEqual(deadline(from, { months: 1 }, 'operator', eve), expected);
  }
});

test('the operator has nothing to explain on a working day', () => {
  const expected = { rawEnd: '2026-03-31', dueOn: '2026-03-31', reason: 'as-counted' };
  assert.deepEqual(deadline('2026-02-28', { months: 1 }, 'operator', eve), expected);
});

test('the other reading of months is a setting', () => {
  const expected = { rawEnd: '2026-03-28', dueOn: '2026-03-30', reason: 'rolled-over-saturday' };
  assert.deepEqual(deadline('2026-02-28', { months: 1 }, 'producer', sameDay), expected);
});

test('a limit that ends after the calendar, or is no whole length, is an error', () => {
  assert.throws(() => deadline('2199-12-15', { months: 1 }, 'operator', eve), RangeError);
  assert.throws(() => deadline('2199-12-15', { days: 17 }, 'operator', eve), RangeError);
  assert.throws(() => deadline('2199-12-15', { workingDays: 40 }, 'producer', eve), RangeError);
  assert.throws(() => deadline('2026-01-15', { months: Number.NaN }, 'producer', eve), RangeError);
  assert.throws(() => deadline('2026-01-15', { months: 1.5 }, 'producer', eve), RangeError);
  assert.throws(() => deadline('2026-01-15', { days: 1.5 }, 'producer', eve), RangeError);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, type Day, daysBetween } from './day.ts';
import { anyOrigin, givenRules } from './given.ts';
import { nextReminder, reminderDays } from './reminder.ts';
import { type EndingLimitName, limitDueOn, timeLimitNames } from './time-limit.ts';

type Row = readonly [name: EndingLimitName, origin: Day, dueOn: Day, reminders: readonly Day[]];

const rows: readonly Row[] = [
  ['orientation-report', '2026-03-31', '2026-04-30', ['2026-04-23', '2026-04-29']],
  ['orientation-report', '2026-05-30', '2026-06-30', ['2026-05-31', '2026-06-23', '2026-06-29']],
  ['orientation-report', '2026-01-31', '2026-02-28', ['2026-02-21', '2026-02-27']],
  ['detailed-study', '2026-01-15', '2026-04-15', ['2026-03-16', '2026-04-08', '2026-04-14']],
  ['order-detailed-study', '2026-01-21', '2026-07-22', ['2026-06-22', '2026-07-15', '2026-07-21']],
  ['accept-proposal', '2026-04-25', '2026-10-26', ['2026-09-26', '2026-10-19', '2026-10-25']],
  [
    'commissioning',
    '2024-03-29',
    '2026-03-30',
    ['2025-09-30', '2025-12-30', '2026-02-28', '2026-03-23', '2026-03-29'],
  ],
  [
    'commissioning',
    '2024-08-31',
    '2026-08-31',
    ['2026-02-28', '2026-05-31', '2026-07-31', '2026-08-01', '2026-08-24', '2026-08-30'],
  ],
  ['decide-lapse', '2026-03-30', '2026-04-30', ['2026-03-31', '2026-04-23', '2026-04-29']],
  ['take-back-change', '2026-07-07', '2026-07-22', ['2026-07-15', '2026-07-21']],
  ['reversal-notice', '2026-07-07', '2026-07-22', ['2026-07-15', '2026-07-21']],
  ['registration', '2026-07-16', '2026-07-22', ['2026-07-21']],
  ['presumed-receipt', '2026-07-16', '2026-07-22', []],
];

for (const [name, origin, dueOn, reminders] of rows)
  test(`${name} from ${origin}, due on ${dueOn}, is called to mind on ${reminders.join(', ') || 'no day'}`, () => {
    assert.equal(limitDueOn(name, origin, givenRules), dueOn);
    assert.deepEqual(reminderDays(name, origin, dueOn, givenRules), reminders);
  });

test('30 days before and 1 month before that fall on one day are one reminder', () => {
  const days = reminderDays('commissioning', '2024-07-01', '2026-07-01', givenRules);
  assert.deepEqual(days, ['2026-01-01', '2026-04-01', '2026-06-01', '2026-06-24', '2026-06-30']);
});

test('months before a due day are counted back to its own day number, also from the end of a month', () => {
  const days = reminderDays('commissioning', '2024-04-30', '2026-04-30', givenRules);
  assert.deepEqual(days.slice(0, 3), ['2025-10-30', '2026-01-30', '2026-03-30']);
});

test('an extension moves the warnings with the due day', () => {
  const days = reminderDays('commissioning', '2024-03-29', '2027-03-30', givenRules);
  assert.equal(days[0], '2026-09-30');
  assert.equal(days.at(-1), '2027-03-29');
});

test('an answer on capacity is called to mind 1, 2 and 3 months after the notice, each counted from the notice', () => {
  const after = (origin: Day) => reminderDays('answer-capacity', origin, null, givenRules);
  assert.deepEqual(after('2026-01-15'), ['2026-02-15', '2026-03-15', '2026-04-15']);
  assert.deepEqual(after('2026-01-31'), ['2026-02-28', '2026-03-31', '2026-04-30']);
  assert.deepEqual(after('2026-01-30'), ['2026-02-28', '2026-03-30', '2026-04-30']);
});

test('months after a notice are counted as the rules count months', () => {
  const sameDay = { ...givenRules, monthsCount: 'sameDay' } as const;
  const days = reminderDays('answer-capacity', '2026-02-28', null, sameDay);
  assert.deepEqual(days, ['2026-03-28', '2026-04-28', '2026-05-28']);
  assert.equal(reminderDays('answer-capacity', '2026-02-28', null, givenRules)[0], '2026-03-31');
});

test('a due day, if given, changes nothing for the answer on capacity', () => {
  assert.deepEqual(
    reminderDays('answer-capacity', '2026-01-15', '2026-03-01', givenRules),
    reminderDays('answer-capacity', '2026-01-15', null, givenRules),
  );
});

test('any other limit without a due day has no reminder', () => {
  for (const name of timeLimitNames.filter((one) => one !== 'answer-capacity'))
    assert.deepEqual(reminderDays(name, '2026-01-15', null, givenRules), []);
});

test('reminders are a setting: none, or on the due day itself, in any order', () => {
  const reminded = (reminders: readonly number[]) =>
    reminderDays('accept-proposal', '2026-01-15', '2026-07-15', { ...givenRules, reminders });
  assert.deepEqual(reminded([]), []);
  assert.deepEqual(reminded([0]), ['2026-07-15']);
  assert.deepEqual(reminded([1, 14, 1, 3]), ['2026-07-01', '2026-07-12', '2026-07-14']);
});

test('the next reminder is the day before, on and after one of them: that one, the next, the next', () => {
  const next = (after: Day) => nextReminder('accept-proposal', '2026-01-15', '2026-07-15', givenRules, after);
  assert.equal(next('2026-06-14'), '2026-06-15');
  assert.equal(next('2026-06-15'), '2026-07-08');
  assert.equal(next('2026-06-16'), '2026-07-08');
  assert.equal(next('2026-07-13'), '2026-07-14');
  assert.equal(next('2026-07-14'), null);
});

test('before the event nothing is called to mind yet: the first reminder is the first after it', () => {
  const next = nextReminder('orientation-report', '2026-03-31', '2026-04-30', givenRules, '2026-01-01');
  assert.equal(next, '2026-04-23');
});

test('next reminders over the clock changes fall on their civil days', () => {
  const spring = nextReminder('accept-proposal', '2025-10-30', '2026-04-30', givenRules, '2026-03-28');
  assert.equal(spring, '2026-03-31');
  const autumn = nextReminder('accept-proposal', '2026-05-26', '2026-11-26', givenRules, '2026-10-25');
  assert.equal(autumn, '2026-10-27');
});

const anyName = fc.constantFrom(...timeLimitNames);
const anySettings = fc.record({
  monthsCount: fc.constantFrom('eve' as const, 'sameDay' as const),
  reminders: fc.array(fc.integer({ min: 0, max: 365 }), { maxLength: 6 }),
  commissioningWarningMonths: fc.array(fc.integer({ min: 1, max: 24 }), { maxLength: 6 }),
  capacityAnswerReminderMonths: fc.array(fc.integer({ min: 1, max: 24 }), { maxLength: 6 }),
});
const anyLengthDays = fc.integer({ min: 1, max: 1200 });

test('reminders are ascending, each once, after the event and, with a due day, not after it', () => {
  fc.assert(
    fc.property(anyName, anyOrigin, anyLengthDays, anySettings, (name, origin, days, settings) => {
      const dueOn = name === 'answer-capacity' ? null : addDays(origin, days);
      const reminders = reminderDays(name, origin, dueOn, settings);
      assert.deepEqual(reminders, [...new Set(reminders)].sort());
      assert.ok(reminders.every((day) => day > origin && (dueOn === null || day <= dueOn)));
    }),
  );
});

test('asked from one reminder to the next, none is missed and none comes twice', () => {
  fc.assert(
    fc.property(anyName, anyOrigin, anyLengthDays, anyLengthDays, (name, origin, days, later) => {
      const [dueOn, after] = [addDays(origin, days), addDays(origin, later)];
      const rest = reminderDays(name, origin, dueOn, givenRules).filter((day) => day > after);
      assert.equal(nextReminder(name, origin, dueOn, givenRules, after), rest[0] ?? null);
    }),
  );
});

test('a reminder so many days before is so many days before, whatever the clock did between', () => {
  fc.assert(
    fc.property(anyOrigin, (origin) => {
      const dueOn = limitDueOn('accept-proposal', origin, givenRules);
      const distances = reminderDays('accept-proposal', origin, dueOn, givenRules).map((day) =>
        daysBetween(day, dueOn),
      );
      assert.deepEqual(distances, [30, 7, 1]);
    }),
  );
});

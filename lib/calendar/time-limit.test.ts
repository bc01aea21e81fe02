import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, type Day } from './day.ts';
import { anyOrigin, givenRules } from './given.ts';
import {
  type EndingLimitName,
  type LimitRules,
  limitDeadline,
  limitDueOn,
  timeLimitNames,
  timeLimits,
} from './time-limit.ts';
import { isWorkingDay } from './working-days.ts';
import { brusselsDay, endOfDay, startOfDay } from './zone.ts';

type Rows = readonly (readonly [origin: Day, dueOn: Day])[];
type Crossings = { readonly holiday: Rows; readonly spring: Rows; readonly autumn: Rows };

/**
 * For each limit: ends around the holiday of 21 July 2026 (a Tuesday), around the clock change of spring (29 March 2026,
 * or 26 March 2028 where no month ends on the former) and around that of 25 October 2026, both Sundays.
 */
const ends: Readonly<Record<EndingLimitName, Crossings>> = {
  'orientation-report': {
    holiday: [
      ['2026-06-20', '2026-07-20'],
      ['2026-06-21', '2026-07-21'],
      ['2026-06-22', '2026-07-22'],
    ],
    spring: [
      ['2028-02-25', '2028-03-25'],
      ['2028-02-26', '2028-03-26'],
      ['2028-02-27', '2028-03-27'],
    ],
    autumn: [
      ['2026-09-24', '2026-10-24'],
      ['2026-09-25', '2026-10-25'],
      ['2026-09-26', '2026-10-26'],
    ],
  },
  'detailed-study': {
    holiday: [
      ['2026-04-20', '2026-07-20'],
      ['2026-04-21', '2026-07-21'],
      ['2026-04-22', '2026-07-22'],
    ],
    spring: [
      ['2025-12-28', '2026-03-28'],
      ['2025-12-29', '2026-03-29'],
      ['2025-12-30', '2026-03-30'],
    ],
    autumn: [
      ['2026-07-24', '2026-10-24'],
      ['2026-07-25', '2026-10-25'],
      ['2026-07-26', '2026-10-26'],
    ],
  },
  'order-detailed-study': {
    holiday: [
      ['2026-01-20', '2026-07-20'],
      ['2026-01-21', '2026-07-22'],
      ['2026-01-22', '2026-07-22'],
    ],
    spring: [
      ['2025-09-28', '2026-03-30'],
      ['2025-09-29', '2026-03-30'],
      ['2025-09-30', '2026-03-31'],
    ],
    autumn: [
      ['2026-04-23', '2026-10-23'],
      ['2026-04-25', '2026-10-26'],
      ['2026-04-26', '2026-10-26'],
    ],
  },
  'accept-proposal': {
    holiday: [
      ['2026-01-20', '2026-07-20'],
      ['2026-01-21', '2026-07-22'],
      ['2026-01-22', '2026-07-22'],
    ],
    spring: [
      ['2025-09-27', '2026-03-27'],
      ['2025-09-28', '2026-03-30'],
      ['2025-09-29', '2026-03-30'],
    ],
    autumn: [
      ['2026-04-24', '2026-10-26'],
      ['2026-04-25', '2026-10-26'],
      ['2026-04-27', '2026-10-27'],
    ],
  },
  commissioning: {
    holiday: [
      ['2024-07-20', '2026-07-20'],
      ['2024-07-21', '2026-07-22'],
      ['2024-07-22', '2026-07-22'],
    ],
    spring: [
      ['2024-03-28', '2026-03-30'],
      ['2024-03-29', '2026-03-30'],
      ['2024-03-30', '2026-03-30'],
    ],
    autumn: [
      ['2024-10-24', '2026-10-26'],
      ['2024-10-25', '2026-10-26'],
      ['2024-10-26', '2026-10-26'],
    ],
  },
  'decide-lapse': {
    holiday: [
      ['2026-06-20', '2026-07-20'],
      ['2026-06-21', '2026-07-21'],
      ['2026-06-22', '2026-07-22'],
    ],
    spring: [
      ['2028-02-25', '2028-03-25'],
      ['2028-02-26', '2028-03-26'],
      ['2028-02-27', '2028-03-27'],
    ],
    autumn: [
      ['2026-09-24', '2026-10-24'],
      ['2026-09-25', '2026-10-25'],
      ['2026-09-26', '2026-10-26'],
    ],
  },
  'take-back-change': {
    holiday: [
      ['2026-07-06', '2026-07-20'],
      ['2026-07-07', '2026-07-22'],
      ['2026-07-08', '2026-07-22'],
    ],
    spring: [
      ['2026-03-13', '2026-03-27'],
      ['2026-03-15', '2026-03-30'],
      ['2026-03-16', '2026-03-30'],
    ],
    autumn: [
      ['2026-10-10', '2026-10-26'],
      ['2026-10-11', '2026-10-26'],
      ['2026-10-12', '2026-10-26'],
    ],
  },
  'reversal-notice': {
    holiday: [
      ['2026-07-06', '2026-07-20'],
      ['2026-07-07', '2026-07-22'],
      ['2026-07-08', '2026-07-23'],
    ],
    spring: [
      ['2026-03-13', '2026-03-27'],
      ['2026-03-15', '2026-03-27'],
      ['2026-03-16', '2026-03-30'],
    ],
    autumn: [
      ['2026-10-09', '2026-10-23'],
      ['2026-10-11', '2026-10-23'],
      ['2026-10-12', '2026-10-26'],
    ],
  },
  'presumed-receipt': {
    holiday: [
      ['2026-07-15', '2026-07-20'],
      ['2026-07-16', '2026-07-22'],
      ['2026-07-17', '2026-07-23'],
    ],
    spring: [
      ['2026-03-24', '2026-03-27'],
      ['2026-03-25', '2026-03-30'],
      ['2026-03-29', '2026-04-01'],
    ],
    autumn: [
      ['2026-10-20', '2026-10-23'],
      ['2026-10-21', '2026-10-26'],
      ['2026-10-25', '2026-10-28'],
    ],
  },
  registration: {
    holiday: [
      ['2026-07-15', '2026-07-20'],
      ['2026-07-16', '2026-07-22'],
      ['2026-07-21', '2026-07-24'],
    ],
    spring: [
      ['2026-03-24', '2026-03-27'],
      ['2026-03-27', '2026-04-01'],
      ['2026-03-28', '2026-04-01'],
    ],
    autumn: [
      ['2026-10-20', '2026-10-23'],
      ['2026-10-23', '2026-10-28'],
      ['2026-10-26', '2026-10-29'],
    ],
  },
};

const endingNames = timeLimitNames.filter((name) => name !== 'answer-capacity');
const crossings = ['holiday', 'spring', 'autumn'] as const;

for (const name of endingNames)
  for (const crossing of crossings)
    for (const [origin, dueOn] of ends[name][crossing])
      test(`${name} (${timeLimits[name].rule}) from ${origin} is due on ${dueOn}, around ${crossing}`, () => {
        assert.equal(limitDueOn(name, origin, givenRules), dueOn);
      });

for (const name of endingNames)
  test(`${name} is in time on the day before and to the end of its last day, and late on the day after`, () => {
    for (const [, dueOn] of crossings.flatMap((crossing) => ends[name][crossing])) {
      assert.ok(brusselsDay(startOfDay(dueOn) - 1) < dueOn);
      assert.ok(brusselsDay(startOfDay(dueOn)) <= dueOn);
      assert.ok(brusselsDay(endOfDay(dueOn) - 1) <= dueOn);
      assert.ok(brusselsDay(endOfDay(dueOn)) > dueOn);
    }
  });

test('an operator whose limit ends on the day of a clock change has that day of 23 or 25 hours to its end', () => {
  const hours = (day: Day): number => (endOfDay(day) - startOfDay(day)) / 3_600_000;
  assert.equal(hours(limitDueOn('detailed-study', '2025-12-29', givenRules)), 23);
  assert.equal(hours(limitDueOn('detailed-study', '2026-07-25', givenRules)), 25);
});

test('each limit has the rule, the party and the length that the procedure gives it', () => {
  const rows = timeLimitNames.map((name) => {
    const { rule, party, unit, length } = timeLimits[name];
    return `${name}: ${rule}, ${party}, ${length === null ? '-' : givenRules.limits[length]} ${unit}`;
  });
  assert.deepEqual(rows, [
    'orientation-report: R4, operator, 1 months',
    'detailed-study: R8, operator, 3 months',
    'order-detailed-study: orderDetailedStudyMonths, producer, 6 months',
    'accept-proposal: R9, producer, 6 months',
    'commissioning: R10, producer, 24 months',
    'decide-lapse: commissioningLapse, operator, 1 months',
    'take-back-change: R11, producer, 14 days',
    'reversal-notice: payment, producer, 10 workingDays',
    'presumed-receipt: receipt, operator, 3 workingDays',
    'registration: enteredOn, operator, 3 workingDays',
    'answer-capacity: capacityAnswerMonths, producer, - none',
  ]);
});

test('each limit takes a length of its own, named after its unit', () => {
  const lengths = endingNames.map((name) => timeLimits[name].length);
  assert.equal(new Set(lengths).size, endingNames.length);
  for (const name of endingNames) {
    const { unit, length } = timeLimits[name];
    const ending = `${unit.slice(0, 1).toUpperCase()}${unit.slice(1)}`;
    assert.ok(length.endsWith(ending), `${length} ${unit}`);
    assert.equal(length.endsWith('WorkingDays'), unit === 'workingDays');
  }
});

test('each limit says in words when it starts and what its end brings', () => {
  for (const name of timeLimitNames) {
    assert.match(timeLimits[name].starts, /^[a-z]/);
    assert.match(timeLimits[name].onEnd, /^[a-z]/);
  }
});

test('every limit of the operator ends in a record, never in a sanction of the producer', () => {
  const ofOperator = timeLimitNames.filter((name) => timeLimits[name].party === 'operator');
  assert.deepEqual(
    new Set(ofOperator.map((name) => timeLimits[name].onEnd)),
    new Set(['operator overdue', 'received']),
  );
});

test('a limit takes its length from the rules document, and from no other key', () => {
  for (const name of endingNames) {
    const { length } = timeLimits[name];
    const longer = { ...givenRules.limits, [length]: givenRules.limits[length] + 5 };
    const dueOn = limitDueOn(name, '2026-01-15', { ...givenRules, limits: longer });
    assert.ok(dueOn > limitDueOn(name, '2026-01-15', givenRules), name);
    const others = { ...emptyLimits, [length]: givenRules.limits[length] };
    const alone = limitDueOn(name, '2026-01-15', { ...givenRules, limits: others });
    assert.equal(alone, limitDueOn(name, '2026-01-15', givenRules), name);
  }
});

const emptyLimits: LimitRules['limits'] = {
  orientationReportMonths: 0,
  detailedStudyMonths: 0,
  orderDetailedStudyMonths: 0,
  acceptProposalMonths: 0,
  commissioningMonths: 0,
  decideLapseMonths: 0,
  takeBackChangeDays: 0,
  reversalNoticeWorkingDays: 0,
  presumedReceiptWorkingDays: 0,
  registrationWorkingDays: 0,
  bankDelayWorkingDays: 0,
  extensionMonths: 0,
};

test('the same day number and no roll-over are settings that every limit obeys', () => {
  const rules: LimitRules = { ...givenRules, monthsCount: 'sameDay', rollOver: false };
  assert.equal(limitDueOn('orientation-report', '2026-02-28', rules), '2026-03-28');
  assert.equal(limitDueOn('detailed-study', '2026-04-30', rules), '2026-07-30');
  assert.equal(limitDueOn('order-detailed-study', '2026-02-28', rules), '2026-08-28');
  assert.equal(limitDueOn('accept-proposal', '2026-01-21', rules), '2026-07-21');
  assert.equal(limitDueOn('commissioning', '2024-02-29', rules), '2026-02-28');
  assert.equal(limitDueOn('take-back-change', '2026-03-15', rules), '2026-03-29');
});

test('two years after 29 February end on 28 February, here a Saturday, and move to Monday', () => {
  assert.equal(limitDueOn('commissioning', '2024-02-29', givenRules), '2026-03-02');
  const { rawEnd, reason } = limitDeadline('commissioning', '2024-02-29', givenRules);
  assert.deepEqual([rawEnd, reason], ['2026-02-28', 'rolled-over-saturday']);
});

const anyEndingName = fc.constantFrom(...endingNames);
const anyRules = fc
  .record({ monthsCount: fc.constantFrom('eve' as const, 'sameDay' as const), rollOver: fc.boolean() })
  .map((reckoning): LimitRules => ({ ...givenRules, ...reckoning }));

test('the due day alone and the deadline with its reason agree', () => {
  fc.assert(
    fc.property(anyEndingName, anyOrigin, anyRules, (name, origin, rules) =>
      assert.equal(limitDueOn(name, origin, rules), limitDeadline(name, origin, rules).dueOn),
    ),
  );
});

test('a limit never ends before the day after its event, and a later event never ends earlier', () => {
  fc.assert(
    fc.property(anyEndingName, anyOrigin, anyRules, (name, origin, rules) => {
      const dueOn = limitDueOn(name, origin, rules);
      assert.ok(dueOn > origin);
      assert.ok(limitDueOn(name, addDays(origin, 1), rules) >= dueOn);
    }),
  );
});

test('with roll-over, every limit of the producer ends on a working day', () => {
  const ofProducer = endingNames.filter((name) => timeLimits[name].party === 'producer');
  assert.equal(ofProducer.length, 5);
  fc.assert(
    fc.property(fc.constantFrom(...ofProducer), anyOrigin, (name, origin) =>
      assert.ok(isWorkingDay(limitDueOn(name, origin, givenRules))),
    ),
  );
});

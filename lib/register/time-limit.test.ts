import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, type Day } from '#lib/calendar/day.ts';
import type { EndingLimitName } from '#lib/calendar/time-limit.ts';
import { endOfDay } from '#lib/calendar/zone.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { dueCommands } from './due.ts';
import type { RegisterEvent } from './event.ts';
import { type Given, given, givenRules, type Said, said, timer } from './given.ts';
import { dossierAt, settled } from './given-dossier.ts';
import { clockEvents, starting } from './given-limit.ts';

/** From the day of the event to the last day, and what the day falls on. */
type Case = readonly [from: Day, last: Day, why: string];
type Expected = (last: Day) => { readonly type: RegisterEvent['type'] } & object;

const enforcing = (limit: EndingLimitName, dueOn: Day) =>
  ({ type: 'EnforceTimeLimit', dossier: 1, limit, dueOn }) as const;
const lastDayOf = (story: Given, limit: EndingLimitName) =>
  story.dossier(1).running.find((one) => one.limit === limit)?.dueOn;

/** The day before and on the last day nothing is due; on the day after it what follows is stamped with the last day. */
const endsOn = (limit: EndingLimitName, begins: () => Given, last: Day, expected: Expected) => {
  const act = enforcing(limit, last);
  assert.equal(lastDayOf(begins(), limit), last);
  for (const day of [addDays(last, -1), last])
    begins().when(act, timer, day).thenRefused('nothing-due', 'time-limit', { limit });
  begins().and(settled(last)).when(act, timer, addDays(last, 1)).thenGives(expected(last));
};

/** A clock that comes a month late puts the same in the log, with the same stamp, once. */
const endsOnceThough = (limit: EndingLimitName, begins: () => Given, last: Day, expected: Expected) => {
  const story = begins();
  const { type } = expected(last);
  const put = clockEvents(story, addDays(last, 31)).filter((event) => event.type === type);
  assert.partialDeepStrictEqual(put, [expected(last)]);
  assert.equal(put.length, 1);
  assert.deepEqual(clockEvents(story, addDays(last, 31)), []);
  const again = story.when(enforcing(limit, last), timer, addDays(last, 32)).decision;
  assert.ok('refused' in again);
};

const check = (limit: keyof typeof starting, says: string, cases: readonly Case[], expected: Expected) => {
  for (const [from, last, why] of cases) {
    const begins = () => given(starting[limit](from));
    test(`${says}: from ${from} to ${last}, ${why}`, () => endsOn(limit, begins, last, expected));
    test(`F6: ${limit} ending ${last} is enforced once and with that day, also a month late`, () =>
      endsOnceThough(limit, begins, last, expected));
  }
};

const overdue =
  (limit: EndingLimitName): Expected =>
  (dueOn) => ({ type: 'OperatorOverdueRecorded', limit, dueOn });

check(
  'orientation-report',
  'R4: the operator has one month from the registration for the report',
  [
    ['2026-01-15', '2026-02-15', 'a Sunday, which moves no limit of the operator'],
    ['2026-02-28', '2026-03-31', 'from the last day of a month to the last day of one'],
    ['2026-03-15', '2026-04-15', 'over the change to summer time'],
    ['2026-04-01', '2026-05-01', 'a legal holiday, which moves no limit of the operator'],
    ['2026-09-25', '2026-10-25', 'the day of 25 hours'],
  ],
  overdue('orientation-report'),
);

check(
  'detailed-study',
  'R8: the operator has three months from the registration for the proposal',
  [
    ['2025-12-29', '2026-03-29', 'the day of 23 hours'],
    ['2026-02-01', '2026-05-01', 'a legal holiday, which moves no limit of the operator'],
    ['2026-04-30', '2026-07-31', 'from the last day of a month to the last day of one'],
    ['2026-07-25', '2026-10-25', 'the day of 25 hours, a Sunday'],
  ],
  overdue('detailed-study'),
);

check(
  'order-detailed-study',
  'R5: the producer has six months from receipt to order the detailed study',
  [
    ['2026-01-20', '2026-07-20', 'the eve of the national holiday'],
    ['2026-01-21', '2026-07-22', 'the national holiday moves to the next day'],
    ['2025-09-29', '2026-03-30', 'a Sunday of 23 hours moves to Monday'],
    ['2026-04-25', '2026-10-26', 'a Sunday of 25 hours moves to Monday'],
    ['2026-06-25', '2026-12-28', 'Christmas on a Friday moves to Monday'],
  ],
  (dueOn) => ({ type: 'OrderLapsed', dueOn }),
);

check(
  'accept-proposal',
  'R9: the producer has six months from receipt to agree to the proposal',
  [
    ['2026-01-20', '2026-07-20', 'a Monday'],
    ['2025-10-06', '2026-04-07', 'Easter Monday moves to Tuesday'],
    ['2025-09-29', '2026-03-30', 'a Sunday of 23 hours moves to Monday'],
    ['2026-04-25', '2026-10-26', 'a Sunday of 25 hours moves to Monday'],
    ['2025-08-31', '2026-03-02', 'February lacks the 31st, and its last day is a Saturday'],
  ],
  (dueOn) => ({ type: 'ProposalLapsed', dueOn }),
);

check(
  'commissioning',
  'R10: the producer has two years from the agreement to be in service',
  [
    ['2025-03-03', '2027-03-03', 'a Wednesday'],
    ['2025-05-01', '2027-05-03', 'the first of May on a Saturday moves to Monday'],
    ['2025-03-28', '2027-03-30', 'Easter Sunday, of 23 hours, moves over Easter Monday'],
    ['2025-10-31', '2027-11-02', 'a Sunday of 25 hours moves over All Saints'],
    ['2026-02-28', '2028-02-29', 'from the last day of February to that of a leap year'],
  ],
  (dueOn) => ({ type: 'CommissioningLapsed', dueOn, starts: [{ limit: 'decide-lapse', from: dueOn }] }),
);

check(
  'take-back-change',
  'R11: the producer has fourteen days to take a notable change back',
  [
    ['2026-03-16', '2026-03-30', 'over the change to summer time'],
    ['2026-10-12', '2026-10-26', 'over the change to winter time'],
    ['2026-03-15', '2026-03-30', 'a Sunday of 23 hours moves to Monday'],
    ['2026-12-11', '2026-12-28', 'Christmas on a Friday moves to Monday'],
  ],
  (on) => ({ type: 'StruckOff', on, ground: 'notable-change' }),
);

check(
  'reversal-notice',
  'payment: a producer whose payment was reversed has ten working days to pay again',
  [
    ['2026-03-16', '2026-03-30', 'over the change to summer time'],
    ['2026-10-12', '2026-10-26', 'over the change to winter time'],
    ['2026-12-24', '2027-01-11', 'over Christmas and New Year'],
  ],
  (dueOn) => ({ type: 'PlaceTakenBack', dueOn }),
);

check(
  'presumed-receipt',
  'receipt: what left electronically has arrived on the third working day',
  [
    ['2026-03-26', '2026-03-31', 'over the change to summer time'],
    ['2026-10-22', '2026-10-27', 'over the change to winter time'],
    ['2026-04-02', '2026-04-08', 'over Easter Monday'],
    ['2026-12-24', '2026-12-30', 'over Christmas'],
  ],
  (receivedOn) => ({
    type: 'ReceiptRecorded',
    receivedOn,
    evidence: 'presumed',
    starts: [{ from: receivedOn }],
  }),
);

for (const [accepted, lapsed, last, why] of [
  ['2025-03-03', '2027-03-03', '2027-04-03', 'a Saturday, which moves no limit of the operator'],
  ['2024-09-25', '2026-09-25', '2026-10-25', 'the day of 25 hours'],
  ['2025-04-01', '2027-04-01', '2027-05-01', 'a legal holiday'],
] as const) {
  const begins = () => given(starting.commissioning(accepted)).clockOn(addDays(lapsed, 1));
  test(`commissioningLapse: the expert has one month from the lapse to decide: from ${lapsed} to ${last}, ${why}`, () =>
    endsOn('decide-lapse', begins, last, overdue('decide-lapse')));
  test(`F6: decide-lapse ending ${last} is recorded once and with that day, also when the clock slept through both`, () => {
    const put = clockEvents(given(starting.commissioning(accepted)), addDays(last, 31));
    const named = put.filter(({ type }) => type !== 'ReminderIssued');
    assert.partialDeepStrictEqual(named, [
      { type: 'CommissioningLapsed', dueOn: lapsed },
      overdue('decide-lapse')(last),
    ]);
    assert.equal(named.length, 2);
  });
}

for (const [last, hours] of [
  ['2026-03-29', 23],
  ['2026-10-25', 25],
] as const)
  test(`zone: a last day of ${hours} hours counts to its end`, () => {
    const from = hours === 23 ? '2025-12-29' : '2026-07-25';
    const { register } = given(starting['detailed-study'](from), settled(last));
    const due = (now: number) => dueCommands(register, now).filter(({ type }) => type === 'EnforceTimeLimit');
    assert.deepEqual(due(endOfDay(last) - 1), []);
    assert.deepEqual(due(endOfDay(last)), [enforcing('detailed-study', last)]);
  });

test('rollOver: where the setting is off, a last day on a holiday is the last day', () => {
  const story = givenRules({ rollOver: false }, starting['accept-proposal']('2026-01-21'));
  assert.equal(lastDayOf(story, 'accept-proposal'), '2026-07-21');
  assert.equal(story.clockOn('2026-07-21').dossier(1).status, 'proposal-sent');
  assert.equal(story.clockOn('2026-07-22').dossier(1).status, 'waiting-b');
});

test('monthsCount: by the other reading six months from 30 April end on 30 October', () => {
  const last = (monthsCount: 'eve' | 'sameDay') =>
    lastDayOf(
      givenRules({ monthsCount, rollOver: false }, starting['accept-proposal']('2026-04-30')),
      'accept-proposal',
    );
  assert.equal(last('eve'), '2026-10-31');
  assert.equal(last('sameDay'), '2026-10-30');
});

test('The lengths are settings: with four months to agree, the project is in b after four', () => {
  const limits = { ...version1.limits, acceptProposalMonths: 4 };
  const story = givenRules({ limits }, starting['accept-proposal']('2026-01-20'));
  assert.equal(lastDayOf(story, 'accept-proposal'), '2026-05-20');
});

const orderedUnpaid = (): Given => given(dossierAt('detailed-fee-due'));
const afterLast = enforcing('order-detailed-study', '2025-08-11');

test('actsCountOn: a last day that a payment can meet passes once the money of that day is settled', () => {
  const waiting = [settled('2025-08-10')];
  orderedUnpaid().and(waiting).when(afterLast, timer, '2025-08-12').thenRefused('nothing-due', 'time-limit');
  orderedUnpaid()
    .and(settled('2025-08-11'))
    .when(afterLast, timer, '2025-08-12')
    .thenGives({ type: 'OrderLapsed' });
});

test('actsCountOn: settled on the last day itself, it still lasts to its end', () => {
  orderedUnpaid()
    .and(settled('2025-08-11'))
    .when(afterLast, timer, '2025-08-11')
    .thenRefused('nothing-due', 'time-limit');
});

test('actsCountOn: it waits for the bank for five working days at most, over a weekend and a holiday', () => {
  // 12, 13, 14 August, then the Assumption on Friday and a weekend, 18 and 19 August.
  orderedUnpaid().when(afterLast, timer, '2025-08-19').thenRefused('nothing-due', 'time-limit');
  orderedUnpaid()
    .when(afterLast, timer, '2025-08-20')
    .thenGives({ type: 'OrderLapsed', dueOn: '2025-08-11' });
});

test('actsCountOn: the notice of a reversal waits for the bank as well', () => {
  const noticed = () => given(starting['reversal-notice']('2026-03-16'));
  const act = enforcing('reversal-notice', '2026-03-30');
  // 31 March, 1 to 3 April, and 7 April after Easter.
  noticed().when(act, timer, '2026-04-07').thenRefused('nothing-due', 'time-limit');
  noticed().when(act, timer, '2026-04-08').thenGives({ type: 'PlaceTakenBack', dueOn: '2026-03-30' });
  noticed().and(settled('2026-03-30')).when(act, timer, '2026-03-31').thenGives({ type: 'PlaceTakenBack' });
});

test('actsCountOn: a last day that no payment can meet does not wait for the bank', () => {
  const unsettled: Said[] = dossierAt('orientation-reported').filter(
    ({ command }) => command.type !== 'SettleMoney',
  );
  const report = unsettled.findIndex(({ command }) => command.type === 'ReportOrientation');
  const withReason = unsettled.map((act, at) =>
    at === report && act.command.type === 'ReportOrientation'
      ? said({ ...act.command, justification: 'The bank is late.' }, act.by, act.on)
      : act,
  );
  given(withReason).when(afterLast, timer, '2025-08-12').thenGives({ type: 'OrderLapsed' });
});

test('The clock enforces no other day than the last one, and no limit that does not run', () => {
  const story = given(dossierAt('proposal-sent'));
  const refused = (limit: EndingLimitName, dueOn: Day) =>
    story
      .when(enforcing(limit, dueOn), timer, '2025-12-01')
      .thenRefused('nothing-due', 'time-limit', { limit });
  refused('accept-proposal', '2025-09-30');
  refused('accept-proposal', '2025-10-02');
  refused('commissioning', '2025-10-01');
  refused('registration', '2025-10-01');
});

test('capacityAnswerMonths: the answer on capacity has no last day to enforce', () => {
  const act = {
    type: 'EnforceTimeLimit',
    dossier: 1,
    limit: 'answer-capacity',
    dueOn: '2025-03-10',
  } as const;
  given(dossierAt('capacity-reached'))
    .when(act, timer, '2026-03-10')
    .thenRefused('nothing-due', 'time-limit');
});

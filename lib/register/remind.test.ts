import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, type Day } from '#lib/calendar/day.ts';
import type { EndingLimitName } from '#lib/calendar/time-limit.ts';
import { type Given, given, givenRules, producer, said, timer } from './given.ts';
import { commissioningDueOn, dossierAt, proposalDueOn } from './given-dossier.ts';
import { clockEvents, starting } from './given-limit.ts';

const reminding = (limit: EndingLimitName | 'answer-capacity', on: Day) =>
  ({ type: 'Remind', dossier: 1, limit, on }) as const;

/** The days on which reminders went out, while a clock looked on each of these days. */
const remindedOn = (story: Given, days: readonly Day[]): readonly Day[] =>
  days.filter((day) => clockEvents(story, day).some(({ type }) => type === 'ReminderIssued'));

const everyDay = (from: Day, to: Day): readonly Day[] => {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
};

test('reminders: 30, 7 and 1 days before the last day, once each', () => {
  assert.deepEqual(remindedOn(given(dossierAt('proposal-sent')), everyDay('2025-04-02', '2025-10-15')), [
    '2025-09-01',
    '2025-09-24',
    '2025-09-30',
  ]);
});

test('reminders: a clock that looks ten times a day reminds once', () => {
  const story = given(dossierAt('proposal-sent'));
  const looks = Array.from({ length: 10 }, () => clockEvents(story, '2025-09-01').length);
  assert.deepEqual(looks, [1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
});

test('reminders: a reminder names its day and the next one, the last names none', () => {
  const story = given(dossierAt('proposal-sent'));
  const remind = (on: Day) => story.when(reminding('accept-proposal', on), timer, on);
  remind('2025-09-01').thenGives({
    type: 'ReminderIssued',
    limit: 'accept-proposal',
    on: '2025-09-01',
    nextOn: '2025-09-24',
  });
  remind('2025-09-24').thenGives({ type: 'ReminderIssued', nextOn: '2025-09-30' });
  remind('2025-09-30').thenGives({ type: 'ReminderIssued', nextOn: null });
});

test('reminders: none before its day, none twice, none of another day', () => {
  const story = given(dossierAt('proposal-sent'));
  const remind = (on: Day, today: Day) => story.when(reminding('accept-proposal', on), timer, today);
  remind('2025-09-01', '2025-08-31').thenRefused('nothing-due', 'reminders', { limit: 'accept-proposal' });
  remind('2025-09-02', '2025-09-02').thenRefused('nothing-due', 'reminders');
  remind('2025-09-01', '2025-09-01').thenGives({ type: 'ReminderIssued' });
  remind('2025-09-01', '2025-09-01').thenRefused('nothing-due', 'reminders');
});

test('reminders: after a long stop one goes out for all that were missed, then the next on its day', () => {
  const story = given(dossierAt('proposal-sent'));
  assert.deepEqual(remindedOn(story, everyDay('2025-09-26', '2025-10-15')), ['2025-09-26', '2025-09-30']);
});

test('reminders: the last day itself is early enough for one that was missed, the day after is not', () => {
  assert.deepEqual(remindedOn(given(dossierAt('proposal-sent')), [proposalDueOn]), [proposalDueOn]);
  assert.deepEqual(remindedOn(given(dossierAt('proposal-sent')), ['2025-10-02']), []);
  given(dossierAt('proposal-sent'))
    .when(reminding('accept-proposal', '2025-09-01'), timer, '2025-10-02')
    .thenRefused('nothing-due', 'reminders');
});

test('reminders: while the bank is waited for after the last day, none goes out', () => {
  const story = given(dossierAt('detailed-fee-due'));
  assert.deepEqual(remindedOn(story, ['2025-08-12', '2025-08-13']), []);
  story
    .when(reminding('order-detailed-study', '2025-07-12'), timer, '2025-08-12')
    .thenRefused('nothing-due', 'reminders');
});

test('reminders: who has acted is no longer reminded', () => {
  const story = given(dossierAt('proposal-sent')).clockOn('2025-09-02');
  story.and(
    said(
      { type: 'ReturnSigned', dossier: 1, proposal: 'p', orderForm: 'o', receivedOn: '2025-09-03' },
      producer,
      '2025-09-03',
    ),
  );
  assert.deepEqual(remindedOn(story, everyDay('2025-09-04', '2025-10-15')), []);
});

test('reminders: a limit shorter than a reminder has only those that lie within it', () => {
  const story = given(starting['take-back-change']('2026-03-16'));
  const days = everyDay('2026-03-16', '2026-04-05');
  const put = days
    .flatMap((day) => clockEvents(story, day))
    .filter((event) => event.type === 'ReminderIssued');
  const ofChange = put.filter(({ limit }) => limit === 'take-back-change');
  assert.deepEqual(
    ofChange.map(({ on }) => on),
    ['2026-03-23', '2026-03-29'],
  );
});

test('reminders: a presumed receipt reminds nobody', () => {
  const story = given(starting['presumed-receipt']('2026-03-26'));
  assert.equal(story.dossier(1).running[0]?.remindOn, null);
});

test('reminders: the operator is reminded of its own limits', () => {
  const story = given(starting['orientation-report']('2026-03-16'));
  assert.deepEqual(remindedOn(story, everyDay('2026-03-17', '2026-05-01')), [
    '2026-03-17',
    '2026-04-09',
    '2026-04-15',
  ]);
});

test('reminders: how long before is a setting; without any, none goes out', () => {
  const with_ = (reminders: readonly number[]) =>
    remindedOn(
      givenRules({ reminders }, starting['accept-proposal']('2026-01-20')),
      everyDay('2026-01-21', '2026-07-20'),
    );
  assert.deepEqual(with_([10]), ['2026-07-10']);
  assert.deepEqual(with_([0]), ['2026-07-20']);
  assert.deepEqual(with_([]), []);
});

test('commissioningLapse: warnings 6, 3 and 1 months before, and the reminders', () => {
  assert.deepEqual(remindedOn(given(dossierAt('accepted')), everyDay('2026-06-01', commissioningDueOn)), [
    '2026-11-05',
    '2027-02-05',
    '2027-04-05',
    '2027-04-28',
    '2027-05-04',
  ]);
});

test('commissioningLapse: a suspended project is not warned; when its limit runs on it is, before its new last day', () => {
  const story = given(
    dossierAt('accepted'),
    said(
      { type: 'SuspendTimeLimit', dossier: 1, from: '2026-10-01', evidence: 'appeal' },
      { ...timer, role: 'expert' },
      '2026-10-01',
    ),
  );
  assert.deepEqual(remindedOn(story, everyDay('2026-10-02', '2026-12-01')), []);
  story
    .when(reminding('commissioning', '2026-11-05'), timer, '2026-11-05')
    .thenRefused('nothing-due', 'reminders');
  story.and(
    said(
      { type: 'ResumeTimeLimit', dossier: 1, on: '2026-12-01' },
      { ...timer, role: 'expert' },
      '2026-12-01',
    ),
  );
  assert.deepEqual(remindedOn(story, everyDay('2026-12-02', '2027-01-31')), ['2027-01-05']);
});

test('capacityAnswerMonths: reminders 1, 2 and 3 months after the written notice, and no sanction ever', () => {
  const story = given(dossierAt('capacity-reached'));
  const before = story.dossier(1);
  assert.deepEqual(remindedOn(story, everyDay('2025-02-11', '2026-02-11')), [
    '2025-03-10',
    '2025-04-10',
    '2025-05-10',
  ]);
  const { status, queue, enteredOn, grantedKva } = story.dossier(1);
  assert.deepEqual(
    { status, queue, enteredOn, grantedKva },
    { status: 'capacity-reached', queue: 'main', enteredOn: before.enteredOn, grantedKva: null },
  );
});

test('capacityAnswerMonths: after a long stop one reminder of the answer goes out, however late', () => {
  assert.deepEqual(remindedOn(given(dossierAt('capacity-reached')), everyDay('2026-01-05', '2026-06-05')), [
    '2026-01-05',
  ]);
});

test('capacityAnswerMonths: who has answered is not reminded', () => {
  assert.deepEqual(remindedOn(given(dossierAt('waiting-a')), everyDay('2025-02-21', '2025-06-05')), []);
});

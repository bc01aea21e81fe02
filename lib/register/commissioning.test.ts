import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#lib/calendar/day.ts';
import { expert, type Given, given, givenRules, producer, said } from './given.ts';
import { commissioningDueOn, dossierAt, entered, windAt } from './given-dossier.ts';

const works = { type: 'Commission', dossier: 1, permanentKva: 1_000, evidence: 'service' } as const;
const extend = { type: 'ExtendCommissioning', dossier: 1, evidence: 'appeal' } as const;
const suspend = { type: 'SuspendTimeLimit', dossier: 1, evidence: 'appeal' } as const;
const resume = { type: 'ResumeTimeLimit', dossier: 1 } as const;
const dayAfter = '2027-05-06';

const limit = (story: Given) => {
  const one = story.dossier(1).running.find(({ limit: name }) => name === 'commissioning');
  return one === undefined ? null : { from: one.from, dueOn: one.dueOn, passed: one.passed };
};

test('R10: the installation is in service: the dossier leaves the queue, its power is used for good', () => {
  const story = given(dossierAt('accepted'));
  story
    .when({ ...works, commissionedOn: '2026-06-01' }, expert, '2026-06-03')
    .thenGives({
      type: 'Commissioned',
      commissionedOn: '2026-06-01',
      permanentKva: 1_000,
      evidence: 'service',
    });
  const { status, queue, grantedKva, closedOn, running } = story.dossier(1);
  assert.deepEqual(
    { status, queue, grantedKva, closedOn, running },
    { status: 'commissioned', queue: null, grantedKva: 1_000, closedOn: '2026-06-01', running: [] },
  );
});

/** Dossier 2 needs 300 kVA of what dossier 1 holds, and waits for them in queue a. */
const someoneWaits = [
  ...entered(2, '2025-06-02', windAt('F', 4_300)),
  said(
    { type: 'ReportOrientation', dossier: 2, outcome: 'reached', channel: 'electronic' },
    expert,
    '2025-06-04',
  ),
  said(
    { type: 'AnswerCapacityReached', dossier: 2, stands: true, receivedOn: '2025-06-05' },
    producer,
    '2025-06-05',
  ),
];

test('R10: commissioned with less power than granted, the rest is free and offered in the same decision', () => {
  given(dossierAt('accepted'), someoneWaits)
    .when({ ...works, commissionedOn: '2026-06-01', permanentKva: 700 }, expert, '2026-06-01')
    .thenGives(
      { type: 'Commissioned', permanentKva: 700 },
      { type: 'CapacityOffered', dossier: 2, grantedKva: 4_300 },
    );
});

test('R10: what stays free is not offered as long as it is 1 kVA too little', () => {
  given(dossierAt('accepted'), someoneWaits)
    .when({ ...works, commissionedOn: '2026-06-01', permanentKva: 701 }, expert, '2026-06-01')
    .thenGives({ type: 'Commissioned', permanentKva: 701 });
});

test('R11: commissioning with more than granted is refused: it is a change of data', () => {
  const story = given(dossierAt('accepted'));
  const withKva = (permanentKva: number) =>
    story.when({ ...works, commissionedOn: '2026-06-01', permanentKva }, expert, '2026-06-01');
  withKva(1_001).thenRefused('more-than-granted', 'R11', { grantedKva: 1_000 });
  withKva(1_000).thenGives({ type: 'Commissioned' });
});

test('R11: while a notable change is pending the installation is not commissioned', () => {
  const story = given(
    dossierAt('accepted'),
    said({ type: 'ChangeProject', dossier: 1, project: windAt('F', 1_200) }, producer, '2026-05-28'),
  );
  const commission = { ...works, commissionedOn: '2026-06-01' } as const;
  story.when(commission, expert, '2026-06-01').thenRefused('change-is-pending', 'R11');
  story.and(said({ type: 'TakeBackChange', dossier: 1 }, producer, '2026-06-02'));
  story.when(commission, expert, '2026-06-02').thenGives({ type: 'Commissioned' });
});

test('R10: nothing is commissioned in the future, nor before the agreement', () => {
  const story = given(dossierAt('accepted'));
  story
    .when({ ...works, commissionedOn: '2026-06-02' }, expert, '2026-06-01')
    .thenRefused('date-in-future', 'R10', { day: '2026-06-02' });
  story
    .when({ ...works, commissionedOn: '2025-05-04' }, expert, '2026-06-01')
    .thenRefused('date-before-step', 'R10', { step: '2025-05-05' });
});

test('R10: in service on the last day of two years is in time, the day after is too late', () => {
  const story = given(dossierAt('accepted'));
  story
    .when({ ...works, commissionedOn: dayAfter }, expert, dayAfter)
    .thenRefused('time-limit-passed', 'R10', { dueOn: commissioningDueOn });
  story
    .when({ ...works, commissionedOn: commissioningDueOn }, expert, dayAfter)
    .thenGives({ type: 'Commissioned', commissionedOn: commissioningDueOn });
});

test('R10: on the day after the last one the dossier is lapsed; it keeps its place and its capacity', () => {
  const story = given(dossierAt('accepted')).clockOn(commissioningDueOn);
  assert.equal(story.dossier(1).status, 'accepted');
  const { status, queue, grantedKva, running } = story.clockOn(dayAfter).dossier(1);
  assert.deepEqual({ status, queue, grantedKva }, { status: 'lapsed', queue: 'main', grantedKva: 1_000 });
  assert.deepEqual(
    running.map(({ limit: name, dueOn, passed }) => [name, dueOn, passed]),
    [
      ['commissioning', commissioningDueOn, true],
      ['decide-lapse', '2027-06-05', false],
    ],
  );
});

test('F6: an installation in service in time is commissioned also when that is recorded after the lapse', () => {
  const story = given(dossierAt('lapsed'));
  story
    .when({ ...works, commissionedOn: dayAfter }, expert, '2027-06-01')
    .thenRefused('time-limit-passed', 'R10', { dueOn: commissioningDueOn });
  story
    .when({ ...works, commissionedOn: commissioningDueOn }, expert, '2027-06-01')
    .thenGives({ type: 'Commissioned', commissionedOn: commissioningDueOn });
});

test('commissioningLapse: an expert who does not decide in a month is overdue; the producer loses nothing', () => {
  const story = given(dossierAt('lapsed')).clockOn('2027-06-05');
  assert.equal(story.dossier(1).running.at(-1)?.passed, false);
  const { status, queue, grantedKva, running } = story.clockOn('2027-06-06').dossier(1);
  assert.deepEqual(
    { status, queue, grantedKva, passed: running.map(({ passed }) => passed) },
    { status: 'lapsed', queue: 'main', grantedKva: 1_000, passed: [true, true] },
  );
});

test('commissioningLapse: the expert extends with evidence, by a year from the last day at most', () => {
  const story = given(dossierAt('lapsed'));
  const until = (day: Day) => story.when({ ...extend, until: day }, expert, '2027-05-20');
  const { evidence: _evidence, ...bare } = extend;
  story
    .when({ ...bare, until: '2027-09-01' }, expert, '2027-05-20')
    .thenRefused('evidence-missing', 'commissioningLapse');
  until('2028-05-06').thenRefused('extension-too-long', 'commissioningLapse', { latest: '2028-05-05' });
  until('2028-05-05').thenGives({
    type: 'CommissioningExtended',
    evidence: 'appeal',
    starts: [
      { limit: 'commissioning', from: commissioningDueOn, dueOn: '2028-05-05', remindOn: '2027-11-05' },
    ],
  });
  assert.deepEqual([story.dossier(1).status, limit(story)?.dueOn], ['accepted', '2028-05-05']);
});

test('commissioningLapse: an extension ends after the last day it extends, and not in the past', () => {
  const story = given(dossierAt('lapsed'));
  const until = (day: Day, today: Day) => story.when({ ...extend, until: day }, expert, today);
  until(commissioningDueOn, dayAfter).thenRefused('date-before-step', 'commissioningLapse', {
    step: commissioningDueOn,
  });
  until('2027-05-19', '2027-05-20').thenRefused('date-before-step', 'commissioningLapse', {
    day: '2027-05-19',
  });
  until('2027-05-20', '2027-05-20').thenGives({ type: 'CommissioningExtended' });
});

test('commissioningLapse: an extension is renewable, each time by a year at most', () => {
  const story = given(dossierAt('lapsed'), said({ ...extend, until: '2028-05-05' }, expert, '2027-05-20'));
  story
    .when({ ...extend, until: '2029-05-05' }, expert, '2027-06-01')
    .thenRefused('not-at-this-step', 'commissioningLapse');
  assert.equal(story.clockOn('2028-05-06').dossier(1).status, 'lapsed');
  story
    .when({ ...extend, until: '2029-05-06' }, expert, '2028-05-20')
    .thenRefused('extension-too-long', 'commissioningLapse', { latest: '2029-05-05' });
  story
    .when({ ...extend, until: '2029-05-05' }, expert, '2028-05-20')
    .thenGives({ type: 'CommissioningExtended' });
});

test('commissioningLapse: an expert who comes to it a year late to the day may grant that day alone', () => {
  given(dossierAt('lapsed'))
    .when({ ...extend, until: '2028-05-06' }, expert, '2028-05-05')
    .thenRefused('extension-too-long', 'commissioningLapse', { latest: '2028-05-05' });
});

test('F6: an expert who comes to it more than a year late may still grant a year, from that day', () => {
  const story = given(dossierAt('lapsed')).clockOn('2028-07-03');
  const until = (day: Day) => story.when({ ...extend, until: day }, expert, '2028-07-03');
  until('2029-07-04').thenRefused('extension-too-long', 'commissioningLapse', { latest: '2029-07-03' });
  until('2029-07-03').thenGives({ type: 'CommissioningExtended' });
});

const takenOverLapsed = (acceptedOn: Day | null) =>
  said(
    {
      type: 'TakeOver',
      holder: 'h1',
      reference: 'old-1',
      formerStatus: 'late',
      status: 'lapsed',
      project: windAt('F', 1_000),
      enteredOn: '2022-01-10',
      acceptedOn,
      commissionedOn: null,
      closedOn: null,
      expectedOn: null,
    },
    expert,
    '2025-02-03',
  );

test('commissioningLapse: a dossier taken over lapsed is extended from the end of its own two years', () => {
  given(takenOverLapsed('2022-09-05'))
    .when({ ...extend, until: '2025-09-06' }, expert, '2025-02-10')
    .thenRefused('extension-too-long', 'commissioningLapse', { latest: '2025-09-05' });
  const undated = given(takenOverLapsed(null));
  undated
    .when({ ...extend, until: '2025-02-10' }, expert, '2025-02-10')
    .thenRefused('date-before-step', 'commissioningLapse', { step: '2025-02-10' });
  undated
    .when({ ...extend, until: '2026-02-11' }, expert, '2025-02-10')
    .thenRefused('extension-too-long', 'commissioningLapse', { latest: '2026-02-10' });
});

test('commissioningLapse: while the limit is suspended it neither lapses nor reminds', () => {
  const story = given(dossierAt('accepted'), said({ ...suspend, from: '2026-03-02' }, expert, '2026-03-09'));
  const { running } = story.dossier(1);
  assert.deepEqual(story.clockOn('2028-01-03').dossier(1).running, running);
  assert.equal(story.dossier(1).status, 'accepted');
});

test('commissioningLapse: when the limit runs on, its last day has moved by the days it stood still', () => {
  const story = given(dossierAt('accepted'), said({ ...suspend, from: '2026-03-02' }, expert, '2026-03-09'));
  story
    .when({ ...resume, on: '2026-06-10' }, expert, '2026-06-10')
    .thenGives({
      type: 'TimeLimitResumed',
      on: '2026-06-10',
      starts: [{ limit: 'commissioning', from: '2026-06-10', dueOn: '2027-08-13' }],
    });
  assert.equal(story.clockOn('2027-08-13').dossier(1).status, 'accepted');
  assert.equal(story.clockOn('2027-08-14').dossier(1).status, 'lapsed');
});

test('rollOver: a last day moved to a weekend or a holiday ends on the next working day', () => {
  const story = given(dossierAt('accepted'), said({ ...suspend, from: '2026-03-02' }, expert, '2026-03-09'));
  story.and(said({ ...resume, on: '2026-03-05' }, expert, '2026-03-09'));
  assert.equal(limit(story)?.dueOn, '2027-05-10');
});

test('rollOver: where the setting is off, it ends on the day it moved to', () => {
  const story = givenRules({ rollOver: false }, dossierAt('accepted'));
  story.and(
    said({ ...suspend, from: '2026-03-02' }, expert, '2026-03-09'),
    said({ ...resume, on: '2026-03-05' }, expert, '2026-03-09'),
  );
  assert.equal(limit(story)?.dueOn, '2027-05-08');
});

test('commissioningLapse: a suspension takes evidence, and there is one at a time', () => {
  const story = given(dossierAt('accepted'));
  const { evidence: _evidence, ...bare } = suspend;
  story
    .when({ ...bare, from: '2026-03-02' }, expert, '2026-03-09')
    .thenRefused('evidence-missing', 'commissioningLapse');
  story
    .when({ ...resume, on: '2026-03-09' }, expert, '2026-03-09')
    .thenRefused('not-suspended', 'commissioningLapse');
  story.and(said({ ...suspend, from: '2026-03-02' }, expert, '2026-03-09'));
  story
    .when({ ...suspend, from: '2026-03-05' }, expert, '2026-03-09')
    .thenRefused('already-suspended', 'commissioningLapse', { from: '2026-03-02' });
});

test('commissioningLapse: a limit is suspended from a day on which it ran', () => {
  const story = given(dossierAt('accepted'));
  const from = (day: Day, today: Day) => story.when({ ...suspend, from: day }, expert, today);
  from('2026-03-10', '2026-03-09').thenRefused('date-in-future', 'commissioningLapse');
  from('2025-05-04', '2026-03-09').thenRefused('date-before-step', 'commissioningLapse', {
    step: '2025-05-05',
  });
  from(dayAfter, dayAfter).thenRefused('time-limit-passed', 'R10', { dueOn: commissioningDueOn });
  from(commissioningDueOn, dayAfter).thenGives({ type: 'TimeLimitSuspended', from: commissioningDueOn });
});

test('commissioningLapse: the same days are not suspended twice', () => {
  const story = given(
    dossierAt('accepted'),
    said({ ...suspend, from: '2026-03-02' }, expert, '2026-03-09'),
    said({ ...resume, on: '2026-06-10' }, expert, '2026-06-10'),
  );
  story
    .when({ ...suspend, from: '2026-05-04' }, expert, '2026-06-15')
    .thenRefused('date-before-step', 'commissioningLapse', { step: '2026-06-10' });
  story
    .when({ ...suspend, from: '2026-06-10' }, expert, '2026-06-15')
    .thenGives({ type: 'TimeLimitSuspended' });
});

test('commissioningLapse: a suspension ends neither before it began nor in the future', () => {
  const story = given(dossierAt('accepted'), said({ ...suspend, from: '2026-03-02' }, expert, '2026-03-09'));
  const on = (day: Day) => story.when({ ...resume, on: day }, expert, '2026-03-20');
  on('2026-03-01').thenRefused('date-before-step', 'commissioningLapse', { step: '2026-03-02' });
  on('2026-03-21').thenRefused('date-in-future', 'commissioningLapse');
  on('2026-03-02').thenGives({ type: 'TimeLimitResumed', starts: [{ dueOn: commissioningDueOn }] });
});

test('commissioningLapse: a suspended project may be put into service after what was its last day', () => {
  given(dossierAt('accepted'), said({ ...suspend, from: '2027-05-03' }, expert, '2027-05-03'))
    .when({ ...works, commissionedOn: '2027-07-01' }, expert, '2027-07-01')
    .thenGives({ type: 'Commissioned', commissionedOn: '2027-07-01' });
});

test('commissioningLapse: once commissioned nothing is suspended any more', () => {
  const story = given(dossierAt('accepted'), said({ ...suspend, from: '2026-03-02' }, expert, '2026-03-09'));
  story.and(said({ ...works, commissionedOn: '2026-06-01' }, expert, '2026-06-01'));
  assert.equal(story.dossier(1).suspendedFrom, null);
});

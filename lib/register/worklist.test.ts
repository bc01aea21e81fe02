import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, type Day } from '#lib/calendar/day.ts';
import { type Status, statuses } from './dossier.ts';
import { expert, finance, type Given, given, noonOf, producer, said, secondExpert } from './given.ts';
import {
  commissioningDueOn,
  dossierAt,
  entered,
  paid,
  proposalDueOn,
  requested,
  windAt,
} from './given-dossier.ts';
import { type Work, worklist } from './worklist.ts';

const listOn = (story: Given, on: Day, actor = expert) => worklist(story.register, actor, noonOf(on));

const only = (story: Given, on: Day): Work => {
  const [work, ...others] = listOn(story, on);
  assert.ok(work !== undefined && others.length === 0);
  return work;
};

const lastDayOf = (status: Status): Day => dossierAt(status).at(-1)?.on ?? '2025-02-03';
const reportDueOn: Day = '2025-03-03';

const expected: Partial<Readonly<Record<Status, Work['kind']>>> = {
  'orientation-study': 'report-orientation',
  'detailed-study': 'send-proposal',
  lapsed: 'decide-lapse',
};

for (const status of statuses)
  test(`At “${status}” the expert has ${expected[status] ?? 'nothing'} to do`, () => {
    const kinds = listOn(given(dossierAt(status)), lastDayOf(status)).map(({ kind }) => kind);
    assert.deepEqual(kinds, expected[status] === undefined ? [] : [expected[status]]);
  });

test('R4: a report shows its last day and the days left, to 0 on the last day and below 0 after it', () => {
  const story = given(dossierAt('orientation-study'));
  const left = (on: Day) => only(story, on).daysLeft;
  assert.equal(only(story, '2025-02-10').dueOn, reportDueOn);
  assert.deepEqual(
    [left(addDays(reportDueOn, -1)), left(reportDueOn), left(addDays(reportDueOn, 1))],
    [1, 0, -1],
  );
});

test('A last day presses: this month, from seven days before it this week, overdue from the day after it', () => {
  const story = given(dossierAt('orientation-study'));
  const urgency = (days: number) => only(story, addDays(reportDueOn, days)).urgency;
  assert.deepEqual([-8, -7, 0, 1].map(urgency), ['month', 'week', 'week', 'overdue']);
  const study = given(dossierAt('detailed-study'));
  assert.deepEqual(
    [addDays('2025-06-10', -32), addDays('2025-06-10', -31)].map((on) => only(study, on).urgency),
    ['later', 'month'],
  );
});

test('R7: a detailed study entered directly waits for the decision on capacity first', () => {
  const direct = [
    ...requested(1, '2025-02-03', windAt('F', 1_000), 'detailed'),
    said(
      { type: 'RegisterPayment', dossier: 1, payment: 'b1', bookedOn: '2025-02-03', amountCents: 9_999_999 },
      finance,
      '2025-02-03',
    ),
  ];
  assert.equal(only(given(direct), '2025-02-04').kind, 'decide-capacity');
});

test('R2: an advice is work from the day it is asked for until it is given', () => {
  const story = given(dossierAt('draft'));
  assert.deepEqual(listOn(story, '2025-02-03'), []);
  story.and(said({ type: 'AskPreliminaryAdvice', dossier: 1 }, producer, '2025-02-04'));
  const { kind, since, urgency } = only(story, '2025-02-20');
  assert.deepEqual([kind, since, urgency], ['give-advice', '2025-02-04', 'undated']);
  story.and(said({ type: 'GivePreliminaryAdvice', dossier: 1 }, expert, '2025-02-20'));
  assert.deepEqual(listOn(story, '2025-02-20'), []);
});

test('Setting `receipt`: a registered letter waits for the proof of its delivery, an electronic one does not', () => {
  const reported = (channel: 'electronic' | 'registered-letter') =>
    given(
      entered(1, '2025-02-03'),
      said({ type: 'ReportOrientation', dossier: 1, outcome: 'available', channel }, expert, '2025-02-10'),
    );
  assert.deepEqual(listOn(reported('electronic'), '2025-02-11'), []);
  const { kind, since } = only(reported('registered-letter'), '2025-02-11');
  assert.deepEqual([kind, since], ['record-receipt', '2025-02-10']);
});

test('What the clock has yet to carry out shows as passed already', () => {
  const accepted = given(dossierAt('accepted'));
  assert.deepEqual(listOn(accepted, commissioningDueOn), []);
  assert.equal(only(accepted, addDays(commissioningDueOn, 1)).kind, 'decide-lapse');
  const sent = given(dossierAt('proposal-sent'));
  assert.deepEqual(listOn(sent, addDays(proposalDueOn, 1)), []);
});

const strikeOff = {
  type: 'StrikeOff',
  dossier: 1,
  ground: 'notable-change',
  reason: 'Found on site.',
} as const;

test('Four eyes: an act proposed waits for another expert, never for the one who proposed it, nor for finance', () => {
  const story = given(
    dossierAt('waiting-a'),
    said({ type: 'ProposeAct', command: strikeOff }, expert, '2025-03-03'),
  );
  const [work] = listOn(story, '2025-03-04', secondExpert);
  assert.deepEqual([work?.kind, work?.act, work?.dossier, work?.node], ['confirm-act', 1, 1, 'F']);
  assert.deepEqual(listOn(story, '2025-03-04', expert), []);
  assert.deepEqual(listOn(story, '2025-03-04', finance), []);
});

test('Four eyes: a change of capacity belongs to no dossier and names its node', () => {
  const command = {
    type: 'ChangeCapacity',
    node: 'T',
    hostingCapacityKva: 12_000,
    reason: 'Cable.',
  } as const;
  const story = given(said({ type: 'ProposeAct', command }, expert, '2025-03-03'));
  const [work] = listOn(story, '2025-03-04', secondExpert);
  assert.deepEqual([work?.dossier, work?.node], [null, 'T']);
});

test('The most pressing stands first: overdue by last day, this week, what somebody waits for, then the rest', () => {
  const story = given(
    [1, 2, 3, 4].flatMap((number) => requested(number, '2025-02-03')),
    said({ type: 'OpenDossier', holder: 'h5' }, producer, '2025-02-03'),
    said({ type: 'AskPreliminaryAdvice', dossier: 5 }, producer, '2025-02-03'),
    paid(4, '2025-02-10'),
    paid(3, '2025-02-17'),
    paid(2, '2025-02-24'),
    paid(1, '2025-03-03'),
  );
  const order = listOn(story, '2025-03-18').map(({ dossier, urgency }) => `${dossier} ${urgency}`);
  assert.deepEqual(order, ['4 overdue', '3 overdue', '2 week', '5 undated', '1 month']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, type Day } from '#lib/calendar/day.ts';
import { endOfDay } from '#lib/calendar/zone.ts';
import { decide } from './decide.ts';
import { statuses } from './dossier.ts';
import { dueCommands, isAnythingDue } from './due.ts';
import {
  expert,
  finance,
  type Given,
  given,
  givenRules,
  noonOf,
  producer,
  type Said,
  said,
  timer,
} from './given.ts';
import { dossierAt, entered, windAt } from './given-dossier.ts';
import { clockEvents, starting } from './given-limit.ts';
import { isRefusal } from './refusal.ts';
import { applyEvent } from './register.ts';

const received = (dossier: number, on: Day): Said =>
  said({ type: 'RecordReceipt', dossier, receivedOn: on }, producer, on);

/** Entered, reported and received on one day, with capacity: six months to order. */
const reported = (dossier: number, on: Day, project = windAt('F', 1_000)): Said[] => [
  ...entered(dossier, on, project),
  said({ type: 'ReportOrientation', dossier, outcome: 'available', channel: 'electronic' }, expert, on),
  received(dossier, on),
];

const waitingInA = (dossier: number, on: Day, permanentKva: number): Said[] => [
  ...entered(dossier, on, windAt('F', permanentKva)),
  said({ type: 'ReportOrientation', dossier, outcome: 'reached', channel: 'electronic' }, expert, on),
  said({ type: 'AnswerCapacityReached', dossier, stands: true, receivedOn: on }, producer, on),
];

const enforced = (story: Given, on: Day) =>
  clockEvents(story, on).flatMap((event) =>
    event.type === 'OrderLapsed' || event.type === 'ProposalLapsed' ? [[event.dossier, event.dueOn]] : [],
  );

test('F6: on the last day nothing is due, on the day after it one command, and then nothing again', () => {
  const story = given(dossierAt('proposal-sent')).clockOn('2025-09-30');
  assert.deepEqual(dueCommands(story.register, endOfDay('2025-10-01') - 1), []);
  assert.deepEqual(dueCommands(story.register, endOfDay('2025-10-01')), [
    { type: 'EnforceTimeLimit', dossier: 1, limit: 'accept-proposal', dueOn: '2025-10-01' },
  ]);
  story.clockOn('2025-10-02');
  assert.deepEqual(dueCommands(story.register, noonOf('2026-10-02')), []);
});

test('F6: asking what is due changes nothing: two clocks that ask are told the same', () => {
  const story = given(dossierAt('proposal-sent'));
  const at = noonOf('2025-10-02');
  assert.deepEqual(dueCommands(story.register, at), dueCommands(story.register, at));
});

test('F6: after a month of standstill everything is done in the order of its days, by dossier within a day', () => {
  const story = given(...[1, 2, 3].map((number) => reported(number, '2025-02-03').slice(0, -1)));
  story.and(received(1, '2025-02-06'), received(2, '2025-02-05'), received(3, '2025-02-06'));
  assert.deepEqual(enforced(story, '2025-09-15'), [
    [2, '2025-08-05'],
    [1, '2025-08-06'],
    [3, '2025-08-06'],
  ]);
});

test('F6: what one act makes due is done in its turn, before what fell due later', () => {
  // The proposal of 1 is presumed received on 4 April and lapses six months later, before the order of 2.
  const sent = dossierAt('proposal-sent').slice(0, -1);
  const story = given(sent, reported(2, '2025-06-02', windAt('G', 1_000)));
  assert.deepEqual(enforced(story, '2026-01-15'), [
    [1, '2025-10-06'],
    [2, '2025-12-02'],
  ]);
});

test('F6: a clock that sleeps for months leaves the queues as one that looked every day', () => {
  // Under firstFit it matters whose capacity came free first: that of 1, whose unopened report is presumed received.
  const acts = [
    reported(1, '2025-02-03', windAt('F', 3_000)).slice(0, -1),
    reported(2, '2025-03-03', windAt('F', 2_000)),
    waitingInA(3, '2025-03-04', 4_000),
    waitingInA(4, '2025-03-05', 3_000),
  ];
  const daily = givenRules({ freedCapacity: 'firstFit' }, ...acts);
  for (let day: Day = '2025-03-06'; day <= '2025-09-15'; day = addDays(day, 1)) daily.clockOn(day);
  const late = givenRules({ freedCapacity: 'firstFit' }, ...acts).clockOn('2025-09-15');
  const seen = (story: Given) =>
    [1, 2, 3, 4].map((number) => [story.dossier(number).queue, story.dossier(number).grantedKva]);
  assert.deepEqual(seen(late), seen(daily));
  assert.deepEqual(seen(late), [
    ['b', null],
    ['b', null],
    ['a', null],
    ['main', 3_000],
  ]);
});

test('F6: a notice whose money may still be on its way waits for it, also before a clock that slept: the change strikes first', () => {
  const acts = [
    entered(1, '2025-02-03', windAt('F', 1_000)),
    said({ type: 'ReversePayment', dossier: 1, payment: 'bank-1-orientation' }, finance, '2025-03-03'),
    said({ type: 'ChangeProject', dossier: 1, project: windAt('G', 1_000) }, producer, '2025-03-04'),
  ];
  const daily = given(...acts);
  for (let day: Day = '2025-03-05'; day <= '2025-04-01'; day = addDays(day, 1)) daily.clockOn(day);
  const late = given(...acts).clockOn('2025-04-01');
  for (const story of [daily, late]) assert.equal(story.dossier(1).closedOn, '2025-03-18');
});

test('F6: settled meanwhile, the notice ends in its turn, and the change is forgotten with the place', () => {
  const acts = [
    entered(1, '2025-02-03', windAt('F', 1_000)),
    said({ type: 'ReversePayment', dossier: 1, payment: 'bank-1-orientation' }, finance, '2025-03-03'),
    said({ type: 'ChangeProject', dossier: 1, project: windAt('G', 1_000) }, producer, '2025-03-05'),
  ];
  const story = given(...acts, said({ type: 'SettleMoney', through: '2025-03-17' }, finance, '2025-03-18'));
  assert.equal(story.clockOn('2025-04-01').dossier(1).status, 'orientation-fee-due');
});

/** Does what is due one command at a time, until nothing is left; throws where the first one told is refused. */
const doneOneByOne = ({ register }: Given, on: Day): number => {
  const now = noonOf(on);
  let done = 0;
  for (let [first] = dueCommands(register, now); first !== undefined; [first] = dueCommands(register, now)) {
    const decision = decide(first, register, { actor: timer, now });
    assert.ok(!isRefusal(decision), JSON.stringify(first));
    for (const event of decision) applyEvent(register, event, now);
    done += 1;
  }
  return done;
};

test('F6: the first thing the clock is told to do is never refused, so that it always comes to the end', () => {
  for (const status of statuses) doneOneByOne(given(dossierAt(status)), '2029-01-02');
  for (const begins of Object.values(starting))
    assert.notEqual(doneOneByOne(given(begins('2026-03-16')), '2029-01-02'), 0);
});

test('F6: the clock does nothing for a dossier that has left', () => {
  const story = given(
    dossierAt('proposal-sent'),
    said({ type: 'Withdraw', dossier: 1 }, producer, '2025-09-29'),
  );
  assert.deepEqual(dueCommands(story.register, noonOf('2026-10-02')), []);
});

test('A clock learns by one look that nothing is due', () => {
  const { register } = given(dossierAt('proposal-sent'));
  assert.equal(isAnythingDue(register, noonOf('2025-08-31')), false);
  assert.equal(isAnythingDue(register, noonOf('2025-09-01')), true);
  assert.equal(isAnythingDue(given().register, noonOf('2030-01-01')), false);
});

test('Before any rules are in force nothing is due', () => {
  const { register } = given(dossierAt('proposal-sent'));
  register.rules.length = 0;
  assert.deepEqual(dueCommands(register, noonOf('2026-01-05')), []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, type Day } from '#lib/calendar/day.ts';
import { brusselsDay, endOfDay } from '#lib/calendar/zone.ts';
import { statuses } from './dossier.ts';
import { expert, type Given, given, givenNothing, noonOf, producer, said } from './given.ts';
import { dossierAt, entered, proposalDueOn, settled, windAt } from './given-dossier.ts';
import { starting } from './given-limit.ts';
import { allOutstanding, outstanding } from './outstanding.ts';

const seenAt = (story: Given, now: number) => outstanding(story.register, story.dossier(1), now);
const seenOn = (story: Given, day: Day) => seenAt(story, noonOf(day));

test('A view shows a last day as passed from the first instant after it, before the clock has come', () => {
  const story = given(dossierAt('proposal-sent'));
  assert.equal(seenAt(story, endOfDay(proposalDueOn) - 1).status, 'proposal-sent');
  const { status, queue, grantedKva, lapse } = seenAt(story, endOfDay(proposalDueOn));
  assert.deepEqual(
    { status, queue, grantedKva, dueOn: lapse?.dueOn },
    { status: 'waiting-b', queue: 'b', grantedKva: null, dueOn: proposalDueOn },
  );
});

test('To look changes nothing: the register waits for the clock', () => {
  const story = given(dossierAt('proposal-sent'));
  const before = story.dossier(1);
  seenOn(story, '2025-11-03');
  assert.equal(story.dossier(1), before);
});

test('Where nothing is due the dossier is seen as it is', () => {
  for (const status of statuses) {
    const story = given(dossierAt(status));
    const last = dossierAt(status).at(-1)?.on ?? '2025-02-03';
    assert.equal(seenOn(story, last), story.dossier(1), status);
  }
});

/** The dossier without its reminders: the view foresees what passes, not what is sent. */
const withoutReminders = (story: Given) => {
  const dossier = story.dossier(1);
  return { ...dossier, running: dossier.running.map((one) => ({ ...one, remindOn: null })) };
};
const viewWithoutReminders = (story: Given, day: Day) => {
  const seen = seenOn(story, day);
  return { ...seen, running: seen.running.map((one) => ({ ...one, remindOn: null })) };
};

test('At every status, days or years later, the view shows what the clock then does', () => {
  for (const status of statuses)
    for (const days of [1, 15, 100, 250, 1_000]) {
      const story = given(dossierAt(status));
      const day = addDays(brusselsDay(story.register.lastAt), days);
      const seen = viewWithoutReminders(story, day);
      assert.deepEqual(seen, withoutReminders(story.clockOn(day)), `${status} after ${days} days`);
    }
});

test('Every kind of time limit shows as passed by the rule that the clock enforces', () => {
  for (const begins of Object.values(starting)) {
    const story = given(begins('2026-03-16'));
    const seen = viewWithoutReminders(story, '2028-06-01');
    assert.notDeepEqual(seen, withoutReminders(story));
    assert.deepEqual(seen, withoutReminders(story.clockOn('2028-06-01')));
  }
});

test('What one limit starts shows as passed in its turn: an unopened proposal, months later, is in b', () => {
  const story = given(dossierAt('proposal-sent').slice(0, -1));
  assert.equal(seenOn(story, '2025-04-05').receivedOn, '2025-04-04');
  assert.equal(seenOn(story, '2025-10-06').status, 'proposal-sent');
  assert.equal(seenOn(story, '2025-10-07').status, 'waiting-b');
});

test('The earlier limit shows as passed first: struck off on day 14, the project no longer lapses', () => {
  const story = given(
    dossierAt('proposal-sent'),
    said({ type: 'ChangeProject', dossier: 1, project: windAt('G', 1_000) }, producer, '2025-09-01'),
  );
  const { status, closedOn, lapse } = seenOn(story, '2025-11-03');
  assert.deepEqual(
    { status, closedOn, lapse },
    { status: 'struck-off', closedOn: '2025-09-15', lapse: null },
  );
});

test('A last day that waits for the bank shows as passed only when the clock may enforce it', () => {
  const story = given(dossierAt('detailed-fee-due'));
  assert.equal(seenOn(story, '2025-08-12').status, 'detailed-fee-due');
  assert.equal(seenOn(story, '2025-08-20').status, 'waiting-b');
  assert.equal(seenOn(story.and(settled('2025-08-11')), '2025-08-12').status, 'waiting-b');
});

test('All that is outstanding is listed by dossier, and nothing once the clock has run', () => {
  const story = given(dossierAt('proposal-sent'), entered(2, '2025-10-06', windAt('F', 2_000)));
  const now = noonOf('2025-10-20');
  const seen = [...allOutstanding(story.register, now)].map(([number, dossier]) => [number, dossier.status]);
  assert.deepEqual(seen, [[1, 'waiting-b']]);
  assert.equal(allOutstanding(story.clockOn('2025-10-20').register, now).size, 0);
});

test('All that is outstanding is listed from the first instant after the last day', () => {
  const { register } = given(dossierAt('proposal-sent')).clockOn('2025-09-30');
  assert.equal(allOutstanding(register, endOfDay(proposalDueOn) - 1).size, 0);
  assert.equal(allOutstanding(register, endOfDay(proposalDueOn)).size, 1);
});

test('A reminder that is due is nothing outstanding: it changes no dossier for whoever looks', () => {
  const story = given(dossierAt('proposal-sent'));
  assert.equal(allOutstanding(story.register, noonOf('2025-09-02')).size, 0);
});

test('Before any rules are in force nothing is outstanding', () => {
  const { register } = givenNothing();
  assert.equal(allOutstanding(register, noonOf('2025-09-02')).size, 0);
  const story = given(dossierAt('proposal-sent'));
  story.register.rules.length = 0;
  assert.equal(seenOn(story, '2026-09-02'), story.dossier(1));
});

test('Offers are acts of their own: a view shows the lapse, the offer follows when the clock has run', () => {
  const story = given(dossierAt('proposal-sent'), entered(2, '2025-04-03', windAt('F', 4_500))).and(
    said(
      { type: 'ReportOrientation', dossier: 2, outcome: 'reached', channel: 'electronic' },
      expert,
      '2025-04-10',
    ),
    said(
      { type: 'AnswerCapacityReached', dossier: 2, stands: true, receivedOn: '2025-04-11' },
      producer,
      '2025-04-11',
    ),
  );
  assert.deepEqual([...allOutstanding(story.register, noonOf('2025-10-02')).keys()], [1]);
  assert.equal(story.clockOn('2025-10-02').dossier(2).status, 'orientation-reported');
});

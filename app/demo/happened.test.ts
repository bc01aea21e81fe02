import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startOfDay } from '#lib/calendar/zone.ts';
import type { RegisterEvent } from '#lib/register/event.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { happenedIn, hasNews, totalsOf } from './happened.ts';

const lapse = (dossier: number): RegisterEvent => ({ type: 'ProposalLapsed', dossier, dueOn: '2025-10-01' });
const reminder = (dossier: number): RegisterEvent => ({
  type: 'ReminderIssued',
  dossier,
  limit: 'commissioning',
  on: '2025-10-02',
  nextOn: null,
});

const told = (...events: readonly (readonly [day: '2025-10-02' | '2025-10-03', event: RegisterEvent])[]) =>
  happenedIn(
    events.map(([day, event], at) => ({ index: 40 + at, event, at: startOfDay(day) })),
    [version1],
    ({ dossier }) => dossier < 10,
  );

test('What happened is told by day, each public step with its entry and its rule', () => {
  const days = told(['2025-10-02', lapse(1)], ['2025-10-03', lapse(2)]);
  assert.deepEqual(
    days.map(({ on, steps }) => [on, steps.map(({ dossier, step }) => [dossier, step.kind, step.rule])]),
    [
      ['2025-10-02', [[1, 'proposal-lapsed', 'R9']]],
      ['2025-10-03', [[2, 'proposal-lapsed', 'R9']]],
    ],
  );
});

test('What concerns a producer and the operator alone is only counted', () => {
  const [day] = told(['2025-10-02', reminder(1)], ['2025-10-02', reminder(2)], ['2025-10-02', lapse(1)]);
  assert.deepEqual(day?.quiet, { reminder: 2, receipt: 0, overdue: 0, other: 0 });
  assert.equal(day?.steps.length, 1);
});

test('A dossier without a public place is never named', () => {
  const [day] = told(['2025-10-02', lapse(12)]);
  assert.deepEqual(day?.steps, []);
  assert.equal(day?.quiet.other, 1);
});

test('Where nothing happened nothing is told', () => {
  assert.deepEqual(told(), []);
});

test('A day on which only reminders went out is no news, and is in the total', () => {
  const days = told(['2025-10-02', reminder(1)], ['2025-10-03', lapse(1)], ['2025-10-03', reminder(2)]);
  assert.deepEqual(days.map(hasNews), [false, true]);
  assert.equal(totalsOf(days).reminder, 2);
});

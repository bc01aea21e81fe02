import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Dossier, openedDossier, type Running, statuses } from './dossier.ts';
import { given } from './given.ts';
import { dossierAt } from './given-dossier.ts';
import { emptyWakes, rewake, standsStill, wakeDay } from './wake.ts';

const limit = (differing: Partial<Running>): Running => ({
  limit: 'commissioning',
  from: '2025-01-02',
  dueOn: '2027-01-04',
  remindOn: '2026-07-04',
  passed: false,
  ...differing,
});
const running = (...limits: readonly Partial<Running>[]): Dossier => ({
  ...openedDossier(1, 'h1'),
  running: limits.map(limit),
});
const suspended = (dossier: Dossier): Dossier => ({ ...dossier, suspendedFrom: '2026-01-05' });

test('The clock looks at a dossier on the day of its reminder, else on the day after its last day', () => {
  assert.equal(wakeDay(running({})), '2026-07-04');
  assert.equal(wakeDay(running({ remindOn: null })), '2027-01-05');
  assert.equal(wakeDay(running({ remindOn: null, dueOn: null })), null);
  assert.equal(wakeDay(running({ dueOn: null })), '2026-07-04');
  assert.equal(wakeDay(running({ dueOn: '2026-07-02' })), '2026-07-03');
});

test('Of several limits the first counts', () => {
  const notice = { limit: 'reversal-notice', dueOn: '2026-03-02', remindOn: null } as const;
  assert.equal(wakeDay(running({}, notice)), '2026-03-03');
  assert.equal(wakeDay(running(notice, {})), '2026-03-03');
});

test('A limit that has passed, or stands still, wakes nobody', () => {
  assert.equal(wakeDay(running({ passed: true })), null);
  assert.equal(wakeDay(suspended(running({}))), null);
  assert.equal(wakeDay(openedDossier(1, 'h1')), null);
});

test('A suspension stops the commissioning limit alone', () => {
  const change = limit({ limit: 'take-back-change' });
  assert.equal(standsStill(suspended(running({})), limit({})), true);
  assert.equal(standsStill(suspended(running({})), change), false);
  assert.equal(standsStill(running({}), limit({})), false);
});

test('A dossier moves to its new day, and a day without dossiers is forgotten', () => {
  const wakes = emptyWakes();
  const before = running({});
  const other = { ...before, number: 2 };
  rewake(wakes, undefined, before);
  rewake(wakes, undefined, other);
  const after = running({ remindOn: '2026-03-02' });
  rewake(wakes, before, after);
  assert.deepEqual(wakes.days, ['2026-03-02', '2026-07-04']);
  rewake(wakes, other, { ...other, running: [] });
  rewake(wakes, after, suspended(after));
  assert.deepEqual([wakes.days, wakes.byDay.size], [[], 0]);
});

test('The days stay in order, whatever the order in which they come', () => {
  const wakes = emptyWakes();
  const days = ['2026-05-01', '2026-01-01', '2026-03-01', '2026-02-01', '2026-04-01'] as const;
  for (const [at, remindOn] of days.entries())
    rewake(wakes, undefined, { ...running({ remindOn }), number: at + 1 });
  assert.deepEqual(wakes.days, [...days].sort());
});

test('At every status each dossier waits on its own day, and on no other', () => {
  for (const status of statuses) {
    const { register, dossier } = given(dossierAt(status));
    const day = wakeDay(dossier(1));
    assert.deepEqual(register.wakes.days, day === null ? [] : [day], status);
    assert.deepEqual(
      [...register.wakes.byDay.values()].flatMap((numbers) => [...numbers]),
      day === null ? [] : [1],
      status,
    );
  }
});

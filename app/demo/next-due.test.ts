import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '#lib/calendar/day.ts';
import { startOfDay } from '#lib/calendar/zone.ts';
import { dueCommands } from '#lib/register/due.ts';
import { given } from '#lib/register/given.ts';
import { dossierAt, proposalDueOn, settled } from '#lib/register/given-dossier.ts';
import { nextDue } from './next-due.ts';

test('A last day takes effect on the day after it, and is named with its dossier', () => {
  const { register } = given(dossierAt('proposal-sent'));
  assert.deepEqual(nextDue(register, '2025-08-01'), {
    on: addDays(proposalDueOn, 1),
    dues: [{ dossier: 1, limit: 'accept-proposal', dueOn: proposalDueOn }],
  });
});

test('Where nothing runs nothing falls due', () => {
  assert.equal(nextDue(given(dossierAt('commissioned')).register, '2025-08-01'), null);
  assert.equal(nextDue(given().register, '2025-08-01'), null);
});

test('What takes effect today already is not the next', () => {
  const { register } = given(dossierAt('proposal-sent'));
  assert.equal(nextDue(register, addDays(proposalDueOn, 1)), null);
});

test('Of several limits the earliest is named, and all that take effect on its day', () => {
  const { register } = given(dossierAt('proposal-sent'));
  const one = register.dossiers.get(1);
  assert.ok(one !== undefined);
  const [limit] = one.running;
  assert.ok(limit !== undefined);
  register.dossiers.set(2, { ...one, number: 2 });
  register.dossiers.set(3, { ...one, number: 3, running: [{ ...limit, dueOn: '2026-01-05' }] });
  const dossiers = nextDue(register, '2025-08-01')?.dues.map(({ dossier }) => dossier);
  assert.deepEqual(dossiers, [1, 2]);
});

test('A limit that a payment can meet takes effect when the clock enforces it, not before', () => {
  const story = given(dossierAt('detailed-fee-due'), settled('2025-03-01'));
  const next = nextDue(story.register, '2025-08-01');
  assert.ok(next !== null && next.dues[0] !== undefined && next.on > addDays(next.dues[0].dueOn, 1));
  const enforced = (day: typeof next.on) =>
    dueCommands(story.register, startOfDay(day)).some(({ type }) => type === 'EnforceTimeLimit');
  assert.deepEqual([enforced(addDays(next.on, -1)), enforced(next.on)], [false, true]);
});

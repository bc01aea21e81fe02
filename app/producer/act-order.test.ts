import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#lib/calendar/day.ts';
import type { Status } from '#lib/register/dossier.ts';
import { given, noonOf, producer } from '#lib/register/given.ts';
import { dossierAt } from '#lib/register/given-dossier.ts';
import { possibleActs } from '#lib/register/possible.ts';
import { offeredOf } from './act-order.ts';

const offeredAt = (status: Status, today: Day = '2025-02-11') => {
  const story = given(dossierAt(status));
  return offeredOf(possibleActs(story.register, story.dossier(1), { actor: producer, now: noonOf(today) }));
};

test('What the step waits for comes first, the rest after it', () => {
  const { main, others } = offeredAt('capacity-reached');
  assert.deepEqual(main, ['AnswerCapacityReached']);
  assert.deepEqual(others, ['ReducePower', 'ChangeProject', 'ChangeOwner', 'Withdraw']);
});

test('What is refused keeps its reason', () => {
  const { refused } = offeredAt('orientation-study');
  assert.deepEqual(
    refused.map(({ type, refusal }) => [type, refusal.refused]),
    [['TakeBackChange', 'no-change-pending']],
  );
});

test('Nothing is offered once a dossier is closed', () => {
  assert.deepEqual(offeredAt('withdrawn'), { main: [], others: [], refused: [] });
});

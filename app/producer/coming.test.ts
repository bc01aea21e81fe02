import assert from 'node:assert/strict';
import { test } from 'node:test';
import { given } from '#lib/register/given.ts';
import { dossierAt, proposalDueOn } from '#lib/register/given-dossier.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { comingDates } from './coming.ts';

const rules = [version1];

test('The dates to come are the reminders and then the last day, nearest first', () => {
  const dates = comingDates(given(dossierAt('proposal-sent')).dossier(1), rules, '2025-04-02');
  assert.deepEqual(
    dates.map(({ kind, on }) => [kind, on]),
    [
      ['reminder', '2025-09-01'],
      ['reminder', '2025-09-24'],
      ['reminder', '2025-09-30'],
      ['end', proposalDueOn],
    ],
  );
});

test('Each date names its limit, its rule and who must act', () => {
  const [first] = comingDates(given(dossierAt('proposal-sent')).dossier(1), rules, '2025-04-02');
  assert.partialDeepStrictEqual(first, { limit: 'accept-proposal', rule: 'R9', party: 'producer' });
});

test('A producer is told of the operator’s last day, and not of the reminders that the operator gets', () => {
  const dates = comingDates(given(dossierAt('orientation-study')).dossier(1), rules, '2025-02-04');
  assert.deepEqual(
    dates.map(({ kind, party }) => [kind, party]),
    [['end', 'operator']],
  );
});

for (const [today, isOver] of [
  ['2025-03-02', false],
  ['2025-03-03', false],
  ['2025-03-04', true],
] as const)
  test(`R4: on ${today} the last day of 3 March is ${isOver ? 'over' : 'not over'}`, () => {
    const [end] = comingDates(given(dossierAt('orientation-study')).dossier(1), rules, today);
    assert.deepEqual([end?.on, end?.isOver], ['2025-03-03', isOver]);
  });

test('A last day that was moved says why', () => {
  const story = given(dossierAt('orientation-reported'));
  const end = comingDates(story.dossier(1), rules, '2025-02-11').find(({ kind }) => kind === 'end');
  assert.deepEqual([end?.on, end?.moved], ['2025-08-11', 'rolled-over-sunday']);
});

test('R6: the answer on capacity has reminders and no last day', () => {
  const dates = comingDates(given(dossierAt('capacity-reached')).dossier(1), rules, '2025-02-11');
  assert.deepEqual(
    dates.map(({ kind, on }) => [kind, on]),
    [
      ['reminder', '2025-03-10'],
      ['reminder', '2025-04-10'],
      ['reminder', '2025-05-10'],
    ],
  );
});

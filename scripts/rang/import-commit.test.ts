import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startOfDay } from '#lib/calendar/zone.ts';
import { refuse } from '#lib/register/refusal.ts';
import { csvRows } from './csv.ts';
import { givenFile, givenHeader, givenMap, givenRegister } from './given.ts';
import { submissionsOf, turnedOut } from './import-commit.ts';
import { type ImportPlan, planImport } from './import-plan.ts';

const list = [
  givenHeader,
  'A,1,2020-01-02,Active,1,North Mill,Wind,,,Secret Hill',
  'A,2,2020-01-01,Active,1,North Mill,Wind,,,',
  'A,3,soon,Active,1,North Mill,Wind,,,',
].join('\n');

const planOf = (file: string): Promise<ImportPlan> =>
  planImport(csvRows(file), givenMap(), givenRegister(), startOfDay('2025-02-01'));

test('A connection point comes before its dossiers, those by day of entry, with their private words', async (t) => {
  const acts = submissionsOf(await planOf(givenFile(t, list)), givenRegister(), 'anna');
  assert.deepEqual(
    acts.map(({ command }) => ('reference' in command ? command.reference : command.type)),
    ['AddNode', 'A:2', 'A:1'],
  );
  assert.deepEqual(
    acts.map(({ record }) => record),
    [{}, {}, { projectName: 'Secret Hill' }],
  );
  assert.ok(acts.every(({ actor }) => actor.person === 'anna' && actor.role === 'expert'));
});

test('A row that was taken over by somebody else meanwhile is told as a repeat, one refused as refused', async (t) => {
  const plan = await planOf(givenFile(t, list));
  const decisions = [
    [],
    refuse('reference-taken-over', 'rankBy', { reference: 'A:2' }),
    refuse('date-in-future', 'rankBy', { day: '2020-01-02' }),
  ];
  assert.deepEqual(
    turnedOut(plan, decisions).map(({ reference, outcome, code }) => [reference, outcome, code]),
    [
      ['A:1', 'refused', 'date-in-future'],
      ['A:2', 'repeat', 'reference-taken-over'],
      ['A:3', 'refused', 'not-a-date'],
    ],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startOfDay } from '#lib/calendar/zone.ts';
import type { RegisterEvent } from '#lib/register/event.ts';
import { givenHeader, givenMap, givenRegister } from './given.ts';
import { planImport } from './import-plan.ts';

const now = startOfDay('2025-02-01');

async function* rowsOf(lines: readonly string[]) {
  for (const [at, text] of lines.entries()) yield { line: at + 1, cells: text.split(',') };
}

const planOf = (lines: readonly string[], register = givenRegister()) =>
  planImport(rowsOf([givenHeader, ...lines]), givenMap(), register, now);

const row = (id: string, entered: string, rest = 'Active,1,North Mill,Wind,,,x') =>
  `A,${id},${entered},${rest}`;

const taken: RegisterEvent[] = [
  {
    type: 'NodeAdded',
    node: 'N',
    parent: null,
    kind: 'connection-point',
    name: 'N',
    hostingCapacityKva: null,
  },
  {
    type: 'DossierTakenOver',
    dossier: 1,
    holder: 'h',
    reference: 'A:1',
    formerStatus: 'Active',
    status: 'orientation-study',
    project: { node: 'N', technology: 'wind', permanentKva: 5, flexibleKva: 0 },
    enteredOn: '2020-01-01',
    acceptedOn: null,
    commissionedOn: null,
    closedOn: null,
    expectedOn: null,
    submittedAt: startOfDay('2020-01-01'),
    starts: [],
  },
];

test('A repeat that says something else than the first row is told apart', async () => {
  const { outcomes } = await planOf([row('1', '2020-01-01'), row('1', '2020-01-02')]);
  assert.deepEqual(outcomes[1], {
    line: 3,
    reference: 'A:1',
    outcome: 'repeat',
    code: 'repeated-otherwise',
    reason: 'line 2 has the same reference and says something else: that one counts',
  });
});

test('Accepted, repeat and refused add up to the rows', async () => {
  const lines = [row('1', '2020-01-01'), row('1', '2020-01-01'), row('2', 'soon'), 'A,3'];
  const { outcomes } = await planOf(lines);
  assert.deepEqual(
    outcomes.map(({ line, outcome, code }) => [line, outcome, code]),
    [
      [2, 'accepted', ''],
      [3, 'repeat', 'repeated'],
      [4, 'refused', 'not-a-date'],
      [5, 'refused', 'wrong-number-of-cells'],
    ],
  );
});

test('Dossiers come by date of entry, those of one day in the order of the list', async () => {
  const { candidates } = await planOf([
    row('3', '2021-05-05'),
    row('1', '2021-05-05'),
    row('2', '2020-01-01'),
  ]);
  assert.deepEqual(
    candidates.map(({ takeOver }) => takeOver.reference),
    ['A:2', 'A:3', 'A:1'],
  );
});

test('A faulty row claims no reference: the next sound one with it counts', async () => {
  const { outcomes } = await planOf([row('1', 'soon'), row('1', '2020-01-01')]);
  assert.deepEqual(
    outcomes.map(({ outcome }) => outcome),
    ['refused', 'accepted'],
  );
});

test('What was taken over before is a repeat', async () => {
  const { outcomes, candidates } = await planOf([row('1', '2020-01-01')], givenRegister(...taken));
  assert.deepEqual(outcomes[0], {
    line: 2,
    reference: 'A:1',
    outcome: 'repeat',
    code: 'known',
    reason: 'taken over before',
  });
  assert.deepEqual(candidates, []);
});

test('What the regulation refuses is refused with its sentence', async () => {
  const { outcomes } = await planOf([
    row('1', '2025-02-02'),
    row('2', '2024-01-01', 'Gone,1,P,Wind,,2023-12-31,x'),
  ]);
  assert.deepEqual(
    outcomes.map(({ code }) => code),
    ['date-in-future', 'date-before-step'],
  );
  assert.match(outcomes[0]?.reason ?? '', /2 February 2025 lies in the future/);
});

test('Judging changes nothing in the register', async () => {
  const register = givenRegister();
  await planOf([row('1', '2020-01-01')], register);
  assert.deepEqual([register.nodes.size, register.dossiers.size, register.entries], [0, 0, 1]);
});

test('An empty file, or one without the columns of the map, is refused as a whole', async () => {
  await assert.rejects(planImport(rowsOf([]), givenMap(), givenRegister(), now), /^Error: The file is empty/);
  await assert.rejects(
    planImport(rowsOf(['a,b']), givenMap(), givenRegister(), now),
    /\$\.enteredOn: the file has no column "entered"/,
  );
});

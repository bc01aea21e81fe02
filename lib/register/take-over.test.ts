import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rankOf } from '#lib/queue/rank.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { groundsOf } from './change.ts';
import type { CommandOf } from './command.ts';
import type { Status } from './dossier.ts';
import { expert, type Given, given, said } from './given.ts';
import { entered, windAt } from './given-dossier.ts';

const day = '2025-02-20';
const old = (status: Status, differing: Partial<CommandOf<'TakeOver'>> = {}): CommandOf<'TakeOver'> => ({
  type: 'TakeOver',
  holder: 'h1',
  reference: 'old-1',
  formerStatus: 'as it was called',
  status,
  project: windAt('F', 1_000, 200),
  enteredOn: '2019-03-04',
  acceptedOn: null,
  commissionedOn: null,
  closedOn: null,
  expectedOn: null,
  ...differing,
});
const taking = (status: Status, differing: Partial<CommandOf<'TakeOver'>> = {}) =>
  given().when(old(status, differing), expert, day);
const taken = (status: Status, differing: Partial<CommandOf<'TakeOver'>> = {}): Given =>
  given(said(old(status, differing), expert, day));

test('rankBy: a dossier taken over keeps its date of entry, its former status and its reference', () => {
  const { enteredOn, takenOver, holder } = taken('orientation-study', { expectedOn: '2030-01-01' }).dossier(
    1,
  );
  assert.deepEqual(
    { enteredOn, takenOver, holder },
    {
      enteredOn: '2019-03-04',
      takenOver: { reference: 'old-1', status: 'as it was called', expectedOn: '2030-01-01' },
      holder: 'h1',
    },
  );
});

test('rankBy: in each status it stands in the queue of that status, and holds what that status holds', () => {
  const expected = {
    'orientation-study': ['main', null],
    'orientation-reported': ['main', 1_000],
    'capacity-reached': ['main', null],
    'waiting-a': ['a', null],
    'detailed-study': ['main', null],
    'proposal-sent': ['main', 1_000],
    'waiting-b': ['b', null],
    accepted: ['main', 1_000],
    lapsed: ['main', 1_000],
    commissioned: [null, 1_000],
    'struck-off': [null, null],
    withdrawn: [null, null],
  } as const;
  for (const [status, place] of Object.entries(expected)) {
    const name =
      Object.keys(expected).find((one): one is keyof typeof expected => one === status) ?? 'withdrawn';
    const { queue, grantedKva, status: seen } = taken(name).dossier(1);
    assert.deepEqual([seen, queue, grantedKva], [status, ...place]);
  }
});

test('rankBy: a dossier without a place is not taken over', () => {
  for (const status of ['draft', 'orientation-fee-due', 'detailed-fee-due'] as const)
    taking(status).thenRefused('takeover-incomplete', 'rankBy', { status });
});

test('rankBy: taken over, it ranks by its recorded date of entry, before those who entered later', () => {
  const story = given(entered(1, '2025-02-03'), said(old('orientation-study'), expert, day));
  const second = old('orientation-study', { reference: 'old-2', enteredOn: '2019-03-03' });
  story.and(said(second, expert, day));
  assert.deepEqual(
    [1, 2, 3].map((number) => rankOf(story.register, story.dossier(number))),
    [3, 2, 1],
  );
});

test('rankBy: of one day of entry, those taken over rank in the order of their list', () => {
  const story = taken('orientation-study').and(
    said(old('orientation-study', { reference: 'old-2' }), expert, day),
  );
  assert.deepEqual(
    [1, 2].map((number) => rankOf(story.register, story.dossier(number))),
    [1, 2],
  );
});

test('rankBy: the same line of an older list is not taken over twice', () => {
  taken('orientation-study')
    .when(old('orientation-study', { enteredOn: '2020-01-01' }), expert, day)
    .thenRefused('reference-taken-over', 'rankBy', { reference: 'old-1' });
});

test('rankBy: it stands at a point the grid knows', () => {
  taking('orientation-study', { project: windAt('X', 1_000) }).thenRefused('unknown-node', 'rankBy', {
    node: 'X',
  });
});

test('rankBy: none of its past days lies in the future; the day it is expected may', () => {
  const future = '2025-02-21';
  taking('orientation-study', { enteredOn: future }).thenRefused('date-in-future', 'rankBy', { day: future });
  taking('accepted', { acceptedOn: future }).thenRefused('date-in-future', 'rankBy', { day: future });
  taking('commissioned', { commissionedOn: future }).thenRefused('date-in-future', 'rankBy', { day: future });
  taking('withdrawn', { closedOn: future }).thenRefused('date-in-future', 'rankBy', { day: future });
  taking('accepted', { acceptedOn: day, expectedOn: future }).thenGives({ type: 'DossierTakenOver' });
});

test('rankBy: its days follow the order of the steps; steps of one day do', () => {
  const before = '2019-03-03';
  const step = '2019-03-04';
  taking('accepted', { acceptedOn: before }).thenRefused('date-before-step', 'rankBy', { day: before, step });
  taking('commissioned', { commissionedOn: before }).thenRefused('date-before-step', 'rankBy', {
    day: before,
    step,
  });
  taking('withdrawn', { closedOn: before }).thenRefused('date-before-step', 'rankBy', { day: before, step });
  taking('commissioned', { acceptedOn: '2021-01-02', commissionedOn: '2021-01-01' }).thenRefused(
    'date-before-step',
    'rankBy',
    { step: '2021-01-02' },
  );
  taking('commissioned', { acceptedOn: step, commissionedOn: step, closedOn: step }).thenGives({
    type: 'DossierTakenOver',
  });
});

test('rankBy: a day of a step it has not reached contradicts its status', () => {
  const stray = { day: '2024-01-01' };
  taking('proposal-sent', { acceptedOn: '2024-01-01' }).thenRefused(
    'date-contradicts-status',
    'rankBy',
    stray,
  );
  taking('accepted', { commissionedOn: '2024-01-01' }).thenRefused(
    'date-contradicts-status',
    'rankBy',
    stray,
  );
  taking('withdrawn', { commissionedOn: '2024-01-01' }).thenRefused(
    'date-contradicts-status',
    'rankBy',
    stray,
  );
  taking('lapsed', { closedOn: '2024-01-01' }).thenRefused('date-contradicts-status', 'rankBy', stray);
});

test('R10: taken over accepted, its two years run from its own acceptance', () => {
  const story = taken('accepted', { acceptedOn: '2023-05-05' });
  assert.deepEqual(
    story.dossier(1).running.map(({ limit, dueOn }) => [limit, dueOn]),
    [['commissioning', '2025-05-05']],
  );
  assert.equal(story.clockOn('2025-05-06').dossier(1).status, 'lapsed');
});

test('R10: where the list kept no day of acceptance no two years run', () => {
  assert.deepEqual(taken('accepted').dossier(1).running, []);
});

test('A commissioned dossier taken over left on the day of its commissioning', () => {
  assert.equal(taken('commissioned', { commissionedOn: '2021-06-01' }).dossier(1).closedOn, '2021-06-01');
  assert.equal(taken('commissioned').dossier(1).closedOn, null);
});

test('R11: changes are measured from the power it was taken over with', () => {
  const dossier = taken('orientation-study').dossier(1);
  assert.deepEqual(groundsOf(dossier, { project: windAt('F', 900, 200) }, version1), []);
  assert.deepEqual(groundsOf(dossier, { project: windAt('F', 899, 200) }, version1), ['much-less-power']);
});

test('F10: a dossier taken over that had left does not come back', () => {
  for (const status of ['commissioned', 'struck-off', 'withdrawn'] as const)
    taken(status)
      .when(
        { type: 'ReportOrientation', dossier: 1, outcome: 'available', channel: 'electronic' },
        expert,
        day,
      )
      .thenRefused('not-at-this-step', 'R4', { status });
});

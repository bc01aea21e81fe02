import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, type Day } from '#lib/calendar/day.ts';
import { type Status, statuses } from '#lib/register/dossier.ts';
import { given, noonOf, producer, said } from '#lib/register/given.ts';
import { dossierAt, proposalDueOn, windAt } from '#lib/register/given-dossier.ts';
import { byUrgency, type Standing, standingIn, standingOf } from './standing.ts';

const at = (status: Status, today: Day = '2025-02-11'): Standing =>
  standingOf(given(dossierAt(status)).dossier(1), today);

const expected: Readonly<Record<Status, readonly [kind: string, turn: string]>> = {
  draft: ['complete-request', 'you'],
  'orientation-fee-due': ['pay-orientation', 'you'],
  'orientation-study': ['report-awaited', 'operator'],
  'orientation-reported': ['order-study', 'you'],
  'capacity-reached': ['answer-capacity', 'you'],
  'waiting-a': ['wait-a', 'nobody'],
  'detailed-fee-due': ['pay-detailed', 'you'],
  'detailed-study': ['proposal-awaited', 'operator'],
  'proposal-sent': ['sign-proposal', 'you'],
  'waiting-b': ['wait-b', 'nobody'],
  accepted: ['build', 'you'],
  lapsed: ['lapse-decision', 'operator'],
  commissioned: ['commissioned', 'nobody'],
  'struck-off': ['struck-off', 'nobody'],
  withdrawn: ['withdrawn', 'nobody'],
};

for (const status of statuses)
  test(`At the step ${status}, the first line says ${expected[status].join(', ')}`, () => {
    const { kind, turn } = at(status);
    assert.deepEqual([kind, turn], expected[status]);
  });

for (const [from, days] of [
  [-1, 1],
  [0, 0],
  [1, -1],
] as const)
  test(`R9: ${days} days are left ${from} days from the last day to sign`, () => {
    const { dueOn, daysLeft, rule } = at('proposal-sent', addDays(proposalDueOn, from));
    assert.deepEqual({ dueOn, daysLeft, rule }, { dueOn: proposalDueOn, daysLeft: days, rule: 'R9' });
  });

test('R4: the operator’s month is counted for the producer to see', () => {
  assert.deepEqual(at('orientation-study', '2025-03-01'), {
    kind: 'report-awaited',
    turn: 'operator',
    rule: 'R4',
    dueOn: '2025-03-03',
    daysLeft: 2,
  });
});

test('R2: while an advice is awaited, the draft says so', () => {
  const story = given(
    dossierAt('draft'),
    said({ type: 'AskPreliminaryAdvice', dossier: 1 }, producer, '2025-02-04'),
  );
  assert.equal(standingOf(story.dossier(1), '2025-02-05').kind, 'advice-awaited');
});

test('R11: a notable change that waits presses before the step itself', () => {
  const change = { type: 'ChangeProject', dossier: 1, project: windAt('F', 2_000) } as const;
  const story = given(dossierAt('accepted'), said(change, producer, '2025-06-02'));
  const { kind, turn, daysLeft } = standingOf(story.dossier(1), '2025-06-03');
  assert.deepEqual({ kind, turn, daysLeft }, { kind: 'take-back', turn: 'you', daysLeft: 13 });
});

test('From queue b, the producer is asked to act only where the regulation allows the return', () => {
  const story = given(dossierAt('waiting-b'));
  const asked = { actor: producer, now: noonOf('2026-01-05') };
  assert.equal(standingIn(story.register, story.dossier(1), asked).kind, 'return-from-b');
  const stranger = { ...asked, actor: { ...producer, holds: new Set<string>() } };
  assert.equal(standingIn(story.register, story.dossier(1), stranger).kind, 'wait-b');
});

test('The list shows drafts first, then what presses the producer, then what waits for others, then what is over', () => {
  const some: readonly Status[] = [
    'withdrawn',
    'orientation-study',
    'proposal-sent',
    'draft',
    'orientation-fee-due',
  ];
  const ordered = some.map((status) => at(status)).toSorted(byUrgency);
  assert.deepEqual(
    ordered.map(({ kind }) => kind),
    ['complete-request', 'sign-proposal', 'pay-orientation', 'report-awaited', 'withdrawn'],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Status, statuses } from './dossier.ts';
import { byTwo, expert, given, producer, said, secondExpert } from './given.ts';
import { dossierAt, entered, requested, windAt } from './given-dossier.ts';

const strike = {
  type: 'StrikeOff',
  dossier: 1,
  ground: 'notable-change',
  reason: 'Solar was built.',
} as const;
const lapsed = { ...strike, ground: 'commissioning-lapsed', reason: 'Nothing was built.' } as const;
const withdraw = { type: 'Withdraw', dossier: 1 } as const;

test('R11: two experts strike a project off; its reason stays in the private book', () => {
  const story = given(
    entered(1, '2025-02-03'),
    said({ type: 'ProposeAct', command: strike }, expert, '2025-02-20'),
  );
  assert.equal(story.dossier(1).status, 'orientation-study');
  story
    .when({ type: 'ConfirmAct', act: 1 }, secondExpert, '2025-02-21')
    .thenGives(
      { type: 'ActConfirmed' },
      {
        type: 'StruckOff',
        on: '2025-02-21',
        ground: 'notable-change',
        confidential: { reason: 'Solar was built.' },
      },
    );
});

test('R11: one expert alone strikes nobody off', () => {
  given(entered(1, '2025-02-03')).when(strike, expert, '2025-02-20').thenRefused('needs-two-persons', 'R11');
});

test('R11: struck off, the project has left: no queue, no capacity, no limit runs', () => {
  const story = given(dossierAt('accepted'), byTwo(strike, 1, expert, secondExpert, '2025-06-02'));
  const { status, queue, grantedKva, running, closedOn } = story.dossier(1);
  assert.deepEqual(
    { status, queue, grantedKva, running, closedOn },
    { status: 'struck-off', queue: null, grantedKva: null, running: [], closedOn: '2025-06-02' },
  );
});

test('R11: the capacity of a project struck off is offered in the same decision', () => {
  const story = given(dossierAt('accepted'), entered(2, '2025-05-06', windAt('F', 4_500)));
  story.and(
    said(
      { type: 'ReportOrientation', dossier: 2, outcome: 'reached', channel: 'electronic' },
      expert,
      '2025-05-07',
    ),
    said(
      { type: 'AnswerCapacityReached', dossier: 2, stands: true, receivedOn: '2025-05-08' },
      producer,
      '2025-05-08',
    ),
    said({ type: 'ProposeAct', command: strike }, expert, '2025-06-02'),
  );
  story
    .when({ type: 'ConfirmAct', act: 1 }, secondExpert, '2025-06-02')
    .thenGives({ type: 'ActConfirmed' }, { type: 'StruckOff' }, { type: 'CapacityOffered', dossier: 2 });
});

test('R11: a change that may still be taken back is no ground for a strike-off', () => {
  const story = given(
    entered(1, '2025-02-03'),
    said({ type: 'ChangeProject', dossier: 1, project: windAt('G', 1_000) }, producer, '2025-02-10'),
  );
  story
    .when({ type: 'ProposeAct', command: strike }, expert, '2025-02-24')
    .thenRefused('change-is-pending', 'R11');
});

test('R11: a change declared after the strike-off was proposed stands in its way too', () => {
  given(
    entered(1, '2025-02-03'),
    said({ type: 'ProposeAct', command: strike }, expert, '2025-02-10'),
    said({ type: 'ChangeProject', dossier: 1, project: windAt('G', 1_000) }, producer, '2025-02-11'),
  )
    .when({ type: 'ConfirmAct', act: 1 }, secondExpert, '2025-02-12')
    .thenRefused('change-is-pending', 'R11');
});

test('R11: a request without a place has nothing to be struck off from', () => {
  given(requested(1, '2025-02-03', windAt('F', 1_000), 'detailed'))
    .when({ type: 'ProposeAct', command: strike }, expert, '2025-02-10')
    .thenRefused('not-at-this-step', 'R11', { status: 'detailed-fee-due' });
  given(requested(1, '2025-02-03'))
    .when({ type: 'ProposeAct', command: strike }, expert, '2025-02-10')
    .thenRefused('not-at-this-step', 'R11', { status: 'orientation-fee-due' });
});

test('commissioningLapse: a late project is struck off once it has lapsed, not before', () => {
  given(dossierAt('accepted'))
    .when({ type: 'ProposeAct', command: lapsed }, expert, '2027-05-05')
    .thenRefused('not-lapsed', 'commissioningLapse', { status: 'accepted' });
  given(dossierAt('lapsed'), said({ type: 'ProposeAct', command: lapsed }, expert, '2027-05-20'))
    .when({ type: 'ConfirmAct', act: 1 }, secondExpert, '2027-05-21')
    .thenGives(
      { type: 'ActConfirmed' },
      { type: 'StruckOff', ground: 'commissioning-lapsed', on: '2027-05-21' },
    );
});

test('commissioningLapse: extended in the meantime, the project is no longer struck off', () => {
  given(dossierAt('lapsed'), said({ type: 'ProposeAct', command: lapsed }, expert, '2027-05-20'))
    .and(
      said(
        { type: 'ExtendCommissioning', dossier: 1, until: '2028-05-05', evidence: 'appeal' },
        expert,
        '2027-05-20',
      ),
    )
    .when({ type: 'ConfirmAct', act: 1 }, secondExpert, '2027-05-21')
    .thenRefused('not-lapsed', 'commissioningLapse', { status: 'accepted' });
});

const over: readonly Status[] = ['commissioned', 'struck-off', 'withdrawn'];

test('A producer withdraws at any open step, and leaves queue and capacity at once', () => {
  for (const status of statuses.filter((one) => !over.includes(one))) {
    const story = given(dossierAt(status));
    story.when(withdraw, producer, '2027-06-01').thenGives({ type: 'Withdrawn', on: '2027-06-01' });
    const { queue, grantedKva, running, closedOn } = story.dossier(1);
    assert.deepEqual(
      { status: story.dossier(1).status, queue, grantedKva, running, closedOn },
      { status: 'withdrawn', queue: null, grantedKva: null, running: [], closedOn: '2027-06-01' },
      status,
    );
  }
});

test('A project that has been commissioned or has left does not withdraw', () => {
  for (const status of over)
    given(dossierAt(status))
      .when(withdraw, producer, '2027-06-01')
      .thenRefused('not-at-this-step', 'procedure', { status });
});

test('A withdrawal with a change pending is a withdrawal, and the clock strikes nobody off', () => {
  const story = given(
    entered(1, '2025-02-03'),
    said({ type: 'ChangeProject', dossier: 1, project: windAt('G', 1_000) }, producer, '2025-02-10'),
    said(withdraw, producer, '2025-02-12'),
  );
  assert.equal(story.clockOn('2025-03-10').dossier(1).status, 'withdrawn');
});

test('The capacity of a project withdrawn is offered in the same decision', () => {
  const story = given(dossierAt('orientation-reported'), entered(2, '2025-02-12', windAt('F', 5_000)));
  story.and(
    said(
      { type: 'ReportOrientation', dossier: 2, outcome: 'reached', channel: 'electronic' },
      expert,
      '2025-02-13',
    ),
    said(
      { type: 'AnswerCapacityReached', dossier: 2, stands: true, receivedOn: '2025-02-14' },
      producer,
      '2025-02-14',
    ),
  );
  story
    .when(withdraw, producer, '2025-03-03')
    .thenGives({ type: 'Withdrawn', dossier: 1 }, { type: 'CapacityOffered', dossier: 2, grantedKva: 5_000 });
});

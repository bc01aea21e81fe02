import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#lib/calendar/day.ts';
import { clock } from './actor.ts';
import {
  byTwo,
  expert,
  finance,
  type Given,
  given,
  producer,
  type Said,
  said,
  secondExpert,
  secondFinance,
} from './given.ts';
import { dossierAt, requested } from './given-dossier.ts';
import { arriving, orientationCents, paying, when } from './given-money.ts';

const asked = requested(1, '2025-02-03');
const arrived = arriving('t1', orientationCents, '2025-02-05');
const match = { type: 'MatchTransfer', transfer: 't1', dossier: 1 } as const;
const matched = (act: number, on: Day): Said[] => byTwo(match, act, finance, secondFinance, on);
const aside = (on: Day): Said =>
  said({ type: 'SetTransferAside', transfer: 't1', reason: 'Rent of a substation.' }, finance, on);
const states = ({ register }: Given) => [...register.transfers.values()].map(({ state }) => state);

test('Money that names no dossier is kept, unmatched: its sum is confidential', () => {
  const story = given();
  when(story, arrived).thenGives({
    type: 'TransferReceived',
    transfer: 't1',
    bookedOn: '2025-02-05',
    confidential: { amountCents: orientationCents },
  });
  assert.deepEqual(states(story), ['unmatched']);
});

test('Unmatched money gives nobody a place', () => {
  assert.equal(given(asked, arrived).dossier(1).enteredOn, null);
});

test('Two persons of finance say whose it is; it counts on its booking day', () => {
  const story = given(asked, arrived, said({ type: 'ProposeAct', command: match }, finance, '2025-02-06'));
  story
    .when({ type: 'ConfirmAct', act: 1 }, secondFinance, '2025-02-07')
    .thenGives(
      { type: 'ActConfirmed' },
      { type: 'PaymentRegistered', payment: 't1', covers: 'orientation', coveredOn: '2025-02-05' },
      { type: 'OrientationStudyStarted', enteredOn: '2025-02-05' },
    );
  assert.deepEqual(states(story), []);
});

test('One person alone matches nothing, and nobody confirms what they proposed', () => {
  const story = given(asked, arrived);
  story.when(match, finance, '2025-02-06').thenRefused('needs-two-persons', 'payment');
  story.and(said({ type: 'ProposeAct', command: match }, finance, '2025-02-06'));
  story.when({ type: 'ConfirmAct', act: 1 }, finance, '2025-02-06').thenRefused('same-person', 'four-eyes');
});

test('An expert confirms no matching: both persons are of finance', () => {
  const story = given(asked, arrived, said({ type: 'ProposeAct', command: match }, finance, '2025-02-06'));
  for (const by of [expert, secondExpert])
    story.when({ type: 'ConfirmAct', act: 1 }, by, '2025-02-06').thenRefused('not-your-role', 'payment');
});

const confirming = { type: 'ConfirmAct', act: 1 } as const;
const proposedOn = (on: Day) =>
  given(asked, arrived, said({ type: 'ProposeAct', command: match }, finance, on));

test('Matched more than three working days after its booking, it is an overdue of the operator', () => {
  const matching = [
    { type: 'ActConfirmed' },
    { type: 'PaymentRegistered' },
    { type: 'OrientationStudyStarted' },
  ] as const;
  const overdue = { type: 'OperatorOverdueRecorded', limit: 'registration', dueOn: '2025-02-10' } as const;
  proposedOn('2025-02-10')
    .when(confirming, secondFinance, '2025-02-10')
    .thenGives(...matching);
  proposedOn('2025-02-11')
    .when(confirming, secondFinance, '2025-02-11')
    .thenGives(...matching, overdue);
});

test('Money that has nothing to do with any dossier is set aside, with a reason that stays confidential', () => {
  const story = given(arrived);
  when(story, aside('2025-02-06')).thenGives({
    type: 'TransferSetAside',
    transfer: 't1',
    confidential: { reason: 'Rent of a substation.' },
  });
  assert.deepEqual(states(story), ['unrelated']);
});

const gone = (on: Day): Said =>
  said({ type: 'SetTransferAside', transfer: 't1', reason: 'Taken back.', isGone: true }, finance, on);

test('Money set aside may still be matched by two persons; money that is gone may not, whenever its matching was proposed', () => {
  const proposal = said({ type: 'ProposeAct', command: match }, finance, '2025-02-06');
  const confirming = { type: 'ConfirmAct', act: 1 } as const;
  given(asked, arrived, aside('2025-02-06'), proposal)
    .when(confirming, secondFinance, '2025-02-07')
    .thenGives({ type: 'ActConfirmed' }, { type: 'PaymentRegistered' }, { type: 'OrientationStudyStarted' });
  const story = given(asked, arrived, proposal, aside('2025-02-06'), gone('2025-02-07'));
  story.when(confirming, secondFinance, '2025-02-07').thenRefused('transfer-gone', 'payment');
  assert.deepEqual(states(story), ['gone']);
  when(story, gone('2025-02-08')).thenGivesNothing();
});

test('Set aside twice, nothing changes', () => {
  when(given(arrived, aside('2025-02-06')), aside('2025-02-07')).thenGivesNothing();
});

test('Set aside by mistake, money can still be matched by two persons', () => {
  const story = given(asked, arrived, aside('2025-02-06'), matched(1, '2025-02-10'));
  assert.equal(story.dossier(1).enteredOn, '2025-02-05');
});

test('The same transfer received twice changes nothing, whatever became of it', () => {
  const stories = [
    given(arrived),
    given(arrived, aside('2025-02-06')),
    given(asked, arrived, matched(1, '2025-02-06')),
  ];
  for (const story of stories) when(story, { ...arrived, on: '2025-03-03' }).thenGivesNothing();
});

const contradicting = [
  arriving('t1', orientationCents + 1, '2025-02-05'),
  arriving('t1', orientationCents, '2025-02-04', '2025-02-05'),
];

test('A reference of the bank names one transfer: another sum or day is refused, whatever became of it', () => {
  const stories = [
    given(arrived),
    given(arrived, aside('2025-02-06')),
    given(asked, arrived, matched(1, '2025-02-06')),
  ];
  for (const story of stories)
    for (const act of contradicting)
      when(story, { ...act, on: '2025-03-03' }).thenRefused('transfer-known', 'payment', { transfer: 't1' });
});

test('The same money is never counted twice, as a transfer and as a payment', () => {
  const payment = paying(1, 't1', orientationCents, '2025-02-05');
  when(given(asked, payment), contradicting[0] ?? arrived).thenRefused('transfer-known', 'payment');
  when(given(asked, arrived), payment).thenRefused('payment-known', 'payment', { payment: 't1' });
  when(given(asked, arrived, matched(1, '2025-02-06')), payment).thenGivesNothing();
});

test('A transfer is not booked in the future', () => {
  when(given(), arriving('t1', 100, '2025-02-06', '2025-02-05')).thenRefused('date-in-future', 'payment', {
    day: '2025-02-06',
  });
});

test('Only money that waits can be matched or set aside', () => {
  const refused = ['no-such-transfer', 'payment', { transfer: 't1' }] as const;
  given(asked)
    .when({ type: 'ProposeAct', command: match }, finance, '2025-02-06')
    .thenRefused(...refused);
  when(given(asked), aside('2025-02-06')).thenRefused(...refused);
  const story = given(asked, arrived, matched(1, '2025-02-06'));
  when(story, aside('2025-02-07')).thenRefused(...refused);
});

test('Two matchings proposed of one transfer: the second one finds it gone', () => {
  const twice = said({ type: 'ProposeAct', command: match }, finance, '2025-02-06');
  const story = given(
    asked,
    arrived,
    twice,
    twice,
    said({ type: 'ConfirmAct', act: 1 }, secondFinance, '2025-02-06'),
  );
  story
    .when({ type: 'ConfirmAct', act: 2 }, secondFinance, '2025-02-06')
    .thenRefused('no-such-transfer', 'payment');
});

test('F10: money matched to a closed dossier does not revive it', () => {
  for (const status of ['commissioned', 'withdrawn'] as const) {
    const story = given(dossierAt(status), arriving('t1', 1_000_000, '2026-07-06'), matched(1, '2026-07-07'));
    assert.equal(story.dossier(1).status, status);
  }
});

test('A draft has no fee: no money is matched to it', () => {
  given(dossierAt('draft'), arrived)
    .when({ type: 'ProposeAct', command: match }, finance, '2025-02-06')
    .thenRefused('not-at-this-step', 'payment', { status: 'draft' });
});

test('Transfers are received by finance or by machine, and set aside by finance', () => {
  for (const by of [producer, expert])
    given().when(arrived.command, by, arrived.on).thenRefused('not-your-role', 'payment');
  given().when(arrived.command, clock, arrived.on).thenGives({ type: 'TransferReceived' });
  for (const by of [producer, expert, clock])
    given(arrived)
      .when(aside('2025-02-06').command, by, '2025-02-06')
      .thenRefused('not-your-role', 'payment');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rankOf } from '#lib/queue/rank.ts';
import { expert, given, producer, type Said, said } from './given.ts';
import { dossierAt, entered, paid, proposalDueOn, requested, settled, windAt } from './given-dossier.ts';

const bothSent = {
  type: 'SendProposal',
  dossier: 1,
  channel: 'electronic',
  proposal: 'ptf',
  orderForm: 'order',
} as const;
const bothSigned = {
  type: 'ReturnSigned',
  dossier: 1,
  proposal: 'ptf-signed',
  orderForm: 'order-signed',
} as const;
const dayAfter = '2025-10-02';

/** Dossier 2 asks for what dossier 1 leaves free and 500 kVA more, and waits for it in queue a. */
const secondInQueueA: readonly Said[] = [
  ...entered(2, '2025-04-03', windAt('F', 4_500)),
  said(
    { type: 'ReportOrientation', dossier: 2, outcome: 'reached', channel: 'electronic' },
    expert,
    '2025-04-10',
  ),
  said(
    { type: 'AnswerCapacityReached', dossier: 2, stands: true, receivedOn: '2025-04-11' },
    producer,
    '2025-04-11',
  ),
];

test('R8: the proposal and the order form leave together; receipt is presumed on the third working day', () => {
  given(dossierAt('detailed-study'))
    .when(bothSent, expert, '2025-04-01')
    .thenGives({
      type: 'ProposalSent',
      sentOn: '2025-04-01',
      channel: 'electronic',
      starts: [{ limit: 'presumed-receipt', from: '2025-04-01', dueOn: '2025-04-04', remindOn: null }],
    });
});

test('R8: a registered letter is never presumed to have arrived', () => {
  given(dossierAt('detailed-study'))
    .when({ ...bothSent, channel: 'registered-letter' }, expert, '2025-04-01')
    .thenGives({ type: 'ProposalSent', channel: 'registered-letter', starts: [] });
});

test('R8: a proposal without its order form does not leave, nor an order form without its proposal', () => {
  const story = given(dossierAt('detailed-study'));
  const { proposal, orderForm, ...bare } = bothSent;
  story.when({ ...bare, proposal }, expert, '2025-04-01').thenRefused('proposal-needs-order-form', 'R8');
  story.when({ ...bare, orderForm }, expert, '2025-04-01').thenRefused('order-form-needs-proposal', 'R8');
  story.when(bare, expert, '2025-04-01').thenRefused('both-documents-needed', 'R8');
});

test('R8: no proposal leaves before the capacity has been granted', () => {
  given(
    requested(1, '2025-02-03', windAt('F', 1_000), 'detailed'),
    paid(1, '2025-02-03', windAt('F', 1_000), 'detailed'),
    settled('2025-02-03'),
  )
    .when(bothSent, expert, '2025-02-10')
    .thenRefused('capacity-not-granted', 'R8');
});

test('R8: a proposal that is late is sent all the same; the producer has the full six months', () => {
  const story = given(dossierAt('detailed-study')).clockOn('2025-07-01');
  assert.equal(story.dossier(1).status, 'detailed-study');
  story.and(said(bothSent, expert, '2025-07-01')).clockOn('2025-07-07');
  assert.deepEqual(story.dossier(1).running, [
    {
      limit: 'accept-proposal',
      from: '2025-07-04',
      dueOn: '2026-01-05',
      remindOn: '2025-12-06',
      passed: false,
    },
  ]);
});

test('R9: the proposal and the order form come back signed: the agreement, and two years to be in service', () => {
  given(dossierAt('proposal-sent'))
    .when({ ...bothSigned, receivedOn: '2025-05-05' }, producer, '2025-05-05')
    .thenGives({
      type: 'ProposalAccepted',
      acceptedOn: '2025-05-05',
      starts: [{ limit: 'commissioning', from: '2025-05-05', dueOn: '2027-05-05', remindOn: '2026-11-05' }],
    });
});

test('R9: one signed document alone is no acceptance; the missing one is named', () => {
  const story = given(dossierAt('proposal-sent'));
  const { proposal, orderForm, ...bare } = { ...bothSigned, receivedOn: '2025-05-05' } as const;
  const missing = (document: string) => ({ missing: document });
  story
    .when({ ...bare, proposal }, producer, '2025-05-05')
    .thenRefused('only-one-signed', 'R9', missing('order-form'));
  story
    .when({ ...bare, orderForm }, producer, '2025-05-05')
    .thenRefused('only-one-signed', 'R9', missing('proposal'));
  story.when(bare, producer, '2025-05-05').thenRefused('both-documents-needed', 'R9');
  assert.equal(story.dossier(1).status, 'proposal-sent');
});

test('R9: the producer may agree on the last day, and no longer on the day after it', () => {
  const story = given(dossierAt('proposal-sent'));
  story
    .when({ ...bothSigned, receivedOn: dayAfter }, producer, dayAfter)
    .thenRefused('time-limit-passed', 'R9', { dueOn: proposalDueOn });
  story
    .when({ ...bothSigned, receivedOn: proposalDueOn }, producer, proposalDueOn)
    .thenGives({ type: 'ProposalAccepted', acceptedOn: proposalDueOn });
});

test('R9: the six months run from receipt, not from sending', () => {
  const story = given(dossierAt('detailed-study'), said(bothSent, expert, '2025-04-01'));
  story.and(said({ type: 'RecordReceipt', dossier: 1, receivedOn: '2025-04-03' }, producer, '2025-04-03'));
  story
    .when({ ...bothSigned, receivedOn: '2025-10-04' }, producer, '2025-10-04')
    .thenRefused('time-limit-passed', 'R9', { dueOn: '2025-10-03' });
  story
    .when({ ...bothSigned, receivedOn: '2025-10-03' }, producer, '2025-10-03')
    .thenGives({ type: 'ProposalAccepted' });
});

test('R9: who agrees before any receipt is recorded has agreed in time', () => {
  given(
    dossierAt('detailed-study'),
    said({ ...bothSent, channel: 'registered-letter' }, expert, '2025-04-01'),
  )
    .when({ ...bothSigned, receivedOn: '2025-04-02' }, producer, '2025-04-02')
    .thenGives({ type: 'ProposalAccepted', acceptedOn: '2025-04-02' });
});

test('R9: a producer who signs here signs today, whatever day they state', () => {
  given(dossierAt('proposal-sent'))
    .when({ ...bothSigned, receivedOn: '2025-04-15' }, producer, '2025-05-05')
    .thenGives({ type: 'ProposalAccepted', acceptedOn: '2025-05-05' });
});

test('R9: a letter counts on its receipt, not on the day staff recorded it', () => {
  given(dossierAt('proposal-sent'))
    .when({ ...bothSigned, receivedOn: '2025-09-30' }, expert, proposalDueOn)
    .thenGives({ type: 'ProposalAccepted', acceptedOn: '2025-09-30' });
});

test('R9: a letter was received neither in the future nor before the proposal left', () => {
  const story = given(dossierAt('proposal-sent'));
  story
    .when({ ...bothSigned, receivedOn: '2025-05-06' }, expert, '2025-05-05')
    .thenRefused('date-in-future', 'R9', { day: '2025-05-06' });
  story
    .when({ ...bothSigned, receivedOn: '2025-03-31' }, expert, '2025-05-05')
    .thenRefused('date-before-step', 'R9', { step: '2025-04-01' });
});

test('R9: failing an agreement in six months the project goes to queue b, with the date of its entry', () => {
  const story = given(dossierAt('proposal-sent')).clockOn(proposalDueOn);
  assert.equal(story.dossier(1).status, 'proposal-sent');
  const { status, queue, enteredOn, grantedKva } = story.clockOn(dayAfter).dossier(1);
  assert.deepEqual(
    { status, queue, enteredOn, grantedKva },
    { status: 'waiting-b', queue: 'b', enteredOn: '2025-02-03', grantedKva: null },
  );
});

test('F6: a letter received on the last day and recorded late takes the project out of b', () => {
  const story = given(dossierAt('waiting-b'));
  story
    .when({ ...bothSigned, receivedOn: proposalDueOn }, expert, '2025-11-20')
    .thenGives(
      {
        type: 'LapseUndone',
        actedOn: proposalDueOn,
        dueOn: proposalDueOn,
        grantedKva: 1_000,
        exception: null,
      },
      { type: 'ProposalAccepted', acceptedOn: proposalDueOn, starts: [{ dueOn: '2027-10-01' }] },
    );
  const { status, queue, lapse, grantedKva } = story.dossier(1);
  assert.deepEqual(
    { status, queue, lapse, grantedKva },
    { status: 'accepted', queue: 'main', lapse: null, grantedKva: 1_000 },
  );
});

test('F6: a letter received the day after the last one leaves the project in b', () => {
  given(dossierAt('waiting-b'))
    .when({ ...bothSigned, receivedOn: dayAfter }, expert, '2025-11-20')
    .thenRefused('time-limit-passed', 'R9', { dueOn: proposalDueOn });
});

test('F6: in b a producer no longer signs, since today is too late', () => {
  given(dossierAt('waiting-b'))
    .when({ ...bothSigned, receivedOn: proposalDueOn }, producer, '2025-11-20')
    .thenRefused('time-limit-passed', 'R9', { dueOn: proposalDueOn });
});

test('F4: what was accepted in time is accepted also when its capacity has gone to another, as a named exception', () => {
  const story = given(dossierAt('proposal-sent'), secondInQueueA).clockOn(dayAfter);
  assert.equal(story.dossier(2).grantedKva, 4_500);
  story
    .when({ ...bothSigned, receivedOn: proposalDueOn }, expert, '2025-10-20')
    .thenGives(
      { type: 'LapseUndone', grantedKva: 1_000, exception: 'accepted-in-time-recorded-late' },
      { type: 'ProposalAccepted' },
    );
  assert.deepEqual([story.dossier(1).grantedKva, story.dossier(2).grantedKva], [1_000, 4_500]);
});

test('F6: back from b after a late letter, the project has its old rank', () => {
  const story = given(dossierAt('proposal-sent'), entered(2, '2025-04-03')).clockOn(dayAfter);
  assert.equal(rankOf(story.register, story.dossier(2)), 1);
  story.and(said({ ...bothSigned, receivedOn: '2025-09-15' }, expert, '2025-10-20'));
  assert.deepEqual(
    [1, 2].map((number) => rankOf(story.register, story.dossier(number))),
    [1, 2],
  );
});

test('R9: a project in b for want of an order has no proposal to sign', () => {
  const story = given(dossierAt('orientation-reported')).clockOn('2025-08-12');
  assert.equal(story.dossier(1).status, 'waiting-b');
  story
    .when({ ...bothSigned, receivedOn: '2025-08-01' }, expert, '2025-08-20')
    .thenRefused('not-at-this-step', 'R9', { status: 'waiting-b' });
});

test('R5: the producer orders the detailed study; its fee is asked for at once, by machine', () => {
  given(dossierAt('orientation-reported'))
    .when({ type: 'OrderDetailedStudy', dossier: 1 }, producer, '2025-03-03')
    .thenGives(
      { type: 'DetailedStudyOrdered', on: '2025-03-03' },
      { type: 'FeeRequested', study: 'detailed', confidential: { amountCents: 605_000 } },
    );
});

test('R5: the study is ordered on the last day of six months from receipt, and not on the day after it', () => {
  const story = given(dossierAt('orientation-reported'));
  const order = { type: 'OrderDetailedStudy', dossier: 1 } as const;
  story
    .when(order, producer, '2025-08-12')
    .thenRefused('time-limit-passed', 'orderDetailedStudyMonths', { dueOn: '2025-08-11' });
  story
    .when(order, producer, '2025-08-11')
    .thenGives({ type: 'DetailedStudyOrdered' }, { type: 'FeeRequested' });
});

test('R5: a producer who needs no reminder of the report may order before its receipt is recorded', () => {
  const [report] = dossierAt('orientation-reported').slice(-2);
  assert.equal(report?.command.type, 'ReportOrientation');
  given(dossierAt('orientation-reported').slice(0, -1))
    .when({ type: 'OrderDetailedStudy', dossier: 1 }, producer, '2025-02-11')
    .thenGives({ type: 'DetailedStudyOrdered' }, { type: 'FeeRequested' });
});

test('R5: a study ordered and not paid in six months from receipt goes to queue b', () => {
  const story = given(dossierAt('detailed-fee-due'), settled('2025-08-11')).clockOn('2025-08-12');
  const { status, queue, lapse } = story.dossier(1);
  assert.deepEqual(
    { status, queue, lapse },
    { status: 'waiting-b', queue: 'b', lapse: { limit: 'order-detailed-study', dueOn: '2025-08-11' } },
  );
});

const paidOn = (bookedOn: '2025-08-11' | '2025-08-12', on: '2025-09-01') =>
  said(
    { type: 'RegisterPayment', dossier: 1, payment: 'late', bookedOn, amountCents: 605_000 },
    { ...expert, role: 'finance' },
    on,
  );

test('F6: money booked on the last day and read late takes the project out of b and starts its study', () => {
  const story = given(dossierAt('detailed-fee-due')).clockOn('2025-09-01');
  assert.equal(story.dossier(1).status, 'waiting-b');
  const { status, queue, enteredOn, grantedKva, running } = story
    .and(paidOn('2025-08-11', '2025-09-01'))
    .dossier(1);
  assert.deepEqual(
    { status, queue, enteredOn, grantedKva, due: running.map(({ dueOn }) => dueOn) },
    {
      status: 'detailed-study',
      queue: 'main',
      enteredOn: '2025-02-03',
      grantedKva: 1_000,
      due: ['2025-12-01'],
    },
  );
});

test('F6: money booked the day after the last one leaves the project in b', () => {
  const story = given(dossierAt('detailed-fee-due')).clockOn('2025-09-01');
  assert.equal(story.and(paidOn('2025-08-12', '2025-09-01')).dossier(1).status, 'waiting-b');
});

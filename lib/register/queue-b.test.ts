import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rankOf } from '#lib/queue/rank.ts';
import { expert, type Given, given, producer, said } from './given.ts';
import { dossierAt, entered, windAt } from './given-dossier.ts';
import { detailedCents, paying } from './given-money.ts';
import { balanceOf } from './refund.ts';
import { isRefusal } from './refusal.ts';
import { refusalSentence } from './refusal-sentence.ts';

const leaveB = { type: 'LeaveQueueB', dossier: 1 } as const;
const takenOver = (node: string, status: 'waiting-b' | 'proposal-sent') =>
  said(
    {
      type: 'TakeOver',
      holder: 'h1',
      reference: 'old-1',
      formerStatus: 'b',
      status,
      project: windAt(node, 1_000),
      enteredOn: '2020-03-02',
      acceptedOn: null,
      commissionedOn: null,
      closedOn: null,
      expectedOn: null,
    },
    expert,
    '2025-02-03',
  );

const rank = (story: Given, number: number) => rankOf(story.register, story.dossier(number));

test('leaveB: with capacity left the project returns to main, with three months for a new proposal', () => {
  given(dossierAt('waiting-b'))
    .when(leaveB, producer, '2025-11-03')
    .thenGives({
      type: 'ReturnedFromB',
      on: '2025-11-03',
      grantedKva: 1_000,
      resumes: 'detailed-study',
      passedOver: [],
      starts: [{ limit: 'detailed-study', from: '2025-11-03', dueOn: '2026-02-03' }],
    });
});

test('leaveB: the project returns at its old date of entry, before those who entered later', () => {
  const story = given(dossierAt('waiting-b'), entered(2, '2025-04-03'));
  assert.deepEqual([rank(story, 1), rank(story, 2)], [1, 1]);
  story.and(said(leaveB, producer, '2025-11-03'));
  assert.equal(story.dossier(1).enteredOn, '2025-02-03');
  assert.deepEqual([rank(story, 1), rank(story, 2)], [1, 2]);
});

test('leaveB: after the new proposal the producer has a new six months, and b again failing that', () => {
  const proposal = {
    type: 'SendProposal',
    dossier: 1,
    channel: 'electronic',
    proposal: 'p',
    orderForm: 'o',
  } as const;
  const story = given(dossierAt('waiting-b'), said(leaveB, producer, '2025-11-03')).and(
    said(proposal, expert, '2026-01-12'),
    said({ type: 'RecordReceipt', dossier: 1, receivedOn: '2026-01-12' }, producer, '2026-01-12'),
  );
  assert.equal(story.dossier(1).running[0]?.dueOn, '2026-07-13');
  assert.equal(story.clockOn('2026-07-13').dossier(1).status, 'proposal-sent');
  assert.equal(story.clockOn('2026-07-14').dossier(1).status, 'waiting-b');
});

test('leaveB: who never ordered the study returns to that step, with a new six months from the day of return', () => {
  const story = given(dossierAt('orientation-reported')).clockOn('2025-08-12');
  story
    .when(leaveB, producer, '2025-09-01')
    .thenGives({
      type: 'ReturnedFromB',
      resumes: 'orientation-reported',
      starts: [{ limit: 'order-detailed-study', from: '2025-09-01', dueOn: '2026-03-02' }],
    });
  story
    .when({ type: 'RecordReceipt', dossier: 1, receivedOn: '2025-09-02' }, producer, '2025-09-02')
    .thenRefused('no-receipt-expected', 'receipt');
});

test('leaveB: who ordered the study and paid it too late need not order again: the study starts on the return (R7)', () => {
  const late = paying(1, 'late', detailedCents, '2025-08-12');
  const story = given(dossierAt('detailed-fee-due'))
    .clockOn('2025-08-20')
    .and({ ...late, on: '2025-08-20' });
  assert.equal(story.dossier(1).status, 'waiting-b');
  story
    .when(leaveB, producer, '2025-09-01')
    .thenGives(
      { type: 'FeeCoveredByCredit', study: 'detailed', coveredOn: '2025-08-12' },
      { type: 'ReturnedFromB', resumes: 'detailed-study', starts: [{ limit: 'detailed-study' }] },
    );
});

test('leaveB: who ordered the study and did not pay orders it again: the older request for its fee has ended', () => {
  const story = given(dossierAt('detailed-fee-due'), paying(1, 'part', 600, '2025-04-01'))
    .clockOn('2025-08-20')
    .and(said(leaveB, producer, '2025-09-01'));
  assert.equal(story.dossier(1).status, 'orientation-reported');
  assert.equal(story.dossier(1).detailedFee, null);
  assert.equal(balanceOf(story.dossier(1)).refundableCents, 600);
});

test('leaveB: the claims of main come before, also those who entered later', () => {
  given(dossierAt('waiting-b'), entered(2, '2025-10-06', windAt('F', 4_500)))
    .when(leaveB, producer, '2025-11-03')
    .thenRefused('capacity-not-left', 'leaveB', { availableKva: 500 });
});

test('leaveB: the claims of queue a come before, also those that do not fit yet', () => {
  const report = (dossier: number, outcome: 'available' | 'reached') =>
    said({ type: 'ReportOrientation', dossier, outcome, channel: 'electronic' }, expert, '2025-10-08');
  given(dossierAt('waiting-b'), entered(2, '2025-10-06', windAt('F', 3_000)), report(2, 'available'))
    .and(entered(3, '2025-10-07', windAt('F', 2_500)), report(3, 'reached'))
    .and(
      said(
        { type: 'AnswerCapacityReached', dossier: 3, stands: true, receivedOn: '2025-10-09' },
        producer,
        '2025-10-09',
      ),
    )
    .when(leaveB, producer, '2025-11-03')
    .thenRefused('capacity-not-left', 'leaveB', { availableKva: -500 });
});

test('leaveB: capacity that is just enough is enough', () => {
  const story = (free: number) =>
    given(dossierAt('waiting-b'), entered(2, '2025-10-06', windAt('F', 5_000 - free)));
  story(999)
    .when(leaveB, producer, '2025-11-03')
    .thenRefused('capacity-not-left', 'leaveB', { availableKva: 999 });
  story(1_000).when(leaveB, producer, '2025-11-03').thenGives({ type: 'ReturnedFromB' });
});

test('leaveB: where no capacity is published, nobody can say that some is left', () => {
  const outcome = given(takenOver('P', 'waiting-b')).when(leaveB, producer, '2025-11-03');
  outcome.thenRefused('capacity-not-left', 'leaveB');
  const { decision } = outcome;
  assert.match(
    isRefusal(decision) ? refusalSentence(decision, 'en') : '',
    /^The capacity left is not enough/,
  );
});

test('leaveB: a project taken over in b has no proposal of ours to sign, and returns to the step before the order', () => {
  const story = given(takenOver('F', 'waiting-b'));
  story
    .when(
      { type: 'ReturnSigned', dossier: 1, proposal: 'p', orderForm: 'o', receivedOn: '2025-03-03' },
      expert,
      '2025-03-03',
    )
    .thenRefused('not-at-this-step', 'R9', { status: 'waiting-b' });
  story
    .when(leaveB, producer, '2025-03-03')
    .thenGives({ type: 'ReturnedFromB', resumes: 'orientation-reported' });
});

test('leaveB: a proposal taken over that lapsed had its study paid: a new one within three months', () => {
  const story = given(takenOver('F', 'proposal-sent')).and(
    said(
      { type: 'RecordReceipt', dossier: 1, receivedOn: '2025-02-03', evidence: 'letter' },
      expert,
      '2025-02-03',
    ),
  );
  assert.equal(story.clockOn('2025-08-05').dossier(1).status, 'waiting-b');
  story.when(leaveB, producer, '2025-09-01').thenGives({ type: 'ReturnedFromB', resumes: 'detailed-study' });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#lib/calendar/day.ts';
import { expert, type Given, given, producer, type Said, said } from './given.ts';
import { dossierAt, paid, requested, settled, windAt } from './given-dossier.ts';

/** A proposal of dossier 1 left on a day. */
const sent = (channel: 'electronic' | 'registered-letter', on: Day): Said[] => [
  ...dossierAt('detailed-study'),
  said({ type: 'SendProposal', dossier: 1, channel, proposal: 'ptf', orderForm: 'order' }, expert, on),
];

const opened = { type: 'RecordReceipt', dossier: 1, receivedOn: '2025-04-02' } as const;
const delivered = { ...opened, evidence: 'proof' } as const;
const dueOn = (story: Given) => story.dossier(1).running.map((one) => one.dueOn);

test('receipt: the first opening by the producer counts on its day', () => {
  given(sent('electronic', '2025-04-01'))
    .when(opened, producer, '2025-04-02')
    .thenGives({
      type: 'ReceiptRecorded',
      receivedOn: '2025-04-02',
      evidence: 'opened',
      starts: [{ limit: 'accept-proposal', from: '2025-04-02', dueOn: '2025-10-02', remindOn: '2025-09-02' }],
    });
});

test('receipt: a second opening is no second receipt', () => {
  given(sent('electronic', '2025-04-01'), said(opened, producer, '2025-04-02'))
    .when({ ...opened, receivedOn: '2025-04-03' }, producer, '2025-04-03')
    .thenRefused('no-receipt-expected', 'receipt');
});

test('receipt: unopened, an electronic sending has arrived on the third working day', () => {
  const story = given(sent('electronic', '2025-04-01')).clockOn('2025-04-04');
  assert.equal(story.dossier(1).receivedOn, null);
  assert.equal(story.clockOn('2025-04-05').dossier(1).receivedOn, '2025-04-04');
  assert.deepEqual(dueOn(story), ['2025-10-06']);
});

test('receipt: the third working day is counted over a weekend and over Easter Monday', () => {
  const story = given(sent('electronic', '2025-04-17')).clockOn('2025-04-23');
  assert.equal(story.dossier(1).receivedOn, null);
  assert.equal(story.clockOn('2025-04-24').dossier(1).receivedOn, '2025-04-23');
});

test('receipt: opened on the third working day, it counts as opened; opened later, it had arrived by then', () => {
  const onThe = (day: Day) =>
    given(sent('electronic', '2025-04-01')).when({ ...opened, receivedOn: day }, producer, day);
  onThe('2025-04-04').thenGives({ type: 'ReceiptRecorded', receivedOn: '2025-04-04', evidence: 'opened' });
  onThe('2025-04-05').thenGives({ type: 'ReceiptRecorded', receivedOn: '2025-04-04', evidence: 'presumed' });
});

test('F6: opened while the clock stood still for a month, it had still arrived on the third working day', () => {
  const story = given(sent('electronic', '2025-04-01'));
  story.and(said({ ...opened, receivedOn: '2025-05-06' }, producer, '2025-05-06')).clockOn('2025-05-07');
  assert.equal(story.dossier(1).receivedOn, '2025-04-04');
  assert.deepEqual(dueOn(story), ['2025-10-06']);
});

test('receipt: a registered letter has arrived on the date of its proof, recorded when it comes back', () => {
  given(sent('registered-letter', '2025-04-01'))
    .when(delivered, expert, '2025-04-15')
    .thenGives({
      type: 'ReceiptRecorded',
      receivedOn: '2025-04-02',
      evidence: 'registered-letter',
      starts: [{ from: '2025-04-02', dueOn: '2025-10-02' }],
    });
});

test('receipt: an expert records a letter with its proof, or not at all', () => {
  given(sent('registered-letter', '2025-04-01'))
    .when(opened, expert, '2025-04-15')
    .thenRefused('evidence-missing', 'receipt');
});

test('receipt: without a proof no six months run, however long the letter is on its way', () => {
  const story = given(sent('registered-letter', '2025-04-01')).clockOn('2026-04-01');
  assert.equal(story.dossier(1).status, 'proposal-sent');
  assert.deepEqual(story.dossier(1).running, []);
});

test('receipt: nothing arrives before it was sent, nor in the future', () => {
  const story = given(sent('registered-letter', '2025-04-02'));
  story
    .when({ ...delivered, receivedOn: '2025-04-01' }, expert, '2025-04-15')
    .thenRefused('date-before-step', 'receipt', { day: '2025-04-01', step: '2025-04-02' });
  story
    .when({ ...delivered, receivedOn: '2025-04-16' }, expert, '2025-04-15')
    .thenRefused('date-in-future', 'receipt', { day: '2025-04-16' });
  story
    .when(delivered, expert, '2025-04-15')
    .thenGives({ type: 'ReceiptRecorded', receivedOn: '2025-04-02' });
});

test('R5: from the receipt of the report run the six months to order the detailed study', () => {
  given(dossierAt('orientation-reported').slice(0, -1))
    .when({ ...opened, receivedOn: '2025-02-12' }, producer, '2025-02-12')
    .thenGives({
      type: 'ReceiptRecorded',
      starts: [{ limit: 'order-detailed-study', from: '2025-02-12', dueOn: '2025-08-12' }],
    });
});

test('R5: a study ordered before the report was opened is due six months from that receipt all the same', () => {
  const story = given(
    dossierAt('orientation-reported').slice(0, -1),
    said({ type: 'OrderDetailedStudy', dossier: 1 }, producer, '2025-02-11'),
  ).clockOn('2025-02-14');
  assert.equal(story.dossier(1).receivedOn, '2025-02-13');
  assert.deepEqual(dueOn(story), ['2025-08-13']);
});

test('receipt: who entered by the detailed study has been sent nothing yet', () => {
  const project = windAt('F', 1_000);
  const story = given(requested(1, '2025-02-03', project, 'detailed'));
  story
    .when({ ...opened, receivedOn: '2025-02-04' }, producer, '2025-02-04')
    .thenRefused('no-receipt-expected', 'receipt');
  story
    .and(paid(1, '2025-02-05', project, 'detailed'), settled('2025-02-05'))
    .when({ ...opened, receivedOn: '2025-02-06' }, producer, '2025-02-06')
    .thenRefused('not-at-this-step', 'receipt', { status: 'detailed-study' });
});

const takenOver = said(
  {
    type: 'TakeOver',
    holder: 'h1',
    reference: 'old-1',
    formerStatus: 'offer made',
    status: 'proposal-sent',
    project: windAt('F', 1_000),
    enteredOn: '2024-09-02',
    acceptedOn: null,
    commissionedOn: null,
    closedOn: null,
    expectedOn: null,
  },
  expert,
  '2025-02-03',
);

test('receipt: of a proposal taken over, a letter can prove the receipt, not before the date of entry', () => {
  const story = given(takenOver);
  story
    .when({ ...delivered, receivedOn: '2024-09-01' }, expert, '2025-02-03')
    .thenRefused('date-before-step', 'receipt', { step: '2024-09-02' });
  story
    .when({ ...delivered, receivedOn: '2024-12-02' }, expert, '2025-02-03')
    .thenGives({ type: 'ReceiptRecorded', starts: [{ limit: 'accept-proposal', dueOn: '2025-06-02' }] });
});

test('receipt: a producer has nothing to open of a proposal taken over', () => {
  given(takenOver)
    .when({ ...opened, receivedOn: '2025-02-03' }, producer, '2025-02-03')
    .thenRefused('no-receipt-expected', 'receipt');
});

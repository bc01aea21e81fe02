import assert from 'node:assert/strict';
import { test } from 'node:test';
import { version1 } from '#lib/rules/version-1.ts';
import type { PlainCommand } from './command.ts';
import {
  accessManager,
  byTwo,
  expert,
  finance,
  given,
  person,
  producer,
  said,
  secondAccessManager,
  secondExpert,
  secondFinance,
} from './given.ts';
import { dossierAt, entered, windAt } from './given-dossier.ts';

const day = '2025-02-20';
const strike = {
  type: 'StrikeOff',
  dossier: 1,
  ground: 'notable-change',
  reason: 'Solar was built.',
} as const;
const proposing = (command: PlainCommand) => ({ type: 'ProposeAct', command }) as const;
const confirm = { type: 'ConfirmAct', act: 1 } as const;
const decline = { type: 'DeclineAct', act: 1 } as const;
const proposed = () => given(entered(1, '2025-02-03'), said(proposing(strike), expert, day));

test('Four eyes: the first person proposes, and nothing happens yet', () => {
  const story = given(entered(1, '2025-02-03'));
  const before = story.dossier(1);
  story
    .when(proposing(strike), expert, day)
    .thenGives({
      type: 'ActProposed',
      act: 1,
      kind: 'StrikeOff',
      dossier: 1,
      confidential: { by: 'emma', command: strike },
    });
  assert.equal(story.dossier(1), before);
});

test('Four eyes: a second person of the role confirms, and the act is done', () => {
  proposed()
    .when(confirm, secondExpert, day)
    .thenGives(
      { type: 'ActConfirmed', act: 1, confidential: { by: 'eric' } },
      { type: 'StruckOff', dossier: 1 },
    );
});

test('Four eyes: the same person does not confirm, not even in another role', () => {
  proposed().when(confirm, expert, day).thenRefused('same-person', 'four-eyes', { act: 1 });
  proposed().when(confirm, person('finance', 'emma'), day).thenRefused('same-person', 'four-eyes');
});

test('Four eyes: a second person whose role does not allow the act does not confirm it', () => {
  proposed().when(confirm, finance, day).thenRefused('not-your-role', 'R11', { role: 'finance' });
});

test('Four eyes: a producer confirms nothing and declines nothing', () => {
  proposed().when(confirm, producer, day).thenRefused('not-your-role', 'four-eyes', { role: 'producer' });
  proposed().when(decline, producer, day).thenRefused('not-your-role', 'four-eyes', { role: 'producer' });
});

test('Four eyes: where nothing was proposed there is nothing to confirm or to decline', () => {
  given(entered(1, '2025-02-03'))
    .when(confirm, expert, day)
    .thenRefused('no-such-act', 'four-eyes', { act: 1 });
  given(entered(1, '2025-02-03'))
    .when(decline, expert, day)
    .thenRefused('no-such-act', 'four-eyes', { act: 1 });
});

test('Four eyes: an act is confirmed once', () => {
  proposed()
    .and(said(confirm, secondExpert, day))
    .when(confirm, secondExpert, day)
    .thenRefused('no-such-act', 'four-eyes');
});

test('Four eyes: what another one has declined is not confirmed; the dossier is as before', () => {
  const story = proposed();
  const before = story.dossier(1);
  story
    .when(decline, secondExpert, day)
    .thenGives({ type: 'ActDeclined', act: 1, confidential: { by: 'eric' } });
  story.when(confirm, secondExpert, day).thenRefused('no-such-act', 'four-eyes');
  assert.equal(story.dossier(1), before);
});

test('Four eyes: who proposed may take it back', () => {
  proposed()
    .when(decline, expert, day)
    .thenGives({ type: 'ActDeclined', act: 1, confidential: { by: 'emma' } });
});

test('Four eyes: only a role that could confirm may decline', () => {
  proposed().when(decline, finance, day).thenRefused('not-your-role', 'four-eyes', { role: 'finance' });
});

test('Four eyes: an act is proposed only by a role that may do it, and only when it could be done now', () => {
  const story = given(entered(1, '2025-02-03'));
  story.when(proposing(strike), finance, day).thenRefused('not-your-role', 'R11');
  story.when(proposing({ ...strike, dossier: 2 }), expert, day).thenRefused('not-found', 'R11');
  story
    .when(proposing({ ...strike, ground: 'commissioning-lapsed' }), expert, day)
    .thenRefused('not-lapsed', 'commissioningLapse');
});

test('Four eyes: an act of one person is not proposed but done', () => {
  const story = given(entered(1, '2025-02-03'));
  story
    .when(proposing({ type: 'AskInformation', dossier: 1 }), expert, day)
    .thenRefused('not-a-four-eyes-act', 'four-eyes', { command: 'AskInformation' });
  story.when(proposing(confirm), expert, day).thenRefused('not-a-four-eyes-act', 'four-eyes');
});

test('Four eyes: the act is decided as things stand when it is confirmed', () => {
  proposed()
    .and(said({ type: 'Withdraw', dossier: 1 }, producer, day))
    .when(confirm, secondExpert, day)
    .thenRefused('not-at-this-step', 'R11', { status: 'withdrawn' });
});

test('Four eyes: the act takes the day of its confirmation, not of its proposal', () => {
  proposed()
    .when(confirm, secondExpert, '2025-03-05')
    .thenGives({ type: 'ActConfirmed' }, { type: 'StruckOff', on: '2025-03-05' });
});

test('Four eyes: a refused confirmation leaves the proposal waiting', () => {
  const story = proposed();
  story.when(confirm, expert, day).thenRefused('same-person', 'four-eyes');
  story.when(confirm, secondExpert, day).thenGives({ type: 'ActConfirmed' }, { type: 'StruckOff' });
});

test('Four eyes: acts are numbered in the order of their proposal, and numbers are never given again', () => {
  const story = proposed().and(said(decline, expert, day));
  story.when(proposing(strike), expert, day).thenGives({ type: 'ActProposed', act: 2 });
});

test('Four eyes: the same act proposed twice is done once', () => {
  const story = proposed().and(said(proposing(strike), secondExpert, day));
  story
    .when({ type: 'ConfirmAct', act: 2 }, expert, day)
    .thenGives({ type: 'ActConfirmed' }, { type: 'StruckOff' });
  story.when(confirm, secondExpert, day).thenRefused('not-at-this-step', 'R11', { status: 'struck-off' });
});

test('Four eyes: an act whose content was erased is not confirmed; it can still be declined', () => {
  const story = proposed();
  story.register.acts.set(1, { act: 1, by: 'emma', dossier: 1, command: null });
  story.when(confirm, secondExpert, day).thenRefused('no-such-act', 'four-eyes');
  story.when(decline, secondExpert, day).thenGives({ type: 'ActDeclined' });
});

test('Four eyes: the listed acts take two, each of its own role', () => {
  const capacity = {
    type: 'ChangeCapacity',
    node: 'F',
    hostingCapacityKva: 6_000,
    reason: 'New cable.',
  } as const;
  const refund = { type: 'RefundPayment', dossier: 1, payment: 'bank-1-orientation' } as const;
  const rules = {
    type: 'PublishRules',
    rules: { ...version1, version: 2, inForceFrom: '2025-03-01' },
  } as const;
  const story = given(dossierAt('orientation-study'));
  story.when(strike, expert, day).thenRefused('needs-two-persons', 'R11', { command: 'StrikeOff' });
  story.when(capacity, expert, day).thenRefused('needs-two-persons', 'capacity');
  story.when(refund, finance, day).thenRefused('needs-two-persons', 'payment');
  story.when(rules, accessManager, day).thenRefused('needs-two-persons', 'rules');
});

test('R1: an outcome that passes over better claims takes two experts and a published reason', () => {
  const outcome = {
    type: 'ReportOrientation',
    dossier: 2,
    outcome: 'available',
    channel: 'electronic',
  } as const;
  const reasoned = { ...outcome, exception: 'The line is being doubled.' } as const;
  const story = given(entered(1, '2025-02-03', windAt('F', 4_500)), entered(2, '2025-02-04'));
  story
    .when(outcome, expert, day)
    .thenRefused('exception-needs-reason', 'R1', { availableKva: 500, claimsAhead: 1 });
  story.when(reasoned, expert, day).thenRefused('exception-needs-two-persons', 'R1', { claimsAhead: 1 });
  story.and(said(proposing(reasoned), expert, day));
  story
    .when(confirm, secondExpert, day)
    .thenGives(
      { type: 'ActConfirmed' },
      {
        type: 'OrientationReported',
        exception: 'The line is being doubled.',
        passedOver: [1],
        grantedKva: 1_000,
      },
    );
});

test('Four eyes: two of finance, two managers and two experts are pairs; a mixed pair is none', () => {
  const rules = {
    type: 'PublishRules',
    rules: { ...version1, version: 2, inForceFrom: '2025-03-01' },
  } as const;
  given(said(proposing(rules), accessManager, day))
    .when(confirm, expert, day)
    .thenRefused('not-your-role', 'rules');
  given(byTwo(rules, 1, accessManager, secondAccessManager, day));
  const story = given(
    said({ type: 'ReceiveTransfer', transfer: 't', bookedOn: day, amountCents: 5 }, finance, day),
  );
  story.and(
    entered(1, '2025-02-03'),
    said(proposing({ type: 'MatchTransfer', dossier: 1, transfer: 't' }), finance, day),
  );
  story.when(confirm, accessManager, day).thenRefused('not-your-role', 'payment');
  story
    .when(confirm, secondFinance, day)
    .thenGives({ type: 'ActConfirmed' }, { type: 'PaymentRegistered', payment: 't' });
});

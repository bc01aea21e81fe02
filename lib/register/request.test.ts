import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#lib/calendar/day.ts';
import { rankOf } from '#lib/queue/rank.ts';
import { statuses } from './dossier.ts';
import {
  expert,
  finance,
  type Given,
  given,
  givenNothing,
  noonOf,
  otherProducer,
  producer,
  said,
} from './given.ts';
import { dossierAt, requested, windAt } from './given-dossier.ts';
import { paying } from './given-money.ts';

const draft = dossierAt('draft');
const place = (story: Given) => {
  const { queue, enteredOn } = story.dossier(1);
  return { queue, enteredOn, rank: rankOf(story.register, story.dossier(1)) };
};
const noPlace = { queue: null, enteredOn: null, rank: null };
const submit = (study: 'orientation' | 'detailed', project = windAt('F', 1_000)) =>
  ({ type: 'SubmitRequest', dossier: 1, study, project }) as const;

test('A producer opens a dossier: a draft, numbered, without a place', () => {
  const story = given();
  story
    .when({ type: 'OpenDossier', holder: 'h1' }, producer, '2025-02-03')
    .thenGives({ type: 'DossierOpened', dossier: 1, holder: 'h1' });
  assert.equal(story.dossier(1).status, 'draft');
  assert.deepEqual(place(story), noPlace);
});

test('A number is given once: the dossier opened after a withdrawal takes the next one', () => {
  given(dossierAt('withdrawn'))
    .when({ type: 'OpenDossier', holder: 'h2' }, producer, '2025-03-03')
    .thenGives({ type: 'DossierOpened', dossier: 2 });
});

test('A producer opens dossiers under their own pseudonyms alone', () => {
  given().when({ type: 'OpenDossier', holder: 'x1' }, producer, '2025-02-03').thenRefused('not-found', 'R2');
});

test('Staff open no dossier: the request is the producer’s own act', () => {
  for (const staff of [expert, finance])
    given()
      .when({ type: 'OpenDossier', holder: 'h1' }, staff, '2025-02-03')
      .thenRefused('not-your-role', 'R2', { role: staff.role });
});

test('Before the first rules document nothing can be asked', () => {
  givenNothing()
    .when({ type: 'OpenDossier', holder: 'h1' }, producer, '2025-02-03')
    .thenRefused('no-rules-in-force', 'rules');
});

test('R2: the preliminary advice is free: it asks for no fee', () => {
  const story = given(draft);
  story
    .when({ type: 'AskPreliminaryAdvice', dossier: 1 }, producer, '2025-02-03')
    .thenGives({ type: 'PreliminaryAdviceAsked', dossier: 1, on: '2025-02-03' });
  story
    .when({ type: 'GivePreliminaryAdvice', dossier: 1 }, expert, '2025-02-05')
    .thenGives({ type: 'PreliminaryAdviceGiven', dossier: 1, on: '2025-02-05' });
  assert.equal(story.dossier(1).orientationFee, null);
});

test('R2: the preliminary advice gives no place and holds no capacity', () => {
  const story = given(
    draft,
    said({ type: 'AskPreliminaryAdvice', dossier: 1 }, producer, '2025-02-03'),
    said({ type: 'GivePreliminaryAdvice', dossier: 1 }, expert, '2025-02-05'),
  );
  assert.deepEqual(place(story), noPlace);
  assert.equal(story.dossier(1).status, 'draft');
  assert.deepEqual([...story.register.claimants], []);
});

test('R2: the advice binds nobody: it may be asked again, and the request need not wait for it', () => {
  const ask = { type: 'AskPreliminaryAdvice', dossier: 1 } as const;
  const story = given(draft, said(ask, producer, '2025-02-03'));
  story.when(ask, producer, '2025-02-04').thenGives({ type: 'PreliminaryAdviceAsked', on: '2025-02-04' });
  story
    .when(submit('orientation'), producer, '2025-02-04')
    .thenGives({ type: 'RequestSubmitted' }, { type: 'FeeRequested' });
});

const asks = (on: Day) => said({ type: 'AskPreliminaryAdvice', dossier: 1 }, producer, on);
const give = { type: 'GivePreliminaryAdvice', dossier: 1 } as const;
const advice = (story: Given) => {
  const { adviceAskedOn, adviceGivenOn } = story.dossier(1);
  return [adviceAskedOn, adviceGivenOn];
};

test('R2: an advice answers a question: nobody asked, nothing is given', () => {
  const story = given(draft);
  story.when(give, expert, '2025-02-05').thenRefused('no-advice-awaited', 'R2', {});
  assert.deepEqual(advice(story), [null, null]);
});

test('R2: an advice is given once for each time it was asked', () => {
  const story = given(draft, asks('2025-02-03'), said(give, expert, '2025-02-05'));
  assert.deepEqual(advice(story), ['2025-02-03', '2025-02-05']);
  story.when(give, expert, '2025-02-06').thenRefused('no-advice-awaited', 'R2', {});
  story.and(asks('2025-02-07'));
  assert.deepEqual(advice(story), ['2025-02-07', null]);
  story.when(give, expert, '2025-02-10').thenGives({ type: 'PreliminaryAdviceGiven', on: '2025-02-10' });
});

test('R2: an advice asked for again before the answer is waited for since it was first asked', () => {
  assert.deepEqual(advice(given(draft, asks('2025-02-03'), asks('2025-02-10'))), ['2025-02-03', null]);
});

test('R2: an advice comes before the request, at no other step', () => {
  for (const status of statuses.filter((one) => one !== 'draft')) {
    const story = given(dossierAt(status));
    story
      .when({ type: 'AskPreliminaryAdvice', dossier: 1 }, producer, '2028-01-03')
      .thenRefused('not-at-this-step', 'R2', { status });
    story
      .when({ type: 'GivePreliminaryAdvice', dossier: 1 }, expert, '2028-01-03')
      .thenRefused('not-at-this-step', 'R2', { status });
  }
});

test('A dossier of another producer looks as if it did not exist', () => {
  for (const dossier of [1, 99])
    given(draft)
      .when({ type: 'AskPreliminaryAdvice', dossier }, otherProducer, '2025-02-03')
      .thenRefused('not-found', 'R2', {});
});

test('R3: a complete request is asked its fee at once, by machine', () => {
  given(draft)
    .when(submit('orientation'), producer, '2025-02-03')
    .thenGives(
      { type: 'RequestSubmitted', study: 'orientation', submittedAt: noonOf('2025-02-03') },
      { type: 'FeeRequested', study: 'orientation', on: '2025-02-03', starts: [] },
    );
});

test('The sum of a fee is confidential; that it was asked for is not', () => {
  given(draft)
    .when(submit('orientation'), producer, '2025-02-03')
    .thenGives(
      { type: 'RequestSubmitted' },
      { type: 'FeeRequested', confidential: { amountCents: 181_500 } },
    );
});

test('R3: a submitted request has no place before its fee is paid', () => {
  const story = given(dossierAt('orientation-fee-due'));
  assert.deepEqual(place(story), noPlace);
  assert.equal(story.dossier(1).status, 'orientation-fee-due');
});

test('R3: the orientation study is optional: a producer may ask for the detailed study at once', () => {
  const story = given(draft);
  story
    .when(submit('detailed'), producer, '2025-02-03')
    .thenGives({ type: 'RequestSubmitted', study: 'detailed' }, { type: 'FeeRequested', study: 'detailed' });
  assert.equal(story.dossier(1).status, 'detailed-fee-due');
  assert.deepEqual(place(story), noPlace);
});

test('R3: a project stands at a point that the grid knows', () => {
  given(draft)
    .when(submit('orientation', windAt('X', 1_000)), producer, '2025-02-03')
    .thenRefused('unknown-node', 'R3', { node: 'X' });
});

test('R3: a project asks for power, permanent or flexible', () => {
  const ask = (permanentKva: number, flexibleKva: number) =>
    given(draft).when(submit('orientation', windAt('F', permanentKva, flexibleKva)), producer, '2025-02-03');
  ask(0, 0).thenRefused('no-power-asked', 'R3');
  ask(0, 1).thenGives({ type: 'RequestSubmitted' }, { type: 'FeeRequested' });
  ask(1, 0).thenGives({ type: 'RequestSubmitted' }, { type: 'FeeRequested' });
});

test('A request is submitted once', () => {
  given(dossierAt('orientation-fee-due'))
    .when(submit('detailed'), producer, '2025-02-04')
    .thenRefused('not-at-this-step', 'R3', { status: 'orientation-fee-due' });
});

test('Whoever pays first stands first, also where the other one asked first (R1)', () => {
  const story = given(
    requested(1, '2025-02-03'),
    requested(2, '2025-02-04'),
    paying(2, 'b2', 181_500, '2025-02-05'),
    paying(1, 'b1', 181_500, '2025-02-06'),
  );
  const rank = (number: number) => rankOf(story.register, story.dossier(number));
  assert.deepEqual([rank(2), rank(1)], [1, 2]);
});

test('Of fees completed on one day, the request submitted first stands first, whichever was read first', () => {
  const story = given(
    requested(1, '2025-02-03'),
    requested(2, '2025-02-03'),
    requested(3, '2025-02-04'),
    ...[3, 2, 1].map((number) => paying(number, `b${number}`, 181_500, '2025-02-05')),
  );
  const rank = (number: number) => rankOf(story.register, story.dossier(number));
  assert.deepEqual([rank(1), rank(2), rank(3)], [1, 2, 3]);
});

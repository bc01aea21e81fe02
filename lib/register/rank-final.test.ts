import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#lib/calendar/day.ts';
import { isFinal, rankOf } from '#lib/queue/rank.ts';
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
  secondFinance,
} from './given.ts';
import { requested, windAt } from './given-dossier.ts';
import { arriving, detailedCents, orientationCents, paying, when } from './given-money.ts';

/** Entered on 5 February 2025; no money has been declared settled. */
const provisional = [...requested(1, '2025-02-03'), paying(1, 'b1', orientationCents, '2025-02-05')];
const settling = (through: Day, on: Day): Said => said({ type: 'SettleMoney', through }, finance, on);
const reporting = (words: { justification?: string } = {}) =>
  ({ type: 'ReportOrientation', dossier: 1, outcome: 'available', channel: 'electronic', ...words }) as const;
const isFinalIn = (story: Given) => isFinal(story.register, story.dossier(1));

test('Finance says up to which day all money has been read and settled', () => {
  when(given(), settling('2025-02-05', '2025-02-06')).thenGives({
    type: 'MoneySettled',
    through: '2025-02-05',
  });
});

test('A rank is final when all money up to its day is settled: the day before is not enough', () => {
  assert.equal(isFinalIn(given(provisional)), false);
  assert.equal(isFinalIn(given(provisional, settling('2025-02-04', '2025-02-06'))), false);
  assert.equal(isFinalIn(given(provisional, settling('2025-02-05', '2025-02-06'))), true);
  assert.equal(isFinalIn(given(provisional, settling('2025-02-06', '2025-02-06'))), true);
});

test('Money booked before the entry and read later shows why a rank may be provisional', () => {
  const story = given(provisional, requested(2, '2025-02-03'), settling('2025-02-04', '2025-02-06'));
  assert.equal(rankOf(story.register, story.dossier(1)), 1);
  story.and(
    paying(2, 'b2', orientationCents, '2025-02-05', '2025-02-07'),
    paying(2, 'b0', orientationCents, '2025-02-04', '2025-02-07'),
  );
  assert.equal(rankOf(story.register, story.dossier(1)), 2);
});

test('The settled day may stay, it never goes back', () => {
  const story = given(settling('2025-02-05', '2025-02-06'));
  when(story, settling('2025-02-05', '2025-02-07')).thenGivesNothing();
  when(story, settling('2025-02-04', '2025-02-07')).thenRefused('settled-backwards', 'rankFinal', {
    settledThrough: '2025-02-05',
  });
  when(story, settling('2025-02-06', '2025-02-07')).thenGives({ type: 'MoneySettled' });
});

test('Tomorrow’s money cannot be settled today', () => {
  when(given(), settling('2025-02-06', '2025-02-06')).thenGives({ type: 'MoneySettled' });
  when(given(), settling('2025-02-07', '2025-02-06')).thenRefused('date-in-future', 'rankFinal', {
    day: '2025-02-07',
  });
});

test('Money that waits to be matched is not settled: it could still give a place', () => {
  const story = given(arriving('t1', orientationCents, '2025-02-05'));
  when(story, settling('2025-02-04', '2025-02-06')).thenGives({ type: 'MoneySettled' });
  for (const through of ['2025-02-05', '2025-02-06'] as const)
    when(story, settling(through, '2025-02-06')).thenRefused('money-unmatched', 'rankFinal', {
      bookedOn: '2025-02-05',
    });
});

test('Matched or set aside, it is settled', () => {
  const arrived = arriving('t1', orientationCents, '2025-02-05');
  const aside = said({ type: 'SetTransferAside', transfer: 't1', reason: 'A rent.' }, finance, '2025-02-06');
  const match = { type: 'MatchTransfer', transfer: 't1', dossier: 1 } as const;
  const matched = [
    ...requested(1, '2025-02-03'),
    arrived,
    ...byTwo(match, 1, finance, secondFinance, '2025-02-06'),
  ];
  for (const story of [given(arrived, aside), given(matched)])
    when(story, settling('2025-02-06', '2025-02-06')).thenGives({ type: 'MoneySettled' });
});

test('Money is settled by finance, or by machine after the statements', () => {
  const command = { type: 'SettleMoney', through: '2025-02-05' } as const;
  given().when(command, clock, '2025-02-06').thenGives({ type: 'MoneySettled' });
  for (const by of [expert, producer])
    given().when(command, by, '2025-02-06').thenRefused('not-your-role', 'rankFinal');
});

const missing = { year: 2025, number: 27 };
const reading = (through: Day, on: Day, awaits: typeof missing | null): Said =>
  said({ type: 'SettleMoney', through, awaits }, finance, on);

test('A day that follows the statements names the missing one that holds it back, until none is missing', () => {
  const story = given();
  when(story, reading('2025-02-05', '2025-02-06', missing)).thenGives({
    type: 'MoneySettled',
    through: '2025-02-05',
    awaits: missing,
  });
  assert.deepEqual(story.register.awaits, missing);
  when(story, reading('2025-02-05', '2025-02-07', { ...missing })).thenGivesNothing();
  when(story, reading('2025-02-05', '2025-02-07', null)).thenGives({ type: 'MoneySettled', awaits: null });
  assert.equal(story.register.awaits, null);
});

test('Once the day follows the statements nobody sets it by hand', () => {
  const story = given(settling('2025-02-04', '2025-02-06'), reading('2025-02-05', '2025-02-06', null));
  for (const through of ['2025-02-05', '2025-02-07'] as const)
    when(story, settling(through, '2025-02-07')).thenRefused('settled-by-statements', 'rankFinal');
});

test('Money of an older day read late does not keep the missing statement from being named', () => {
  const story = given(
    reading('2025-02-05', '2025-02-06', null),
    arriving('t1', 5, '2025-02-04', '2025-02-07'),
  );
  when(story, reading('2025-02-05', '2025-02-07', missing)).thenGives({ type: 'MoneySettled' });
  when(story, reading('2025-02-06', '2025-02-07', missing)).thenRefused('money-unmatched', 'rankFinal');
});

test('An outcome on capacity waits for a final rank', () => {
  const story = given(provisional);
  story
    .when(reporting(), expert, '2025-02-10')
    .thenRefused('rank-is-provisional', 'rankFinal', { enteredOn: '2025-02-05' });
  story.and(settling('2025-02-05', '2025-02-10'));
  story
    .when(reporting(), expert, '2025-02-10')
    .thenGives({ type: 'OrientationReported', outcome: 'available', justification: null });
});

test('Or it is given on a provisional rank with a written justification, which is published', () => {
  const justification = 'The bank sends no statements this week.';
  given(provisional)
    .when(reporting({ justification }), expert, '2025-02-10')
    .thenGives({ type: 'OrientationReported', outcome: 'available', grantedKva: 1_000, justification });
});

test('A justification that was not needed is not published', () => {
  given(provisional, settling('2025-02-05', '2025-02-10'))
    .when(reporting({ justification: 'Superfluous.' }), expert, '2025-02-10')
    .thenGives({ type: 'OrientationReported', justification: null });
});

test('“Capacity reached” needs a final rank just as well', () => {
  given(requested(1, '2025-02-03', windAt('F', 6_000)), paying(1, 'b1', 605_000, '2025-02-05'))
    .when({ ...reporting(), outcome: 'reached' }, expert, '2025-02-10')
    .thenRefused('rank-is-provisional', 'rankFinal');
});

test('So does the outcome of a detailed study entered directly', () => {
  const direct = [
    ...requested(1, '2025-02-03', undefined, 'detailed'),
    paying(1, 'b1', detailedCents, '2025-02-05'),
  ];
  const deciding = { ...reporting(), type: 'DecideCapacity' } as const;
  given(direct).when(deciding, expert, '2025-02-10').thenRefused('rank-is-provisional', 'rankFinal');
  given(direct, settling('2025-02-05', '2025-02-10'))
    .when(deciding, expert, '2025-02-10')
    .thenGives({ type: 'CapacityDecided', outcome: 'available', justification: null });
});

test('An entry moved to an earlier day is final as soon as that day is settled', () => {
  const story = given(provisional, settling('2025-02-04', '2025-02-06'));
  assert.equal(isFinalIn(story), false);
  story.and(paying(1, 'b0', orientationCents, '2025-02-04', '2025-02-07'));
  assert.equal(isFinalIn(story), true);
});

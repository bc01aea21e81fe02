import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locales } from '#app/i18n/locale.ts';
import { speechOf } from '#app/i18n/speech.ts';
import type { Chapter } from '#db/story.ts';
import type { RegisterEvent } from '#lib/register/event.ts';
import { noonOf } from '#lib/register/given.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { ownRules, toldOf } from './told.ts';

const chapter = (event: RegisterEvent, by: Chapter['by'] = 'clock'): Chapter => ({
  index: 1,
  act: 1,
  at: noonOf('2025-03-03'),
  by,
  rules: 1,
  person: null,
  event,
  record: {},
});

const tell = (event: RegisterEvent) => toldOf([chapter(event)], [version1])[0];

test('A payment is told at its booking day, with its amount for its own people', () => {
  const told = tell({
    type: 'PaymentRegistered',
    dossier: 1,
    payment: 'bank-1',
    bookedOn: '2025-02-28',
    covers: null,
    coveredOn: null,
    confidential: { amountCents: 181_500 },
  });
  assert.partialDeepStrictEqual(told, { on: '2025-02-28', recordedOn: '2025-03-03', rule: 'R3' });
  assert.equal(told?.own?.cents, 181_500);
});

test('What anyone may read is told by its public step', () => {
  const told = tell({ type: 'ProjectMaintained', dossier: 1, on: '2025-03-03' });
  assert.deepEqual([told?.step?.kind, told?.own, told?.rule], ['maintained', null, 'R6']);
});

test('Why a project was struck off is told to its own people', () => {
  const confidential = { reason: 'Another machine was built.' };
  const told = tell({
    type: 'StruckOff',
    dossier: 1,
    on: '2025-03-03',
    ground: 'notable-change',
    confidential,
  });
  assert.deepEqual(told?.words, confidential);
});

test('A reminder names the rule of its time limit', () => {
  const told = tell({
    type: 'ReminderIssued',
    dossier: 1,
    limit: 'accept-proposal',
    on: '2025-03-03',
    nextOn: null,
  });
  assert.equal(told?.rule, 'R9');
});

test('Setting receipt: the words of a letter are kept back until its producer has opened it', () => {
  const letter = {
    ...chapter({ type: 'PreliminaryAdviceGiven', dossier: 1, on: '2025-03-03' }),
    record: { advice: 'yes' },
  };
  const wordsWhen = (unopened: number | null) => toldOf([letter], [version1], unopened)[0]?.words;
  assert.deepEqual(wordsWhen(letter.index), {});
  assert.deepEqual(wordsWhen(null), { advice: 'yes' });
});

test('What staff prepare among themselves is not told', () => {
  assert.equal(tell({ type: 'ActProposed', act: 1, kind: 'StrikeOff', dossier: 1 }), undefined);
});

test('A place that is kept after a reversal is told to its own people alone', () => {
  const event = {
    type: 'PlaceTakenBack',
    dossier: 1,
    study: 'detailed',
    dueOn: '2025-03-01',
    starts: [],
  } as const;
  assert.equal(tell({ ...event, keepsPlace: true })?.own?.kind, 'uncovered');
  assert.equal(tell({ ...event, keepsPlace: false })?.step?.kind, 'place-lost');
});

for (const locale of locales)
  test(`Everything that is told has a sentence and a rule with a name (${locale})`, () => {
    const { say } = speechOf(locale);
    for (const sentence of Object.values(say.story.own))
      assert.match(sentence({ amount: '1 €', study: 's', limit: 'l', day: 'd' }), /\S.*\.$/);
    const names = { ...say.entry.ruleNames, ...say.story.ruleNames };
    for (const rule of Object.values(ownRules))
      assert.ok(/^R\d/.test(rule) || Object.hasOwn(names, rule), rule);
  });

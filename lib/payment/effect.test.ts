import assert from 'node:assert/strict';
import { test } from 'node:test';
import { given } from '#lib/register/given.ts';
import { dossierAt, requested } from '#lib/register/given-dossier.ts';
import { effectsOf } from './effect.ts';
import type { Interpreted } from './interpret.ts';
import type { Meaning } from './meaning.ts';

const head = {
  account: 'BE68539007547034',
  number: { year: 2025, number: 1 },
  opening: { on: '2025-02-03', cents: 0, beyondCents: 0 },
  closing: { on: '2025-02-04', cents: 0, beyondCents: 0 },
} as const;

const moved = (amountCents: number, meaning: Meaning): Interpreted => ({
  name: 'a',
  meaning,
  bookedOn: '2025-02-04',
  valueOn: null,
  amountCents,
  bankReference: null,
  counterpartyName: null,
  counterpartyAccount: null,
  references: [],
  text: '',
  isReversal: false,
});

const paying = (amountCents: number): Interpreted => moved(amountCents, { kind: 'payment', dossier: 1 });

const doing = (story = given(requested(1, '2025-02-03')), ...movements: readonly Interpreted[]) =>
  effectsOf(story.register, [{ head, movements }]).map(({ does, missingCents }) => [does, missingCents]);

test('The whole fee covers it; what comes after it is beyond', () => {
  assert.deepEqual(doing(undefined, paying(181_500), paying(1)), [
    ['covers', 0],
    ['beyond', null],
  ]);
});

test('Part payments add up: each says what the fee still misses, the last one covers it', () => {
  assert.deepEqual(doing(undefined, paying(81_500), paying(99_999), paying(1)), [
    ['part', 100_000],
    ['part', 1],
    ['covers', 0],
  ]);
});

test('Too much covers the fee', () => {
  assert.deepEqual(doing(undefined, paying(200_000)), [['covers', 0]]);
});

test('Money for a closed dossier is beyond: it revives nothing', () => {
  assert.deepEqual(doing(given(dossierAt('withdrawn')), paying(181_500)), [['beyond', null]]);
});

test('A movement that is no payment does what it means', () => {
  assert.deepEqual(doing(undefined, moved(-5, { kind: 'outgoing' })), [['outgoing', null]]);
});

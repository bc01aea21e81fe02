import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KeptMovement } from '#lib/payment/intake.ts';
import type { Meaning } from '#lib/payment/meaning.ts';
import { finance, given, said } from '#lib/register/given.ts';
import { requested } from '#lib/register/given-dossier.ts';
import { dossierOf, stateOf } from './movement-state.ts';

const money = { bookedOn: '2025-02-04', amountCents: 181_500 } as const;

const paid = said({ type: 'RegisterPayment', dossier: 1, payment: 'fee', ...money }, finance, '2025-02-04');
const received = said({ type: 'ReceiveTransfer', transfer: 'late', ...money }, finance, '2025-02-04');
const aside = said({ type: 'SetTransferAside', transfer: 'late', reason: 'Rent.' }, finance, '2025-02-05');
const reversed = said({ type: 'ReversePayment', dossier: 1, payment: 'fee' }, finance, '2025-02-05');

const movement = (name: string, meaning: Meaning | null): KeptMovement => ({
  name,
  meaning,
  ...money,
  valueOn: null,
  bankReference: null,
  counterpartyName: null,
  counterpartyAccount: null,
  references: [],
  text: '',
  isReversal: false,
});

const fee = movement('fee', { kind: 'payment', dossier: 1 });
const late = movement('late', { kind: 'unmatched', because: 'no-reference' });
const story = given(requested(1, '2025-02-03'), paid, received);

test('A fee stands with its dossier, until the bank takes it back', () => {
  assert.deepEqual([stateOf(story.register, fee), dossierOf(story.register, fee)], ['fee', 1]);
  assert.equal(stateOf(story.and(reversed).register, fee), 'taken-back');
});

test('Money without a dossier waits until it is set aside', () => {
  const waiting = given(requested(1, '2025-02-03'), received);
  assert.deepEqual([stateOf(waiting.register, late), dossierOf(waiting.register, late)], ['unmatched', null]);
  assert.equal(stateOf(waiting.and(aside).register, late), 'aside');
});

test('A reversal stands with the dossier of what it takes back', () => {
  const reversal = movement('back', { kind: 'reversal', of: 'fee' });
  const { register } = given(requested(1, '2025-02-03'), paid, reversed);
  assert.deepEqual([stateOf(register, reversal), dossierOf(register, reversal)], ['reversal', 1]);
});

test('A movement of a statement that waits for another is held', () => {
  assert.equal(stateOf(given().register, movement('held', null)), 'held');
});

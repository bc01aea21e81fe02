import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finance, type Said, said, secondFinance } from '#lib/register/given.ts';
import { isRefusal } from '#lib/register/refusal.ts';
import { append } from './append.ts';
import { bankBalance, openReversals, settleReversal } from './bank-money.ts';
import type { Book } from './client.ts';
import { write, writesAt } from './given.ts';
import { feeCents, givenAsked, paying, readCamt, readCoda, statementsWith } from './given-bank.ts';
import { readRegister } from './read.ts';

const today = '2030-01-02';
const nobodys = paying(1, { reference: null, text: 'Moulin' });

const proposed = async (book: Book): Promise<readonly Said[]> => {
  const [transfer = ''] = (await readRegister(book)).transfers.keys();
  return [
    said({ type: 'ProposeAct', command: { type: 'MatchTransfer', transfer, dossier: 1 } }, finance, today),
  ];
};

const confirmed = (book: Book, act = 1) =>
  append(book, {
    command: { type: 'ConfirmAct', act },
    actor: secondFinance,
    key: `confirm-${act}`,
    at: writesAt,
    record: {},
  });

test('F1: money that the bank took back while its matching waited for a second person gives no place', async (t) => {
  const book = await givenAsked(t);
  const [one, two] = statementsWith([nobodys], [{ ...nobodys, cents: -feeCents, isReversal: true }]);
  if (one === undefined || two === undefined) throw new Error('two statements');
  await readCoda(book, one);
  await write(book, await proposed(book));
  await readCoda(book, two);
  assert.ok(isRefusal(await confirmed(book)));
  assert.equal((await readRegister(book)).dossiers.get(1)?.enteredOn, null);
  assert.equal((await bankBalance(book)).feesCents, 0);
});

test('F9: a total told in detail while its matching waited for a second person is not counted beside its parts', async (t) => {
  const book = await givenAsked(t);
  const parts = [paying(1, { bankReference: 'P1' }), paying(2, { bankReference: 'P2' })];
  const total = { ...nobodys, cents: 2 * feeCents, bankReference: 'T' };
  const [[inTotal], [inParts]] = [statementsWith([total]), statementsWith(parts)];
  if (inTotal === undefined || inParts === undefined) throw new Error('two statements');
  await readCoda(book, inTotal);
  await write(book, await proposed(book));
  await readCamt(book, inParts);
  assert.ok(isRefusal(await confirmed(book)));
  const { inCents, feesCents, refundableCents } = await bankBalance(book);
  assert.deepEqual([inCents, feesCents, refundableCents], [2 * feeCents, 2 * feeCents, 0]);
});

for (const [what, credit] of [
  ['a payment', paying(1)],
  ['money that names no dossier', nobodys],
] as const)
  test(`F1: ${what} that the statement takes back before it tells of it gives no place and does not wait`, async (t) => {
    const book = await givenAsked(t);
    await readCoda(book, ...statementsWith([{ ...credit, cents: -feeCents, isReversal: true }, credit]));
    const { dossiers, transfers } = await readRegister(book);
    assert.ok(dossiers.get(1)?.payments.every(({ reversedOn }) => reversedOn !== null));
    assert.ok([...transfers.values()].every(({ state }) => state === 'gone'));
    const { inCents, feesCents, unmatchedCents } = await bankBalance(book);
    assert.deepEqual([inCents, feesCents, unmatchedCents], [0, 0, 0]);
  });

test('F9: a reversal takes back a credit of its own amount, and no other', async (t) => {
  const book = await givenAsked(t);
  const other = paying(2, { cents: -500, isReversal: true });
  await readCoda(book, ...statementsWith([paying(1)], [other]));
  const [open] = await openReversals(book);
  const [payment = ''] = (await readRegister(book)).payments.keys();
  const decision = await settleReversal(book, finance, 'k', open?.movement.name ?? '', payment);
  assert.ok(isRefusal(decision));
  assert.equal((await readRegister(book)).dossiers.get(1)?.payments[0]?.reversedOn, null);
  assert.equal((await openReversals(book)).length, 1);
});

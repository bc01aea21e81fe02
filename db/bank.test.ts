import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codaOf } from '#lib/payment/write-coda.ts';
import { finance } from '#lib/register/given.ts';
import { importBankFile, previewBankFile } from './bank.ts';
import { bankFileOf } from './bank-file.ts';
import { bankBalance, openReversals, refundsToPay, settleReversal } from './bank-money.ts';
import { bankMovementNamed, bankMovementsOf, bankStatements } from './bank-statements.ts';
import { unmatchedMoney } from './bank-unmatched.ts';
import { feeCents, givenAsked, paying, readCamt, readCoda, statementsWith } from './given-bank.ts';
import { readRegister } from './read.ts';

const [first, second, third] = statementsWith(
  [paying(1)],
  [paying(2)],
  [paying(3, { reference: null, text: 'facture', bankReference: 'R3' })],
);
if (first === undefined || second === undefined || third === undefined) throw new Error('three statements');

test('A transfer with the reference of a fee enters its dossier on its booking day', async (t) => {
  const book = await givenAsked(t);
  const outcome = await readCoda(book, first);
  assert.equal(outcome.outcome, 'brought');
  const { dossiers, settledThrough, awaits } = await readRegister(book);
  assert.deepEqual([dossiers.get(1)?.enteredOn, dossiers.get(2)?.enteredOn], ['2026-01-05', null]);
  assert.deepEqual([settledThrough, awaits], ['2026-01-05', null]);
});

test('The preview tells the same and changes nothing', async (t) => {
  const book = await givenAsked(t);
  const before = (await readRegister(book)).entries;
  const file = { name: 'a.cod', bytes: codaOf(first, second) };
  const preview = await previewBankFile(book, file);
  assert.equal((await readRegister(book)).entries, before);
  assert.deepEqual(await importBankFile(book, finance, file), preview);
});

test('The same bytes again do nothing', async (t) => {
  const book = await givenAsked(t);
  await readCoda(book, first);
  const before = (await readRegister(book)).entries;
  assert.equal((await readCoda(book, first)).outcome, 'known');
  assert.equal((await readRegister(book)).entries, before);
});

test('A statement after a gap waits, and counts when the gap is closed', async (t) => {
  const book = await givenAsked(t);
  await readCoda(book, first);
  await readCoda(book, third);
  const held = await readRegister(book);
  assert.deepEqual([held.transfers.size, held.awaits], [0, { year: 2026, number: 2 }]);
  const [account] = await bankStatements(book);
  assert.deepEqual([account?.read.length, account?.held.length], [1, 1]);
  await readCamt(book, second);
  const closed = await readRegister(book);
  assert.deepEqual([closed.transfers.size, closed.awaits], [1, null]);
  assert.equal(closed.settledThrough, '2026-01-06', 'the day before the money that waits');
});

test('Money without a reference waits, with what the bank says of it', async (t) => {
  const book = await givenAsked(t);
  await readCoda(book, first, second, third);
  const [money] = await unmatchedMoney(book);
  assert.equal(money?.movement?.text, 'facture');
  const name = money?.transfer.transfer ?? '';
  assert.match(name, /^[0-9a-f]{32}$/);
  assert.equal((await bankMovementNamed(book, name))?.bankReference, 'R3');
  const [movement] = await bankMovementsOf(book, first.account, { year: 2026, number: 3 });
  assert.deepEqual(movement?.meaning, { kind: 'unmatched', because: 'no-reference' });
});

test('A reversal takes its payment back; one without a payment waits for finance', async (t) => {
  const book = await givenAsked(t);
  const back = paying(1, { cents: -feeCents, isReversal: true });
  const other = paying(2, { cents: -500, isReversal: true });
  await readCoda(book, ...statementsWith([paying(1)], [back, other]));
  const { dossiers, payments } = await readRegister(book);
  assert.equal(dossiers.get(1)?.payments[0]?.isReversed, true);
  const [open] = await openReversals(book);
  assert.equal(open?.movement.amountCents, -500);
  const settle = (credit: string | null) =>
    settleReversal(book, finance, `k${credit}`, open?.movement.name ?? '', credit);
  const [paid = ''] = payments.keys();
  for (const [credit, code] of [
    [paid, 'payment-reversed'],
    ['none', 'no-such-payment'],
  ] as const)
    assert.partialDeepStrictEqual(await settle(credit), { refused: code });
  assert.deepEqual(await settle(null), []);
  assert.deepEqual(await openReversals(book), []);
});

test('The balance accounts for every cent that came in', async (t) => {
  const book = await givenAsked(t);
  await readCoda(book, first, second, third);
  const balance = await bankBalance(book);
  assert.deepEqual(
    [balance.inCents, balance.feesCents, balance.unmatchedCents],
    [3 * feeCents, 2 * feeCents, feeCents],
  );
  assert.deepEqual(await refundsToPay(book), []);
});

test('The bytes are kept as they came', async (t) => {
  const book = await givenAsked(t);
  const bytes = codaOf(first);
  await importBankFile(book, finance, { name: 'a.cod', bytes });
  assert.deepEqual((await bankFileOf(book, 1))?.bytes, Buffer.from(bytes));
});

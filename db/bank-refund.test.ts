import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GivenMovement } from '#lib/payment/given.ts';
import { byTwo, finance, producer, said, secondFinance } from '#lib/register/given.ts';
import { refundsToPay } from './bank-money.ts';
import type { Book } from './client.ts';
import { write } from './given.ts';
import { feeCents, givenAsked, paying, readCamt, readCoda, statementsWith } from './given-bank.ts';
import { readRegister } from './read.ts';

const withStatements = async (
  t: Parameters<typeof givenAsked>[0],
  ...lists: readonly (readonly GivenMovement[])[]
) => {
  const book = await givenAsked(t);
  await write(book, [said({ type: 'Withdraw', dossier: 1 }, producer, '2026-01-03')]);
  return { book, statements: statementsWith(...lists) };
};

/** Two persons send back the money of dossier 1. */
const refund = async (book: Book): Promise<void> => {
  const [payment = ''] = (await readRegister(book)).payments.keys();
  const command = { type: 'RefundPayment', dossier: 1, payment } as const;
  await write(book, byTwo(command, 1, finance, secondFinance, '2030-01-02'));
};

const out = paying(1, { cents: -feeCents, reference: null, bankReference: 'OUT' });

test('A refund that the bank made impossible by taking its payment back is to be paid only once the money has come again', async (t) => {
  const back = paying(1, { cents: -feeCents, isReversal: true });
  const {
    book,
    statements: [one, two, three],
  } = await withStatements(t, [paying(1)], [back], [paying(1, { bankReference: 'AGAIN' })]);
  if (one === undefined || two === undefined || three === undefined) throw new Error('three statements');
  await readCoda(book, one);
  await refund(book);
  assert.equal((await refundsToPay(book)).length, 1);
  await readCoda(book, two);
  assert.deepEqual(await refundsToPay(book), []);
  await readCoda(book, three);
  assert.equal((await refundsToPay(book)).length, 1);
});

test('A debit booked before a refund was confirmed does not pay it', async (t) => {
  const {
    book,
    statements: [one, two],
  } = await withStatements(t, [paying(1)], [out]);
  if (one === undefined || two === undefined) throw new Error('two statements');
  await readCoda(book, one);
  await refund(book);
  await readCamt(book, two);
  assert.equal((await refundsToPay(book)).length, 1);
});

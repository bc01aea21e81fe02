import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bankBalance } from './bank-money.ts';
import { feeCents, givenAsked, paying, readCamt, readCoda, statementsWith } from './given-bank.ts';
import { readRegister } from './read.ts';

const [bare] = statementsWith([paying(1, { reference: null })]);
const [wrong] = statementsWith([paying(1, { reference: '000000001199' })]);
const [full] = statementsWith([paying(1)]);
if (bare === undefined || wrong === undefined || full === undefined) throw new Error('three statements');

for (const [what, less] of [
  ['lacks the reference', bare],
  ['has it wrong', wrong],
] as const)
  for (const order of ['first', 'last'] as const)
    test(`F2: where one file ${what} and the other has it right, read ${order}, the fee is paid`, async (t) => {
      const book = await givenAsked(t);
      if (order === 'first') await readCoda(book, less);
      await readCamt(book, full);
      if (order === 'last') await readCoda(book, less);
      assert.equal((await readRegister(book)).dossiers.get(1)?.enteredOn, '2026-01-05');
      const { inCents, feesCents } = await bankBalance(book);
      assert.deepEqual([inCents, feesCents], [feeCents, feeCents]);
    });

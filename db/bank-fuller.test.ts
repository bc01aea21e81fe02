import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bankBalance } from './bank-money.ts';
import { feeCents, givenAsked, paying, readCamt, readCoda, statementsWith } from './given-bank.ts';
import { readRegister } from './read.ts';

const [bare] = statementsWith([paying(1, { reference: null })]);
const [wrong] = statementsWith([paying(1, { reference: '000000001199' })]);
const [full] = statementsWith([paying(1)]);
const [back] = statementsWith([paying(1), paying(1, { cents: -feeCents, isReversal: true })]);
if (bare === undefined || wrong === undefined || full === undefined || back === undefined)
  throw new Error('four statements');

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

test('F2: money taken back before another file names its fee has entered and stands under notice, as if named at once', async (t) => {
  const book = await givenAsked(t);
  await readCoda(book, { ...back, movements: back.movements.map((one) => ({ ...one, reference: null })) });
  assert.deepEqual(
    [...book.register.transfers.values()].map(({ state }) => state),
    ['gone'],
  );
  await readCamt(book, back);
  const dossier = (await readRegister(book)).dossiers.get(1);
  assert.deepEqual([dossier?.enteredOn, dossier?.payments[0]?.reversedOn], ['2026-01-05', '2026-01-05']);
  assert.ok(dossier?.running.some(({ limit }) => limit === 'reversal-notice'));
});

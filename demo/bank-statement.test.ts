import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isIban } from '#lib/payment/iban.ts';
import { meaningOfCredit } from '#lib/payment/meaning.ts';
import { readStatements } from '#lib/payment/read-statement.ts';
import { camtOf } from '#lib/payment/write-camt.ts';
import { codaOf } from '#lib/payment/write-coda.ts';
import { closingCentsOf } from '#lib/payment/write-statement.ts';
import { given } from '#lib/register/given.ts';
import { requested } from '#lib/register/given-dossier.ts';
import { type AccountSoFar, type FeeDue, statementPaying } from './bank-statement.ts';

const account: AccountSoFar = { account: 'BE68539007547034', first: { year: 2026, number: 1 }, last: null };
const due = (dossier: number): FeeDue => ({ dossier, study: 'orientation', missingCents: 181_500 });
const dues = [1, 2, 3, 4].map(due);
const made = statementPaying(dues, account, '2026-03-10');
const { register } = given(...dues.map(({ dossier }) => requested(dossier, '2026-03-02')));

test('All fees that are due are paid, but one typed wrong and one in part; a rent has nothing to do with them', () => {
  const [wrong, part, third, fourth, rent] = made.movements;
  assert.deepEqual([wrong?.reference, rent?.reference], [null, null]);
  assert.deepEqual([part?.cents, third?.cents, fourth?.cents], [90_750, 181_500, 181_500]);
});

for (const [format, bytes] of [
  ['CODA', codaOf(made)],
  ['camt.053', camtOf(made)],
] as const)
  test(`The file reads without fault in ${format}, and means what it pays`, () => {
    const read = readStatements(bytes);
    const [statement] = 'statements' in read ? read.statements : [];
    const meant = statement?.movements.map((one) => meaningOfCredit(one, register).kind);
    assert.deepEqual(meant, ['unmatched', 'payment', 'payment', 'payment', 'unmatched']);
    assert.equal(statement?.closing.cents, closingCentsOf(made));
  });

test('A single fee is paid as it should be', () => {
  const [paid] = statementPaying([due(1)], account, '2026-03-10').movements;
  assert.equal(paid?.cents, 181_500);
  assert.notEqual(paid?.reference, null);
});

test('It follows the last statement, in number and balance; a new year begins with number 1', () => {
  const closing = { on: '2026-03-10', cents: 77, beyondCents: 0 } as const;
  const last = { account: account.account, number: { year: 2026, number: 41 }, opening: closing, closing };
  const next = statementPaying([], { ...account, last }, '2026-03-11');
  assert.deepEqual([next.year, next.number, next.openingCents], [2026, 42, 77]);
  assert.equal(statementPaying([], { ...account, last }, '2027-01-04').number, 1);
});

test('A demonstration taken up again in a later year closes the year of its first statement before', () => {
  const late = statementPaying([], account, '2028-02-01');
  assert.deepEqual([late.closingOn, late.year, late.number], ['2026-12-31', 2026, 1]);
});

test('Whoever pays has an account that no bank of this world keeps, and a right one', () => {
  for (const { account: payer } of made.movements) assert.ok(isIban(payer ?? ''), payer ?? '');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refundCsv } from './refund-csv.ts';

const line = {
  refund: 2,
  returns: 0,
  on: '2026-03-02',
  dossier: 7,
  account: 'BE71096123456769',
  amountCents: 105,
} as const;
const csv = (payer: string | null) =>
  refundCsv([{ ...line, payer }])
    .split('\r\n')
    .at(1);

test('A refund has its date, dossier, payer, account, amount and communication', () => {
  assert.equal(csv('Moulin'), '2026-03-02,7,Moulin,BE71096123456769,1.05,Remboursement 3 dossier 7');
  assert.equal(csv(null), '2026-03-02,7,,BE71096123456769,1.05,Remboursement 3 dossier 7');
});

test('A name with commas, quotes or line breaks stays one cell', () => {
  assert.match(csv('Moulin, "SA"') ?? '', /,"Moulin, ""SA""",/);
});

for (const start of ['=', '+', '-', '@', '\t'])
  test(`A name that begins with ${JSON.stringify(start)} is no formula`, () => {
    assert.match(csv(`${start}1+1`) ?? '', new RegExp(`,'\\${start}1\\+1,`));
  });

test('Without refunds there is the line of headings alone', () => {
  assert.equal(refundCsv([]), 'date,dossier,payer,iban,amount,communication\r\n');
});

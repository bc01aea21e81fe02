import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noonOf } from '#lib/register/given.ts';
import { type ListToWrite, painText } from './write-pain.ts';

const line = {
  refund: 2,
  returns: 0,
  on: '2026-03-02',
  dossier: 7,
  payer: 'Ferme du Moulin',
  account: 'BE71096123456769',
  amountCents: 105,
} as const;
const written = (changes: Partial<ListToWrite> = {}): string =>
  painText({
    list: 3,
    at: noonOf('2026-03-03'),
    payer: { name: 'Réseau & Cie', iban: 'BE68539007547034' },
    lines: [line, { ...line, refund: 4, amountCents: 20_000 }],
    ...changes,
  });

/** The texts of all elements of a name, in their order. */
const all = (text: string, name: string): readonly string[] =>
  [...text.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))].map(([, found = '']) => found);

test('A list says how many transfers it holds and what they come to, for the whole and for its one payment', () => {
  const text = written();
  assert.deepEqual(all(text, 'NbOfTxs'), ['2', '2']);
  assert.deepEqual(all(text, 'CtrlSum'), ['201.05', '201.05']);
  assert.deepEqual(all(text, 'InstdAmt'), ['1.05', '200.00']);
});

test('It is named after the list, each transfer after the list and its refund, so that none is sent twice', () => {
  assert.deepEqual(all(written(), 'MsgId'), ['RANG-REMB-3']);
  assert.deepEqual(all(written(), 'EndToEndId'), ['RANG-REMB-3-3', 'RANG-REMB-3-5']);
  assert.deepEqual(all(written(), 'Ustrd'), ['Remboursement 3 dossier 7', 'Remboursement 5 dossier 7']);
});

test('It is to be carried out on the day it was made, from the account of the rules, each transfer on its own', () => {
  assert.match(written(), /<ReqdExctnDt><Dt>2026-03-03<\/Dt><\/ReqdExctnDt>/);
  assert.match(written(), /<DbtrAcct><Id><IBAN>BE68539007547034<\/IBAN>/);
  assert.deepEqual(all(written(), 'BtchBookg'), ['false']);
});

test('Names hold only the signs that every bank takes, at most seventy of them', () => {
  const nameOf = (payer: string) => all(written({ lines: [{ ...line, payer }] }), 'Nm').at(-1);
  assert.equal(nameOf('Éoliennes d’Œuvre <&> "Ça"'), 'Eoliennes d oeuvre + Ca');
  assert.equal(nameOf('x'.repeat(80)), 'x'.repeat(70));
  assert.equal(nameOf('***'), 'Dossier 7');
});

test('The same list is the same file, whenever it is written', () => {
  assert.equal(written(), written());
});

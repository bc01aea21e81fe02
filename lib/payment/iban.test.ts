import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountWords, compactAccount, ibanOfBelgianNumber, isBelgianNumber, isIban } from './iban.ts';

// Of the registry of ISO 13616: the example of each country.
const published = [
  'BE68 5390 0754 7034',
  'FR14 2004 1010 0505 0001 3M02 606',
  'NL91 ABNA 0417 1643 00',
  'DE89 3704 0044 0532 0130 00',
  'LU28 0019 4006 4475 0000',
  'GB29 NWBK 6016 1331 9268 19',
  'MT84 MALT 0110 0001 2345 MTLC AST0 01S',
  'NO93 8601 1117 947',
  'LT12 1000 0111 0100 1000',
];

for (const iban of published)
  test(`${iban}, as published, is an IBAN`, () => {
    assert.equal(isIban(compactAccount(iban)), true);
    assert.equal(accountWords(compactAccount(iban)), iban);
  });

const wrong = [
  ['BE68539007547035', 'a wrong digit'],
  ['BE68359007547034', 'two digits swapped'],
  ['BE6853900754703', '15 characters'],
  ['BE685390075470340', '17 characters'],
  ['BE68 5390 0754 7034', 'spaces'],
  ['be68539007547034', 'small letters'],
  ['', 'nothing'],
  ['539007547034', 'no country'],
] as const;

for (const [account, why] of wrong)
  test(`${account} is no IBAN: ${why}`, () => assert.equal(isIban(account), false));

for (const [right, wrong] of [
  ['BE97000000004949', 'BE00000000004949'],
  ['BE98000000009393', 'BE01000000009393'],
  ['BE02000000004040', 'BE99000000004040'],
] as const)
  test(`Check digits ${wrong.slice(2, 4)} are refused though they leave the same remainder as ${right.slice(2, 4)}`, () => {
    assert.deepEqual([isIban(right), isIban(wrong)], [true, false]);
  });

test('A Belgian account number of twelve digits becomes its IBAN', () => {
  assert.equal(ibanOfBelgianNumber('539007547034'), 'BE68539007547034');
  assert.equal(ibanOfBelgianNumber('096123456769'), 'BE71096123456769');
});

test('A Belgian account number with wrong check digits has no IBAN', () => {
  assert.equal(ibanOfBelgianNumber('539007547035'), null);
  assert.equal(isBelgianNumber('53900754703'), false);
});

test('In a Belgian account number a remainder of 0 is written 97', () => {
  assert.equal(isBelgianNumber('000000009797'), true);
  assert.equal(isBelgianNumber('000000009700'), false);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chanceOf } from './chance.ts';
import { companyOf, isEnterpriseNumber } from './people.ts';

const chance = chanceOf(11);
const companies = Array.from({ length: 500 }, () => companyOf(chance));

test('an enterprise number checks when its last two digits are 97 less the remainder of the others', () => {
  assert.equal(isEnterpriseNumber('0202.239.951'), true);
  assert.equal(isEnterpriseNumber('0202.239.952'), false);
  assert.equal(isEnterpriseNumber('0202.239'), false);
});

test('every fictitious enterprise number checks, and lies where none has been given out', () => {
  for (const { enterpriseNumber } of companies) {
    assert.ok(isEnterpriseNumber(enterpriseNumber), enterpriseNumber);
    assert.match(enterpriseNumber, /^19\d\d\.\d{3}\.\d{3}$/);
  }
});

/** ISO 13616: the country and check digits go to the end, letters become numbers, the remainder by 97 is 1. */
const ibanRemainder = (account: string): number =>
  [...`${account.slice(4)}1114${account.slice(2, 4)}`].reduce(
    (rest, digit) => (rest * 10 + Number(digit)) % 97,
    0,
  );

test('every fictitious account number checks', () => {
  for (const { account } of companies) {
    assert.match(account, /^BE\d\d999\d{9}$/);
    assert.equal(ibanRemainder(account), 1, account);
  }
});

test('mail to a fictitious producer goes nowhere', () => {
  for (const { email } of companies) assert.match(email, /^contact@[a-z]+(-[a-z]+)*\.example$/);
});

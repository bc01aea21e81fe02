import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chanceOf } from './chance.ts';
import { companyOf } from './people.ts';

const chance = chanceOf(11);
const companies = Array.from({ length: 500 }, () => companyOf(chance));

/** The check of the Crossroads Bank for Enterprises: the last two digits are 97 less the remainder of the others by 97. */
const isEnterpriseNumber = (text: string): boolean => {
  const digits = text.replaceAll('.', '');
  return /^[01]\d{9}$/.test(digits) && 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8));
};

test('Every fictitious enterprise number checks, and lies where none has been given out', () => {
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

test('Every fictitious account number checks', () => {
  for (const { account } of companies) {
    assert.match(account, /^BE\d\d999\d{9}$/);
    assert.equal(ibanRemainder(account), 1, account);
  }
});

test('Mail to a fictitious producer goes nowhere', () => {
  for (const { email } of companies) assert.match(email, /^contact@[a-z]+(-[a-z]+)*\.example$/);
});

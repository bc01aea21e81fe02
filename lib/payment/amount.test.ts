import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountWords, exactOfCents, exactOfCoda, exactOfDecimal, isCountable, wholeCents } from './amount.ts';

const decimals = [
  ['0', 0],
  ['12', 1200],
  ['12.5', 1250],
  ['12.50', 1250],
  ['12.50000', 1250],
  ['0.01', 1],
  ['999999999999999', 99_999_999_999_999_900],
] as const;

for (const [text, cents] of decimals)
  test(`${text} is ${cents} cents`, () => {
    const exact = exactOfDecimal(text);
    assert.equal(exact === null ? null : wholeCents(exact), cents);
  });

for (const text of ['', '-1', '+1', '1,5', '.5', '5.', '1e3', '1.123456', ' 1', '1234567890123456789', 'NaN'])
  test(`"${text}" is no amount of a bank`, () => assert.equal(exactOfDecimal(text), null));

test('A fraction of a cent is kept exactly, and is no whole number of cents', () => {
  for (const text of ['12.505', '0.001', '0.00001']) {
    const exact = exactOfDecimal(text) ?? 0n;
    assert.equal(wholeCents(exact), null);
    assert.equal(amountWords(exact), text);
  }
});

test('An amount of CODA has three decimals', () => {
  assert.equal(wholeCents(exactOfCoda('000000000012500')), 1250);
  assert.equal(wholeCents(exactOfCoda('000000000012505')), null);
  assert.equal(amountWords(-exactOfCoda('000000000012505')), '-12.505');
});

test('The largest amount of CODA is held exactly', () => {
  assert.equal(wholeCents(exactOfCoda('999999999999990')), 99_999_999_999_999);
});

test('An amount that a number cannot hold exactly is not counted', () => {
  assert.equal(isCountable(exactOfCents(Number.MAX_SAFE_INTEGER)), true);
  assert.equal(isCountable(exactOfCents(Number.MAX_SAFE_INTEGER) + 1000n), false);
  assert.equal(isCountable(-exactOfCents(Number.MAX_SAFE_INTEGER) - 1000n), false);
});

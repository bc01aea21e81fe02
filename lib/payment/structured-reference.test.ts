import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  formatReference,
  isReference,
  parseReference,
  referenceOf,
  referencesIn,
} from './structured-reference.ts';

// Of python-stdnum, Wikipedia, the Luxembourg bankers' guidelines, and libraries in C#, Haskell and PHP.
const published = [
  '010806817183',
  '090933755493',
  '312401398067',
  '085192754115',
  '012345678939',
  '123456789002',
  '000011969897',
];

for (const digits of published)
  test(`${formatReference(digits)}, as published, has the right check digits`, () => {
    assert.equal(isReference(digits), true);
    assert.equal(referenceOf(Number(digits.slice(0, 10))), digits);
  });

test('A remainder of 0 is written 97', () => {
  assert.equal(referenceOf(97), '000000009797');
  assert.equal(isReference('000000009700'), false);
});

test('Check digits below 10 are written with a nought', () => assert.equal(referenceOf(98), '000000009801'));

test('Ten zeros are the reference of nobody', () => {
  for (const digits of ['000000000097', '000000000000']) assert.equal(isReference(digits), false);
  assert.equal(parseReference('+++000/0000/00097+++'), null);
});

for (const number of [0, -1, 1.5, 10_000_000_000, Number.NaN])
  test(`There is no reference of the number ${number}`, () => {
    assert.throws(() => referenceOf(number), RangeError);
  });

const written = [
  '+++090/9337/55493+++',
  '***090/9337/55493***',
  '090/9337/55493',
  '090933755493',
  '090 9337 55493',
  '+++090933755493+++',
  ' +++ 090 / 9337 / 55493 +++ ',
];

for (const text of written)
  test(`"${text}" is read as a reference`, () => {
    assert.equal(parseReference(text), '090933755493');
    assert.deepEqual(referencesIn(`Facture 12: ${text} merci`), ['090933755493']);
  });

for (const text of [
  '+++090/9337/55494+++',
  '+++090/9337/55493***',
  '+++090/9337/5549+++',
  '09093375549X',
  '',
])
  test(`"${text}" is no right reference`, () => assert.equal(parseReference(text), null));

test('A reference with wrong check digits is found in a text where it is marked as one', () => {
  assert.deepEqual(referencesIn('payé +++090/9337/55494+++'), ['090933755494']);
  assert.deepEqual(referencesIn('payé 090/9337/55494'), ['090933755494']);
  assert.deepEqual(referencesIn('payé 090933755494'), []);
});

test('Twelve digits inside a longer number, a word or an IBAN are no reference', () => {
  for (const text of [
    '1090933755493',
    '0909337554931',
    'A090933755493',
    'BE12090933755493',
    '1/090/9337/55493/2',
  ])
    assert.deepEqual(referencesIn(text), [], text);
});

test('Several references in a text are given in their order, each once', () => {
  const text = '+++010/8068/17183+++ et 090/9337/55493, 010806817183';
  assert.deepEqual(referencesIn(text), ['010806817183', '090933755493']);
});

const numbers = fc.integer({ min: 1, max: 9_999_999_999 });

test('Every number has one reference, which is read back as printed', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      const digits = referenceOf(number);
      assert.equal(parseReference(formatReference(digits)), digits);
    }),
  );
});

test('A wrong digit is always seen', () => {
  fc.assert(
    fc.property(numbers, fc.nat(11), fc.integer({ min: 1, max: 9 }), (number, at, more) => {
      const digits = [...referenceOf(number)];
      const altered = digits.with(at, String((Number(digits[at]) + more) % 10)).join('');
      assert.equal(isReference(altered), false);
    }),
  );
});

test('Two neighbours swapped among the first ten digits are always seen', () => {
  fc.assert(
    fc.property(numbers, fc.nat(8), (number, at) => {
      const digits = [...referenceOf(number)];
      const swapped = digits.with(at, digits[at + 1] ?? '').with(at + 1, digits[at] ?? '');
      assert.equal(isReference(swapped.join('')), swapped.join('') === digits.join(''));
    }),
  );
});

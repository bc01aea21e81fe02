import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type AskedTransfer, epcPayload } from './epc-qr.ts';
import { parseReference, referenceOf, referencesIn } from './structured-reference.ts';

const asked: AskedTransfer = {
  beneficiary: 'Red Cross of Belgium',
  iban: 'BE72000000001616',
  amountCents: 100,
  reference: referenceOf(421),
};
const linesOf = (transfer: Partial<AskedTransfer>): string[] =>
  epcPayload({ ...asked, ...transfer }).split('\n');
const beneficiaryIn = (beneficiary: string): string => linesOf({ beneficiary })[5] ?? '';
const bytesOf = (text: string): number => Buffer.byteLength(text);

// The examples of EPC069-12, with the reference of a fee in place of theirs.
test('The elements stand in the order of the guideline, a line each, and nothing follows the last', () => {
  const french = { beneficiary: 'François D’Alsace S.A.', iban: 'FR1420041010050500013M02606' };
  assert.deepEqual(linesOf({ ...french, amountCents: 1_230 }), [
    ...['BCD', '002', '1', 'SCT', ''],
    'François D’Alsace S.A.',
    'FR1420041010050500013M02606',
    'EUR12.30',
    ...['', ''],
    '+++000/0000/42133+++',
  ]);
});

test('A German example of the guideline keeps its letters: the character set is UTF-8', () => {
  const lines = linesOf({ beneficiary: 'Franz Mustermänn', iban: 'DE71110220330123456789' });
  assert.deepEqual([lines[2], lines[5], lines[6]], ['1', 'Franz Mustermänn', 'DE71110220330123456789']);
});

for (const [cents, written] of [
  [1, 'EUR0.01'],
  [10, 'EUR0.10'],
  [99, 'EUR0.99'],
  [100, 'EUR1.00'],
  [181_500, 'EUR1815.00'],
  [99_999_999_999, 'EUR999999999.99'],
] as const)
  test(`${cents} cents are written ${written}`, () =>
    assert.equal(linesOf({ amountCents: cents })[7], written));

for (const cents of [0, -1, 0.5, 100_000_000_000, Number.NaN, Infinity])
  test(`${cents} cents can be asked for by no transfer`, () =>
    assert.throws(() => epcPayload({ ...asked, amountCents: cents }), RangeError));

test('What is no IBAN, no reference or nobody is never put in a code', () => {
  for (const wrong of [
    { iban: 'BE72 0000 0000 1616' },
    { reference: '000000042134' },
    { reference: '+++000/0000/42133+++' },
    { beneficiary: ' \n ' },
  ])
    assert.throws(() => epcPayload({ ...asked, ...wrong }), RangeError, JSON.stringify(wrong));
});

test('A beneficiary has at most 70 characters: the seventy-first is cut off', () => {
  assert.equal(beneficiaryIn('é'.repeat(70)), 'é'.repeat(70));
  assert.equal(beneficiaryIn('é'.repeat(71)), 'é'.repeat(70));
});

test('A character of several signs is cut off whole', () => {
  const family = '👨‍👩‍👧‍👦';
  const accent = 'e\u0301';
  assert.equal(beneficiaryIn(`${'a'.repeat(69)}${accent}`), 'a'.repeat(69));
  assert.equal(beneficiaryIn(`${'a'.repeat(66)}${family}`), 'a'.repeat(66));
  assert.equal(beneficiaryIn(`${'a'.repeat(63)}${family}b`), `${'a'.repeat(63)}${family}`);
});

test('A beneficiary on several lines stands on one', () => {
  assert.equal(beneficiaryIn(' Ores\r\nAssets\tSC '), 'Ores Assets SC');
});

test('A payload has at most 331 bytes: the beneficiary gives way, the reference never', () => {
  const long = epcPayload({
    ...asked,
    beneficiary: '🌞'.repeat(70),
    iban: 'MT84MALT011000012345MTLCAST001S',
    amountCents: 99_999_999_999,
  });
  assert.ok(bytesOf(long) > 327 && bytesOf(long) <= 331, `${bytesOf(long)} bytes`);
  assert.ok(long.endsWith('\n+++000/0000/42133+++'));
});

test('Whoever is paid, a payload has eleven elements within 331 bytes, and its reference is read again', () => {
  const names = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
    .filter((name) => /\S/.test(name));
  const cents = fc.integer({ min: 1, max: 99_999_999_999 });
  const numbers = fc.integer({ min: 1, max: 9_999_999_999 });
  fc.assert(
    fc.property(names, cents, numbers, (beneficiary, amountCents, number) => {
      const lines = linesOf({ beneficiary, amountCents, reference: referenceOf(number) });
      assert.equal(lines.length, 11);
      assert.ok(bytesOf(lines.join('\n')) <= 331 && [...(lines[5] ?? '')].length <= 70);
      assert.equal(parseReference(lines[10] ?? ''), referenceOf(number));
      assert.deepEqual(referencesIn(lines.join('\n')), [referenceOf(number)]);
    }),
  );
});

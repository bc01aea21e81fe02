import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { epcPayload } from '#lib/payment/epc-qr.ts';
import { referenceOf } from '#lib/payment/structured-reference.ts';
import { readIn } from './given-qr.ts';
import { qrOf } from './qr.ts';

const asked = {
  beneficiary: 'Réseau électrique de la Hæœne',
  iban: 'BE68539007547034',
  amountCents: 181_500,
  reference: referenceOf(421),
};

test('A reader finds in a drawn code the text that was put in it, letters with accents too', () => {
  const text = epcPayload(asked);
  assert.equal(readIn(qrOf(text)), text);
});

test('Whatever transfer is asked for, a reader finds it in its code, of version 13 at most', () => {
  const names = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 90 })
    .filter((name) => /\S/.test(name));
  const cents = fc.integer({ min: 1, max: 99_999_999_999 });
  const numbers = fc.integer({ min: 1, max: 9_999_999_999 });
  fc.assert(
    fc.property(names, cents, numbers, (beneficiary, amountCents, number) => {
      const text = epcPayload({ ...asked, beneficiary, amountCents, reference: referenceOf(number) });
      const qr = qrOf(text);
      assert.equal(readIn(qr), text);
      assert.ok(qr.size <= 69 + 8, `${qr.size} modules`);
    }),
    { numRuns: 60 },
  );
});

test('Nothing is drawn in the quiet zone of four modules around a code', () => {
  const { size, path } = qrOf(epcPayload(asked));
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, run]) => [
    Number(x),
    Number(y),
    Number(x) + Number(run),
  ]);
  assert.ok(runs.every(([x = 0, y = 0, end = 0]) => x >= 4 && y >= 4 && end <= size - 4 && y < size - 4));
});

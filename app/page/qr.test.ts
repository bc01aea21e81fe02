import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import jsQR from 'jsqr';
import { epcPayload } from '#lib/payment/epc-qr.ts';
import { referenceOf } from '#lib/payment/structured-reference.ts';
import { type Qr, qrOf } from './qr.ts';

const pixels = 3; // of a module, each way

/** The picture that a drawing is, in pixels: white, with the runs of its path in black. */
const pictureOf = ({ size, path }: Qr) => {
  const side = size * pixels;
  const bytes = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * pixels; row < (Number(y) + 1) * pixels; row += 1) {
      const from = row * side + Number(x) * pixels;
      for (let at = from; at < from + Number(run) * pixels; at += 1) bytes.set([0, 0, 0], at * 4);
    }
  return { bytes, side };
};

/** The text that a reader of QR codes finds in a drawing. */
const readIn = (qr: Qr): string | undefined => {
  const { bytes, side } = pictureOf(qr);
  const found = jsQR(bytes, side, side, { inversionAttempts: 'dontInvert' });
  return found === null ? undefined : Buffer.from(found.binaryData).toString('utf8');
};

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

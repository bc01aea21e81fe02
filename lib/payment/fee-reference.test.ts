import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { feeNamedBy, feeReference } from './fee-reference.ts';
import { formatReference, isReference, referenceOf } from './structured-reference.ts';

const fee = fc.record(
  { dossier: fc.integer({ min: 1, max: 999_999_999 }), study: fc.constantFrom('orientation', 'detailed') },
  { noNullPrototype: true },
);

test('Each study of each dossier has one reference, and the reference names them again', () => {
  fc.assert(
    fc.property(fee, (one) => {
      const digits = feeReference(one);
      assert.equal(isReference(digits), true);
      assert.deepEqual(feeNamedBy(digits), one);
    }),
  );
});

test('The fee of the orientation study of dossier 42 is paid with +++000/0000/42133+++', () => {
  assert.equal(formatReference(feeReference({ dossier: 42, study: 'orientation' })), '+++000/0000/42133+++');
});

test('A reference with wrong check digits, of another make or of dossier 0 names no fee', () => {
  const right = feeReference({ dossier: 42, study: 'orientation' });
  assert.equal(feeNamedBy(right.slice(0, 11) + String((Number(right[11]) + 1) % 10)), null);
  assert.equal(feeNamedBy(referenceOf(425)), null);
  assert.equal(feeNamedBy(referenceOf(1)), null);
});

test('There is no reference above dossier 999,999,999', () => {
  assert.throws(() => feeReference({ dossier: 1_000_000_000, study: 'orientation' }), RangeError);
});

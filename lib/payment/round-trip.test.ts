import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCamt } from './camt.ts';
import { readCoda } from './coda.ts';
import { expected, placeless, statementArbitrary, statementsOf } from './given.ts';
import { camtOf } from './write-camt.ts';
import { codaOf } from './write-coda.ts';

const runs = { numRuns: 50 };
const versions = Array.from({ length: 12 }, (_, at) => at + 2);

test('A statement written in CODA is read back the same', () => {
  fc.assert(
    fc.property(statementArbitrary, (given) => {
      assert.deepEqual(statementsOf(readCoda(codaOf(given))).map(placeless), [expected(given)]);
    }),
    runs,
  );
});

test('A statement written in any version of camt.053 is read back the same', () => {
  fc.assert(
    fc.property(statementArbitrary, fc.constantFrom(...versions), (given, version) => {
      assert.deepEqual(statementsOf(readCamt(camtOf(given, version))).map(placeless), [expected(given)]);
    }),
    runs,
  );
});

test('The same statement in CODA and in camt.053 is the same to the cent', () => {
  fc.assert(
    fc.property(statementArbitrary, (given) => {
      const [coda] = statementsOf(readCoda(codaOf(given))).map(placeless);
      const [camt] = statementsOf(readCamt(camtOf(given))).map(placeless);
      assert.deepEqual(coda, camt);
    }),
    runs,
  );
});

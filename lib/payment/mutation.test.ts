import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { faultsOf, payment, placeless, statement, statementsOf } from './given.ts';
import { readStatements } from './read-statement.ts';
import { camtText } from './write-camt.ts';
import { codaLinesOf } from './write-coda.ts';
import { latin1, utf8 } from './write-statement.ts';

const given = statement({
  movements: [
    payment(),
    payment({ cents: -2500, isReversal: true, reference: null, text: 'Retour +++090/9337/55493+++' }),
    payment({
      cents: 12_100,
      details: [
        payment({ cents: 10_000, name: 'Éoliennes de la Grande Prairie de Gembloux' }),
        payment({ cents: 2100 }),
      ],
    }),
  ],
});
const coda = codaLinesOf(given).join('\n');
const camt = camtText([given]);

const printable = fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code));
const characters = fc.oneof(printable, fc.constantFrom(...'0123456789 <>&/"\n\r\t\u0000'));
const sumOf = (cents: readonly number[]): number => cents.reduce((sum, one) => sum + one, 0);

type Outcome = 'refused' | 'same' | 'different';

/** What a changed file comes to: it is refused, or states the same, or visibly something else that agrees with itself. */
const outcomeOf = (bytes: Uint8Array, original: Uint8Array): Outcome => {
  const read = readStatements(bytes);
  if (faultsOf(read).length > 0) return 'refused';
  for (const { opening, closing, movements, setAside } of statementsOf(read))
    if (setAside.length === 0)
      assert.equal(opening.cents + sumOf(movements.map(({ amountCents }) => amountCents)), closing.cents);
  const stated = [bytes, original].map((file) =>
    JSON.stringify(statementsOf(readStatements(file)).map(placeless)),
  );
  return stated[0] === stated[1] ? 'same' : 'different';
};

const original = { coda: latin1(coda), camt: utf8(camt) };

for (const [format, text, bytesOf] of [
  ['CODA', coda, latin1],
  ['camt.053', camt, utf8],
] as const) {
  const bytes = format === 'CODA' ? original.coda : original.camt;

  test(`One changed character in ${format} is refused, changes nothing, or is seen as a difference`, () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), characters, (at, character) => {
        outcomeOf(bytesOf(text.slice(0, at) + character + text.slice(at + 1)), bytes);
      }),
      { numRuns: 300 },
    );
  });

  test(`One character taken out of ${format} or put into it never changes an amount`, () => {
    const amounts = (file: Uint8Array) =>
      statementsOf(readStatements(file)).flatMap(({ movements }) =>
        movements.map(({ amountCents }) => amountCents),
      );
    fc.assert(
      fc.property(fc.nat(text.length - 1), characters, fc.boolean(), (at, character, isTaken) => {
        const changed = text.slice(0, at) + (isTaken ? '' : character) + text.slice(isTaken ? at + 1 : at);
        const found = amounts(bytesOf(changed));
        if (found.length > 0) assert.deepEqual(found, amounts(bytes));
      }),
      { numRuns: 300 },
    );
  });
}

test('No single changed digit of an amount, a total or a balance in CODA goes unseen', () => {
  const columns = { 1: [44, 58], 2: [33, 47], 8: [43, 57], 9: [17, 52] };
  for (const [index, line] of coda.split('\n').entries())
    for (const [kind, [from = 0, to = 0]] of Object.entries(columns)) {
      if (!line.startsWith(kind) || (kind === '2' && line.charAt(1) !== '1')) continue;
      for (let column = from; column <= to; column += 1) {
        const at = index * 129 + column - 1;
        const digit = String((Number(coda.charAt(at)) + 1) % 10);
        const changed = latin1(coda.slice(0, at) + digit + coda.slice(at + 1));
        assert.equal(outcomeOf(changed, original.coda), 'refused', `line ${index + 1}, column ${column}`);
      }
    }
});

test('No single changed digit of an amount or a balance in camt.053 goes unseen', () => {
  for (const found of camt.matchAll(/(?<=<Amt Ccy="EUR">)[\d.]+/g))
    for (let at = found.index; at < found.index + found[0].length; at += 1) {
      const digit = String((Number(camt.charAt(at)) + 1) % 10);
      if (camt.charAt(at) !== '.')
        assert.equal(
          outcomeOf(utf8(camt.slice(0, at) + digit + camt.slice(at + 1)), original.camt),
          'refused',
        );
    }
});

test('The files that are changed are themselves in order', () => {
  assert.equal(outcomeOf(original.coda, original.coda), 'same');
  assert.equal(outcomeOf(original.camt, original.camt), 'same');
});

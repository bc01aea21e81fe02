import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCoda } from './coda.ts';
import { faultsIn, operatorAccount, payment, statement, statementsOf, withColumns } from './given.ts';
import { codaBytes, codaLinesOf, codaOf } from './write-coda.ts';
import { latin1 } from './write-statement.ts';

const lines = codaLinesOf(statement());
const read = (changed: readonly string[]) => readCoda(codaBytes(changed));
const firstMovement = (changed: readonly string[]) => statementsOf(read(changed))[0]?.movements[0];

// The lines of the statement: header, opening balance, a movement in three records, closing balance, trailer.
const [HEADER, OPENING, FIRST, SECOND, THIRD, CLOSING, TRAILER] = [0, 1, 2, 3, 4, 5, 6];

test('A statement gives its account, number, days and balances', () => {
  const [found] = statementsOf(read(lines));
  assert.deepEqual(
    [found?.account, found?.currency, found?.number],
    [operatorAccount, 'EUR', { year: 2026, number: 118 }],
  );
  assert.deepEqual(found?.opening, { on: '2026-02-27', cents: 1_000_000, beyondCents: 0 });
  assert.deepEqual(found?.closing, { on: '2026-03-02', cents: 1_012_100, beyondCents: 0 });
});

test('A movement gives its days, amount, bank reference, payer and structured reference', () => {
  assert.deepEqual(firstMovement(lines), {
    line: '1',
    place: { line: 3, columns: null, path: null },
    bookedOn: '2026-03-02',
    valueOn: '2026-03-02',
    amountCents: 12_100,
    bankReference: 'REF0001',
    counterpartyName: 'Ferme du Moulin',
    counterpartyAccount: 'BE71096123456769',
    references: [{ digits: '000000000101', isValid: true, where: 'structured' }],
    text: '',
    isReversal: false,
  });
});

for (const end of ['\r\n', '\n'])
  test(`Lines may end with ${JSON.stringify(end)}, and the last without`, () => {
    const bytes = codaBytes(lines, end);
    assert.deepEqual(readCoda(bytes), read(lines));
    assert.deepEqual(readCoda(bytes.slice(0, -end.length)), read(lines));
  });

test('Letters with accents are those of Latin-1', () => {
  const found = firstMovement(
    codaLinesOf(statement({ movements: [payment({ name: 'Éoliennes Saint-Rémy' })] })),
  );
  assert.equal(found?.counterpartyName, 'Éoliennes Saint-Rémy');
});

test('A negative balance is in debit', () => {
  const [found] = statementsOf(read(codaLinesOf(statement({ openingCents: -50_000 }))));
  assert.deepEqual([found?.opening.cents, found?.closing.cents], [-50_000, -37_900]);
});

test('A value date of zeros is not known', () => {
  assert.equal(firstMovement(withColumns(lines, FIRST, 48, '000000'))?.valueOn, null);
});

test('A bank reference of blanks or zeros is none', () => {
  assert.equal(firstMovement(withColumns(lines, FIRST, 11, ' '.repeat(21)))?.bankReference, null);
  assert.equal(firstMovement(withColumns(lines, FIRST, 11, '0'.repeat(21)))?.bankReference, null);
});

test('A structured reference with wrong check digits is given as wrong', () => {
  assert.deepEqual(firstMovement(withColumns(lines, FIRST, 66, '000000000102'))?.references, [
    { digits: '000000000102', isValid: false, where: 'structured' },
  ]);
});

test('A reference that the bank has reconstituted counts like one it was given', () => {
  assert.equal(firstMovement(withColumns(lines, FIRST, 63, '102'))?.references[0]?.where, 'structured');
});

test('Another structured communication is neither a reference nor text', () => {
  const found = firstMovement(withColumns(lines, FIRST, 63, '127'));
  assert.deepEqual([found?.references, found?.text], [[], '']);
});

test('Free text goes on over three records, and a reference is found in it', () => {
  const text = `Paiement ${'x'.repeat(60)} de l'étude +++090/9337/55493+++ ${'y'.repeat(30)}`;
  const found = firstMovement(codaLinesOf(statement({ movements: [payment({ reference: null, text })] })));
  assert.equal(found?.text, text);
  assert.deepEqual(found?.references, [{ digits: '090933755493', isValid: true, where: 'text' }]);
});

const information = (structure: string, text: string): string =>
  `3100010000${'REF0001'.padEnd(21)}01500000${structure}${text.padEnd(73)}${' '.repeat(12)}1 0`;
const more = (kind: string, text: string, next: string): string =>
  `${kind}00010000${text.padEnd(115)}${next} 0`;
const informed = (...added: readonly string[]): readonly string[] =>
  withColumns(
    withColumns(lines.toSpliced(CLOSING, 0, ...added), THIRD, 128, '1'),
    TRAILER + added.length,
    17,
    String(5 + added.length).padStart(6, '0'),
  );

test('Free information over three records is added to the text', () => {
  const added = [information('0', 'more'), more('32', 'of', '1'), more('33', 'it', '0')];
  assert.equal(firstMovement(informed(...added))?.text, 'more of it');
});

test('Information of type 001 holds the full name of the payer', () => {
  const added = information('1', '001Ferme du Moulin de la Grande Prairie SCRL');
  const changed = informed(`${added.slice(0, 125)}0 0`);
  assert.equal(firstMovement(changed)?.counterpartyName, 'Ferme du Moulin de la Grande Prairie SCRL');
});

const reversals = [
  [FIRST, 54, '00149000', 'a cancellation or correction of a credit'],
  [FIRST, 54, '00199000', 'a cancellation or correction of a debit'],
  [FIRST, 54, '00154000', 'an own transfer that could not be carried out'],
  [FIRST, 54, '00503000', 'an unpaid direct debit'],
  [SECOND, 113, '2', 'a return'],
  [SECOND, 113, '4', 'a reversal'],
] as const;

for (const [at, from, text, what] of reversals)
  test(`A movement is a reversal when it is ${what}`, () => {
    assert.equal(firstMovement(withColumns(lines, at, from, text))?.isReversal, true);
  });

const accounts = [
  ['0', '539007547034 EUR0BE'.padEnd(37), 'BE68539007547034', 'a Belgian number'],
  ['0', '539007547035 EUR0BE'.padEnd(37), '539007547035', 'a Belgian number with wrong check digits'],
  ['1', `${'12345678'.padEnd(34)}EUR`, '12345678', 'a foreign number'],
  ['2', `${'BE68539007547034'.padEnd(34)}EUR`, 'BE68539007547034', 'a Belgian IBAN'],
  ['3', `${'FR1420041010050500013M02606'.padEnd(34)}EUR`, 'FR1420041010050500013M02606', 'a foreign IBAN'],
] as const;

for (const [structure, field, account, what] of accounts)
  test(`The account may be written as ${what}`, () => {
    const opening = withColumns(withColumns(lines, OPENING, 2, structure), OPENING, 6, field);
    const [found] = statementsOf(read(withColumns(opening, CLOSING, 5, field)));
    assert.equal(found?.account, account);
  });

test('A statement number of zeros is none', () => {
  assert.equal(statementsOf(read(withColumns(lines, OPENING, 126, '000')))[0]?.number, null);
});

test('A statement without movements is read', () => {
  const [found] = statementsOf(readCoda(codaOf(statement({ movements: [] }))));
  assert.deepEqual([found?.movements, found?.opening.cents], [[], found?.closing.cents]);
});

test('Free communications are passed over', () => {
  const found = statementsOf(read(codaLinesOf(statement(), { free: ['Dear customer,', 'happy new year'] })));
  assert.equal(found.length, 1);
});

test('A file may hold several statements', () => {
  const next = statement({
    number: 119,
    openingOn: '2026-03-02',
    closingOn: '2026-03-03',
    openingCents: 1_012_100,
  });
  assert.deepEqual(
    statementsOf(readCoda(codaOf(statement(), next))).map(({ number }) => number?.number),
    [118, 119],
  );
});

test('After 9999 movements the numbers go on with 0000', () => {
  const movements = Array.from({ length: 10_002 }, () => payment({ cents: 1 }));
  const [found] = statementsOf(readCoda(codaOf(statement({ movements }))));
  assert.equal(found?.movements.at(-1)?.line, '10002');
});

const remarksOf = (changed: readonly string[]) => {
  const found = read(changed);
  return 'remarks' in found ? found.remarks.map(({ code }) => code) : [];
};

test('A file marked as a duplicate, and one that announces another, are read with a remark', () => {
  assert.deepEqual(remarksOf(withColumns(lines, HEADER, 17, 'D')), ['duplicate']);
  assert.deepEqual(remarksOf(withColumns(lines, TRAILER, 128, '1')), ['another-file-announced']);
});

test('No file makes the reader fail', () => {
  assert.deepEqual(faultsIn(readCoda(latin1('00000'))), ['line-length at line 1']);
});

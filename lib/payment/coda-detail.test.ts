import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCoda } from './coda.ts';
import { faultsIn, payment, statement, statementsOf, withColumns } from './given.ts';
import { codaBytes, codaLinesOf } from './write-coda.ts';

const part = (cents: number, name: string) =>
  payment({ cents, name, valueOn: null, bankReference: 'TOTAL', text: '' });
const total = payment({
  ...part(12_100, 'The bank'),
  reference: null,
  details: [part(10_000, 'Anne'), part(2100, 'Bob')],
});
// Header, opening, then records 2.1 to 2.3 of the total (3-5), of the first detail (6-8) and of the second (9-11).
const lines = codaLinesOf(statement({ movements: [total] }));
const read = (changed: readonly string[]) => readCoda(codaBytes(changed));
const movements = (changed: readonly string[]) => statementsOf(read(changed))[0]?.movements ?? [];
const short = (changed: readonly string[]) =>
  movements(changed).map(({ line, amountCents, counterpartyName }) => [line, amountCents, counterpartyName]);
const typed = (above: string, ...details: readonly string[]) =>
  [above, ...details].reduce((changed, type, at) => withColumns(changed, 2 + 3 * at, 54, type), lines);

test('A total of the bank with its details is counted by the details alone', () => {
  assert.deepEqual(short(lines), [
    ['1.1', 10_000, 'Anne'],
    ['1.2', 2100, 'Bob'],
  ]);
});

test('A total of the customer with its details is counted by the details alone', () => {
  assert.equal(movements(typed('1', '5', '5')).length, 2);
});

test('A movement with details of itself, as costs, is counted as a whole', () => {
  assert.deepEqual(short(typed('3', '8', '8')), [['1', 12_100, 'The bank']]);
});

test('A total without details is counted as it stands', () => {
  const alone = codaLinesOf(statement());
  for (const type of ['1', '2', '3']) assert.equal(movements(withColumns(alone, 2, 54, type)).length, 1);
});

test('A detail that again has details is counted once', () => {
  const three = [part(12_100, 'Anne'), part(12_000, 'principal'), part(100, 'costs')];
  const deep = codaLinesOf(statement({ movements: [{ ...total, details: three }] }));
  const changed = ['2', '7', '9', '9'].reduce(
    (all, type, at) => withColumns(all, 2 + 3 * at, 54, type),
    deep,
  );
  assert.deepEqual(short(changed), [['1.1', 12_100, 'Anne']]);
});

test('A bank reference of the total is that of no single detail', () => {
  assert.deepEqual(
    movements(lines).map(({ bankReference }) => bankReference),
    [null, null],
  );
  const own = withColumns(lines, 5, 11, 'OWN  ');
  assert.deepEqual(
    movements(own).map(({ bankReference }) => bankReference),
    ['OWN', null],
  );
});

test('The text and reference of a movement with details of itself are those of all of them', () => {
  const changed = withColumns(typed('3', '8', '8'), 2, 62, '0first half    ');
  const [found] = movements(changed);
  assert.equal(found?.text, 'first half');
  assert.deepEqual(
    found?.references.map(({ digits }) => digits),
    ['000000000101'],
  );
});

for (const [above, detail] of [
  ['2', '8'],
  ['1', '6'],
  ['3', '5'],
  ['0', '6'],
  ['2', '0'],
  ['2', '2'],
])
  test(`A detail of type ${detail} cannot stand under a movement of type ${above}`, () => {
    const found = faultsIn(read(typed(above ?? '', detail ?? '', detail ?? '')));
    assert.ok(found.includes('detail-type at line 6, column 54'));
  });

test('A detail does not stand alone', () => {
  for (const type of ['5', '6', '7', '8', '9', '4'])
    assert.deepEqual(faultsIn(read(withColumns(codaLinesOf(statement()), 2, 54, type))), [
      'not-a-code at line 3, column 54',
    ]);
});

test('Details that do not add up to their movement are refused', () => {
  assert.deepEqual(faultsIn(read(withColumns(lines, 5, 33, '000000000100010'))), [
    'details-do-not-add-up at line 3, columns 32-47',
  ]);
  assert.deepEqual(faultsIn(read(withColumns(lines, 5, 32, '1'))), [
    'details-do-not-add-up at line 3, columns 32-47',
  ]);
});

test('A detail that is left out, or numbered twice, is refused', () => {
  assert.ok(faultsIn(read(lines.toSpliced(5, 3))).includes('sequence-number at line 6, columns 7-10'));
  assert.ok(
    faultsIn(read(withColumns(lines, 8, 7, '0001'))).includes('sequence-number at line 9, columns 7-10'),
  );
});

test('Costs taken off count with their sign', () => {
  const three = [part(12_200, 'principal'), part(-100, 'costs')];
  const charged = codaLinesOf(statement({ movements: [{ ...total, details: three }] }));
  const changed = ['3', '8', '8'].reduce((all, type, at) => withColumns(all, 2 + 3 * at, 54, type), charged);
  assert.deepEqual(short(changed), [['1', 12_100, 'The bank']]);
});

// A fraction of a cent in the movement, the totals and the closing balance.
const fraction = (): readonly string[] => {
  const whole = codaLinesOf(statement({ movements: [payment(), payment({ cents: 200 })] }));
  const amount = withColumns(whole, 5, 33, '000000000002005');
  const closing = withColumns(amount, 8, 43, '000000010123005');
  return withColumns(closing, 9, 38, '000000000123005');
};

test('An amount with a fraction of a cent is set aside with its reason, the rest is counted', () => {
  const [found] = statementsOf(read(fraction()));
  assert.deepEqual(
    found?.movements.map(({ amountCents }) => amountCents),
    [12_100],
  );
  assert.deepEqual(
    found?.setAside.map(({ code, amount, place }) => [code, amount, place.line]),
    [['fraction-of-a-cent', '2.005', 6]],
  );
  assert.deepEqual(found?.closing, { on: '2026-03-02', cents: 1_012_300, beyondCents: 500 });
});

test('A fraction of a cent that the balance does not have is refused, not rounded', () => {
  const rounded = withColumns(fraction(), 8, 43, '000000010123000');
  assert.deepEqual(faultsIn(read(rounded)), ['balance-broken at line 9, columns 42-57']);
});

test('An account in another currency is read, and all its amounts are set aside', () => {
  const dollars = withColumns(withColumns(codaLinesOf(statement()), 1, 40, 'USD'), 5, 39, 'USD');
  const [found] = statementsOf(read(dollars));
  assert.deepEqual([found?.currency, found?.movements.length], ['USD', 0]);
  assert.deepEqual(
    found?.setAside.map(({ code, amount }) => [code, amount]),
    [['other-currency', '121.00']],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findingSentence } from './finding-sentence.ts';
import { faultsIn, faultsOf, payment, statement, statementsOf } from './given.ts';
import { byteLimit, movementLimit } from './limit.ts';
import { readStatements, refusedSize, statementSteps } from './read-statement.ts';
import type { Steps } from './steps.ts';
import { camtOf, camtText } from './write-camt.ts';
import { codaBytes, codaLinesOf, codaOf } from './write-coda.ts';
import { latin1, utf8 } from './write-statement.ts';

test('The format is recognised by the content', () => {
  assert.equal(readStatements(codaOf(statement())).format, 'CODA');
  assert.equal(readStatements(camtOf(statement())).format, 'camt.053');
});

test('XML is recognised after a byte order mark and blanks', () => {
  const text = camtText([statement()]).replace(/^<\?xml.*\?>\n/, '');
  assert.deepEqual(faultsIn(readStatements(utf8(`\ufeff \n${text}`))), []);
});

test('A CODA file that lacks its header is still told as CODA', () => {
  const read = readStatements(codaBytes(codaLinesOf(statement()).slice(1)));
  assert.deepEqual([read.format, faultsIn(read)], ['CODA', ['record-order at line 1, columns 1-2']]);
});

test('A CODA file with a byte order mark is told as CODA and refused', () => {
  const read = readStatements(Uint8Array.from([0xef, 0xbb, 0xbf, ...codaOf(statement())]));
  assert.deepEqual([read.format, faultsIn(read)], ['CODA', ['byte-order-mark at line 1']]);
});

const others = [
  ['%PDF-1.7', 'it is a PDF'],
  ['PK\u0003\u0004\u0014', 'it is a ZIP archive or an Office document'],
  ['\u001f\u008b\u0008', 'it is compressed'],
  [':20:940', 'it is MT940'],
  ['{1:F01', 'it is MT940'],
  ['\u0000\u0001\u0002', 'it is binary'],
  ['Date;Amount', 'it starts with "Date;Amount"'],
  ['0000', 'it starts with "0000"'],
] as const;

for (const [start, words] of others)
  test(`A file is refused with what it looks like: ${words}`, () => {
    const [fault] = faultsOf(readStatements(latin1(start)));
    assert.equal(fault?.code, 'not-a-statement');
    assert.ok(fault !== undefined && findingSentence(fault).includes(words));
  });

test('An empty file is refused', () => {
  assert.deepEqual(faultsIn(readStatements(new Uint8Array())), ['empty-file at the file']);
});

test('A file of more than 25 MB is refused by its size, before it is read', () => {
  assert.equal(byteLimit, 25_000_000);
  assert.equal(refusedSize(byteLimit), null);
  assert.equal(refusedSize(byteLimit + 1) === null, false);
  const [fault] = faultsOf(readStatements(new Uint8Array(100_000_000)));
  assert.ok(fault !== undefined);
  assert.match(findingSentence(fault), /^The file has 100 MB; no more than 25 MB are read/);
});

const stepsOf = (steps: Steps<unknown>): number => {
  let count = 0;
  for (const _step of steps) count += 1;
  return count;
};

test('A file is read in steps, the more the longer it is: others have their turn between them', () => {
  const long = statement({ movements: Array.from({ length: 2_000 }, () => payment()) });
  assert.ok(stepsOf(statementSteps(camtOf(long))) >= camtOf(long).length / 16_384);
  assert.ok(stepsOf(statementSteps(codaOf(long))) >= 2_000 / 500);
});

const tooMany = movementLimit + 1;
const small =
  '<Ntry><Amt Ccy="EUR">1</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-02</Dt></BookgDt></Ntry>';

test('A camt file is read no further than one movement too many', () => {
  const many = camtText([statement()]).replace(/<Ntry>.*<\/Ntry>/s, `${small.repeat(tooMany)}<Bonus/>`);
  const [fault, other] = faultsIn(readStatements(utf8(many)));
  assert.deepEqual([fault, other], [`too-many-movements at line 9, Stmt[1]/Ntry[${tooMany}]`, undefined]);
});

test('A CODA file is read no further than one movement too many', () => {
  const [header = '', opening = '', movement = ''] = codaLinesOf(statement());
  const lines = [header, opening, ...Array.from({ length: tooMany }, () => movement), 'x'.repeat(128)];
  assert.deepEqual(faultsIn(readStatements(codaBytes(lines))), [`too-many-movements at line ${tooMany + 2}`]);
});

test('A statement without a number, and an account with wrong check digits, are remarked on', () => {
  const given = statement({ account: 'BE68539007547035', number: 0 });
  const read = readStatements(codaOf(given));
  const codes = 'remarks' in read ? read.remarks.map(({ code }) => code) : [];
  assert.deepEqual(codes, ['account-check-digits', 'no-sequence-number']);
});

const next = (changes: object) =>
  statement({
    number: 119,
    openingOn: '2026-03-02',
    closingOn: '2026-03-02',
    openingCents: 1_012_100,
    ...changes,
  });

test('A statement that carries on the balance of the one before is read, in whatever order they stand', () => {
  assert.equal(statementsOf(readStatements(codaOf(statement(), next({})))).length, 2);
  assert.equal(statementsOf(readStatements(codaOf(next({}), statement()))).length, 2);
});

test('A statement that does not carry on the balance of the one before is refused', () => {
  const found = readStatements(codaOf(statement(), next({ openingCents: 1_012_101 })));
  assert.deepEqual(faultsIn(found), ['opening-differs at line 9']);
  assert.deepEqual(faultsIn(readStatements(utf8(camtText([statement(), next({ openingCents: 1 })])))), [
    'opening-differs at line 11, Stmt[2]',
  ]);
});

test('The same number twice is refused; another year or another account is no repetition', () => {
  assert.deepEqual(faultsIn(readStatements(codaOf(statement(), statement()))), ['number-twice at line 9']);
  const year = { year: 2025, openingOn: '2025-03-01', closingOn: '2026-03-02' } as const;
  const other = statement({ account: 'BE71096123456769' });
  assert.equal(statementsOf(readStatements(codaOf(statement(), other))).length, 2);
  const before = statement({ ...year, closingOn: '2025-03-02', movements: [] });
  assert.equal(statementsOf(readStatements(codaOf(before, statement()))).length, 2);
});

test('After a gap in the numbers the balance may differ: the missing statement is another question', () => {
  assert.equal(
    statementsOf(readStatements(codaOf(statement(), next({ number: 120, openingCents: 5 })))).length,
    2,
  );
});

test('Whatever a file holds, it is read or refused, and never makes the reader fail', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 600 }),
    fc.string({ maxLength: 400 }).map((text) => utf8(`<${text}`)),
    fc.string({ unit: fc.constantFrom(...'0123489 \n'), maxLength: 600 }).map(latin1),
  );
  fc.assert(fc.property(bytes, (any) => assert.ok(faultsOf(readStatements(any)).length > 0)));
});

test('Every fault has a sentence with all its words', () => {
  const changed = (at: number) =>
    codaLinesOf(statement()).map((line, index) => (index === at ? `9${line.slice(1)}` : line));
  for (const at of [0, 1, 2, 3, 4, 5, 6])
    for (const fault of faultsOf(readStatements(codaBytes(changed(at)))))
      assert.doesNotMatch(findingSentence(fault), /[?{}]/);
});

test('A sentence quotes no more than 80 characters of a file, and none that a screen obeys', () => {
  const [start] = faultsOf(readStatements(latin1('\u001b[2Jx')));
  assert.equal(start?.details.looksLike, 'it starts with "?[2Jx"');
  const long = camtText([statement()]).replace('>121.00<', `>${'9'.repeat(1000)}<`);
  const quotes = faultsOf(readStatements(utf8(long))).flatMap(({ details }) => Object.values(details));
  assert.equal(Math.max(...quotes.map(({ length }) => length)), 83);
});

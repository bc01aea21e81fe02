import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { payment, statement, withColumns } from '#lib/payment/given.ts';
import { camtOf } from '#lib/payment/write-camt.ts';
import { codaBytes, codaLinesOf, codaOf } from '#lib/payment/write-coda.ts';
import { givenFile, givenFolder } from './given.ts';
import { called } from './run.ts';

const movements = [
  payment(),
  payment({ cents: -2500, reference: null }),
  payment({ cents: 300, reference: '000000000102' }),
];
const coda = codaOf(statement({ movements }));
const camt = camtOf(statement({ movements }));
const broken = codaBytes(withColumns(codaLinesOf(statement()), 5, 43, '000000010121010'));
const nowhere = join(import.meta.dirname, 'no-such-folder');
const checked = async (...files: readonly string[]) => {
  const { exit, out } = await called(nowhere, ['bank', 'check', ...files, '--json']);
  return { exit, files: JSON.parse(out).files };
};

test('A sound file gives, per statement, account, number, days, balances, movements and sums', async (t) => {
  const { exit, files } = await checked(givenFile(t, coda));
  const [{ account, number, opening, closing, movements: count, creditCents, debitCents }] =
    files[0].statements;
  assert.deepEqual(
    [exit, files[0].format, account, number],
    [0, 'CODA', 'BE68539007547034', { year: 2026, number: 118 }],
  );
  assert.deepEqual([opening.on, closing.on, closing.cents], ['2026-02-27', '2026-03-02', 1_009_900]);
  assert.deepEqual([count, creditCents, debitCents], [3, 12_400, 2500]);
});

test('The references found are told, and whether each is valid', async (t) => {
  const { files } = await checked(givenFile(t, coda));
  const [{ references }] = files[0].statements;
  assert.deepEqual(
    references.map(({ reference, isValid }: { reference: string; isValid: boolean }) => [reference, isValid]),
    [
      ['+++000/0000/00101+++', true],
      ['+++000/0000/00102+++', false],
    ],
  );
});

test('CODA and camt.053 of the same statement give the same sums', async (t) => {
  const { exit, files } = await checked(givenFile(t, coda), givenFile(t, camt));
  const sums = files.map(
    ({
      statements: [{ creditCents, debitCents }],
    }: {
      statements: [{ creditCents: number; debitCents: number }];
    }) => [creditCents, debitCents],
  );
  assert.deepEqual([exit, sums[0]], [0, sums[1]]);
});

test('The format is told by the content, whatever the name of the file', async (t) => {
  const { files } = await checked(givenFile(t, camt, 'statement.cod'));
  assert.equal(files[0].format, 'camt.053');
});

test('A file with a fault ends with 1 and tells the place; the others are still told', async (t) => {
  const { exit, files } = await checked(givenFile(t, broken), givenFile(t, coda));
  const [fault] = files[0].faults;
  assert.deepEqual(
    [exit, fault.code, fault.place.line, fault.place.columns],
    [1, 'balance-broken', 6, '42-57'],
  );
  assert.deepEqual([files[0].statements, files[1].statements.length], [[], 1]);
});

test('For a person, it is a table and sentences', async (t) => {
  const sound = await called(nowhere, ['bank', 'check', givenFile(t, coda)]);
  assert.match(
    sound.out,
    /^BE68 5390 0754 7034 +2026\/118 +2026-02-27 +2026-03-02 +EUR +10,000\.00 +124\.00 +25\.00 +10,099\.00 +3 +0$/m,
  );
  assert.match(sound.out, /^2 structured references, 1 with wrong check digits:$/m);
  const { out } = await called(nowhere, ['bank', 'check', givenFile(t, broken, 'march.cod')]);
  assert.match(
    out,
    /march\.cod: refused, nothing of it can be used\.\n {2}line 6, columns 42-57: Opening balance 10000\.00 and/,
  );
});

test('What is set aside, and what should be looked at, is told', async (t) => {
  const dollars = Buffer.from(camt)
    .toString()
    .replaceAll('EUR', 'USD')
    .replace('<ElctrncSeqNb>118</ElctrncSeqNb>', '');
  const { exit, out } = await called(nowhere, ['bank', 'check', givenFile(t, dollars)]);
  assert.equal(exit, 0);
  assert.match(out, /Set aside:\n {2}line \d+, Stmt\[1\]\/Ntry\[1\]: The amount 121\.00 is in USD/);
  assert.match(out, /To look at:\n {2}line \d+, Stmt\[1\]: The statement bears no number/);
});

test('It needs no register and makes none', async (t) => {
  await checked(givenFile(t, coda));
  assert.equal(existsSync(nowhere), false);
});

test('A file that is not there is told in one sentence', async (t) => {
  const { exit, err } = await called(nowhere, ['bank', 'check', join(givenFolder(t), 'none.cod')]);
  assert.equal(exit, 1);
  assert.match(err, /none\.cod: there is no such file\.\n$/);
});

for (const args of [
  ['bank'],
  ['bank', 'check'],
  ['bank', 'chek', 'x.cod'],
  ['bank', 'check', 'x.cod', '--fast'],
])
  test(`Wrong usage ends with 2: rang ${args.join(' ')}`, async () => {
    const { exit, err } = await called(nowhere, args);
    assert.equal(exit, 2);
    assert.match(err, /See: npm run -s rang -- bank --help\n$/);
  });

import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { operatorAccount } from '#lib/payment/given.ts';
import type { StatementToWrite } from '#lib/payment/write-statement.ts';
import { accessManager, byTwo, noonOf } from '#lib/register/given.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { founding, givenBook, givenFolder, write } from './given.ts';
import { readCoda } from './given-bank.ts';
import { readRegister } from './read.ts';

const other = 'BE71096123456769';
const payTo = { ...version1.payTo, iban: other };
const rules = { ...version1, version: 2, inForceFrom: '2026-01-07', payTo } as const;

/** A book whose rules name another account from 7 January 2026 on; read in February. */
const givenTwoAccounts = async (test: TestContext) => {
  const clock = { now: noonOf('2026-01-05') };
  const book = await givenBook(test, givenFolder(test), () => clock.now);
  const second = { ...accessManager, person: 'marc' };
  const publishes = byTwo({ type: 'PublishRules', rules }, 1, accessManager, second, '2026-01-05');
  await write(book, [...founding, ...publishes]);
  clock.now = noonOf('2026-02-01');
  return book;
};

const empty = (
  account: string,
  number: number,
  openingOn: StatementToWrite['openingOn'],
  closingOn: StatementToWrite['closingOn'],
): StatementToWrite => ({
  account,
  year: 2026,
  number,
  openingOn,
  closingOn,
  openingCents: 500,
  movements: [],
});

const former = [
  empty(operatorAccount, 1, '2026-01-02', '2026-01-05'),
  empty(operatorAccount, 2, '2026-01-05', '2026-01-06'),
  empty(operatorAccount, 3, '2026-01-06', '2026-01-09'),
];
const later = [empty(other, 1, '2026-01-06', '2026-01-07'), empty(other, 2, '2026-01-07', '2026-01-08')];

test('Until the new account is read, the days before it was named are settled by the former one', async (t) => {
  const book = await givenTwoAccounts(t);
  await readCoda(book, ...former);
  assert.equal((await readRegister(book)).settledThrough, '2026-01-06');
});

test('F2: the statements of two accounts settle the same day in any order', async (t) => {
  const all = [...former, ...later];
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(all, { minLength: all.length }), async (shuffled) => {
      const book = await givenTwoAccounts(t);
      for (const statement of shuffled) await readCoda(book, statement);
      const { settledThrough, awaits } = await readRegister(book);
      assert.deepEqual([settledThrough, awaits], ['2026-01-08', null]);
    }),
    { numRuns: 12, seed: 20_070_101 },
  );
});

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { codaOf } from '#lib/payment/write-coda.ts';
import { finance } from '#lib/register/given.ts';
import { importBankFile } from './bank.ts';
import { bankFileOf } from './bank-file.ts';
import { bankStatements } from './bank-statements.ts';
import { type Book, closeBook } from './client.ts';
import { givenBook, givenFolder } from './given.ts';
import { givenAsked, paying, statementsWith } from './given-bank.ts';
import { readRegister } from './read.ts';
import { verifyBook } from './verify.ts';

const program = fileURLToPath(new URL('./bank-process.ts', import.meta.url));

const many = Array.from({ length: 300 }, (_, at) =>
  at % 3 === 0
    ? paying(1 + (at % 5), { cents: 5_000, bankReference: `R${at}` })
    : paying(1, { cents: 700 + at, reference: null, bankReference: `R${at}` }),
);
const bytes = codaOf(...statementsWith(many));

/** A folder with a book that no process holds open and a file of 300 movements, beside what is in the book before it. */
const givenFile = async (t: TestContext) => {
  const folder = givenFolder(t);
  const book = await givenAsked(t, 5, folder);
  const { entries } = await readRegister(book);
  await closeBook(book);
  const file = join(folder, 'statement.cod');
  writeFileSync(file, bytes);
  return { folder, file, before: entries };
};

/** What is there of the file: nothing, or all of it. */
const standing = async (book: Book) => {
  const { entries, payments, transfers } = await readRegister(book);
  const [account] = await bankStatements(book);
  assert.ok('root' in (await verifyBook(book)), 'the log holds');
  return {
    entries,
    money: payments.size + transfers.size,
    movements: account?.read[0]?.movements ?? 0,
    isKept: (await bankFileOf(book, 1)) !== null,
  };
};

const assertAll = ({ money, movements, isKept }: Awaited<ReturnType<typeof standing>>): void =>
  assert.deepEqual([money, movements, isKept], [300, 300, true]);

test('A process killed at the end of an import leaves nothing of it, and a second import completes it', async (t) => {
  const { folder, file, before } = await givenFile(t);
  assert.equal(spawnSync(process.execPath, [program, folder, file, 'die']).signal, 'SIGKILL');
  const book = await givenBook(t, folder);
  assert.deepEqual(await standing(book), { entries: before, money: 0, movements: 0, isKept: false });
  await importBankFile(book, finance, { name: 'statement.cod', bytes });
  assertAll(await standing(book));
});

test('Killed at any moment, an import leaves all or nothing', async (t) => {
  const kills = Number(process.env.RANG_KILLS ?? 6);
  for (let round = 0; round < kills; round += 1) {
    const { folder, file, before } = await givenFile(t);
    const child = spawn(process.execPath, [program, folder, file], { stdio: 'ignore' });
    await setTimeout(150 + round * 40);
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
    const left = await standing(await givenBook(t, folder));
    if (left.isKept) assertAll(left);
    else assert.deepEqual(left, { entries: before, money: 0, movements: 0, isKept: false });
  }
});

test('Two processes that import the same file at once take it in once', async (t) => {
  const { folder, file } = await givenFile(t);
  const outcomes = await Promise.all(
    [1, 2, 3].map(async () => {
      const child = spawn(process.execPath, [program, folder, file]);
      const [text] = await once(child.stdout, 'data');
      if (child.exitCode === null) await once(child, 'close');
      return String(text).trim();
    }),
  );
  assert.deepEqual(outcomes.toSorted(), ['brought', 'known', 'known']);
  assertAll(await standing(await givenBook(t, folder)));
});

test('Two forms sent at once in one process take the file in once', async (t) => {
  const { folder } = await givenFile(t);
  const book = await givenBook(t, folder);
  const sent = () => importBankFile(book, finance, { name: 'statement.cod', bytes });
  const outcomes = (await Promise.all([sent(), sent()])).map(({ outcome }) => outcome);
  assert.deepEqual(outcomes.toSorted(), ['brought', 'known']);
  assertAll(await standing(book));
});

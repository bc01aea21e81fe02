import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operatorAccount } from '#lib/payment/given.ts';
import type { StatementToWrite } from '#lib/payment/write-statement.ts';
import { finance, secondFinance } from '#lib/register/given.ts';
import { settleByStatements } from './bank-settle.ts';
import { tellNoneMissing, turnsOfYear } from './bank-turn.ts';
import type { Book } from './client.ts';
import { givenAsked, readCoda } from './given-bank.ts';
import { readRegister } from './read.ts';

const empty = (changes: Partial<StatementToWrite>): StatementToWrite => ({
  account: operatorAccount,
  year: 2026,
  number: 1,
  openingOn: '2026-12-29',
  closingOn: '2026-12-30',
  openingCents: 500,
  movements: [],
  ...changes,
});
const last = empty({});
const found = empty({ number: 2, openingOn: '2026-12-30', closingOn: '2026-12-31' });
const first = empty({ year: 2027, openingOn: '2027-01-04', closingOn: '2027-01-04' });
const turn = { account: operatorAccount, year: 2026 };

const settled = async (book: Book) => (await readRegister(book)).settledThrough;
const told = async (book: Book) => (await turnsOfYear(book)).map((one) => one.told?.reason ?? null);

test('The days at the end of a year in which statements may be missing are not settled', async (t) => {
  const book = await givenAsked(t);
  await readCoda(book, last, first);
  const [doubt] = await turnsOfYear(book);
  assert.deepEqual(doubt, { ...turn, from: '2026-12-31', to: '2026-12-31', told: null });
  assert.equal(await settled(book), '2026-12-30');
});

test('They are once finance has said that none is missing, and how it knows', async (t) => {
  const book = await givenAsked(t);
  await readCoda(book, last, first);
  await tellNoneMissing(book, finance, turn, 'La banque le confirme.');
  assert.equal(await settleByStatements(book), true);
  assert.equal(await settled(book), '2027-01-04');
  assert.deepEqual(await told(book), ['La banque le confirme.']);
});

test('It is said once: who says it again changes nothing', async (t) => {
  const book = await givenAsked(t);
  await readCoda(book, last, first);
  await tellNoneMissing(book, finance, turn, 'La banque le confirme.');
  await tellNoneMissing(book, secondFinance, turn, 'Autre chose.');
  assert.deepEqual(await told(book), ['La banque le confirme.']);
});

test('Of a turn of the year that is not in doubt nothing is kept: later it may be', async (t) => {
  const book = await givenAsked(t);
  await readCoda(book, last);
  await tellNoneMissing(book, finance, turn, 'Trop tôt.');
  await readCoda(book, first);
  assert.deepEqual(await told(book), [null]);
});

test('A statement found later is read as any other, and ends the doubt', async (t) => {
  const book = await givenAsked(t);
  await readCoda(book, last, first);
  await readCoda(book, found);
  assert.deepEqual(await turnsOfYear(book), []);
  assert.equal(await settled(book), '2027-01-04');
});

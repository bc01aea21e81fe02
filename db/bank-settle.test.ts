import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, type Day } from '#lib/calendar/day.ts';
import type { Instant } from '#lib/calendar/zone.ts';
import { finance, noonOf, type Said, said, secondFinance } from '#lib/register/given.ts';
import { openReversals, settleReversal } from './bank-money.ts';
import { settleByStatements } from './bank-settle.ts';
import type { Book } from './client.ts';
import { enforceDue } from './clock.ts';
import { founding, givenBook, givenFolder, write } from './given.ts';
import { feeCents, givenAsked, paying, readCoda, statementsWith } from './given-bank.ts';
import { readRegister } from './read.ts';

const nobodys = paying(3, { reference: null, bankReference: 'X' });
const [first, second, third] = statementsWith([paying(1)], [nobodys], []);
if (first === undefined || second === undefined || third === undefined) throw new Error('three statements');

const settled = async (book: Book) => {
  const { settledThrough, awaits } = await readRegister(book);
  return [settledThrough, awaits];
};

const transferIn = async (book: Book): Promise<string> => {
  const [transfer = ''] = (await readRegister(book)).transfers.keys();
  return transfer;
};

const today: Day = '2030-01-02';
const aside = (transfer: string): Said =>
  said({ type: 'SetTransferAside', transfer, reason: 'Loyer.' }, finance, today);

test('An import settles the day before the money that waits to be matched', async (t) => {
  const book = await givenAsked(t);
  await readCoda(book, first, second, third);
  assert.deepEqual(await settled(book), ['2026-01-05', null]);
});

test('Once it is set aside the clock moves the day on', async (t) => {
  const book = await givenAsked(t);
  await readCoda(book, first, second, third);
  await write(book, [aside(await transferIn(book))]);
  await enforceDue(book);
  assert.deepEqual(await settled(book), ['2026-01-07', null]);
  assert.equal(await settleByStatements(book), false, 'and then nothing more');
});

test('Once two persons have matched it the clock moves the day on', async (t) => {
  const book = await givenAsked(t);
  await readCoda(book, first, second, third);
  const command = { type: 'MatchTransfer', transfer: await transferIn(book), dossier: 2 } as const;
  await write(book, [said({ type: 'ProposeAct', command }, finance, today)]);
  assert.equal(await settleByStatements(book), false);
  await write(book, [said({ type: 'ConfirmAct', act: 1 }, secondFinance, today)]);
  assert.equal(await settleByStatements(book), true);
  assert.deepEqual(await settled(book), ['2026-01-07', null]);
  assert.equal((await readRegister(book)).dossiers.get(2)?.enteredOn, '2026-01-06');
});

test('A gap holds the day back, and names the statement that would close it', async (t) => {
  const book = await givenAsked(t);
  await readCoda(book, first);
  await readCoda(book, third);
  assert.deepEqual(await settled(book), ['2026-01-05', { year: 2026, number: 2 }]);
});

test('A reversal of which nobody knows what it takes back holds its day, until finance says', async (t) => {
  const book = await givenAsked(t);
  const back = paying(2, { cents: -feeCents, reference: null, bankReference: 'BACK', isReversal: true });
  await readCoda(book, ...statementsWith([paying(1)], [back], []));
  assert.deepEqual(await settled(book), ['2026-01-05', null]);
  const [reversal] = await openReversals(book);
  await settleReversal(book, finance, 'says', reversal?.movement.name ?? '', null);
  assert.equal(await settleByStatements(book), true);
  assert.deepEqual(await settled(book), ['2026-01-07', null]);
});

test('The day on which the last statement closed is settled when it is over', async (t) => {
  const clock: { now: Instant } = { now: noonOf('2026-01-05') };
  const book = await givenBook(t, givenFolder(t), () => clock.now);
  await write(book, founding);
  const [empty] = statementsWith([]);
  if (empty === undefined) throw new Error('one statement');
  await readCoda(book, empty);
  assert.deepEqual(await settled(book), ['2026-01-04', null]);
  clock.now = noonOf(addDays('2026-01-05', 1));
  await enforceDue(book);
  assert.deepEqual(await settled(book), ['2026-01-05', null]);
});

test('Without statements the clock settles nothing: finance does, by hand', async (t) => {
  const book = await givenAsked(t);
  assert.equal(await settleByStatements(book), false);
  assert.deepEqual(await settled(book), [null, undefined]);
});

import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { type TestContext, test } from 'node:test';
import { importBankFile } from '#db/bank.ts';
import { confirmDrop, type Drop, dropOf, keepDropped, noteOutcome, openDrop } from '#db/bank-drop.ts';
import type { Book } from '#db/client.ts';
import { givenAsked, paying, statementsWith } from '#db/given-bank.ts';
import { codaOf } from '#lib/payment/write-coda.ts';
import { finance } from '#lib/register/given.ts';
import { lookAhead, type Told, takeInDrop } from './take-in.ts';

const [one, two] = statementsWith([paying(1)], [paying(2)]).map((statement) => codaOf(statement));

/** A drop of two statements, in a book in which two dossiers have asked for their fee. */
const given = async (
  t: TestContext,
): Promise<{ readonly book: Book; readonly drop: () => Promise<Drop> }> => {
  const book = await givenAsked(t);
  const id = await openDrop(book, finance);
  for (const [name, bytes] of [
    ['1.cod', one],
    ['2.cod', two],
  ] as const)
    await keepDropped(book, id, name, Readable.from([Buffer.from(bytes ?? '')]));
  const drop = async (): Promise<Drop> => {
    const found = await dropOf(book, finance, id);
    return found ?? assert.fail('the drop is gone');
  };
  return { book, drop };
};

const brought = ({ file, summary, hasChanged }: Told) => [
  file.name,
  summary.outcome === 'brought'
    ? summary.tallies.map(({ does, count }) => `${count} ${does}`)
    : summary.outcome,
  hasChanged,
];

const taken = async (book: Book, drop: Drop) => {
  await confirmDrop(book, drop.id);
  const told = [];
  for await (const each of takeInDrop(book, finance, drop)) told.push(brought(each));
  return told;
};

const bothCover = [
  ['1.cod', ['1 covers'], false],
  ['2.cod', ['1 covers'], false],
];

test('Looking ahead tells of each file as if those before it had been taken in, and changes nothing', async (t) => {
  const { book, drop } = await given(t);
  assert.deepEqual((await lookAhead(book, finance, await drop())).map(brought), bothCover);
  assert.equal(book.register.payments.size, 0);
});

test('What was told before is what is done', async (t) => {
  const { book, drop } = await given(t);
  await lookAhead(book, finance, await drop());
  assert.deepEqual(await taken(book, await drop()), bothCover);
  assert.equal(book.register.payments.size, 2);
});

test('Whoever looks on twice, or comes back later, is told the same, and nothing is done twice', async (t) => {
  const { book, drop } = await given(t);
  const waiting = await drop();
  const both = await Promise.all([taken(book, waiting), taken(book, waiting)]);
  assert.deepEqual([...both, await taken(book, await drop())], [bothCover, bothCover, bothCover]);
  assert.equal(book.register.payments.size, 2);
});

test('What was stopped half-way goes on where it stopped', async (t) => {
  const { book, drop } = await given(t);
  const { id } = await drop();
  const first = await importBankFile(book, finance, { name: '1.cod', bytes: one ?? new Uint8Array() });
  await noteOutcome(
    book,
    id,
    0,
    JSON.stringify({ outcome: 'known', at: book.now(), person: finance.person }),
  );
  assert.equal(first.outcome, 'brought');
  assert.deepEqual(await taken(book, await drop()), [['1.cod', 'known', false], bothCover[1]]);
});

test('Where the register has changed since, it is said', async (t) => {
  const { book, drop } = await given(t);
  await lookAhead(book, finance, await drop());
  await importBankFile(book, finance, { name: 'other.cod', bytes: one ?? new Uint8Array() });
  assert.deepEqual((await taken(book, await drop()))[0], ['1.cod', 'known', true]);
});

import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { bankMovements, type MovementChoice } from './bank-list.ts';
import type { Book } from './client.ts';
import { givenAsked, paying, readCoda, statementsWith } from './given-bank.ts';

/** A book that has read two statements: fees of dossiers 1 and 2, then money that names nothing. */
const given = async (test: TestContext): Promise<Book> => {
  const book = await givenAsked(test);
  const statements = statementsWith(
    [paying(1), paying(2)],
    [paying(3, { reference: null, text: 'rent', bankReference: 'X' })],
  );
  for (const statement of statements) await readCoda(book, statement);
  return book;
};

const listed = async (book: Book, choice: MovementChoice, page = 1) => {
  const { movements, count } = await bankMovements(book, choice, page);
  return [count, movements.map(({ number, movement }) => [number.number, movement.bankReference])];
};

test('The movements of the latest statement come first', async (t) => {
  const all = [
    [2, 'X'],
    [1, 'R2'],
    [1, 'R1'],
  ];
  assert.deepEqual(await listed(await given(t), { of: 'all' }), [3, all]);
});

test('They are found by statement, by what they mean and by their name', async (t) => {
  const book = await given(t);
  const statement = { of: 'statement', number: { year: 2026, number: 2 } } as const;
  assert.deepEqual(await listed(book, statement), [1, [[2, 'X']]]);
  assert.deepEqual((await listed(book, { of: 'kinds', kinds: ['payment'] }))[0], 2);
  const [name = ''] = book.register.payments.keys();
  assert.equal((await listed(book, { of: 'names', names: [name] }))[0], 1);
});

test('Beyond the last page there is nothing', async (t) => {
  assert.deepEqual(await listed(await given(t), { of: 'all' }, 2), [3, []]);
});

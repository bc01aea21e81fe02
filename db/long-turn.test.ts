import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { append } from './append.ts';
import { closeBook } from './client.ts';
import { draftOf, saveDraft } from './draft.ts';
import { founding, givenBook, opening, write } from './given.ts';
import { inLongTurn } from './long-turn.ts';
import { readRegister } from './read.ts';
import { verifyBook } from './verify.ts';

/** A founded book, how many dossiers are seen in it, and a long turn that opens two and tells what is seen between them. */
const given = async (t: TestContext) => {
  const book = await givenBook(t);
  await write(book, founding);
  const dossiers = async () => (await readRegister(book)).dossiers.size;
  const seen: Promise<number>[] = [];
  const openTwo = (atEnd = (): void => {}) =>
    inLongTurn(book, function* (put, register) {
      for (const key of ['k1', 'k2']) {
        put(opening(key));
        yield;
        seen.push(dossiers());
      }
      atEnd();
      return register.dossiers.size;
    });
  return { book, dossiers, seen, openTwo };
};

const fail = (): never => {
  throw new Error('in the middle');
};

test('Between the steps of a long turn whoever reads sees the register as it was; after it, all that was done', async (t) => {
  const { book, dossiers, seen, openTwo } = await given(t);
  assert.equal(await openTwo(), 2);
  assert.deepEqual([await Promise.all(seen), await dossiers()], [[0, 0], 2]);
  assert.ok('root' in (await verifyBook(book)));
});

test('What a long turn did is undone as a whole where it fails, and the register is not read again', async (t) => {
  const { book, dossiers, openTwo } = await given(t);
  const { register } = book;
  await assert.rejects(openTwo(fail), /in the middle/);
  assert.equal(await dossiers(), 0);
  assert.equal(book.register, register);
});

test('An act that comes during a long turn is decided after it, also where that fails', async (t) => {
  const { book, openTwo } = await given(t);
  for (const [key, atEnd, number] of [
    ['k3', fail, 1],
    ['k4', undefined, 4],
  ] as const) {
    const turn = openTwo(atEnd).catch(() => 0);
    assert.deepEqual(await append(book, opening(key)), [
      { type: 'DossierOpened', dossier: number, holder: 'h1' },
    ]);
    await turn;
  }
});

test('A row that is written beside the log during a long turn stays, whatever becomes of the turn', async (t) => {
  const { book, openTwo } = await given(t);
  const turn = openTwo(fail);
  await saveDraft(book, 1, { name: 'Moulin' });
  await assert.rejects(turn);
  assert.deepEqual((await draftOf(book, 1))?.typed, { name: 'Moulin' });
});

test('Two long turns at once are done one after the other', async (t) => {
  const { dossiers, openTwo } = await given(t);
  assert.deepEqual(await Promise.all([openTwo(), openTwo()]), [2, 2]);
  assert.equal(await dossiers(), 2);
});

test('A book is closed when its long turn is done', async (t) => {
  const { book, openTwo } = await given(t);
  const turn = openTwo();
  await closeBook(book);
  assert.equal(await turn, 2);
});

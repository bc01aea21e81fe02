import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GivenMovement } from './given.ts';
import { kept, movement } from './given-kept.ts';
import { compareMovements, contentOf, differenceIn } from './same-statement.ts';

type Changes = Partial<GivenMovement>;

/** What is found of the movements kept (a, b, c ...) and those read (0, 1, 2 ...): the pairs, and what is left over. */
const compared = (keptOnes: readonly Changes[], readOnes: readonly Changes[]) => {
  const read = readOnes.map(movement);
  const found = compareMovements(
    keptOnes.map((changes, at) => kept('abcdef'.charAt(at), changes)),
    read,
  );
  return {
    pairs: found.both.map(([{ name }, one]) => `${name}${read.indexOf(one)}`).sort(),
    left: [found.keptOnly.map(({ name }) => name).join(''), found.readOnly.length],
    difference: differenceIn(found),
  };
};

test('The same bank reference and amount are the same movement, whatever else a format says of it', () => {
  const { pairs, difference } = compared(
    [{ bankReference: 'R1' }, { bankReference: 'R2' }],
    [
      { bankReference: 'R2', name: 'X', text: 'other' },
      { bankReference: 'R1', account: null },
    ],
  );
  assert.deepEqual([pairs, difference], [['a1', 'b0'], 'same']);
});

test('Where one side has no reference, the same content is the same movement', () => {
  const { pairs } = compared(
    [{ text: 'first' }, { text: 'second' }],
    [
      { bankReference: null, text: 'second' },
      { bankReference: null, text: 'first' },
    ],
  );
  assert.deepEqual(pairs, ['a1', 'b0']);
});

test('Accents, capitals, spaces and signs make no other content', () => {
  const one = contentOf(movement({ text: 'Frais d’étude – dossier 12' }));
  assert.equal(contentOf(movement({ text: 'FRAIS  D ETUDE DOSSIER 12' })), one);
  assert.notEqual(contentOf(movement({ text: 'Frais d’étude – dossier 13' })), one);
});

test('Two movements of the same content count twice, and a third one in the other file is one more', () => {
  const alike = { bankReference: null };
  assert.deepEqual(compared([alike, alike], [alike, alike]).difference, 'same');
  assert.deepEqual(compared([alike, alike], [alike, alike, alike]), {
    pairs: ['a0', 'b1'],
    left: ['', 1],
    difference: 'more',
  });
  assert.deepEqual(compared([alike, alike, alike], [alike]).left, ['bc', 0]);
});

test('What is left over with the same amount is the same money in other words', () => {
  const { pairs, left } = compared(
    [{ bankReference: 'A', text: 'one' }],
    [{ bankReference: 'B', text: 'two', account: null, bookedOn: '2026-03-01' }],
  );
  assert.deepEqual([pairs, left], [['a0'], ['', 0]]);
});

test('The same reference with another amount is another movement', () => {
  assert.deepEqual(compared([{ cents: 300 }], [{ cents: 200 }]).left, ['a', 1]);
});

test('Money in and out of the same amount, which only the other file tells, is counted as well', () => {
  const both = [
    { cents: 500, bankReference: 'X' },
    { cents: -500, bankReference: 'Y' },
  ];
  assert.equal(compared([{}], [{}, ...both]).difference, 'more');
});

test('A total in one file and its parts in the other are the same money: the parts are the finer account of it', () => {
  const total = [{ cents: 300, bankReference: 'T' }];
  const parts = [100, 200].map((cents) => ({ cents, bankReference: `P${cents}` }));
  assert.equal(compared(total, parts).difference, 'finer');
  assert.equal(compared(parts, total).difference, 'coarser');
});

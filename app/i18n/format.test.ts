import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatOf } from './format.ts';

const fr = formatOf('fr');
const en = formatOf('en');
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test('Powers below 1 MVA are told in kVA, others in MVA', () => {
  assert.deepEqual([999, 1_000, 7_420, 12_345].map(fr.kva).map(plain), [
    '999 kVA',
    '1 MVA',
    '7,42 MVA',
    '12,3 MVA',
  ]);
  assert.deepEqual([999, 7_420].map(en.kva).map(plain), ['999 kVA', '7.42 MVA']);
});

test('An exact power keeps every kVA, and is never broken over two lines', () => {
  assert.equal(plain(fr.exactKva(12_345)), '12 345 kVA');
  assert.equal(en.exactKva(12_345), '12,345\u00a0kVA');
});

test('In a column powers stand in MVA with one decimal', () => {
  assert.deepEqual([0, 7_420, 30_000].map(fr.mva), ['0,0', '7,4', '30,0']);
});

test('Days are written as one says them', () => {
  assert.deepEqual([fr.day('2026-03-01'), fr.day('2026-11-24')], ['1er mars 2026', '24 novembre 2026']);
  assert.deepEqual([en.day('2026-03-01'), en.shortDay('2026-11-24')], ['1 March 2026', '24 Nov 2026']);
});

test('A moment is told by the clock of Brussels, in winter and in summer', () => {
  assert.match(en.moment(Date.UTC(2026, 0, 15, 12, 30)), /15 January 2026.*13:30/);
  assert.match(fr.moment(Date.UTC(2026, 6, 15, 12, 30)), /15 juillet 2026.*14:30/);
});

test('Ranks are ordinals', () => {
  assert.deepEqual([1, 2, 21, 100].map(fr.ordinal), ['1er', '2e', '21e', '100e']);
  assert.deepEqual([1, 2, 3, 4, 11, 12, 21, 101].map(en.ordinal), [
    ...['1st', '2nd', '3rd', '4th', '11th', '12th', '21st', '101st'],
  ]);
});

test('A count takes the singular or the plural of its language', () => {
  const words = ['one', 'many'] as const;
  assert.deepEqual(
    [0, 1, 2].map((count) => plain(fr.counted(count, words))),
    ['0 one', '1 one', '2 many'],
  );
  assert.deepEqual(
    [0, 1, 2].map((count) => plain(en.counted(count, words))),
    ['0 many', '1 one', '2 many'],
  );
});

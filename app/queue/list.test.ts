import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '#app/i18n/fr/words.ts';
import { type Asking, everything } from './asking.ts';
import { givenLine, givenPicture } from './given.ts';
import { listed, pageLength } from './list.ts';

const picture = givenPicture(
  givenLine(1, { technology: 'wind', permanentKva: 500, nodeName: 'Épinois', enteredOn: '2025-01-01' }),
  givenLine(2, { technology: 'solar', permanentKva: 900, nodeName: 'Zone', enteredOn: '2025-02-01' }),
  givenLine(3, {
    technology: 'hydro',
    permanentKva: 900,
    nodeName: 'eau',
    node: 'G',
    enteredOn: '2025-03-01',
  }),
  givenLine(4, { queue: 'a', rank: 1, status: 'waiting-a' }),
  givenLine(5, { queue: 'b', rank: 1, status: 'waiting-b' }),
  givenLine(6, { queue: null, rank: null, status: 'withdrawn', leftOn: '2025-05-01' }),
  givenLine(7, { queue: null, rank: null, status: 'commissioned', leftOn: '2025-04-01' }),
);

const numbers = (asking: Partial<Asking>, isAt = (_node: string) => true) =>
  listed(picture, { ...everything, ...asking }, isAt, words).lines.map(({ number }) => number);

test('The whole queue holds who has a place: main, a, b', () => {
  assert.deepEqual(numbers({}), [1, 2, 3, 4, 5]);
});

test('A part holds its entries alone, and those who left are a part of their own', () => {
  assert.deepEqual(numbers({ part: 'a' }), [4]);
  assert.deepEqual(numbers({ part: 'left' }), [6, 7]);
});

test('Who asks for a step at which one has left finds those who left', () => {
  assert.deepEqual(numbers({ status: 'withdrawn' }), [6]);
  assert.deepEqual(numbers({ status: 'struck-off' }), []);
});

test('Technology, step and point of the grid narrow the list together', () => {
  assert.deepEqual(numbers({ technology: 'solar' }), [2]);
  assert.deepEqual(
    numbers({ status: 'orientation-study' }, (node) => node === 'G'),
    [3],
  );
  assert.deepEqual(
    numbers({ technology: 'solar' }, (node) => node === 'G'),
    [],
  );
});

test('Columns of words sort as they read, without regard to accents and capitals', () => {
  assert.deepEqual(numbers({ part: 'main', sort: 'node' }), [3, 1, 2]);
  assert.deepEqual(numbers({ part: 'main', sort: 'technology' }), [1, 3, 2]); // éolien, hydraulique, solaire
});

test('Equal lines of a sorted column keep the order of their rank, in either direction', () => {
  assert.deepEqual(numbers({ part: 'main', sort: 'kva' }), [1, 2, 3]);
  assert.deepEqual(numbers({ part: 'main', sort: 'kva', isDescending: true }), [2, 3, 1]);
});

test('Every column sorts, and the other way round', () => {
  assert.deepEqual(numbers({ part: 'main', isDescending: true }), [3, 2, 1]);
  assert.deepEqual(numbers({ part: 'main', sort: 'number', isDescending: true }), [3, 2, 1]);
  assert.deepEqual(numbers({ part: 'main', sort: 'entered', isDescending: true }), [3, 2, 1]);
  assert.deepEqual(numbers({ sort: 'status' }), [4, 5, 1, 2, 3]); // en attente dans la file a, b, étude
});

const long = (count: number) =>
  givenPicture(...Array.from({ length: count }, (_, at) => givenLine(at + 1, { rank: at + 1 })));

const pageOf = (count: number, page: number) =>
  listed(long(count), { ...everything, page }, () => true, words);

test('A page is full until the last; one entry more makes a new page', () => {
  assert.equal(pageOf(pageLength, 1).pages, 1);
  const second = pageOf(pageLength + 1, 2);
  assert.deepEqual([second.pages, second.first, second.lines.length], [2, pageLength + 1, 1]);
});

test('A page after the last one shows the last', () => {
  const { page, lines } = pageOf(pageLength + 1, 99);
  assert.deepEqual([page, lines.length], [2, 1]);
});

test('An empty list has one empty page', () => {
  const { total, page, pages, lines } = pageOf(0, 1);
  assert.deepEqual([total, page, pages, lines.length], [0, 1, 1, 0]);
});

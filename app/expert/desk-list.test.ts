import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expert, given, noonOf, producer, said } from '#lib/register/given.ts';
import { entered, windAt } from '#lib/register/given-dossier.ts';
import { worklist } from '#lib/register/worklist.ts';
import { type Asking, everything } from './asking.ts';
import { deskList, pageSize } from './desk-list.ts';

const { register } = given(
  entered(1, '2025-02-03', windAt('F', 900)),
  entered(2, '2025-02-24', windAt('G', 500)),
  entered(3, '2025-03-03', windAt('F', 700)),
  said({ type: 'OpenDossier', holder: 'h4' }, producer, '2025-03-03'),
  said({ type: 'AskPreliminaryAdvice', dossier: 4 }, producer, '2025-03-03'),
);
const works = worklist(register, expert, noonOf('2025-03-10'));
const names: Readonly<Record<number, string>> = { 1: 'moulin srl', 2: 'ferme du gres', 3: 'moulin bleu' };
const listed = (asking: Partial<Asking>, all = works) =>
  deskList(all, { ...everything, ...asking }, { register, wordsOf: (dossier) => names[dossier] ?? '' });
const numbers = (asking: Partial<Asking>) => listed(asking).works.map(({ dossier }) => dossier);

test('The list shows what presses most first, unless another order is asked for', () => {
  assert.deepEqual(numbers({}), [1, 4, 2, 3]);
  assert.deepEqual(numbers({ isDescending: true }), [3, 2, 4, 1]);
  assert.deepEqual(numbers({ sort: 'kva' }), [4, 2, 3, 1]);
  assert.deepEqual(numbers({ sort: 'number', isDescending: true }), [4, 3, 2, 1]);
});

test('A filter leaves what it names: kind, urgency, a node and all below it', () => {
  assert.deepEqual(numbers({ kind: 'give-advice' }), [4]);
  assert.deepEqual(numbers({ urgency: 'month' }), [2, 3]);
  assert.deepEqual(numbers({ node: 'F1' }), [1, 3]);
  assert.deepEqual(numbers({ node: 'Sud' }), [1, 2, 3]);
});

test('A text is found in the number, the node and the names, without accents, case or order of its words', () => {
  assert.deepEqual(numbers({ text: 'MOULIN' }), [1, 3]);
  assert.deepEqual(numbers({ text: 'Grès ferme' }), [2]);
  assert.deepEqual(numbers({ text: '4' }), [4]);
  assert.deepEqual(numbers({ text: 'nobody' }), []);
});

test('The counts of each kind and urgency follow all that is asked but their own filter', () => {
  const { counts } = listed({ kind: 'give-advice', node: '' });
  assert.deepEqual([counts.kinds['report-orientation'], counts.kinds['give-advice']], [3, 1]);
  assert.deepEqual([counts.urgencies.undated, counts.urgencies.overdue], [1, 0]);
  assert.equal(listed({ text: 'moulin' }).counts.kinds['report-orientation'], 2);
});

test('A node that the grid does not have leaves an empty list and is told apart', () => {
  assert.deepEqual([listed({ node: 'X' }).isNodeKnown, listed({ node: 'X' }).total], [false, 0]);
  assert.equal(listed({}).isNodeKnown, true);
});

test('A page that lies behind the last one shows the last one', () => {
  const [work] = works;
  const many = Array.from({ length: pageSize + 1 }, () => work).filter((one) => one !== undefined);
  const last = listed({ page: 99 }, many);
  assert.deepEqual([last.page, last.pages, last.works.length, last.total], [2, 2, 1, pageSize + 1]);
});

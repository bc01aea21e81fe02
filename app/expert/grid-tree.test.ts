import assert from 'node:assert/strict';
import { test } from 'node:test';
import { given } from '#lib/register/given.ts';
import { entered, windAt } from '#lib/register/given-dossier.ts';
import { branches, openedBy } from './grid-tree.ts';

const { register } = given(entered(1, '2025-02-03', windAt('F', 900)));
const tree = (below: string, node: string | null = null) =>
  branches(register, '2025-02-04', openedBy(register, below, node));
const drawn = (below: string, node: string | null = null) =>
  tree(below, node).map(({ node: { node: name }, depth }) => `${'.'.repeat(depth)}${name}`);

test('Closed, the grid shows its substations and what stands alone', () => {
  assert.deepEqual(drawn(''), ['P', 'S']);
  assert.deepEqual(drawn('no such node'), ['P', 'S']);
});

test('Open, each point stands below the one it depends on, by name', () => {
  assert.deepEqual(drawn('all'), ['P', 'S', '.T', '..F', '..G']);
  assert.deepEqual(drawn('S'), ['P', 'S', '.T', '..F', '..G']);
  assert.deepEqual(drawn('P'), ['P', 'S']);
});

test('The tree of the point that is looked at is open', () => {
  assert.deepEqual(drawn('', 'F'), ['P', 'S', '.T', '..F', '..G']);
});

test('A point carries what weighs on it and below it, and how many points hang below', () => {
  const found = tree('all').map(({ node, claimedKva, below }) => [node.node, claimedKva, below]);
  assert.deepEqual(found, [
    ['P', 0, 0],
    ['S', 900, 3],
    ['T', 900, 2],
    ['F', 900, 0],
    ['G', 0, 0],
  ]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GridNode } from '#lib/queue/footprint.ts';
import { folded, foldedName, nodesMeant } from './node-search.ts';

const node = (name: string, key: string, ...above: readonly string[]): [string, GridNode] => [
  key,
  {
    node: key,
    parent: above[0] ?? null,
    kind: 'feeder',
    name,
    hostingCapacityKva: null,
    path: [key, ...above],
  },
];

const grid = {
  nodes: new Map([
    node('La Louvière', 'S-LOU'),
    node('La Louvière, transformateur T1', 'S-LOU-T1', 'S-LOU'),
    node('Départ Strépy', 'S-LOU-F1', 'S-LOU-T1', 'S-LOU'),
    node('Mons', 'S-MON'),
    node('Mons-en-Barœul', 'S-BAR'),
  ]),
};

const found = (typed: string) => [...grid.nodes.keys()].filter(nodesMeant(grid, typed).isAt);

test('A name holds for everything that hangs below its node', () => {
  assert.deepEqual(found('La Louvière'), ['S-LOU', 'S-LOU-T1', 'S-LOU-F1']);
  assert.deepEqual(found('Départ Strépy'), ['S-LOU-F1']);
});

test('Accents, capitals and spaces make no difference', () => {
  assert.deepEqual(found('  la  LOUVIERE, transformateur t1 '), ['S-LOU-T1', 'S-LOU-F1']);
});

test('An exact name is not mixed with longer ones; a part of a name finds them all', () => {
  assert.deepEqual(found('mons'), ['S-MON']);
  assert.deepEqual(found('mon'), ['S-MON', 'S-BAR']);
});

test('The key of a node finds it too', () => {
  assert.deepEqual(found('s-lou-t1'), ['S-LOU-T1', 'S-LOU-F1']);
});

test('Nothing typed means everywhere; a name that no node has means nowhere', () => {
  assert.equal(found(' ').length, 5);
  assert.deepEqual([nodesMeant(grid, 'Atlantis').isKnown, found('Atlantis')], [false, []]);
});

test('Everywhere holds for a node that the grid does not know, a name does not', () => {
  assert.equal(nodesMeant(grid, '').isAt('S-ELSEWHERE'), true);
  assert.equal(nodesMeant(grid, 'Mons').isAt('S-ELSEWHERE'), false);
});

test('A name kept is compared like one typed', () => {
  for (const name of ['Épinois', 'ÉPINOIS  ', 'Épinois']) assert.equal(foldedName(name), folded(name));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GridNode } from '#lib/queue/footprint.ts';
import { planGrid, readGrid } from './grid-plan.ts';

const header = 'node,parent,kind,name,hostingCapacityKva';

async function* rowsOf(lines: readonly string[]) {
  for (const [at, text] of lines.entries()) yield { line: at + 1, cells: text.split(',') };
}

const known = new Map<string, GridNode>([
  ['S', { node: 'S', parent: null, kind: 'substation', name: 'South', hostingCapacityKva: 100, path: ['S'] }],
]);

const planOf = async (lines: readonly string[], grid: ReadonlyMap<string, GridNode> = new Map()) =>
  planGrid(await readGrid(rowsOf([header, ...lines])), grid);

test('Parents are added before their children, whatever the order of the file', async () => {
  const { added, faults } = await planOf(['F,T,feeder,f,5', 'T,S,transformer,t,50', 'S,,substation,s,']);
  assert.deepEqual(faults, []);
  assert.deepEqual(
    added.map(({ node }) => node),
    ['S', 'T', 'F'],
  );
});

test('An empty capacity is one that is not published', async () => {
  const { added } = await planOf(['S,,substation,s,', 'T,S,transformer,t,0']);
  assert.deepEqual(
    added.map(({ hostingCapacityKva }) => hostingCapacityKva),
    [null, 0],
  );
});

test('The columns may stand in another order, with others between', async () => {
  const rows = rowsOf(['name,x,kind,hostingCapacityKva,parent,node', 's,?,substation,7,,S']);
  const { added } = planGrid(await readGrid(rows), new Map());
  assert.deepEqual(added, [
    { node: 'S', parent: null, kind: 'substation', name: 's', hostingCapacityKva: 7 },
  ]);
});

test('A known node with another capacity is a change, with the same one it is none', async () => {
  const plan = await planOf(['S,,substation,South,120'], known);
  assert.deepEqual(plan.changed, [{ node: 'S', fromKva: 100, toKva: 120 }]);
  assert.equal((await planOf(['S,,substation,South,100'], known)).unchanged, 1);
});

test('A known node under another name, kind or parent is a fault', async () => {
  const { faults } = await planOf(['S,,substation,North,100'], known);
  assert.deepEqual(faults, [{ line: 2, reason: 'S is known with another name (South)' }]);
});

test('A node that stands twice in the file is a fault naming both lines', async () => {
  const { faults } = await planOf(['S,,substation,s,1', 'S,,substation,s,1']);
  assert.deepEqual(faults, [{ line: 3, reason: 'S already stands on line 2' }]);
});

test('A parent that is nowhere, and nodes that stand below themselves, are faults', async () => {
  const { faults } = await planOf(['A,X,feeder,a,', 'B,C,feeder,b,', 'C,B,feeder,c,']);
  assert.match(faults[0]?.reason ?? '', /parent X of A is neither in the file nor in the grid/);
  assert.match(faults[1]?.reason ?? '', /B stands below itself/);
  assert.equal(faults.length, 3);
});

test('A cell that cannot be read is a fault with its line and column', async () => {
  for (const [line, column] of [
    ['S,,castle,s,1', 'kind'],
    ['S,,substation,s,1e309', 'hostingCapacityKva'],
    ['S,,substation,s,-1', 'hostingCapacityKva'],
    ['S,,substation,s,99999999', 'hostingCapacityKva'],
    [',,substation,s,1', 'node'],
    ['S,,substation,,1', 'name'],
  ] as const)
    assert.match((await planOf([line])).faults[0]?.reason ?? '', new RegExp(`^${column}: `), line);
});

test('A row with too few cells is a fault', async () => {
  assert.deepEqual((await planOf(['S'])).faults, [{ line: 2, reason: 'the row has 1 cells, the header 5' }]);
});

test('A file without the columns is refused as a whole', async () => {
  await assert.rejects(readGrid(rowsOf(['node,parent'])), /see kind, name, hostingCapacityKva/);
  await assert.rejects(readGrid(rowsOf([])), /The file is empty/);
});

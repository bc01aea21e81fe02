import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoGrid, substations } from './grid.ts';

test('The tree has twelve to sixteen substations and 100 to 160 nodes, each once', () => {
  const nodes = new Set(demoGrid.map((one) => one.node));
  assert.ok(substations.length >= 12 && substations.length <= 16);
  assert.ok(nodes.size >= 100 && nodes.size <= 160, `${nodes.size} nodes`);
  assert.equal(nodes.size, demoGrid.length);
});

test('A parent comes before what hangs below it', () => {
  const known = new Set<string | null>([null]);
  for (const { node, parent } of demoGrid) {
    assert.ok(known.has(parent), `${node} comes before ${parent}`);
    known.add(node);
  }
});

test('Every substation has two or three transformers, and feeders below each', () => {
  const below = (node: string) => demoGrid.filter((one) => one.parent === node);
  for (const { code } of substations) {
    const transformers = below(`S-${code}`);
    assert.ok(transformers.length === 2 || transformers.length === 3, code);
    for (const { node } of transformers) assert.ok(below(node).length > 0, node);
  }
});

test('No node is named twice, and each has a capacity', () => {
  assert.equal(new Set(demoGrid.map((one) => one.name)).size, demoGrid.length);
  for (const { node, hostingCapacityKva } of demoGrid) assert.ok((hostingCapacityKva ?? 0) > 0, node);
});

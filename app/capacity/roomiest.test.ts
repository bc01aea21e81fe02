import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expert, given, said } from '#lib/register/given.ts';
import { entered, windAt } from '#lib/register/given-dossier.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { nodeGroups } from './node-groups.ts';
import { mostAt, roomiestFirst } from './roomiest.ts';

const on = '2025-02-03';

const second = said(
  { type: 'AddNode', node: 'S2', parent: null, kind: 'substation', name: 'Nord', hostingCapacityKva: 900 },
  expert,
  on,
);

const stations = () => roomiestFirst(given(second, entered(1, on, windAt('F', 3_000))).register, version1);

test('The substation with the most room for a newcomer comes first', () => {
  assert.deepEqual(
    stations().map(({ node }) => node),
    ['S', 'S2'],
  );
});

test('Of each substation the roomiest feeder is named', () => {
  const [first, last] = stations();
  assert.equal(first?.best?.node, 'G');
  assert.equal(last?.best, null);
});

test('What weighs on a substation counts every claim, as a newcomer finds it', () => {
  const [first] = stations();
  assert.deepEqual(
    [first?.load.claimedAheadKva, first?.load.freeKva, first?.roomKva],
    [3_000, 17_000, 17_000],
  );
});

test('The most that fits at a substation is what fits at it or below it', () => {
  assert.deepEqual(
    stations().map(mostAt),
    stations().map(({ roomKva }) => roomKva),
  );
});

test('Points are listed by substation, that itself first, then transformers, then feeders', () => {
  const groups = nodeGroups(given(second).register);
  assert.deepEqual(
    groups.map(({ nodes }) => nodes.map(({ node }) => node)),
    [['S2'], ['P'], ['S', 'T', 'F', 'G']],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoGrid } from '#demo/grid.ts';
import { expert, given, said } from '#lib/register/given.ts';
import { entered, windAt } from '#lib/register/given-dossier.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { candidatesFor, communesOf } from './candidates.ts';

const story = () => given(demoGrid.map((node) => said(node, expert, '2025-01-03')));

const asked = (place: string, permanentKva: number, chosen: string | null = null, limit = 6) =>
  candidatesFor(story().register, version1, { place, permanentKva, chosen, limit });

test('Points near the place come first, whatever accents and capitals it is written with', () => {
  const names = asked('ATH', 500, null, 4).map(({ substation }) => substation);
  assert.deepEqual(new Set(names), new Set(['Ath – Moulin Blanc']));
  assert.deepEqual(asked('peruwelz', 500, null, 1)[0]?.substation, 'Péruwelz – Verte Drève');
});

test('A village leads to its own feeder', () => {
  assert.equal(asked('Ghislenghien', 500, null, 1)[0]?.name, 'Départ Ghislenghien');
});

test('A place that no point is named after gets the roomiest points of the grid', () => {
  const found = asked('Atlantis', 500);
  assert.equal(found.length, 6);
  assert.ok(found.every(({ isNear, fits }) => !isNear && fits === true));
});

test('Where nothing near fits, some points elsewhere that do are proposed too', () => {
  const found = asked('Ath', 17_500);
  assert.ok(found.some(({ isNear, fits }) => isNear && fits === false));
  assert.ok(found.some(({ isNear, fits }) => !isNear && fits === true));
});

test('The point chosen already stands first, near or not', () => {
  assert.equal(asked('Ath', 500, 'S-MONS-F2')[0]?.node, 'S-MONS-F2');
});

test('The answer counts what others have claimed before', () => {
  const busy = story().and(entered(1, '2025-02-03', windAt('S-ATH-F1', 4_000)));
  const options = { place: 'Irchonwelz', permanentKva: 500, chosen: null, limit: 1 };
  const [first] = candidatesFor(busy.register, version1, options);
  assert.equal(first?.ahead.projects, 1);
  assert.equal(first?.availableKva, 500);
  assert.equal(first?.fits, true);
});

test('Communes are proposed in alphabetical order, each once', () => {
  const communes = communesOf(story().register);
  assert.ok(communes.includes('Ath') && communes.includes('Ghislenghien'));
  assert.deepEqual(
    communes,
    [...new Set(communes)].toSorted((a, b) => a.localeCompare(b, 'fr')),
  );
});

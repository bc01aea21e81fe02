import assert from 'node:assert/strict';
import { test } from 'node:test';
import { givenHeader, givenMap } from './given.ts';
import type { ImportMap } from './import-map.ts';
import { readRow } from './import-row.ts';

const sound = {
  source: 'A',
  id: '7',
  entered: '2020-03-01',
  status: 'Active',
  mw: '1.5',
  poi: 'North Mill',
  fuel: 'Wind',
  service: '',
  left: '',
  name: 'Secret Hill',
};

const read = (changes: Partial<typeof sound> = {}, map: ImportMap = givenMap()) =>
  readRow({ line: 2, cells: Object.values({ ...sound, ...changes }) }, givenHeader.split(','), map);

const codeOf = (changes: Partial<typeof sound>, map?: ImportMap): string => {
  const answer = read(changes, map);
  return 'code' in answer ? answer.code : 'sound';
};

const takeOverOf = (changes: Partial<typeof sound>, map?: ImportMap) => {
  const answer = read(changes, map);
  if ('code' in answer) throw new Error(answer.reason);
  return answer.takeOver;
};

test('A sound row becomes a command to take the dossier over, its name kept apart', () => {
  const answer = read({ service: '2025-06-30' });
  assert.deepEqual(answer, {
    line: 2,
    takeOver: {
      type: 'TakeOver',
      reference: 'A:7',
      formerStatus: 'Active',
      project: { node: 'North Mill', technology: 'wind', permanentKva: 1500, flexibleKva: 0 },
      enteredOn: '2020-03-01',
      status: 'orientation-study',
      acceptedOn: null,
      commissionedOn: null,
      closedOn: null,
      expectedOn: '2025-06-30',
    },
    record: { projectName: 'Secret Hill' },
    nodeName: 'North Mill',
  });
});

test('The service date is the real one for what is in service, a proposed one for what is not', () => {
  const commissioned = takeOverOf({ status: 'done', service: '30/06/2021' });
  assert.equal(commissioned.commissionedOn, '2021-06-30');
  assert.equal(commissioned.closedOn, '2021-06-30');
  assert.equal(commissioned.expectedOn, null);
});

test('The same word may mean something else in another source', () => {
  assert.equal(takeOverOf({ source: 'B' }).status, 'detailed-study');
  assert.equal(takeOverOf({ source: 'C' }).status, 'orientation-study');
});

test('A word is known whatever its case and spaces, and kept as it was written', () => {
  const { status, formerStatus } = takeOverOf({ status: '  gONE ' });
  assert.deepEqual([status, formerStatus], ['withdrawn', 'gONE']);
});

test('A closed row without a day of closing is kept', () => {
  assert.equal(takeOverOf({ status: 'Gone' }).closedOn, null);
});

test('Power is turned into whole kVA by its unit and power factor', () => {
  const withPower = (power: object) => givenMap({ power: { column: 'mw', ...power } });
  assert.equal(takeOverOf({ mw: '16.606000900268555' }).project.permanentKva, 16_606);
  assert.equal(
    takeOverOf({ mw: '9' }, withPower({ unit: 'MW', powerFactor: 0.9 })).project.permanentKva,
    10_000,
  );
  assert.equal(takeOverOf({ mw: '250' }, withPower({ unit: 'kW' })).project.permanentKva, 250);
  assert.equal(
    takeOverOf({ mw: '2.5' }, withPower({ unit: 'MVA', powerFactor: 0.5 })).project.permanentKva,
    2500,
  );
  assert.equal(takeOverOf({ mw: '1,5' }, withPower({ unit: 'MW', decimal: ',' })).project.permanentKva, 1500);
});

test('A row without a positive power is refused', () => {
  for (const mw of ['', ' ', '0', '-17', '-21.200000762939453', '0.0000001'])
    assert.equal(codeOf({ mw }), 'no-power', mw);
});

test('A power that is no plain number, or beyond any grid, is refused', () => {
  for (const mw of ['1e309', 'Infinity', 'NaN', '0x10', '1,200.5', '12 MW', '١٢', '1_000', '.', '--1'])
    assert.equal(codeOf({ mw }), 'power-not-a-number', mw);
  assert.equal(codeOf({ mw: '999999999' }), 'power-too-large');
});

test('A date that is none is refused, and never guessed', () => {
  assert.equal(codeOf({ entered: '35223' }), 'not-a-date');
  assert.equal(codeOf({ entered: '' }), 'no-entry-date');
  assert.equal(codeOf({ service: 'soon' }), 'not-a-date');
});

test('A status without a meaning is refused, also when it is a member of every object', () => {
  for (const status of ['None', '', 'constructor', '__proto__'])
    assert.equal(codeOf({ status }), 'unknown-status');
});

test('A date that contradicts the status is refused', () => {
  assert.equal(codeOf({ left: '2024-06-28' }), 'contradiction');
});

test('An unknown technology falls back to the one the map names', () => {
  assert.equal(takeOverOf({ fuel: 'Muscle' }).project.technology, 'other');
  assert.equal(takeOverOf({ fuel: ' wnd' }).project.technology, 'wind');
});

test('Connection points that differ only in spaces are one; anything else keeps them apart', () => {
  const nodeOf = (poi: string) => takeOverOf({ poi }).project.node;
  assert.equal(nodeOf('  North \n Mill '), 'North Mill');
  assert.equal(nodeOf('NORTH MILL'), 'NORTH MILL');
  assert.equal(nodeOf('Old Mill'), 'MILL');
});

test('A connection point not stated, too long or with coordinates gets a node of its own and stays private', () => {
  assert.equal(takeOverOf({ poi: 'N/A' }).project.node, 'not stated (A:7)');
  for (const poi of ['x'.repeat(201), 'Tap at 42.493823, -71.77', 'at 41°28 N']) {
    const answer = read({ poi });
    assert.ok('takeOver' in answer);
    assert.equal(answer.takeOver.project.node, 'not stated (A:7)');
    assert.equal(answer.record.connectionPoint, poi);
  }
});

test('A cell longer than a name, or holding a word of the map, is a description and stays private', () => {
  const map = givenMap({
    connectionPoint: {
      columns: 'poi',
      otherwise: 'own-node',
      longestName: 20,
      withheldWhenContains: ['Site'],
    },
  });
  for (const poi of ['x'.repeat(21), 'At the site'])
    assert.equal(takeOverOf({ poi }, map).project.node, 'not stated (A:7)');
  assert.equal(takeOverOf({ poi: 'x'.repeat(20) }, map).project.node, 'x'.repeat(20));
});

test('A map may refuse rows without a public connection point', () => {
  const map = givenMap({ connectionPoint: { columns: 'poi' } });
  assert.equal(codeOf({ poi: '' }, map), 'no-connection-point');
});

test('A row with too few or too many cells is refused', () => {
  const answer = readRow({ line: 9, cells: ['A', '7'] }, givenHeader.split(','), givenMap());
  assert.deepEqual(answer, { code: 'wrong-number-of-cells', reason: 'the row has 2 cells, the header 10' });
});

test('A row without a reference, or with one too long, is refused', () => {
  assert.equal(codeOf({ id: ' ' }), 'no-reference');
  assert.equal(codeOf({ id: '7'.repeat(200) }), 'reference-too-long');
});

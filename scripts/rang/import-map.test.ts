import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { givenHeader, givenMap, givenMapJson } from './given.ts';
import { faultsOfHeader, readImportMap } from './import-map.ts';

const faultsOf = (json: unknown): readonly string[] => {
  const map = readImportMap(json);
  return 'faults' in map ? map.faults : [];
};

test('A map may leave out what has a default', () => {
  const map = givenMap();
  assert.equal(map.power.powerFactor, 1);
  assert.equal(map.delimiter, ',');
  assert.deepEqual(map.connectionPoint.columns, ['poi']);
});

test('Each fault of a map is a sentence that names the place in the map', () => {
  const faults = faultsOf({
    ...givenMapJson,
    power: { column: 'mw', unit: 'GW' },
    dateFormats: ['YY'],
    colour: 1,
  });
  assert.equal(faults.length, 3);
  assert.match(faults.join(' '), /\$\.dateFormats\[0\]: .*\$\.power\.unit: .*"colour"/);
});

test('A power factor of nothing or above one is refused', () => {
  for (const powerFactor of [0, -1, 1.1, '1'])
    assert.match(
      faultsOf({ ...givenMapJson, power: { column: 'mw', unit: 'MW', powerFactor } })[0] ?? '',
      /^\$\.power\.powerFactor: /,
    );
});

test('What is no map at all is refused', () => {
  for (const json of [null, 1, 'x', [], {}]) assert.ok(faultsOf(json).length > 0);
});

test('A word with two meanings is refused, whatever its case; another source may give it another one', () => {
  const meanings = [...givenMapJson.status.meanings, { words: ['aCTIVE '], status: 'withdrawn' }];
  const faults = faultsOf({ ...givenMapJson, status: { column: 'status', meanings } });
  assert.deepEqual(faults, ['$.status.meanings[4].words: "aCTIVE " already has a meaning.']);
});

test('A technology word that stands for two technologies is refused', () => {
  const technology = { column: 'fuel', words: { wind: ['W'], hydro: ['w'] } };
  assert.deepEqual(faultsOf({ ...givenMapJson, technology }), [
    '$.technology.words.hydro: "w" already has a meaning.',
  ]);
});

test('Columns that the file lacks or has twice are named with the place in the map', () => {
  const header = givenHeader.split(',');
  assert.deepEqual(faultsOfHeader(givenMap(), header), []);
  const faults = faultsOfHeader(givenMap(), [...header.filter((column) => column !== 'left'), 'mw']);
  assert.deepEqual(faults, [
    '$.power.column: the file has more than one column "mw".',
    '$.status.meanings[0].empty: the file has no column "left".',
    '$.status.meanings[3].dates.closedOn: the file has no column "left".',
  ]);
});

test('Names of members of every object are ordinary columns and words', () => {
  const json: unknown = JSON.parse('{"__proto__": {"polluted": true}, "enteredOn": "constructor"}');
  assert.ok(faultsOf(json).length > 0);
  assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
});

test('The map in the documentation is a map', () => {
  const json: unknown = JSON.parse(
    readFileSync(new URL('../../docs/us-queues.map.json', import.meta.url), 'utf8'),
  );
  assert.deepEqual(faultsOf(json), []);
});

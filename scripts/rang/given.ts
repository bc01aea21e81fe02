import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { startOfDay } from '#lib/calendar/zone.ts';
import type { RegisterEvent } from '#lib/register/event.ts';
import { applyEvent, emptyRegister, type Register } from '#lib/register/register.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { type ImportMap, readImportMap } from './import-map.ts';
import { called } from './run.ts';

/** A folder of its own for one test. */
export const givenFolder = (test: TestContext): string => {
  const folder = mkdtempSync(join(tmpdir(), 'rang-cli-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** A file of its own for one test. */
export const givenFile = (test: TestContext, content: string | Uint8Array, name = 'list.csv'): string => {
  const file = join(givenFolder(test), name);
  writeFileSync(file, content);
  return file;
};

/** Everything a generator gives, in order. */
export const allOf = async <One>(given: AsyncIterable<One>): Promise<One[]> => {
  const all: One[] = [];
  for await (const one of given) all.push(one);
  return all;
};

/** A register with version 1 of the rules, and what more has happened. */
export const givenRegister = (...events: readonly RegisterEvent[]): Register => {
  const register = emptyRegister();
  const all: readonly RegisterEvent[] = [{ type: 'RulesPublished', rules: version1 }, ...events];
  for (const event of all) applyEvent(register, event, startOfDay('2024-01-01'));
  return register;
};

/** A small map for a list of the columns source,id,entered,status,mw,poi,fuel,service,left,name. */
export const givenMapJson = {
  reference: { columns: ['source', 'id'] },
  enteredOn: 'entered',
  dateFormats: ['YYYY-MM-DD', 'DD/MM/YYYY'],
  power: { column: 'mw', unit: 'MW' },
  connectionPoint: {
    columns: 'poi',
    notStated: ['n/a'],
    otherwise: 'own-node',
    known: { 'Old Mill': 'MILL' },
  },
  technology: { column: 'fuel', words: { wind: ['Wind', 'WND'], solar: ['Sun'] } },
  status: {
    column: 'status',
    meanings: [
      { words: ['Active'], status: 'orientation-study', dates: { expectedOn: 'service' }, empty: ['left'] },
      { words: ['Active'], where: { column: 'source', is: 'B' }, status: 'detailed-study' },
      { words: ['Done'], status: 'commissioned', dates: { commissionedOn: 'service', closedOn: 'service' } },
      { words: ['Gone', 'W'], status: 'withdrawn', dates: { closedOn: 'left' } },
    ],
  },
  confidential: { projectName: 'name' },
};

export const givenHeader = 'source,id,entered,status,mw,poi,fuel,service,left,name';

/** The small map, read. */
export const givenMap = (changes: object = {}): ImportMap => {
  const map = readImportMap({ ...givenMapJson, ...changes });
  if ('faults' in map) throw new Error(map.faults.join(' '));
  return map;
};

/** A small grid as a file: a substation of 20 MVA and a feeder below it. */
export const givenGrid = (test: TestContext, feederKva = 5_000): string =>
  givenFile(
    test,
    `node,parent,kind,name,hostingCapacityKva\nF,S,feeder,F1,${feederKva}\nS,,substation,Sud,20000\n`,
    'nodes.csv',
  );

/** A folder in which a register was founded with the small grid. */
export const givenFounded = async (test: TestContext): Promise<string> => {
  const folder = givenFolder(test);
  const { exit, err } = await called(folder, ['grid', givenGrid(test), '--commit', '--by', 'anna']);
  if (exit !== 0) throw new Error(err);
  return folder;
};

/** Commands in a file, as JSON. */
export const givenScript = (test: TestContext, json: unknown): string =>
  givenFile(test, JSON.stringify(json), 'script.json');

/** The small map as a file. */
export const givenMapFile = (test: TestContext): string =>
  givenFile(test, JSON.stringify(givenMapJson), 'map.json');

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { givenFile, givenFolder, givenFounded, givenGrid } from './given.ts';
import { called } from './run.ts';

const entriesIn = async (data: string): Promise<number> =>
  JSON.parse((await called(data, ['verify', '--json'])).out).entries;

test('Without --commit there is a report, and no register is made', async (t) => {
  const data = join(givenFolder(t), 'new');
  const { exit, out } = await called(data, ['grid', givenGrid(t)]);
  assert.equal(exit, 0);
  assert.match(out, /^2 rows: 2 new, 0 with another capacity, 0 unchanged, 0 faults\.$/m);
  assert.match(out, /^Nothing was written: --commit does it\.$/m);
  assert.equal(existsSync(data), false);
});

test('With --commit the nodes are in the grid, and loading them again changes nothing', async (t) => {
  const data = await givenFounded(t);
  assert.equal(await entriesIn(data), 3);
  const { exit, out } = await called(data, ['grid', givenGrid(t), '--commit', '--json']);
  const { committed, added, unchanged } = JSON.parse(out);
  assert.deepEqual([exit, committed, added, unchanged], [0, true, [], 2]);
  assert.equal(await entriesIn(data), 3);
});

test('A capacity that changes is proposed by one call and confirmed by the same call of a second person', async (t) => {
  const data = await givenFounded(t);
  const load = (by: string) => called(data, ['grid', givenGrid(t, 6_000), '--commit', '--by', by]);
  assert.match((await load('anna')).out, /^F +5000 kVA +6000 kVA +proposed: a second person/m);
  assert.match((await load('anna')).out, /^F +5000 kVA +6000 kVA +waits for a second person/m);
  assert.equal(await entriesIn(data), 4);
  assert.match((await load('bo')).out, /^F +5000 kVA +6000 kVA +confirmed$/m);
  assert.match((await load('bo')).out, /0 with another capacity, 2 unchanged/);
});

test('A change that was proposed with another capacity is not confirmed by this one', async (t) => {
  const data = await givenFounded(t);
  const load = (kva: number, by: string) =>
    called(data, ['grid', givenGrid(t, kva), '--commit', '--by', by, '--json']);
  await load(6_000, 'anna');
  const { changed } = JSON.parse((await load(7_000, 'bo')).out);
  assert.deepEqual(changed, [{ node: 'F', fromKva: 5_000, toKva: 7_000, step: 'propose', act: null }]);
});

test('One row with a fault, and nothing of the file is written', async (t) => {
  const data = join(givenFolder(t), 'new');
  const rows = 'node,parent,kind,name,hostingCapacityKva\nS,,substation,Sud,20000\nF,X,feeder,F1,5000\n';
  const { exit, out } = await called(data, ['grid', givenFile(t, rows), '--commit']);
  assert.equal(exit, 1);
  assert.match(out, /^line 3: the parent X of F is neither in the file nor in the grid\.$/m);
  assert.equal(existsSync(data), false);
});

test('A file that is not there, or has other columns, is named in one sentence', async (t) => {
  const data = givenFolder(t);
  assert.match((await called(data, ['grid', '/nowhere.csv'])).err, /^\/nowhere\.csv: there is no such file/);
  const { exit, err } = await called(data, ['grid', givenFile(t, 'a,b\n1,2\n')]);
  assert.equal(exit, 1);
  assert.match(err, /^The first line must name the columns node,parent,kind,name,hostingCapacityKva/);
});

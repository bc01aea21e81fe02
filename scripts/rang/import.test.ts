import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { closeBook, openBook } from '#db/client.ts';
import { settingsIn } from '#db/given.ts';
import { readRegister } from '#db/read.ts';
import { givenFile, givenFolder, givenHeader, givenMapFile } from './given.ts';
import { called, program } from './run.ts';

const rows = [
  'A,1,2019-05-02,Active,1.5,North Mill,Wind,2027-01-31,,Secret Hill',
  'A,2,01/02/2018,Done,3,Old Mill,Sun,2020-06-01,,Bright Farm',
  'A,3,2017-03-04,Gone,2,"North',
  'Mill",WND,,2019-05-01,Wind Far',
  'A,1,2019-05-02,Active,1.5,North Mill,Wind,2027-01-31,,Secret Hill',
  'A,4,2020-01-01,Active,0,North Mill,Wind,,,Nothing',
  'A,5,35223,Active,4,North Mill,Wind,,,Undated',
  'B,1,2018-06-01,Active,0.25,,Sun,,,Nowhere',
];

const givenList = (t: TestContext): string => givenFile(t, `${[givenHeader, ...rows].join('\n')}\n`);

const importing = (t: TestContext, data: string, ...more: string[]) =>
  called(data, ['import', givenList(t), '--map', givenMapFile(t), ...more]);

/** The dossiers of the register in a folder. */
const dossiersIn = async (data: string) => {
  const book = await openBook(settingsIn(data));
  const { dossiers } = await readRegister(book);
  await closeBook(book);
  return [...dossiers.values()];
};

test('A report tells of each row whether it is accepted, a repeat or refused, and makes nothing', async (t) => {
  const data = join(givenFolder(t), 'new');
  const { exit, out } = await importing(t, data, '--json');
  const { rows: all, accepted, repeat, refused, reasons, committed } = JSON.parse(out);
  assert.deepEqual([exit, committed, all], [0, false, 7]);
  assert.deepEqual([accepted, repeat, refused], [4, 1, 2]);
  assert.deepEqual(reasons, { repeated: 1, 'no-power': 1, 'not-a-date': 1 });
  assert.equal(existsSync(data), false);
});

test('A refused row is named by the line on which it starts, also after a cell with a line break', async (t) => {
  const { out } = await importing(t, givenFolder(t));
  assert.match(out, /^line 7 +A:4 +mw "0" is no positive power$/m);
  assert.match(out, /^line 8 +A:5 +entered "35223" is no date written YYYY-MM-DD or DD\/MM\/YYYY$/m);
});

test('What is taken over keeps its state and its dates, and is marked', async (t) => {
  const data = givenFolder(t);
  assert.equal((await importing(t, data, '--commit')).exit, 0);
  const [withdrawn, commissioned, , waiting] = await dossiersIn(data);
  assert.deepEqual(
    [withdrawn?.status, withdrawn?.enteredOn, withdrawn?.closedOn],
    ['withdrawn', '2017-03-04', '2019-05-01'],
  );
  assert.deepEqual(
    [commissioned?.status, commissioned?.enteredOn, commissioned?.commissionedOn],
    ['commissioned', '2018-02-01', '2020-06-01'],
  );
  assert.deepEqual(waiting?.takenOver, { reference: 'A:1', status: 'Active', expectedOn: '2027-01-31' });
});

test('The queue of any past day is the one of the list', async (t) => {
  const data = givenFolder(t);
  await importing(t, data, '--commit');
  const placesOn = async (day: string) => {
    const { out } = await called(data, ['queue', '--on', day, '--json']);
    return JSON.parse(out).places.map(({ enteredOn }: { enteredOn: string }) => enteredOn);
  };
  assert.deepEqual(await placesOn('2017-03-03'), []);
  assert.deepEqual(await placesOn('2018-12-31'), ['2017-03-04', '2018-02-01', '2018-06-01']);
  assert.deepEqual(await placesOn('2019-05-02'), ['2018-02-01', '2018-06-01', '2019-05-02']);
  assert.deepEqual(await placesOn('2020-06-01'), ['2018-06-01', '2019-05-02']);
});

test('Each dossier has a holder of its own, who is no one of the list', async (t) => {
  const data = givenFolder(t);
  await importing(t, data, '--commit');
  const holders = (await dossiersIn(data)).map(({ holder }) => holder);
  assert.equal(new Set(holders).size, 4);
  for (const holder of holders) assert.match(holder, /^[0-9a-f-]{36}$/);
});

test('Done twice, an import changes nothing: all that was accepted is then a repeat', async (t) => {
  const data = givenFolder(t);
  await importing(t, data, '--commit');
  const before = (await called(data, ['verify'])).out;
  const { accepted, repeat, refused } = JSON.parse((await importing(t, data, '--commit', '--json')).out);
  assert.deepEqual([accepted, repeat, refused], [0, 5, 2]);
  assert.equal((await called(data, ['verify'])).out, before);
});

test('An import of which no row is accepted makes no register', async (t) => {
  const data = join(givenFolder(t), 'new');
  const list = givenFile(t, `${givenHeader}\nA,4,2020-01-01,Active,0,North Mill,Wind,,,Nothing\n`);
  assert.equal((await called(data, ['import', list, '--map', givenMapFile(t), '--commit'])).exit, 0);
  assert.equal(existsSync(data), false);
});

test('A report of every row is written where it is asked for', async (t) => {
  const report = join(givenFolder(t), 'rows.csv');
  assert.equal((await importing(t, givenFolder(t), '--report', report)).exit, 0);
  const lines = readFileSync(report, 'utf8').trimEnd().split('\r\n');
  assert.equal(lines.length, 8);
  assert.equal(lines[1], '2,A:1,accepted,,');
});

test('A report that does not fit on the disk is said, and so is what was taken over all the same', async (t) => {
  const report = join(givenFolder(t), 'rows.csv');
  symlinkSync('/dev/full', report);
  const { exit, out } = await importing(t, givenFolder(t), '--commit', '--report', report);
  assert.equal(exit, 1);
  assert.match(out, /^Taken over: 4 dossiers/m);
  assert.match(out, /^The report was not written: .*rows\.csv: the disk is full\.$/m);
});

test('A list, a map or a column that is not there is one sentence, and no register is made', async (t) => {
  const data = join(givenFolder(t), 'new');
  const list = givenList(t);
  for (const [args, fault] of [
    [['/nowhere.csv', '--map', givenMapFile(t)], /^\/nowhere\.csv: there is no such file\.$/m],
    [[list, '--map', '/nowhere.json'], /^\/nowhere\.json: there is no such file\.$/m],
    [[list, '--map', list], /list\.csv is no JSON\.$/m],
    [[givenFile(t, 'a,b\n'), '--map', givenMapFile(t)], /^The map does not suit the file:$/m],
    [[givenFile(t, ''), '--map', givenMapFile(t)], /^The file is empty/],
  ] as const) {
    const { exit, err } = await called(data, ['import', ...args, '--commit']);
    assert.deepEqual([exit, existsSync(data)], [1, false], err);
    assert.match(err, fault);
  }
});

const manyRows = 2_000;

/** A list long enough for its commit to be met half-way. */
const longList = (t: TestContext): string => {
  const rowsOf = Array.from(
    { length: manyRows },
    (_, at) => `A,${at},2019-05-02,Active,1.5,Mill ${at},Wind,,,`,
  );
  return givenFile(t, `${givenHeader}\n${rowsOf.join('\n')}\n`);
};

/** Waits until so many bytes of a commit have gone to the write-ahead log of a folder. */
const midCommit = async (data: string, bytes: number): Promise<void> => {
  const file = join(data, 'private.db-wal');
  for await (const _change of watch(data)) if (existsSync(file) && statSync(file).size > bytes) return;
};

/** Calls an import in a process of its own and kills it once it is in the middle of its commit. */
const killedImport = async (data: string, args: readonly string[]): Promise<void> => {
  const env = { ...process.env, RANG_DATA: data };
  const importer = spawn(process.execPath, [program, 'import', ...args], { env, stdio: 'ignore' });
  const ended = once(importer, 'exit');
  await Promise.race([midCommit(data, 500_000), ended]);
  importer.kill('SIGKILL');
  await ended;
};

test('Killed in the middle of its commit, an import leaves all or nothing, and can be done again', async (t) => {
  const data = givenFolder(t);
  const args = [longList(t), '--map', givenMapFile(t), '--commit'];
  await killedImport(data, args);
  const left = (await dossiersIn(data)).length;
  assert.ok(left === 0 || left === manyRows, `${left} dossiers were left`);
  t.diagnostic(left === 0 ? 'killed before the commit' : 'it was done before it could be killed');
  const { accepted, repeat } = JSON.parse((await called(data, ['import', ...args, '--json'])).out);
  assert.deepEqual([accepted, repeat], [manyRows - left, left]);
  assert.equal((await dossiersIn(data)).length, manyRows);
});

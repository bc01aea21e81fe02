import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { givenFile, givenFolder, givenFounded, givenHeader, givenMapFile, givenScript } from './given.ts';
import { called, program, type Ran } from './run.ts';

/** One sentence on standard error, exit 1, no stack. */
const isSentence = ({ exit, out, err }: Ran, says: RegExp): void => {
  assert.deepEqual([exit, out], [1, '']);
  assert.match(err, says);
  assert.match(err, /^[^\n]+\n$/);
  assert.doesNotMatch(err, /unexpected|^ +at /m);
};

const reading = [['queue'], ['queue', '--on', '2020-01-01'], ['verify']] as const;

const openingIn = (t: TestContext): readonly string[] => [
  'act',
  givenScript(t, { type: 'OpenDossier', holder: 'anna' }),
  '--as',
  'producer:anna',
];

test('Where there is no register, whoever reads is told so in a sentence that names the folder', async (t) => {
  const data = join(givenFolder(t), 'none');
  for (const args of reading) isSentence(await called(data, args), /^There is no register yet in .*none\.$/m);
  const { out } = await called(data, ['verify', '--json']);
  assert.deepEqual(JSON.parse(out), { fault: `There is no register yet in ${data}.` });
  assert.equal(existsSync(data), false);
});

test('A key that is not the one of the register is said', async (t) => {
  const data = await givenFounded(t);
  writeFileSync(join(data, 'demo.key'), 'ab'.repeat(32));
  for (const args of [...reading, openingIn(t), ['rules']])
    isSentence(await called(data, args), /^The key does not open .*private\.db/);
});

test('A key that is gone is not replaced by another one', async (t) => {
  const data = await givenFounded(t);
  rmSync(join(data, 'demo.key'));
  isSentence(await called(data, openingIn(t)), /^The key file .*demo\.key of .* is gone: put it back/);
  assert.equal(existsSync(join(data, 'demo.key')), false);
});

test('A file with overwritten bytes is said to be damaged, and is left as it is', async (t) => {
  const data = await givenFounded(t);
  const file = join(data, 'private.db');
  const bytes = readFileSync(file);
  bytes.fill(0x5a, bytes.length - 3_000, bytes.length - 2_000);
  writeFileSync(file, bytes);
  isSentence(await called(data, ['verify']), /private\.db is damaged: stop here/);
  assert.equal(Buffer.compare(readFileSync(file), bytes), 0);
});

test('A folder that cannot be written to is named', async (t) => {
  const file = givenFile(t, 'no folder');
  isSentence(await called(file, openingIn(t)), /list\.csv.* is not what it should be: check the path\.$/m);
  isSentence(await called(join(file, 'below'), ['queue']), /is not what it should be: check the path\.$/m);
  isSentence(await called('/sys/rang', openingIn(t)), /^\/sys\/rang may not be read or written by this user/);
});

test('Settings that cannot be are one sentence', async (t) => {
  const data = givenFolder(t);
  const key = { RANG_KEY_FILE: givenFile(t, 'short', 'key') };
  isSentence(await called('data', ['queue']), /^RANG_DATA is data: it must be a path from the root/);
  isSentence(await called(data, ['queue'], { ...key, RANG_DEMO: '1' }), /^RANG_DEMO is 1 and RANG_KEY_FILE/);
  isSentence(await called(data, openingIn(t), key), /does not hold a key: 64 hex digits\.$/m);
});

/** Calls the command line where no file may grow beyond so many KiB. */
const cramped = (data: string, kib: number, args: readonly string[]): Ran => {
  const script = `trap '' XFSZ; ulimit -f ${kib}; exec "$0" "$@"`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, program, ...args], {
    encoding: 'utf8',
    env: { ...process.env, RANG_DATA: data },
  });
  return { exit: status, out: stdout, err: stderr };
};

test('Where the disk takes no more, an import says so, and the register is as it was', async (t) => {
  const data = await givenFounded(t);
  const before = (await called(data, ['verify'])).out;
  const rows = Array.from({ length: 300 }, (_, at) => `A,${at},2019-05-02,Active,1.5,Mill ${at},Wind,,,`);
  const list = givenFile(t, `${givenHeader}\n${rows.join('\n')}\n`);
  const ran = cramped(data, 300, ['import', list, '--map', givenMapFile(t), '--commit']);
  isSentence(ran, /^The disk of .*private\.db (is full|cannot be read or written)/);
  assert.equal((await called(data, ['verify'])).out, before);
});

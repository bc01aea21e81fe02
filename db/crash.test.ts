import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { append } from './append.ts';
import { type Book, closeBook } from './client.ts';
import { founding, givenBook, givenFolder, opening, write } from './given.ts';
import { readRegister } from './read.ts';
import { verifyBook } from './verify.ts';

const program = fileURLToPath(new URL('./process.ts', import.meta.url));

/** A folder with a founded book that no process holds open. */
const givenFounded = async (t: TestContext): Promise<string> => {
  const folder = givenFolder(t);
  const book = await givenBook(t, folder);
  await write(book, founding);
  await closeBook(book);
  return folder;
};

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** Whole: the file is sound, every entry holds, and there are as many dossiers as answers given, kept once each. */
const assertWhole = async (book: Book, acknowledged: readonly string[]): Promise<void> => {
  const [connection] = book.connections;
  assert.equal(connection?.pragma('integrity_check', { simple: true }), 'ok');
  assert.deepEqual(connection?.pragma('foreign_key_check'), []);
  assert.ok('root' in (await verifyBook(book)));
  for (const key of acknowledged) assert.equal(book.reading.submissionOf(key)?.count, 1, key);
};

test('A process killed between the insert and the commit leaves nothing of that act, and all before it', async (t) => {
  const folder = await givenFounded(t);
  const { stdout, signal } = spawnSync(process.execPath, [program, folder, 'a', '6', 'die'], {
    encoding: 'utf8',
  });
  assert.equal(signal, 'SIGKILL');
  assert.deepEqual(lines(stdout), ['a-1', 'a-2', 'a-3', 'a-4', 'a-5']);
  const book = await givenBook(t, folder);
  await assertWhole(book, lines(stdout));
  assert.equal(book.reading.submissionOf('a-6'), undefined);
  assert.equal((await readRegister(book)).dossiers.size, 5);
});

test('After such a death the same act, sent again under its key, happens once', async (t) => {
  const folder = await givenFounded(t);
  spawnSync(process.execPath, [program, folder, 'a', '1', 'die']);
  const book = await givenBook(t, folder);
  await append(book, opening('a-1'));
  await append(book, opening('a-1'));
  assert.equal((await readRegister(book)).dossiers.size, 1);
});

/** Kills a process that appends without pause, some milliseconds after its first answer. */
const killedAfter = async (folder: string, name: string, milliseconds: number): Promise<string[]> => {
  const child = spawn(process.execPath, [program, folder, name, '1000000']);
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part) => {
    text += part;
  });
  await once(child.stdout, 'data');
  await setTimeout(milliseconds);
  child.kill('SIGKILL');
  await once(child, 'close');
  return lines(text);
};

test('Killed again and again in the middle of a burst, the book loses nothing it acknowledged', async (t) => {
  const folder = await givenFounded(t);
  const acknowledged: string[] = [];
  const kills = Number(process.env.RANG_KILLS ?? 6);
  for (let round = 0; round < kills; round += 1)
    acknowledged.push(...(await killedAfter(folder, `r${round}`, (round * 37) % 60)));
  const book = await givenBook(t, folder);
  await assertWhole(book, acknowledged);
  const { size } = (await readRegister(book)).dossiers;
  assert.ok(
    size >= acknowledged.length && size <= acknowledged.length + kills,
    `${size} of ${acknowledged.length}`,
  );
});

test('Two processes that write at once give every entry one index, without a gap', async (t) => {
  const folder = await givenFounded(t);
  const run = (name: string) => spawn(process.execPath, [program, folder, name, '60'], { stdio: 'ignore' });
  const codes = await Promise.all([run('a'), run('b'), run('c')].map((child) => once(child, 'close')));
  assert.deepEqual(
    codes.map(([code]) => code),
    [0, 0, 0],
  );
  const book = await givenBook(t, folder);
  const keys = ['a', 'b', 'c'].flatMap((name) => Array.from({ length: 60 }, (_, at) => `${name}-${at + 1}`));
  await assertWhole(book, keys);
  assert.equal((await readRegister(book)).lastNumber, 180);
  assert.equal((await readRegister(book)).entries, founding.length + 180);
});

test('Two processes that make the same new book at once open one book', async (t) => {
  const folder = givenFolder(t);
  const run = () =>
    spawn(process.execPath, [program, folder, 'x', '0'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const codes = await Promise.all([run(), run(), run()].map((child) => once(child, 'close')));
  assert.deepEqual(
    codes.map(([code]) => code),
    [0, 0, 0],
  );
  assert.deepEqual(await verifyBook(await givenBook(t, folder)), {
    entries: 0,
    root: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    erased: 0,
  });
});

test('A book open in two places sees what the other wrote, before it reads and before it writes', async (t) => {
  const folder = await givenFounded(t);
  const [one, other] = [await givenBook(t, folder), await givenBook(t, folder)];
  await append(one, opening('k1'));
  assert.equal((await readRegister(other)).dossiers.size, 1);
  assert.deepEqual(await append(other, opening('k2')), [{ type: 'DossierOpened', dossier: 2, holder: 'h1' }]);
  assert.equal((await readRegister(one)).lastNumber, 2);
});

test('A module loaded twice in one process has one book', (t) => {
  const code = `
    const one = await import('./db/client.ts');
    const other = await import('./db/client.ts?again');
    if (one.ourBook === other.ourBook) throw new Error('loaded once');
    if ((await one.ourBook()) !== (await other.ourBook())) throw new Error('two books');
    await one.closeBook(await one.ourBook());`;
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, RANG_DATA: givenFolder(t) },
  });
  assert.equal(status, 0, stderr);
});

test('Every act is on disk before it is acknowledged: at least one sync per act', {
  skip: !existsSync('/usr/bin/strace'),
}, async (t) => {
  const folder = await givenFounded(t);
  const trace = join(folder, 'trace');
  const traced = [
    '-f',
    '-e',
    'trace=fsync,fdatasync',
    '-o',
    trace,
    process.execPath,
    program,
    folder,
    'a',
    '25',
  ];
  execFileSync('/usr/bin/strace', traced, { stdio: 'ignore' });
  const synced = execFileSync('grep', ['-c', '-E', 'f(data)?sync\\(', trace], { encoding: 'utf8' });
  assert.ok(Number(synced) >= 25, `${synced} syncs for 25 acts`);
});

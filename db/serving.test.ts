import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { givenFolder, settingsIn } from './given.ts';
import { serveAlone, stopServing } from './serving.ts';
import { Trouble } from './trouble.ts';

const cwd = fileURLToPath(new URL('..', import.meta.url));

const program = (folder: string, then: string): readonly string[] => [
  '--input-type=module',
  '-e',
  `const { serveAlone } = await import('./db/serving.ts');
   serveAlone({ dataFolder: ${JSON.stringify(folder)} });
   ${then}`,
];

const otherServes = async (t: TestContext, folder: string) => {
  const child = spawn(
    process.execPath,
    program(folder, `console.log('serves'); setInterval(() => {}, 1e6);`),
    { cwd },
  );
  t.after(() => child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
};

test('While one process serves a register, a second one is told so in one sentence', async (t) => {
  const folder = givenFolder(t);
  await otherServes(t, folder);
  assert.throws(
    () => serveAlone(settingsIn(folder)),
    (error) => error instanceof Trouble && /is being served by another process/.test(error.message),
  );
});

test('When the first one is killed, another may serve at once', async (t) => {
  const folder = givenFolder(t);
  const child = await otherServes(t, folder);
  child.kill('SIGKILL');
  await once(child, 'close');
  assert.equal(spawnSync(process.execPath, program(folder, ''), { cwd }).status, 0);
});

test('The same process may ask twice, and another one once it has stopped', (t) => {
  const folder = givenFolder(t);
  serveAlone(settingsIn(folder));
  serveAlone(settingsIn(folder));
  assert.notEqual(spawnSync(process.execPath, program(folder, ''), { cwd }).status, 0);
  stopServing();
  assert.equal(spawnSync(process.execPath, program(folder, ''), { cwd }).status, 0);
});

// Everything that is tested, each part also when another failed; the last line counts over all of them.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { browser } from './browser.mjs';
import { build } from './build.mjs';
import { Plain, root } from './plain.mjs';

const folder = mkdtempSync(join(tmpdir(), 'rang-test-'));
const port = await freePort();
const chromium = attempt('Tools for the tests', browser);
const parts = [check('build', build), ...checks(), unitTests(), browserTests()];
rmSync(folder, { recursive: true, force: true });
report(parts);

function checks() {
  return [
    check('types (tsc)', () => succeed('next', ['typegen'], 'pipe') && succeed('tsc', [])),
    check('style (biome)', () => succeed('biome', ['check', '.'])),
    check('nothing unused (knip)', () => succeed('knip', [])),
  ];
}

/** One check counts as one test. It fails by a Plain, or by giving false. */
function check(title, act) {
  const failed = attempt(title, act) === false ? 1 : 0;
  console.log(`${failed ? '✖' : '✔'} ${title}`);
  return { title, passed: 1 - failed, failed, skipped: 0 };
}

function unitTests() {
  const file = join(folder, 'node-test.json');
  const ended = succeed('node', [
    '--test',
    `--test-concurrency=${availableParallelism()}`,
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=./scripts/node-test-counts.mjs', `--test-reporter-destination=${file}`],
    ...['lib', 'db', 'demo', 'scripts', 'app'].map((place) => `${place}/**/*.test.ts`),
  ]);
  return counted('node --test', ended, () => {
    const { passed, failed, cancelled, skipped, todo } = JSON.parse(readFileSync(file, 'utf8'));
    return { passed, failed: failed + cancelled, skipped: skipped + todo };
  });
}

function browserTests() {
  const file = join(folder, 'playwright.json');
  const env = {
    CHROMIUM_PATH: chromium,
    RANG_TEST_PORT: port,
    RANG_TEST_REPORT: file,
    RANG_TEST_FOLDER: join(folder, 'rang'),
  };
  const ended = chromium !== false && succeed('playwright', ['test'], 'inherit', env);
  return counted('Playwright', ended, () => {
    const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'));
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected + errors.length,
      skipped: stats.skipped,
    };
  });
}

/** A runner that left no counts, ran nothing, or ended badly without a failed test is itself one failure. */
function counted(title, ended, readCounts) {
  const counts = attempt(title, readCounts) || { passed: 0, failed: 0, skipped: 0 };
  const sound = counts.failed > 0 || (ended && counts.passed > 0);
  return { title, ...counts, failed: counts.failed + (sound ? 0 : 1) };
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return String(port);
}

function attempt(title, act) {
  try {
    return act();
  } catch (error) {
    console.error(error instanceof Plain ? error.message : `${title}: ${error.message}`);
    return false;
  }
}

function succeed(command, args, output = 'inherit', env = {}) {
  return (
    spawnSync(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', output, 'inherit'],
    }).status === 0
  );
}

function report(all) {
  const sum = (key) => all.reduce((total, part) => total + part[key], 0);
  console.log('');
  for (const { title, passed, failed } of all)
    console.log(`${failed ? '✖' : '✔'} ${title}: ${passed} passed, ${failed} failed`);
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
  console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}

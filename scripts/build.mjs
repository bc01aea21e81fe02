import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { modernNode } from './install.mjs';
import { Plain, root } from './plain.mjs';

const sources = [
  'app',
  'db',
  'demo',
  'lib',
  'public',
  'instrumentation.ts',
  'next.config.js',
  'tsconfig.json',
  'package-lock.json',
  'package.json',
];
const stamp = join(root, '.next/rang-build');

/** Builds the server into .next/standalone, unless no source changed since. Throws Plain where it fails. */
export function build() {
  const wanted = hashOfSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  rmSync(stamp, { force: true });
  nextBuild();
  place('.next/static', '.next/standalone/.next/static');
  place('public', '.next/standalone/public');
  writeFileSync(stamp, wanted);
}

function nextBuild() {
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  try {
    execFileSync(modernNode(), [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
  } catch {
    throw new Plain('The pages could not be built: next build failed, its reason stands above.');
  }
}

function place(from, to) {
  if (existsSync(join(root, from))) cpSync(join(root, from), join(root, to), { recursive: true });
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const path of sources.flatMap(filesUnder))
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  return hash.digest('hex');
}

function filesUnder(path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (found === undefined || path.endsWith('.test.ts')) return [];
  return found.isFile()
    ? [path]
    : readdirSync(join(root, path))
        .sort()
        .flatMap((name) => filesUnder(`${path}/${name}`));
}

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { breaches } from './direction.ts';

const root = join(import.meta.dirname, '..');
const sources = globSync('{lib,db,demo,app}/**/*.{ts,tsx}', { cwd: root }).filter(
  (path) => !/\.test\.|\/given[-\w]*\.ts$/.test(path), // what is given to tests is no source
);

test('every source file keeps to the direction app -> demo -> db -> lib', () => {
  assert.ok(
    sources.some((path) => path.startsWith('lib/')) && sources.some((path) => path.startsWith('app/')),
  );
  assert.deepEqual(
    sources.flatMap((path) => breaches(path, readFileSync(join(root, path), 'utf8'))),
    [],
  );
});

const wrong = [
  ['lib/queue/rank.ts', "import { db } from '#db/client.ts';", '#db/client.ts'],
  ['lib/queue/rank.ts', "import { db } from '../../db/client.ts';", '#db/client.ts'],
  ['lib/queue/rank.ts', "import {\n  eq,\n} from 'drizzle-orm';", 'drizzle-orm'],
  ['lib/queue/rank.ts', "export { eq } from 'drizzle-orm/sqlite-core';", 'drizzle-orm/sqlite-core'],
  ['lib/log/merkle.ts', "import { createHash } from 'node:crypto';", 'node:crypto'],
  ['lib/log/merkle.ts', "import 'next/server';", 'next/server'],
  ['lib/log/merkle.ts', "const react = await import('react');", 'react'],
  ['lib/log/merkle.ts', "import type Database from 'better-sqlite3';", 'better-sqlite3'],
  ['lib/calendar/day.ts', 'const now = Date.now();', 'Date.now('],
  ['lib/calendar/day.ts', 'const now = new Date();', 'new Date()'],
  ['lib/calendar/day.ts', 'const chance = Math.random();', 'Math.random'],
  ['lib/calendar/day.ts', 'const id = crypto.randomUUID();', 'crypto.'],
  ['lib/calendar/day.ts', 'const zone = process.env.TZ;', 'process.'],
  ['db/append.ts', "import { cookies } from 'next/headers';", 'next/headers'],
  ['lib/queue/rank.ts', "import { demoGrid } from '#demo/grid.ts';", '#demo/grid.ts'],
  ['db/append.ts', "import { demoGrid } from '#demo/grid.ts';", '#demo/grid.ts'],
  ['demo/found.ts', "import Database from 'better-sqlite3';", 'better-sqlite3'],
  ['db/append.ts', "import { routing } from '#app/i18n/routing.ts';", '#app/i18n/routing.ts'],
  ['app/[locale]/page.tsx', "import Database from 'better-sqlite3';", 'better-sqlite3'],
  ['app/[locale]/page.tsx', "import { eq } from 'drizzle-orm';", 'drizzle-orm'],
] as const;

for (const [path, text, word] of wrong) {
  test(`${path} may not hold: ${text.replaceAll('\n', ' ')}`, () => {
    const [first] = breaches(path, text);
    assert.ok(first?.includes(` ${word}: `), `found: ${first}`);
  });
}

const right = [
  ['lib/calendar/day.ts', 'const noon = new Date(millis);'],
  ['lib/calendar/day.ts', "import { z } from 'zod';\nimport { Day } from '#lib/calendar/day.ts';"],
  ['lib/calendar/day.ts', '// Date.now() is not for here\n/* nor process.env */'],
  ['lib/queue/rank.ts', "import { nextInLine } from './nextness.ts';"],
  [
    'db/append.ts',
    "import Database from 'better-sqlite3';\nimport { decide } from '#lib/register/decide.ts';",
  ],
  [
    'app/[locale]/page.tsx',
    "import { notFound } from 'next/navigation';\nimport { queue } from '#db/read.ts';",
  ],
  ['scripts/bench.ts', "import Database from 'better-sqlite3';"],
] as const;

for (const [path, text] of right) {
  test(`${path} may hold: ${text.replaceAll('\n', ' ')}`, () => assert.deepEqual(breaches(path, text), []));
}

// node scripts/run.mjs FILE.ts ...: runs a TypeScript file in a Node that can, whichever Node was called.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { runMain } from 'node:module';
import { join, resolve } from 'node:path';
import { install, modernNode } from './install.mjs';
import { plainly, root } from './plain.mjs';

await plainly(() => {
  if (!existsSync(join(root, 'node_modules'))) install();
  const node = modernNode();
  process.argv.splice(1, 2, resolve(root, process.argv[2]));
  if (process.features.typescript) return runMain();
  process.exit(spawnSync(node, process.argv.slice(1), { stdio: 'inherit' }).status ?? 1);
});

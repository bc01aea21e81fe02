// Runs before anything is installed: node: modules only, and nothing newer than Node 20.
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { build } from './build.mjs';
import { install, modernNode } from './install.mjs';
import { Plain, plainly, root } from './plain.mjs';

const [step, ...rest] = process.argv.slice(2);

await plainly(async () => {
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  process.env.PATH = join(root, 'node_modules/.bin') + delimiter + process.env.PATH;
  install();
  if (step === 'build') return build();
  if (step === 'start') {
    build();
    return handOver('scripts/start.mjs');
  }
  if (step === 'test') return handOver('scripts/test.mjs');
  throw new Plain('bootstrap.mjs takes one of: build, start, test.');
});

/** Goes on in the installed Node, which this process then only stands for. */
function handOver(script) {
  const child = spawn(modernNode(), [join(root, script), ...rest], { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`Node could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code) => process.exit(code ?? 1));
}

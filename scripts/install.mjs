import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Plain, root } from './plain.mjs';

const stamp = join(root, 'node_modules/.rang-install');
const nodeLink = join(root, 'node_modules/.bin/node');
const packagedNode = join(root, `node_modules/node-linux-${process.arch}/bin/node`);

/** Installs what the lockfile names, unless that is already done. Throws Plain where it cannot. */
export function install() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  rmSync(stamp, { force: true });
  npmCi();
  linkNode();
  writeFileSync(stamp, wanted);
}

/** The node that runs TypeScript as it is: the installed one, or this one where it is new enough. */
export function modernNode() {
  if (existsSync(packagedNode)) return packagedNode;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  throw new Plain(
    `Node ${process.versions.node} is too old and this machine has no packaged one: install Node 22.18 or newer.`,
  );
}

function npmCi() {
  const cli = process.env.npm_execpath;
  const [command, ...before] = cli?.endsWith('npm-cli.js') ? [process.execPath, cli] : ['npm'];
  try {
    // standard output stays free for what a command prints
    execFileSync(command, [...before, 'ci', '--include=dev', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
    });
  } catch {
    throw new Plain('The packages could not be installed: npm ci failed, its reason stands above.');
  }
}

/** npm 10 removes this link together with the package of the other processor. */
function linkNode() {
  if (!existsSync(nodeLink) && existsSync(packagedNode))
    symlinkSync(relative(dirname(nodeLink), packagedNode), nodeLink);
}

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Plain } from './plain.mjs';

const packages = [
  { name: 'chromium', paths: ['/usr/bin/chromium'] },
  {
    name: 'fonts-liberation',
    paths: ['/usr/share/fonts/truetype/liberation', '/usr/share/fonts/truetype/dejavu'],
  },
  { name: 'strace', paths: ['/usr/bin/strace'] },
];
const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The path of a browser for the tests; installs it, its fonts and strace where Debian allows. Throws Plain without one. */
export function browser() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Plain(`CHROMIUM_PATH names ${named}, which does not exist.`);
  const missing = packages.filter(({ paths }) => !paths.some(existsSync)).map(({ name }) => name);
  const reason = missing.length > 0 ? apt(missing) : undefined;
  const found = named || browsers.find(existsSync);
  if (!found) throw new Plain(`There is no chromium for the tests: ${reason}.`);
  if (reason) console.error(`Tests that need ${missing.join(', ')} will fail or be skipped: ${reason}.`);
  return found;
}

/** Installs Debian packages; gives the reason where that is not possible. */
function apt(names) {
  const byHand = `install it with: apt-get install ${names.join(' ')}`;
  if (!existsSync('/usr/bin/apt-get')) return 'this machine has no apt-get, install it and set CHROMIUM_PATH';
  if (process.getuid() !== 0) return `only root may install packages, ${byHand}`;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const stdio = ['ignore', 'ignore', 'inherit'];
  try {
    execFileSync('apt-get', ['-qq', 'update'], { env, stdio });
    execFileSync('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...names], { env, stdio });
  } catch {
    return `apt-get failed, ${byHand}`;
  }
}

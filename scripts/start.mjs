import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '../db/env.ts';
import { Trouble } from '../db/trouble.ts';
import { Plain, plainly, root } from './plain.mjs';

const server = join(root, '.next/standalone/server.js');

await plainly(async () => {
  const port = portOf(process.env.PORT || '3000');
  const host = hostOf(process.env.HOSTNAME);
  process.env.RANG_DATA ||= join(root, 'data');
  assertSuited(host);
  await assertFree(port, host);
  if (!existsSync(server)) throw new Plain('The pages are not built yet: run npm start.');
  Object.assign(process.env, {
    PORT: String(port),
    HOSTNAME: host,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  });
});
await import(server);

function portOf(text) {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535)
    throw new Plain(`PORT is ${text}: it must be a number from 1 to 65535.`);
  return port;
}

/** Shells and containers put the machine's own name into HOSTNAME; that is nobody's wish to be reached from outside. */
function hostOf(text) {
  return !text || text === hostname() ? '127.0.0.1' : text;
}

/** A demonstration is for this machine alone: in it, anyone may be anybody. */
function assertSuited(host) {
  const { isDemo } = settings();
  if (isDemo && !/^(127\.|::1$|localhost$)/.test(host))
    throw new Plain(
      `A demonstration is not served at ${host}: set RANG_KEY_FILE for a register of your own.`,
    );
}

function settings() {
  try {
    return readSettings(process.env);
  } catch (error) {
    throw error instanceof Trouble ? new Plain(error.message) : error;
  }
}

async function assertFree(port, host) {
  const probe = createServer().listen(port, host);
  try {
    await once(probe, 'listening');
  } catch (error) {
    throw new Plain(sentenceOf(error.code, port, host));
  }
  probe.close();
  await once(probe, 'close');
}

function sentenceOf(code, port, host) {
  if (code === 'EADDRINUSE')
    return `Port ${port} of ${host} is taken: stop what uses it, or set PORT to another one.`;
  if (code === 'EACCES')
    return `Port ${port} of ${host} is not allowed to this user: set PORT to 1024 or more.`;
  return `The address ${host} cannot be served here (${code}): set HOSTNAME to an address of this machine.`;
}

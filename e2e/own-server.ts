import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A demonstration that nobody else looks at: its address, and how to end it. */
export type OwnServer = { readonly address: string; readonly close: () => Promise<void> };

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
};

/** Waits until a server says that it listens. */
const listening = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.stdout?.on('data', (words) => {
      if (String(words).includes('Ready')) resolve();
    });
    child.once('exit', () => reject(new Error('the server ended before it listened')));
  });

/**
 * Starts a server on a free port with a demonstration founded afresh: its clock may be moved without disturbing others.
 * `begin` may lay a register into the folder before, under settings of its own.
 */
export const startOwnServer = async (
  begin: (folder: string) => Readonly<Record<string, string>> = () => ({ RANG_DEMO: '1' }),
): Promise<OwnServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'rang-story-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    PORT: String(port),
    HOSTNAME: '127.0.0.1',
    RANG_DATA: folder,
    ...begin(folder),
  };
  const child = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await listening(child);
  await fetch(`${address}/fr`);
  return {
    address,
    close: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

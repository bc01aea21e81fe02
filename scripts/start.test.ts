import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';

const script = join(import.meta.dirname, 'start.mjs');

async function sentenceOf(settings: Record<string, string>): Promise<string> {
  const started = spawn(process.execPath, [script], { env: { ...process.env, ...settings } });
  const [sentence, [code]] = await Promise.all([text(started.stderr), once(started, 'exit')]);
  assert.equal(code, 1);
  return sentence;
}

for (const port of ['abc', '0', '65536', '-1', '80.5', ' 80']) {
  test(`PORT=${JSON.stringify(port)} is refused with one sentence`, async () => {
    assert.equal(
      await sentenceOf({ PORT: port, HOSTNAME: '127.0.0.1' }),
      `PORT is ${port}: it must be a number from 1 to 65535.\n`,
    );
  });
}

test('a port that is taken is named in one sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  assert.ok(address !== null && typeof address === 'object');
  const sentence = await sentenceOf({ PORT: String(address.port), HOSTNAME: '127.0.0.1' });
  other.close();
  assert.match(sentence, new RegExp(`^Port ${address.port} of 127\\.0\\.0\\.1 is taken: .*\\n$`));
});

test('an address that is not of this machine is refused with one sentence', async () => {
  const sentence = await sentenceOf({ PORT: '65000', HOSTNAME: '192.0.2.1', RANG_KEY_FILE: '/nowhere/key' });
  assert.match(sentence, /^The address 192\.0\.2\.1 cannot be served here \(EADDRNOTAVAIL\): .*\n$/);
});

test('a demonstration is not served to others', async () => {
  const sentence = await sentenceOf({ PORT: '65000', HOSTNAME: '0.0.0.0' });
  assert.match(sentence, /^A demonstration is not served at 0\.0\.0\.0: .*\n$/);
});

test('a setting that cannot be is refused with one sentence', async () => {
  const sentence = await sentenceOf({ PORT: '65000', HOSTNAME: '127.0.0.1', RANG_DATA: 'here' });
  assert.match(sentence, /^RANG_DATA is here: .*\n$/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from './env.ts';

test('Without any setting it is a demonstration in the folder of the project', () => {
  const { dataFolder, keyFile, isDemo } = readSettings({});
  assert.ok(isDemo);
  assert.match(dataFolder, /\/data$/);
  assert.equal(keyFile, `${dataFolder}/demo.key`);
});

test('With a key of one’s own it is no demonstration', () => {
  const settings = readSettings({ RANG_DATA: '/srv/rang', RANG_KEY_FILE: '/etc/rang.key' });
  assert.deepEqual(settings, { dataFolder: '/srv/rang', keyFile: '/etc/rang.key', isDemo: false });
});

test('An empty setting is none', () => {
  assert.ok(readSettings({ RANG_DATA: '', RANG_KEY_FILE: '', RANG_DEMO: '' }).isDemo);
});

const refused: readonly (readonly [Record<string, string>, RegExp])[] = [
  [{ RANG_DATA: 'data' }, /RANG_DATA is data: it must be a path from the root/],
  [{ RANG_KEY_FILE: 'rang.key' }, /RANG_KEY_FILE is rang\.key: it must be a path from the root/],
  [{ RANG_DEMO: 'yes' }, /RANG_DEMO is yes: it must be 1 or 0/],
  [{ RANG_DEMO: '0' }, /RANG_KEY_FILE is needed/],
  [{ RANG_DEMO: '1', RANG_KEY_FILE: '/etc/rang.key' }, /a demonstration makes a key of its own/],
  [{ RANG_DATA: '/srv/rang', RANG_KEY_FILE: '/srv/rang/key' }, /keep the key apart from the book/],
];

for (const [settings, sentence] of refused)
  test(`${JSON.stringify(settings)} is refused with one sentence`, () => {
    assert.throws(() => readSettings(settings), { message: sentence });
  });

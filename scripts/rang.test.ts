import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { version1 } from '#lib/rules/version-1.ts';
import { givenFile, givenFolder, givenFounded } from './rang/given.ts';
import { called, rang } from './rang/run.ts';

const names = ['deadline', 'rules', 'import', 'grid', 'queue', 'verify', 'act', 'bank'];
const deadline = 'deadline --from 2026-02-28 --months 1 --party producer'.split(' ');

test('Without a command, rang lists its commands', (t) => {
  const { exit, out } = rang(givenFolder(t), []);
  assert.equal(exit, 0);
  for (const name of names) assert.match(out, new RegExp(`^ {2}${name} `, 'm'));
});

test('A deadline is given with the day as counted and the reason', (t) => {
  const { exit, out } = rang(givenFolder(t), [...deadline, '--json']);
  assert.equal(exit, 0);
  assert.deepEqual(JSON.parse(out), { rawEnd: '2026-03-31', dueOn: '2026-03-31', reason: 'as-counted' });
});

test('The other reading of months, days and working days can be asked for', async (t) => {
  const dueOn = async (...args: string[]) =>
    JSON.parse((await called(givenFolder(t), ['deadline', ...args, '--json'])).out).dueOn;
  const from = ['--from', '2026-02-28', '--party', 'operator'];
  assert.equal(await dueOn(...from, '--months', '1', '--count', 'sameDay'), '2026-03-28');
  assert.equal(await dueOn(...from, '--days', '14'), '2026-03-14');
  assert.equal(await dueOn(...from, '--working-days', '3'), '2026-03-04');
});

test('Without --json a deadline is a sentence', async (t) => {
  assert.match(
    (await called(givenFolder(t), deadline)).out,
    /^28 February 2026 \+ 1 month, .* 31 March 2026 \(Tuesday\)/,
  );
});

test('The rules are version 1 where there is no register, and asking makes none', async (t) => {
  const data = join(givenFolder(t), 'none');
  const { exit, out } = await called(data, ['rules', '--json']);
  assert.deepEqual([exit, JSON.parse(out).version], [0, 1]);
  assert.match((await called(data, ['rules'])).out, /^monthsCount: eve$/m);
  await called(data, deadline);
  assert.equal(existsSync(data), false);
});

test('No rules are in force before the first version', async (t) => {
  const { exit, out } = await called(givenFolder(t), ['rules', '--on', '1980-01-01']);
  assert.deepEqual([exit, out], [1, 'No rules document was in force on 1980-01-01.\n']);
});

test('Wrong usage ends with 2, one sentence and the way to the help, and no stack', async (t) => {
  const data = givenFolder(t);
  for (const [args, fault] of [
    [['deadline'], '--from is needed.'],
    [['deadline', '--from', '2026-02-30', '--months', '1', '--party', 'producer'], '--from: not a day'],
    [[...deadline, '--days', '1'], 'Give one length'],
    [['deadline', '--from', '2026-02-28', '--party', 'producer'], 'Give one length'],
    [
      ['deadline', '--from', '2026-02-28', '--months', '1e309', '--party', 'producer'],
      '--months: expected a whole number',
    ],
    [
      ['deadline', '--from', '2199-02-28', '--months', '999', '--party', 'producer'],
      'The calendar holds the years',
    ],
    [
      ['deadline', '--from', '2026-02-28', '--months', '1', '--party', 'king'],
      '--party: expected producer or operator',
    ],
    [['deadline', '--colour', 'red'], "Unknown option '--colour'"],
    [['deadline', '--from', '--months'], "Option '--from' argument is ambiguous."],
    [['fly'], 'There is no command fly.'],
    [['constructor'], 'There is no command constructor.'],
    [['rules', '--on', ''], '--on: not a day'],
    [['rules', 'now'], 'rules takes no words: now'],
    [['import', 'list.csv'], '--map is needed.'],
    [['import', '--map', 'map.json'], 'FILE.csv is needed.'],
    [['grid'], 'FILE.csv is needed.'],
    [['verify', 'all'], 'verify takes no words: all'],
    [['queue', '--limit', 'many'], '--limit: expected a whole number'],
    [['act', 'one.json', 'two.json'], 'act takes only COMMAND.json|-: two.json'],
    [['act', 'one.json', '--as', 'anna'], '--as: there is no role "anna"'],
  ] as const) {
    const { exit, out, err } = await called(data, args);
    assert.deepEqual([exit, out], [2, ''], args.join(' '));
    assert.ok(err.startsWith(fault) && err.includes('--help'), `${args.join(' ')}: ${err}`);
    assert.doesNotMatch(err, /^ +at /m);
  }
});

test('Each command has help: usage, options, an example and how it ends', async (t) => {
  for (const name of names) {
    const { exit, out } = await called(givenFolder(t), [name, '--help']);
    assert.equal(exit, 0);
    for (const part of [/^Usage: /m, /^ {2}--json /m, /^Examples?:$/m, /1 when refused/])
      assert.match(out, part, name);
  }
});

test('With --json a wrong call is JSON too', async (t) => {
  const { exit, out } = await called(givenFolder(t), ['deadline', '--json']);
  assert.deepEqual([exit, JSON.parse(out)], [2, { wrongUsage: '--from is needed.' }]);
});

test('The rules of a register are those in force in it', async (t) => {
  const data = await givenFounded(t);
  const rules = JSON.stringify({ ...version1, version: 2, inForceFrom: '2100-01-01', rollOver: false });
  const propose = `{"type":"ProposeAct","command":{"type":"PublishRules","rules":${rules}}}`;
  await called(data, ['act', givenFile(t, propose), '--as', 'manager:mona']);
  await called(data, ['act', givenFile(t, '{"type":"ConfirmAct","act":1}'), '--as', 'manager:marc']);
  const versionOn = async (day: string) =>
    JSON.parse((await called(data, ['rules', '--on', day, '--json'])).out).version;
  assert.deepEqual([await versionOn('2099-12-31'), await versionOn('2100-01-01')], [1, 2]);
});

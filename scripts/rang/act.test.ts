import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { version1 } from '#lib/rules/version-1.ts';
import { givenFile, givenFolder, givenFounded, givenScript } from './given.ts';
import { called, rang } from './run.ts';

const open = { type: 'OpenDossier', holder: 'anna' };
const wind = { node: 'F', technology: 'wind', permanentKva: 900, flexibleKva: 0 };
const submit = { type: 'SubmitRequest', dossier: 1, study: 'orientation', project: wind };
const order = { type: 'OrderDetailedStudy', dossier: 1 };
const anna = ['--as', 'producer:anna'];

test('A command that the rules allow is written, and its events are shown', async (t) => {
  const data = await givenFounded(t);
  const { exit, out } = await called(data, ['act', givenScript(t, open), ...anna]);
  assert.equal(exit, 0);
  assert.equal(out, 'OpenDossier:\n  DossierOpened {"dossier":1,"holder":"anna"}\n');
});

test('A refused act names its code, its rule and the reason, and the rest is not played', async (t) => {
  const data = await givenFounded(t);
  const { exit, out, err } = await called(data, ['act', givenScript(t, [open, order, submit]), ...anna]);
  assert.deepEqual([exit, err], [1, '']);
  assert.match(out, /^OrderDetailedStudy: refused \(not-at-this-step, R5\)\. \S/m);
  assert.match(out, /^1 command after the refused one not played/m);
});

test('With --json a refusal has its code, its rule and a sentence in both languages', async (t) => {
  const data = await givenFounded(t);
  const { exit, out } = await called(data, ['act', givenScript(t, [open, order]), ...anna, '--json']);
  const { played, notPlayed } = JSON.parse(out);
  const { command, refused, rule, sentence } = played[1];
  assert.deepEqual([exit, notPlayed, command, refused, rule], [1, 0, order.type, 'not-at-this-step', 'R5']);
  assert.ok(sentence.en !== '' && sentence.fr !== '' && sentence.en !== sentence.fr);
});

test('With --keep-going the commands after a refused one are played', async (t) => {
  const data = await givenFounded(t);
  const script = givenScript(t, [open, order, submit]);
  const { exit, out } = await called(data, ['act', script, ...anna, '--keep-going']);
  assert.equal(exit, 1);
  assert.match(out, /^SubmitRequest:\n {2}RequestSubmitted \{/m);
});

test('The same key with the same command gives the first answer again, with another one it is refused', async (t) => {
  const data = await givenFounded(t);
  const play = async (command: object) =>
    (await called(data, ['act', givenScript(t, command), ...anna, '--key', 'k1'])).out;
  const first = await play(open);
  assert.equal(await play(open), first);
  assert.match(await play(submit), /refused \(key-reused, idempotency\)/);
  assert.match(
    (await called(data, ['act', givenScript(t, open), ...anna])).out,
    /"dossier":2/,
    'without a key it is another act',
  );
});

test('An act of two persons is proposed by one call and confirmed by another person in a second one', async (t) => {
  const data = await givenFounded(t);
  const change = { type: 'ChangeCapacity', node: 'F', hostingCapacityKva: 6000, reason: 'Measured again' };
  const as = async (who: string, command: object) =>
    (await called(data, ['act', givenScript(t, command), '--as', `expert:${who}`])).out;
  assert.match(await as('anna', change), /refused \(needs-two-persons, capacity\)/);
  assert.match(await as('anna', { type: 'ProposeAct', command: change }), /ActProposed \{"act":1,/);
  assert.match(await as('anna', { type: 'ConfirmAct', act: 1 }), /refused \(same-person, four-eyes\)/);
  assert.match(await as('bo', { type: 'ConfirmAct', act: 1 }), /CapacityChanged \{.*"node":"F"/);
});

test('The first command founds the register: version 1 of the rules stands before it', async (t) => {
  const data = join(givenFolder(t), 'new');
  assert.equal((await called(data, ['act', givenScript(t, open), ...anna])).exit, 0);
  assert.equal(JSON.parse((await called(data, ['verify', '--json'])).out).entries, 2);
});

test('Whoever founds a register by publishing rules finds no other rules before them', async (t) => {
  const rules = { ...version1, rollOver: false };
  const script = givenScript(t, { type: 'PublishRules', rules });
  const data = givenFolder(t);
  assert.equal((await called(data, ['act', script, '--as', 'manager:mona'])).exit, 0);
  assert.equal(JSON.parse((await called(data, ['rules', '--json'])).out).rollOver, false);
});

test('In a demonstration an act may have a moment of its own', async (t) => {
  const script = givenScript(t, { command: open, at: '2026-03-01T09:00:00+01:00' });
  const data = givenFolder(t);
  assert.equal((await called(data, ['act', script, ...anna], { RANG_DEMO: '1' })).exit, 0);
  const before = givenScript(t, { command: open, at: '2026-02-01T09:00:00+01:00' });
  assert.match((await called(data, ['act', before, ...anna])).out, /refused \(clock-behind-log, time\)/);
});

test('In a real register no act has a moment of its own, and nothing is made', async (t) => {
  const script = givenScript(t, { command: open, at: '2026-03-01T09:00:00+01:00' });
  const data = join(givenFolder(t), 'new');
  const key = { RANG_KEY_FILE: givenFile(t, 'ab'.repeat(32), 'key') };
  const { exit, err } = await called(data, ['act', script, ...anna], key);
  assert.deepEqual([exit, existsSync(data)], [2, false]);
  assert.match(err, /^A moment of its own \("at"\) is for a demonstration/);
});

test('All commands are read before the first is played: a wrong one is named and nothing is made', async (t) => {
  const data = join(givenFolder(t), 'new');
  for (const [json, fault] of [
    [[open, { type: 'Fly' }], /^Command 2: type: no command is called Fly/],
    [[open, { type: 'Withdraw', dossier: 'one' }], /^Command 2: dossier: /],
    [[], /^There is no command to play/],
  ] as const) {
    const { exit, err } = await called(data, ['act', givenScript(t, json), ...anna]);
    assert.deepEqual([exit, existsSync(data)], [1, false]);
    assert.match(err, fault);
  }
});

test('A command without an actor, and an actor without a known role, are wrong calls', async (t) => {
  const data = givenFolder(t);
  const script = givenScript(t, open);
  assert.match((await called(data, ['act', script])).err, /^The command names no actor/);
  const { exit, err } = await called(data, ['act', script, '--as', 'king:anna']);
  assert.equal(exit, 2);
  assert.match(err, /^--as: there is no role "king": producer, expert/);
});

test('Commands are read from standard input where the file is called -', (t) => {
  const data = givenFolder(t);
  const lines = [open, order].map((command) => JSON.stringify(command)).join('\n');
  const { exit, out, err } = rang(data, ['act', '-', ...anna], { input: lines });
  assert.deepEqual([exit, err], [1, '']);
  assert.match(out, /^OpenDossier:$/m);
  assert.match(rang(data, ['act', '-', ...anna], { input: '' }).err, /^There is no command to play/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actorNamed, readScript } from './script.ts';

const withdraw = { type: 'Withdraw', dossier: 1 };
const anna = { role: 'producer', person: 'anna', holds: new Set(['anna']) };

const actor = (text: string) => {
  const named = actorNamed(text);
  if (typeof named === 'string') throw new Error(named);
  return named;
};

test('One command, an array and JSON lines are read alike', () => {
  const one = JSON.stringify(withdraw);
  for (const text of [one, `[${one}]`, `${one}\n\n${one}\n`, `\uFEFF${one}`]) {
    const [first] = readScript(text, actor('producer:anna'));
    assert.deepEqual(first, { command: withdraw, actor: anna, at: null, key: null });
  }
});

test('A line may name its own actor, moment and key', () => {
  const line = {
    command: withdraw,
    actor: { role: 'expert', person: 'bo' },
    at: '2026-03-01T09:00:00+01:00',
    key: 'k',
  };
  const [act] = readScript(JSON.stringify(line), actor('producer:anna'));
  assert.deepEqual(act?.actor, { role: 'expert', person: 'bo', holds: new Set() });
  assert.equal(act?.at, Date.UTC(2026, 2, 1, 8));
  assert.equal(act?.key, 'k');
});

test('A producer holds the dossiers opened under that name, or those named', () => {
  assert.deepEqual([...actor('producer:anna').holds], ['anna']);
  const line = { command: withdraw, actor: { role: 'producer', person: 'anna', holds: ['h1', 'h2'] } };
  assert.deepEqual([...(readScript(JSON.stringify(line), null)[0]?.actor.holds ?? [])], ['h1', 'h2']);
});

test('An actor is role:person, of a role that exists', () => {
  assert.match(String(actorNamed('king:leo')), /there is no role "king": producer, expert/);
  for (const text of ['expert', 'expert:', 'expert:a:b', 'expert: a'])
    assert.match(String(actorNamed(text)), /expected role:person/);
});

test('What is no command is named by its place, before anything is played', () => {
  const reading = (text: string) => () =>
    readScript(text, anna.role === 'producer' ? actor('producer:anna') : null);
  assert.throws(
    reading('[{"type":"Withdraw","dossier":1},{"type":"Fly"}]'),
    /^Error: Command 2: type: no command is called Fly\.$/,
  );
  assert.throws(reading('{"type":"Withdraw","dossier":1}\n{oops'), /^Error: Line 2 is no JSON\.$/);
  assert.throws(reading('{"type":"Withdraw","dossier":1e309}'), /dossier/);
  assert.throws(
    reading('{"type":"Withdraw","dossier":1,"__proto__":{"x":1}}'),
    /no command has a field called __proto__/i,
  );
  assert.throws(reading('{"type":"__proto__"}'), /no command is called __proto__/);
  assert.throws(reading('42'), /^Error: The command: /);
  assert.throws(reading('  \n '), /There is no command to play/);
});

test('A command without an actor is refused', () => {
  assert.throws(() => readScript(JSON.stringify(withdraw), null), /The command names no actor/);
});

test('JSON nested ten thousand deep is refused without falling over', () => {
  const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
  assert.throws(() => readScript(deep, actor('expert:bo')), /^Error: (Command 1: .*|Line 1 is no JSON\.)$/);
});

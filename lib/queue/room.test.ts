import assert from 'node:assert/strict';
import { test } from 'node:test';
import { given } from '#lib/register/given.ts';
import { entered, windAt } from '#lib/register/given-dossier.ts';
import { rulesOn } from '#lib/rules/rules.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { capacityIs, granted, waitsInA } from './given.ts';
import { workings } from './position.ts';
import { roomAtNodes } from './room.ts';

const crowd = () =>
  given(
    granted(1, '2025-02-03', windAt('F', 1_400)),
    entered(2, '2025-02-04', windAt('G', 4_500)),
    entered(3, '2025-02-05', windAt('F', 9_000)),
    waitsInA(4, '2025-02-06', windAt('G', 6_000)),
  );

test('Each point has the room that the workings find for a project that would come last', () => {
  const { register } = crowd();
  const rules = rulesOn(register.rules, '2025-06-02') ?? version1;
  for (const [node, roomKva] of roomAtNodes(register, rules)) {
    const { availableKva } = workings(register, node, 1, null, rules);
    assert.equal(roomKva, availableKva === null ? null : Math.max(0, availableKva), node);
  }
});

test('A point never has more room than the point above it', () => {
  const { register } = crowd();
  const room = roomAtNodes(register, version1);
  for (const { node, parent } of register.nodes.values())
    if (parent !== null) assert.ok((room.get(node) ?? 0) <= (room.get(parent) ?? 0), node);
});

test('Where more is taken than there is, no room is left, never less than none', () => {
  const { register } = given(
    granted(1, '2025-02-03', windAt('F', 1_400)),
    capacityIs('F', 500, 1, '2025-02-04'),
  );
  assert.equal(roomAtNodes(register, version1).get('F'), 0);
});

test('Where no capacity is published nothing can be said', () => {
  const { register } = given(
    ...['F', 'T', 'S'].map((node, at) => capacityIs(node, null, at + 1, '2025-02-04')),
  );
  assert.equal(roomAtNodes(register, version1).get('F'), null);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capacityIs } from '#lib/queue/given.ts';
import { type Given, given } from '#lib/register/given.ts';
import { entered, windAt } from '#lib/register/given-dossier.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { answerFor } from './answer.ts';

/** The feeder F takes 5 MVA, of which 3 MVA are claimed. */
const busy = () => given(entered(1, '2025-02-03', windAt('F', 3_000)));

const ask = ({ register }: Given, permanentKva: number | null, flexibleKva = 0, node: string | null = 'F') =>
  answerFor(register, version1, { node, technology: null, permanentKva, flexibleKva });

test('A project fits up to what is left behind every claim, and not one kVA more', () => {
  const story = busy();
  assert.deepEqual(
    [1_999, 2_000, 2_001].map((kva) => ask(story, kva)?.verdict),
    ['fits', 'fits', 'fits-not'],
  );
});

test('A newcomer comes last: every claim counts as ahead', () => {
  const answer = ask(busy(), 100);
  assert.deepEqual(answer?.found.ahead, { projects: 1, kva: 3_000 });
  assert.equal(answer?.found.bottleneck, 'F');
});

test('What does not fit would, with the rest flexible', () => {
  assert.deepEqual(ask(busy(), 2_600, 400)?.split, { permanentKva: 2_000, flexibleKva: 1_000 });
});

test('Where nothing is left the whole project would have to be flexible', () => {
  const full = given(entered(1, '2025-02-03', windAt('F', 5_000)));
  assert.deepEqual(ask(full, 800)?.split, { permanentKva: 0, flexibleKva: 800 });
  assert.equal(ask(full, null)?.roomKva, 0);
});

test('Flexible power changes nothing: a project that is flexible alone always fits', () => {
  const full = given(entered(1, '2025-02-03', windAt('F', 5_000)));
  assert.deepEqual([ask(full, 0, 9_000)?.verdict, ask(full, 0, 9_000)?.split], ['fits', null]);
});

test('Without a power the answer is how much is left; without a point there is none', () => {
  assert.deepEqual([ask(busy(), null)?.verdict, ask(busy(), null)?.roomKva], ['room', 2_000]);
  assert.equal(ask(busy(), 500, 0, null), null);
});

test('Where no capacity is published the answer says so', () => {
  const story = given(...['F', 'T', 'S'].map((node, at) => capacityIs(node, null, at + 1, '2025-02-04')));
  assert.deepEqual(
    [ask(story, 500)?.verdict, ask(story, null)?.verdict, ask(story, 500)?.split],
    ['unpublished', 'unpublished', null],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Status } from '#lib/register/dossier.ts';
import { given, noonOf, otherProducer, producer } from '#lib/register/given.ts';
import { dossierAt, windAt } from '#lib/register/given-dossier.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { consequenceOf } from './consequence.ts';

const today = '2025-06-02' as const;

const seen = (status: Status, project: ReturnType<typeof windAt>, actor = producer) => {
  const story = given(dossierAt(status));
  const change = { type: 'ChangeProject', dossier: 1, project } as const;
  return consequenceOf(change, story.dossier(1), story.register, version1, {
    actor,
    now: noonOf(today),
    today,
  });
};

test('Before the first payment a change is free, and the fee follows the new power', () => {
  assert.deepEqual(seen('orientation-fee-due', windAt('F', 2_000)), { kind: 'free', feeCents: 363_000 });
});

test('R11: more power is notable, and can be taken back for 14 days', () => {
  assert.deepEqual(seen('accepted', windAt('F', 1_001)), {
    kind: 'notable',
    grounds: ['more-power'],
    takeBackUntil: '2025-06-16',
  });
});

test('R11: 10 % less is not notable, and the grant falls with it', () => {
  assert.deepEqual(seen('accepted', windAt('F', 900)), { kind: 'light', grantFallsToKva: 900 });
});

test('R11: more than 10 % less is notable', () => {
  assert.partialDeepStrictEqual(seen('accepted', windAt('F', 899)), { grounds: ['much-less-power'] });
});

test('R11: permanent power that becomes flexible keeps the place within the limit', () => {
  assert.deepEqual(seen('orientation-study', windAt('F', 950, 50)), { kind: 'light', grantFallsToKva: null });
});

test('A project that is already so is refused, with the rule', () => {
  assert.partialDeepStrictEqual(seen('accepted', windAt('F', 1_000)), {
    kind: 'refused',
    refusal: { refused: 'project-unchanged' },
  });
});

test('Somebody else’s project is not found', () => {
  assert.partialDeepStrictEqual(seen('accepted', windAt('F', 900), otherProducer), {
    refusal: { refused: 'not-found' },
  });
});

test('Seeing what a change brings about changes nothing', () => {
  const story = given(dossierAt('accepted'));
  const before = story.register.entries;
  const change = { type: 'ChangeProject', dossier: 1, project: windAt('G', 1_000) } as const;
  consequenceOf(change, story.dossier(1), story.register, version1, {
    actor: producer,
    now: noonOf(today),
    today,
  });
  assert.equal(story.register.entries, before);
  assert.equal(story.dossier(1).pendingChange, null);
});

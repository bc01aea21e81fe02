import assert from 'node:assert/strict';
import { test } from 'node:test';
import { windAt } from '#lib/register/given-dossier.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { askedFeeIn, bracketBounds } from './asked-fee.ts';

const version2 = { ...version1, version: 2 };
const versions = [version1, version2];
const small = windAt('F', 900);
const large = windAt('F', 4_000);

const sent = {
  type: 'RequestSubmitted',
  dossier: 1,
  study: 'orientation',
  project: small,
  submittedAt: 0,
} as const;
const asks = (study: 'orientation' | 'detailed', on: '2025-02-03' | '2025-03-03') =>
  ({ type: 'FeeRequested', dossier: 1, study, on, starts: [] }) as const;
const changed = {
  type: 'ProjectChanged',
  dossier: 1,
  on: '2025-03-03',
  project: large,
  grantedKva: null,
} as const;

const story = [
  { event: sent, rules: 1 },
  { event: asks('orientation', '2025-02-03'), rules: 1 },
];

test('A fee is told with the project as it was asked for, and the rules then in force', () => {
  const later = [...story, { event: changed, rules: 2 }];
  assert.deepEqual(askedFeeIn(later, versions, 'orientation'), {
    on: '2025-02-03',
    rules: version1,
    project: small,
  });
});

test('A fee asked for again is told as it was asked for last', () => {
  const again = [
    ...story,
    { event: changed, rules: 2 },
    { event: asks('orientation', '2025-03-03'), rules: 2 },
  ];
  assert.deepEqual(askedFeeIn(again, versions, 'orientation'), {
    on: '2025-03-03',
    rules: version2,
    project: large,
  });
});

test('A fee that was never asked for is told of no story', () => {
  assert.equal(askedFeeIn(story, versions, 'detailed'), null);
});

test('The bracket of a fee goes from the bound of the one before it up to its own', () => {
  const of = (kva: number) =>
    bracketBounds({ on: '2025-02-03', rules: version1, project: windAt('F', kva) }, 'detailed');
  assert.deepEqual([1_000, 1_001, 5_001].map(of), [
    { aboveKva: null, upToKva: 1_000 },
    { aboveKva: 1_000, upToKva: 5_000 },
    { aboveKva: 5_000, upToKva: null },
  ]);
});

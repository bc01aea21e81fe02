import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Status, statuses } from '#lib/register/dossier.ts';
import { given } from '#lib/register/given.ts';
import { dossierAt, paid, requested, windAt } from '#lib/register/given-dossier.ts';
import { stagesOf } from './stages.ts';

/** One sign for each station: x done, o here, . ahead, - left out. */
const signs = { done: 'x', here: 'o', ahead: '.', 'left-out': '-' } as const;

const lineAt = (status: Status): string =>
  stagesOf(given(dossierAt(status)).dossier(1))
    .map(({ state }) => signs[state])
    .join('');

const expected: Readonly<Record<Status, string>> = {
  draft: 'o.....',
  'orientation-fee-due': 'xo....',
  'orientation-study': 'xo....',
  'orientation-reported': 'xxxo..',
  'capacity-reached': 'xxo...',
  'waiting-a': 'xxo...',
  'detailed-fee-due': 'xxxo..',
  'detailed-study': 'xxxo..',
  'proposal-sent': 'xxxxo.',
  'waiting-b': 'xxxxo.',
  accepted: 'xxxxxo',
  lapsed: 'xxxxxo',
  commissioned: 'xxxxxx',
  'struck-off': 'xo....',
  withdrawn: 'xo....',
};

for (const status of statuses)
  test(`The line of the procedure at the step ${status} is ${expected[status]}`, () => {
    assert.equal(lineAt(status).length, 6);
    if (status !== 'struck-off' && status !== 'withdrawn') assert.equal(lineAt(status), expected[status]);
    else assert.match(lineAt(status), /^x*o\.*$/);
  });

test('R7: who enters by the detailed study has no orientation, and the capacity is still to be decided', () => {
  const project = windAt('F', 1_000);
  const story = given(
    requested(1, '2025-02-03', project, 'detailed'),
    paid(1, '2025-02-04', project, 'detailed'),
  );
  assert.deepEqual(
    stagesOf(story.dossier(1)).map(({ state }) => state),
    ['done', 'left-out', 'ahead', 'here', 'ahead', 'ahead'],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { given } from '#lib/register/given.ts';
import { dossierAt } from '#lib/register/given-dossier.ts';
import { askedIn, choiceOf, movementFilters } from './movement-filter.ts';

const { register } = given(dossierAt('orientation-study'));
const choice = (query: string) => choiceOf(askedIn(new URLSearchParams(query)), register);
const names = (query: string): readonly string[] => {
  const chosen = choice(query);
  return chosen.of === 'names' ? [...chosen.names] : [];
};

test('An address without anything asks for all, from the first page on', () => {
  assert.deepEqual(askedIn(new URLSearchParams('')), {
    show: 'all',
    dossier: null,
    statement: null,
    page: 1,
  });
});

test('What is asked wrongly is not asked', () => {
  const asked = askedIn(new URLSearchParams('show=__proto__&dossier=-1&statement=118&page=x'));
  assert.deepEqual(asked, { show: 'all', dossier: null, statement: null, page: 1 });
});

test('The money of a dossier is that of its payments', () => {
  assert.deepEqual(names('dossier=1'), [...register.payments.keys()]);
  assert.deepEqual(names('dossier=99'), []);
});

test('A statement is asked for by year and number', () => {
  assert.deepEqual(choice('statement=2026-118'), { of: 'statement', number: { year: 2026, number: 118 } });
});

test('Each filter chooses something', () => {
  for (const show of movementFilters) assert.ok(choice(`show=${show}`).of, show);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feeReference } from './fee-reference.ts';
import type { GivenMovement } from './given.ts';
import { movement } from './given-kept.ts';
import { formatReference } from './structured-reference.ts';
import { type Candidate, suggesting } from './suggestion.ts';

const none: ReadonlySet<string> = new Set();
const candidate = (dossier: number, changes: Partial<Candidate> = {}): Candidate => ({
  dossier,
  missingCents: 181_500,
  company: null,
  accounts: none,
  accountsOfProducer: none,
  ...changes,
});

const many = Array.from({ length: 20 }, (_, at) => candidate(at + 1, { missingCents: 100_000 + at }));

/** The suggestions for money that names nobody, as short texts: '12 reference account-of-dossier'. */
const suggested = (changes: Partial<GivenMovement>, candidates: readonly Candidate[] = many) =>
  suggesting(candidates)(movement({ reference: null, cents: 7, ...changes })).map(({ dossier, reasons }) =>
    [dossier, ...reasons].join(' '),
  );

const digits = feeReference({ dossier: 12, study: 'orientation' });

test('Money that resembles nothing has no suggestion', () => {
  assert.deepEqual(suggested({}), []);
});

test('A reference of another fee of the dossier points to it', () => {
  assert.deepEqual(suggested({ reference: feeReference({ dossier: 12, study: 'detailed' }) }), [
    '12 reference',
  ]);
});

test('So does a right reference among several', () => {
  const other = feeReference({ dossier: 5, study: 'orientation' });
  assert.deepEqual(suggested({ reference: digits, text: other }), ['5 reference', '12 reference']);
});

test('One wrong digit, two digits swapped, missing check digits: each is a reason of its own', () => {
  const wrong = `${digits.slice(0, 9)}${(Number(digits[9]) + 1) % 10}${digits.slice(10)}`;
  const swapped = digits.slice(0, 7) + digits[8] + digits[7] + digits.slice(9);
  assert.ok(suggested({ reference: wrong }).includes('12 reference-one-digit-off'));
  assert.ok(suggested({ text: formatReference(swapped) }).includes('12 reference-digits-swapped'));
  assert.deepEqual(suggested({ text: `dossier ${digits.slice(0, 10)}` }), [
    '12 reference-without-check-digits',
  ]);
});

test('The amount that a fee still misses is a reason where few fees miss it', () => {
  assert.deepEqual(suggested({ cents: 100_003 }), ['4 amount-missing']);
  const alike = many.map((one) => ({ ...one, missingCents: 500 }));
  assert.deepEqual(suggested({ cents: 500 }, alike), []);
});

test('Where many fees miss it, it strengthens another reason', () => {
  const alike = many.map((one): Candidate => ({ ...one, missingCents: 500 }));
  const known = alike.with(2, candidate(3, { missingCents: 500, company: 'Éoliennes du Condroz SA' }));
  assert.deepEqual(suggested({ cents: 500, name: 'EOLIENNES DU CONDROZ' }, known), [
    '3 amount-missing name-resembles',
  ]);
});

test('An account that has paid for the dossier weighs more than one that has paid for another of its producer', () => {
  const account = 'BE71096123456769';
  const seen = [
    candidate(1, { accountsOfProducer: new Set([account]) }),
    candidate(2, { accounts: new Set([account]), accountsOfProducer: new Set([account]) }),
  ];
  assert.deepEqual(suggested({ account }, seen), [
    '2 account-of-dossier account-of-producer',
    '1 account-of-producer',
  ]);
});

test('A name resembles another by half of its words, never by its legal form alone', () => {
  const named = [
    candidate(1, { company: 'Ferme du Moulin SPRL' }),
    candidate(2, { company: 'Biogaz Ath SPRL' }),
  ];
  assert.deepEqual(suggested({ name: 'MOULIN' }, named), ['1 name-resembles']);
  assert.deepEqual(suggested({ name: 'SPRL Untel' }, named), []);
});

test('No more than five are suggested, the strongest first', () => {
  const all = many.map((one) => ({ ...one, company: 'Moulin' }));
  const found = suggested(
    { name: 'Moulin', reference: feeReference({ dossier: 12, study: 'detailed' }) },
    all,
  );
  assert.equal(found.length, 5);
  assert.equal(found[0], '12 reference name-resembles');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { speechOf } from '#app/i18n/speech.ts';
import { moneyOf } from '#app/producer/money.ts';
import { type Given, given } from '#lib/register/given.ts';
import { dossierAt, requested, windAt } from '#lib/register/given-dossier.ts';
import { paying } from '#lib/register/given-money.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { type FeeLetter, feeLetterOf } from './fee-letter.ts';

const words = {
  name: 'Moulin SRL',
  contact: '',
  address: 'Thuin',
  site: 'Thuin',
  enterpriseNumber: '0403.170.701',
};

const letterOf = (story: Given, locale: 'fr' | 'en', project = windAt('F', 1_000)): FeeLetter => {
  const dossier = story.dossier(1);
  const fee = moneyOf(dossier).fees.at(-1);
  assert.ok(fee !== undefined);
  const asked = { on: fee.requestedOn, rules: version1, project };
  const today = '2025-02-20';
  return feeLetterOf({ speech: speechOf(locale), dossier, fee, asked, rules: version1, today, words });
};

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const saidOf = (lines: FeeLetter['sums']): string[] => lines.map(([, said]) => plain(said));

test('A fee request says its amount without VAT, its VAT and the whole, and what to pay to whom', () => {
  const letter = letterOf(given(requested(1, '2025-02-03')), 'fr');
  assert.deepEqual(saidOf(letter.sums), ['1 500,00 €', '315,00 €', '1 815,00 €']);
  assert.equal(
    plain(letter.lead),
    'Payez 1 815,00 € à Gestionnaire de réseau : le projet n’a pas de place avant ce paiement.',
  );
  assert.deepEqual(letter.addressee, ['Moulin SRL', 'Thuin', 'Numéro d’entreprise 0403.170.701']);
});

test('Its transfer has the reference of the fee, the account in groups of four, and a code that says the same', () => {
  const { transfer, payload } = letterOf(given(requested(1, '2025-02-03')), 'en');
  assert.deepEqual(saidOf(transfer), [
    '+++000/0000/01111+++',
    'BE68 5390 0754 7034',
    'Gestionnaire de réseau',
    '€1,815.00',
  ]);
  assert.match(payload ?? '', /\nBE68539007547034\nEUR1815\.00\n\n\n\+{3}000\/0000\/01111\+{3}$/);
});

test('Once a part has arrived it asks for what is missing, in its words and in its code', () => {
  const story = given(requested(1, '2025-02-03'), paying(1, 'part', 100_000, '2025-02-05'));
  const { sums, payload } = letterOf(story, 'en');
  assert.deepEqual(saidOf(sums), ['€1,500.00', '€315.00', '€1,815.00', '€1,000.00', '€815.00']);
  assert.match(payload ?? '', /\nEUR815\.00\n/);
});

test('Once the fee is covered it asks for nothing, and says since when', () => {
  const story = given(requested(1, '2025-02-03'), paying(1, 'all', 181_500, '2025-02-05'));
  const { payload, transfer, lead } = letterOf(story, 'en');
  assert.deepEqual([payload, transfer], [null, []]);
  assert.equal(lead, 'This request is paid: it has been covered since 5 February 2025.');
});

test('The request of a detailed study asks for that fee alone, by the last day that counts, and tells rule R7', () => {
  const { lead, follows } = letterOf(given(dossierAt('detailed-fee-due')), 'en');
  assert.match(lead, /^Pay €6,050\.00 to Gestionnaire de réseau, by \d+ \w+ 2025 at the latest\.$/);
  assert.match(follows.join(' '), /rule R7.*3 months.*rule R8/s);
});

for (const [kva, bracket] of [
  [1_000, 'up to 1,000 kVA'],
  [1_001, 'above 1,000 kVA, up to 5,000 kVA'],
  [5_001, 'above 5,000 kVA'],
] as const)
  test(`The bracket of ${kva} kVA is told as "${bracket}"`, () => {
    const { facts } = letterOf(given(requested(1, '2025-02-03')), 'en', windAt('F', kva));
    assert.ok(saidOf(facts).includes(bracket), saidOf(facts).join('; '));
  });

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rulesSchema } from '#lib/rules/rules.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { bracketOf, feeCents, feeFor } from './fee.ts';
import { accessManager, byTwo, given, producer, said, secondAccessManager } from './given.ts';
import { dossierAt, requested, windAt } from './given-dossier.ts';
import { paying, reversing, when } from './given-money.ts';

const submit = {
  type: 'SubmitRequest',
  dossier: 1,
  study: 'orientation',
  project: windAt('F', 1_000),
} as const;

const brackets = [
  ['orientation', 1, 0, 181_500],
  ['orientation', 999, 0, 181_500],
  ['orientation', 1_000, 0, 181_500],
  ['orientation', 1_001, 0, 363_000],
  ['orientation', 1_000, 1, 363_000],
  ['orientation', 0, 1_000, 181_500],
  ['orientation', 4_999, 1, 363_000],
  ['orientation', 5_000, 0, 363_000],
  ['orientation', 5_000, 1, 605_000],
  ['orientation', 100_000, 0, 605_000],
  ['detailed', 1_000, 0, 605_000],
  ['detailed', 1_001, 0, 1_210_000],
  ['detailed', 5_000, 0, 1_210_000],
  ['detailed', 5_001, 0, 2_420_000],
] as const;

test('The fee goes by the whole power, flexible part included, and includes VAT', () => {
  for (const [study, permanentKva, flexibleKva, cents] of brackets)
    assert.equal(
      feeCents(version1, study, windAt('F', permanentKva, flexibleKva)),
      cents,
      `${study} ${permanentKva} + ${flexibleKva} kVA`,
    );
});

test('The VAT in a fee is that of its bracket, and the rest is the price of the study', () => {
  const { amountCents, vatCents } = feeFor(version1, 'orientation', windAt('F', 1_001));
  assert.deepEqual({ amountCents, vatCents }, { amountCents: 363_000, vatCents: 63_000 });
  assert.equal(bracketOf(version1, 'orientation', windAt('F', 1_001)).amountCents, amountCents - vatCents);
});

for (const [study, amountCents, vatCents] of [
  ['orientation', 181_500, 31_500],
  ['detailed', 605_000, 105_000],
] as const)
  test(`The request for the fee of a study is issued at once, by the submission itself: ${study}`, () => {
    given(dossierAt('draft'))
      .when({ ...submit, study }, producer, '2025-02-03')
      .thenGives(
        { type: 'RequestSubmitted' },
        { type: 'FeeRequested', study, on: '2025-02-03', confidential: { amountCents, vatCents } },
      );
  });

test('A dossier keeps the VAT of its fee, also once the fee is covered and the cover taken back', () => {
  const story = given(requested(1, '2025-02-03'), paying(1, 'b1', 181_500, '2025-02-05'));
  assert.equal(story.dossier(1).orientationFee?.vatCents, 31_500);
  assert.equal(story.and(reversing(1, 'b1', '2025-02-06')).dossier(1).orientationFee?.vatCents, 31_500);
});

const dearer = version1.tariff.map((row) => ({ ...row, amountCents: row.amountCents + 100 }));
const version2 = { ...version1, version: 2, inForceFrom: '2025-03-01', tariff: dearer } as const;
const publish = { type: 'PublishRules', rules: version2 } as const;
const published = byTwo(publish, 1, accessManager, secondAccessManager, '2025-02-20');

test('A tariff counts from its day: the day before, the fee is still the old one', () => {
  const asked = (on: '2025-02-28' | '2025-03-01', amountCents: number) =>
    given(published, dossierAt('draft'))
      .when(submit, producer, on)
      .thenGives({ type: 'RequestSubmitted' }, { type: 'FeeRequested', confidential: { amountCents } });
  asked('2025-02-28', 181_500);
  asked('2025-03-01', 181_600);
});

test('A new tariff leaves a fee already asked for as it was', () => {
  const story = given(requested(1, '2025-02-03'), published).clockOn('2025-03-05');
  assert.equal(story.dossier(1).orientationFee?.amountCents, 181_500);
  when(story, paying(1, 'b1', 181_500, '2025-03-05')).thenGives(
    { type: 'PaymentRegistered', covers: 'orientation' },
    { type: 'OrientationStudyStarted' },
  );
});

test('The fee of the detailed study is the one in force when it is ordered', () => {
  given(dossierAt('orientation-reported'), published)
    .when({ type: 'OrderDetailedStudy', dossier: 1 }, producer, '2025-03-03')
    .thenGives(
      { type: 'DetailedStudyOrdered' },
      { type: 'FeeRequested', study: 'detailed', confidential: { amountCents: 605_100 } },
    );
});

test('A change before the first payment asks for the fee of the new power, and the old one no longer counts', () => {
  const story = given(
    requested(1, '2025-02-03'),
    said({ type: 'ChangeProject', dossier: 1, project: windAt('F', 2_000) }, producer, '2025-02-04'),
  );
  when(story, paying(1, 'b1', 181_500, '2025-02-05')).thenGives({ type: 'PaymentRegistered', covers: null });
  when(story, paying(1, 'b2', 181_500, '2025-02-06')).thenGives(
    { type: 'PaymentRegistered', covers: 'orientation', coveredOn: '2025-02-06' },
    { type: 'OrientationStudyStarted', enteredOn: '2025-02-06' },
  );
});

test('A change of power before the payment asks for the fee again, in the same dossier and for the same study', () => {
  const change = { type: 'ChangeProject', dossier: 1, project: windAt('F', 2_000) } as const;
  const story = given(requested(1, '2025-02-03'));
  story
    .when(change, producer, '2025-02-04')
    .thenGives(
      { type: 'ProjectChanged' },
      { type: 'FeeRequested', dossier: 1, study: 'orientation', confidential: { amountCents: 363_000 } },
    );
  assert.deepEqual(story.dossier(1).orientationFee, {
    amountCents: 363_000,
    vatCents: 63_000,
    requestedOn: '2025-02-04',
    coveredOn: null,
  });
});

const otherVat = version1.tariff.map((row) => ({
  ...row,
  amountCents: row.amountCents + 100,
  vatCents: row.vatCents - 100,
}));

test('A fee of the same amount with another VAT is another fee: a change of power asks for it', () => {
  const rules = { ...version2, tariff: otherVat };
  const story = given(
    requested(1, '2025-02-03'),
    byTwo({ ...publish, rules }, 1, accessManager, secondAccessManager, '2025-02-20'),
  );
  story
    .when({ type: 'ChangeProject', dossier: 1, project: windAt('F', 900) }, producer, '2025-03-03')
    .thenGives({ type: 'ProjectChanged' }, { type: 'FeeRequested', confidential: { vatCents: 31_400 } });
});

test('No study is free: the payment of its fee is what starts it (R3, R7)', () => {
  const free = version1.tariff.map((row) => ({ ...row, amountCents: 0, vatCents: 0 }));
  assert.equal(rulesSchema.safeParse({ ...version1, tariff: free }).success, false);
  assert.equal(rulesSchema.safeParse(version1).success, true);
});

test('A tariff says what every power pays: each study has a bracket without upper bound', () => {
  const without = (study: string) =>
    version1.tariff.filter((row) => row.study !== study || row.upToKva !== null);
  for (const study of ['orientation', 'detailed'])
    assert.equal(rulesSchema.safeParse({ ...version1, tariff: without(study) }).success, false, study);
});

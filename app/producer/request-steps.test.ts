import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  allFaults,
  faultsIn,
  placeNamed,
  powerTyped,
  type RequestStep,
  requestSteps,
  stepBeside,
  wholeRequest,
} from './request-steps.ts';

const nodes = new Map([['S-ATH-F1', {}]]);

const typed = {
  name: 'Moulin SRL',
  enterpriseNumber: '0403 170 701',
  contact: 'Anne Dupré',
  email: 'anne@moulin.example',
  address: 'rue du Coq Gris 4, 7800 Ath',
  commune: 'Ath',
  place: '',
  parcel: 'B 412',
  technology: 'solar',
  permanentKva: '1 250',
  flexibleKva: '',
  node: 'S-ATH-F1',
  diagram: '',
  study: 'orientation',
};

test('A request that says all becomes a project, a study, and words that stay confidential', () => {
  const whole = wholeRequest(typed, nodes);
  assert.deepEqual(whole?.project, {
    node: 'S-ATH-F1',
    technology: 'solar',
    permanentKva: 1_250,
    flexibleKva: 0,
  });
  assert.equal(whole?.study, 'orientation');
  assert.deepEqual(whole?.words.enterpriseNumber, '0403.170.701');
  assert.equal(whole?.words.site, 'Ath');
});

test('A street or place goes before the commune', () => {
  assert.equal(wholeRequest({ ...typed, place: 'Les Linottes' }, nodes)?.words.site, 'Les Linottes, Ath');
});

const faulty: readonly (readonly [
  RequestStep,
  Readonly<Record<string, string>>,
  Readonly<Record<string, string>>,
])[] = [
  ['company', { enterpriseNumber: '0403170702' }, { enterpriseNumber: 'not-an-enterprise-number' }],
  ['company', { email: 'anne' }, { email: 'not-an-e-mail' }],
  ['company', { name: '  ' }, { name: 'needed' }],
  ['site', { commune: '', parcel: '' }, { commune: 'needed', parcel: 'needed' }],
  ['installation', { technology: 'coal' }, { technology: 'not-a-choice' }],
  ['installation', { permanentKva: '1,5' }, { permanentKva: 'not-a-whole-number' }],
  ['installation', { permanentKva: '0' }, { permanentKva: 'no-power' }],
  ['node', { node: 'S-ATLANTIS' }, { node: 'no-such-node' }],
  ['study', { study: '' }, { study: 'needed' }],
];

for (const [step, change, faults] of faulty)
  test(`The step ${step} with ${JSON.stringify(change)} says ${JSON.stringify(faults)}`, () => {
    const changed = { ...typed, ...change };
    assert.deepEqual(faultsIn(step, changed, nodes), faults);
    assert.deepEqual([...allFaults(changed, nodes).keys()], [step]);
    assert.equal(wholeRequest(changed, nodes), null);
  });

test('No permanent power is asked for where some flexible power is', () => {
  assert.deepEqual(faultsIn('installation', { ...typed, permanentKva: '0', flexibleKva: '50' }, nodes), {});
  assert.deepEqual(powerTyped({ permanentKva: '0', flexibleKva: '50' }), {
    permanentKva: 0,
    flexibleKva: 50,
  });
});

test('Power that cannot be read is not guessed', () => {
  assert.equal(powerTyped({ permanentKva: 'a lot' }), null);
});

test('An empty draft is faulty at every step but the documents, which may come later', () => {
  assert.deepEqual(
    requestSteps.filter((step) => !allFaults({}, nodes).has(step)),
    ['documents'],
  );
});

test('One goes from step to step, and never before the first nor past the review', () => {
  assert.deepEqual(
    [stepBeside('company', -1), stepBeside('company', 1), stepBeside('study', 1), stepBeside('review', 1)],
    ['company', 'site', 'review', 'review'],
  );
});

test('An address that names no step leads to the first', () => {
  assert.deepEqual(
    [placeNamed(null), placeNamed('x'), placeNamed('review'), placeNamed('node')],
    ['company', 'company', 'review', 'node'],
  );
});

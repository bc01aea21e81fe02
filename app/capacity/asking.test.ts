import assert from 'node:assert/strict';
import { test } from 'node:test';
import { given } from '#lib/register/given.ts';
import { queryOf, readAsking } from './asking.ts';

const { register } = given();
const read = (query: string) => readAsking(new URLSearchParams(query), register);

test('An address without a question asks nothing, and nothing is wrong with it', () => {
  const { asking, faults } = read('');
  assert.deepEqual(asking, { node: null, technology: null, permanentKva: null, flexibleKva: 0 });
  assert.deepEqual(faults, {});
});

test('A project is read from an address, and said again in the same words', () => {
  const asked = read('node=F&technology=wind&permanentKva=1500&flexibleKva=200');
  assert.deepEqual(asked.asking, { node: 'F', technology: 'wind', permanentKva: 1_500, flexibleKva: 200 });
  assert.equal(queryOf(asked.asking, asked), '?node=F&technology=wind&permanentKva=1500&flexibleKva=200');
});

test('A power may be written with spaces or dots between its thousands', () => {
  assert.equal(read('permanentKva=1+500').asking.permanentKva, 1_500);
  assert.equal(read('permanentKva=12.000').asking.permanentKva, 12_000);
});

test('A point is found by its key or by its name, whatever its case', () => {
  const name = register.nodes.get('F')?.name ?? '';
  for (const typed of ['F', name, name.toUpperCase()])
    assert.equal(read(`${new URLSearchParams({ node: typed })}`).asking.node, 'F');
});

test('Who names flexible power alone asks for no permanent power', () => {
  assert.equal(read('flexibleKva=500').asking.permanentKva, 0);
});

const faulty = [
  ['node=Atlantis', { node: 'no-such-node' }],
  ['technology=coal', { technology: 'not-a-choice' }],
  ['permanentKva=much', { permanentKva: 'not-a-whole-number' }],
  ['permanentKva=-5', { permanentKva: 'not-a-whole-number' }],
  ['permanentKva=1e3', { permanentKva: 'not-a-whole-number' }],
  ['permanentKva=1000001', { permanentKva: 'not-a-whole-number' }],
  ['flexibleKva=1.5', { flexibleKva: 'not-a-whole-number' }],
  ['permanentKva=0', { permanentKva: 'no-power' }],
  ['permanentKva=0&flexibleKva=0', { permanentKva: 'no-power' }],
] as const;

for (const [query, faults] of faulty)
  test(`?${query} is a fault of its field, and the rest is read`, () => {
    const asked = read(`${query}&${query.startsWith('node') ? 'technology=wind' : 'node=F'}`);
    assert.deepEqual(asked.faults, faults);
    assert.ok(asked.asking.node === 'F' || asked.asking.technology === 'wind');
  });

test('What cannot be meant stays in the address as it was typed', () => {
  const asked = read('node=F&permanentKva=much');
  assert.equal(queryOf(asked.asking, asked), '?node=F&permanentKva=much');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everything, publicStatuses, queryOf, readAsking, saysNothing } from './asking.ts';

const today = '2026-07-15';
const read = (query: string) => readAsking(new URLSearchParams(query), today);

test('Without a question the whole queue of today is meant, by rank', () => {
  assert.deepEqual(read(''), { asking: everything, number: null, faults: [] });
});

test('Every field of the address is read', () => {
  const query = 'node=Mons&on=2025-03-01&queue=a&technology=wind&status=waiting-a&sort=-kva&page=3';
  assert.deepEqual(read(query).asking, {
    part: 'a',
    node: 'Mons',
    technology: 'wind',
    status: 'waiting-a',
    sort: 'kva',
    isDescending: true,
    on: '2025-03-01',
    page: 3,
  });
});

test('Today, typed as a day, is the same as no day', () => {
  assert.equal(read('on=2026-07-15').asking.on, null);
  assert.equal(read('on=2026-07-14').asking.on, '2026-07-14');
});

test('Spaces around and inside what is typed are tidied, and a very long text is cut', () => {
  assert.equal(read('node=%20%20Mons%20%20T1%20').asking.node, 'Mons T1');
  assert.equal(read(`node=${'x'.repeat(5_000)}`).asking.node.length, 100);
});

test('The first of repeated fields counts', () => {
  assert.equal(read('queue=a&queue=b').asking.part, 'a');
});

const faults = [
  ['on=2026-02-31', 'on', '2026-02-31', 'not-a-day'],
  ['on=yesterday', 'on', 'yesterday', 'not-a-day'],
  ['on=2026-07-16', 'on', '2026-07-16', 'day-in-future'],
  ['number=12a', 'number', '12a', 'not-a-number'],
  ['number=-1', 'number', '-1', 'not-a-number'],
  ['number=1234567890', 'number', '1234567890', 'not-a-number'],
  ['queue=c', 'queue', 'c', 'no-choice'],
  ['technology=coal', 'technology', 'coal', 'no-choice'],
  ['status=draft', 'status', 'draft', 'no-choice'],
  ['status=orientation-fee-due', 'status', 'orientation-fee-due', 'no-choice'],
  ['sort=name', 'sort', 'name', 'no-choice'],
  ['sort=__proto__', 'sort', '__proto__', 'no-choice'],
  ['page=0', 'page', '0', 'not-a-page'],
  ['page=1.5', 'page', '1.5', 'not-a-page'],
  ['page=1e9', 'page', '1e9', 'not-a-page'],
] as const;

for (const [query, field, typed, fault] of faults) {
  test(`?${query} is a fault of that field alone; the rest is answered`, () => {
    const asked = read(`node=Ath&${query}`);
    assert.deepEqual(asked.faults, [{ field, typed, fault }]);
    assert.deepEqual(asked.asking, { ...everything, node: 'Ath' });
  });
}

test('A number is read apart from the rest: it leads to one entry', () => {
  assert.equal(read('number=0012').number, 12);
});

test('An address says only what is asked, always in the same order', () => {
  assert.equal(queryOf(everything), '');
  assert.equal(
    queryOf({ ...everything, page: 2, on: '2025-03-01', part: 'b' }),
    '?on=2025-03-01&queue=b&page=2',
  );
  assert.equal(queryOf({ ...everything, isDescending: true }), '?sort=-rank');
});

test('What an address says is read back as the same question', () => {
  for (const status of publicStatuses) {
    const asking = { ...everything, status, node: 'La Louvière & co', sort: 'entered', page: 7 } as const;
    assert.deepEqual(read(queryOf(asking)).asking, asking);
  }
});

test('A fault stays in the address, so that its sentence can be shown', () => {
  const { asking, faults: found } = read('on=nonsense&queue=a');
  assert.equal(queryOf(asking, found), '?queue=a&on=nonsense');
});

test('An address with an empty field is one that a form has written', () => {
  assert.equal(saysNothing(new URLSearchParams('node=&queue=a')), true);
  assert.equal(saysNothing(new URLSearchParams('queue=a')), false);
  assert.equal(saysNothing(new URLSearchParams('')), false);
});

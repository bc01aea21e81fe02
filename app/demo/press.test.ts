import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPress, untilOf } from './press.ts';

const today = '2026-01-31';
const drawn = { until: '2026-02-01', aheadMs: '86400000', from: '2026-01-31', since: '5120' };

test('A day leads to tomorrow, a month to the same day of the next month or its last', () => {
  assert.equal(untilOf('day', today, null), '2026-02-01');
  assert.equal(untilOf('month', today, null), '2026-02-28');
  assert.equal(untilOf('month', '2026-03-15', null), '2026-04-15');
});

test('The next due date leads to the day on which it takes effect, where there is one', () => {
  assert.equal(untilOf('due', today, { on: '2026-04-02', dues: [] }), '2026-04-02');
  assert.equal(untilOf('due', today, null), null);
});

test('A press is read as its form was drawn', () => {
  assert.deepEqual(readPress(drawn, today), {
    until: '2026-02-01',
    aheadMs: 86_400_000,
    from: '2026-01-31',
    since: 5_120,
  });
});

const faulty = [
  { until: '2026-02-30' },
  { until: '9999-01-01' },
  { until: '2031-01-01' },
  { aheadMs: '-1' },
  { aheadMs: '1e9' },
  { from: '' },
  { since: 'x' },
];

for (const fault of faulty)
  test(`A press with ${JSON.stringify(fault)} is none of this page`, () => {
    assert.equal(readPress({ ...drawn, ...fault }, today), null);
  });

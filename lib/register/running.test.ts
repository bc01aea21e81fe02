import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TimeLimitName } from '#lib/calendar/time-limit.ts';
import { markPassed, nextStep, reminded, restarted, started, without } from './running.ts';

const start = (limit: TimeLimitName) =>
  ({ limit, from: '2025-01-02', dueOn: '2025-02-03', remindOn: '2025-01-27' }) as const;
const limits = started([start('accept-proposal'), start('take-back-change'), start('reversal-notice')]);
const names = (running: readonly { readonly limit: TimeLimitName }[]) => running.map(({ limit }) => limit);

test('A step that ends takes its limits with it; days of reflection and the notice of a reversal run on', () => {
  assert.deepEqual(names(nextStep(limits, [start('commissioning')])), [
    'take-back-change',
    'reversal-notice',
    'commissioning',
  ]);
  assert.deepEqual(names(nextStep([], [start('commissioning')])), ['commissioning']);
  assert.deepEqual(names(nextStep(limits, [])), ['take-back-change', 'reversal-notice']);
});

test('A limit that starts has not passed', () => {
  assert.deepEqual(started([start('commissioning')]), [{ ...start('commissioning'), passed: false }]);
});

test('The notice of a reversal that runs alone runs on into the next step', () => {
  const alone = started([start('reversal-notice')]);
  assert.deepEqual(names(nextStep(alone, [start('commissioning')])), ['reversal-notice', 'commissioning']);
});

test('One limit ends alone', () => {
  assert.deepEqual(names(without(limits, 'take-back-change')), ['accept-proposal', 'reversal-notice']);
  assert.deepEqual(without(limits, 'commissioning'), limits);
});

test('A limit that starts again replaces the one of its name', () => {
  const again = restarted(limits, [{ ...start('accept-proposal'), dueOn: '2025-09-01' }]);
  assert.deepEqual(names(again), ['take-back-change', 'reversal-notice', 'accept-proposal']);
  assert.equal(again.at(-1)?.dueOn, '2025-09-01');
});

test('A limit that has passed is kept to be seen, reminds no more, and leaves the others alone', () => {
  const [passed, other] = markPassed(limits, 'accept-proposal');
  assert.deepEqual([passed?.passed, passed?.remindOn, passed?.dueOn], [true, null, '2025-02-03']);
  assert.equal(other, limits[1]);
});

test('A reminder moves on to the next one, of its limit alone', () => {
  const [one, other] = reminded(limits, 'accept-proposal', '2025-02-02');
  assert.equal(one?.remindOn, '2025-02-02');
  assert.equal(other, limits[1]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forkOf } from './fork.ts';
import { playHistory, type Recorded } from './given-history.ts';
import { applyEvent, emptyRegister, type Register } from './register.ts';

const seeds = Array.from({ length: 600 }, (_, at) => (at + 1) * 7_919);
const { log } = playHistory({ freedCapacity: 'strict', monthsCount: 'eve' }, seeds, () => {});

const applyAll = (register: Register, recorded: readonly Recorded[]): Register => {
  for (const { event, at } of recorded) applyEvent(register, event, at);
  return register;
};

test('What is applied to a fork is not seen in the register it was made of, and leads where the log leads', () => {
  for (const at of [0.3, 0.6, 0.9].map((part) => Math.floor(log.length * part))) {
    const register = applyAll(emptyRegister(), log.slice(0, at));
    const before = structuredClone(register);
    const fork = applyAll(forkOf(register), log.slice(at));
    assert.deepEqual(register, before);
    assert.deepEqual(fork, applyAll(emptyRegister(), log));
  }
});

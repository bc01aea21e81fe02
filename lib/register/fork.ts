import type { Register } from './register.ts';

const copied = <Key, Value>(map: ReadonlyMap<Key, Value>, copy: (value: Value) => Value): Map<Key, Value> => {
  const all = new Map<Key, Value>();
  for (const [key, value] of map) all.set(key, copy(value));
  return all;
};

const listOf = <One>(list: readonly One[]): One[] => [...list];

/**
 * A register that stands where another one does and goes its own way: what is applied to one is not seen in the other. The
 * dossiers themselves never change and are shared; it takes some milliseconds for each 10,000 of them.
 */
export const forkOf = (register: Register): Register => ({
  entries: register.entries,
  lastAt: register.lastAt,
  settledThrough: register.settledThrough,
  awaits: register.awaits,
  lastNumber: register.lastNumber,
  lastAct: register.lastAct,
  rules: listOf(register.rules),
  nodes: new Map(register.nodes),
  dossiers: new Map(register.dossiers),
  queues: { main: listOf(register.queues.main), a: listOf(register.queues.a), b: listOf(register.queues.b) },
  claimants: copied(register.claimants, listOf),
  waitingA: new Map(register.waitingA),
  unseen: new Set(register.unseen),
  taken: new Map(register.taken),
  acts: new Map(register.acts),
  transfers: new Map(register.transfers),
  payments: new Map(register.payments),
  refunds: listOf(register.refunds),
  takenOver: new Map(register.takenOver),
  wakes: {
    byDay: copied(register.wakes.byDay, (dossiers) => new Set(dossiers)),
    days: listOf(register.wakes.days),
  },
  history: copied(register.history, listOf),
  settledHistory: listOf(register.settledHistory),
  capacityHistory: new Map(register.capacityHistory),
});

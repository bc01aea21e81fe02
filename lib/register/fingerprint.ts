import type { Day } from '#lib/calendar/day.ts';
import { canonical, type Json } from '#lib/log/canonical.ts';
import { queueOn } from '#lib/queue/on.ts';
import { orderText } from '#lib/queue/order.ts';
import type { Register } from './register.ts';

/** A map as a list of pairs by key, so that the order in which keys came in does not show. */
const pairs = <Key extends string | number, Kept>(
  map: ReadonlyMap<Key, Kept>,
  text: (kept: Kept) => Json,
): Json =>
  [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([key, kept]): Json => [key, text(kept)]);

/** The whole state of a register as one text: two registers with the same text are the same, byte for byte (F7). */
export const fingerprint = (register: Register): string =>
  canonical({
    entries: register.entries,
    lastAt: register.lastAt,
    settledThrough: register.settledThrough,
    awaits: register.awaits ?? null,
    lastNumber: register.lastNumber,
    lastAct: register.lastAct,
    rules: register.rules,
    nodes: pairs(register.nodes, (node) => node),
    dossiers: pairs(register.dossiers, (dossier) => dossier),
    queues: register.queues,
    claimants: pairs(register.claimants, (keys) => keys),
    waitingA: pairs(register.waitingA, (count) => count),
    unseen: [...register.unseen].sort(),
    taken: pairs(register.taken, (taken) => taken),
    acts: pairs(register.acts, (act) => act),
    transfers: pairs(register.transfers, (transfer) => transfer),
    payments: pairs(register.payments, (dossier) => dossier),
    refunds: register.refunds,
    takenOver: pairs(register.takenOver, (dossier) => dossier),
    wakes: pairs(register.wakes.byDay, (numbers) => [...numbers].sort((a, b) => a - b)),
    wakeDays: register.wakes.days,
    history: pairs(register.history, (standings) => standings),
    settledHistory: register.settledHistory.map(({ on, through, awaits }) => ({
      on,
      through,
      awaits: awaits ?? null,
    })),
    capacityHistory: pairs(register.capacityHistory, (changes) => changes),
  });

/** What anyone may know of a register: queue, ranks and capacities as they stand, and as they stood on some days (F7). */
export const publicFingerprint = (register: Register, days: readonly Day[]): string =>
  canonical([
    orderText(register),
    ...days.map((day): Json => {
      const { settledThrough, awaits, lines, nodes } = queueOn(register, day);
      return { day, settledThrough, awaits, lines, nodes: pairs(nodes, (node) => node) };
    }),
  ]);

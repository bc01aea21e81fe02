import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#lib/calendar/day.ts';
import { pathOf } from '#lib/queue/footprint.ts';
import type { RegisterEvent } from '#lib/register/event.ts';
import { applyEvent, emptyRegister, type Register } from '#lib/register/register.ts';
import { demoUntil, hardDays } from './given.ts';

/** What may make a node hold more than it can take, by F4: an exception, a takeover, a correction downwards. */
const names = (event: RegisterEvent): boolean =>
  event.type === 'DossierTakenOver' ||
  event.type === 'CapacityChanged' ||
  ('exception' in event && event.exception !== null);

const nodesOf = (register: Register, event: RegisterEvent): readonly string[] => {
  if ('node' in event) return [event.node];
  const project =
    'dossier' in event && event.dossier !== null ? register.dossiers.get(event.dossier)?.project : null;
  return project == null ? [] : pathOf(register, project.node);
};

const excessKva = (register: Register, node: string): number => {
  const { usedKva = 0, grantedKva = 0 } = register.taken.get(node) ?? {};
  return usedKva + grantedKva - (register.nodes.get(node)?.hostingCapacityKva ?? 0);
};

/** The events after which a node held more than before and than it can take, though nothing names it. */
const unnamed = (last: Day): readonly RegisterEvent[] => {
  const register = emptyRegister();
  return demoUntil(last).events.flatMap(({ event, at }) => {
    const before = new Map([...register.nodes.keys()].map((node) => [node, excessKva(register, node)]));
    applyEvent(register, event, at);
    const grew = nodesOf(register, event).filter(
      (node) => excessKva(register, node) > Math.max(0, before.get(node) ?? 0),
    );
    return grew.length > 0 && !names(event) ? [event] : [];
  });
};

for (const last of hardDays)
  test(`up to ${last} no more is granted than a node can take, unless an event names it (F4)`, () => {
    assert.deepEqual(unnamed(last), []);
  });

test('some substations are nearly full and others nearly free', () => {
  const { register } = demoUntil('2026-03-10');
  const shares = [...register.nodes.values()]
    .filter((one) => one.kind === 'substation')
    .map((one) => 1 + excessKva(register, one.node) / (one.hostingCapacityKva ?? 1));
  assert.ok(Math.max(...shares) > 0.75, `${Math.max(...shares)}`);
  assert.ok(Math.min(...shares) < 0.5, `${Math.min(...shares)}`);
});

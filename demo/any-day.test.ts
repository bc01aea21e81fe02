import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, type Day, daysBetween } from '#lib/calendar/day.ts';
import { isWorkingDay } from '#lib/calendar/working-days.ts';
import { brusselsDay, startOfDay } from '#lib/calendar/zone.ts';
import { pathOf } from '#lib/queue/footprint.ts';
import { commandSchemas } from '#lib/register/command.ts';
import { statuses } from '#lib/register/dossier.ts';
import { publishable, type RegisterEvent } from '#lib/register/event.ts';
import { applyEvent, emptyRegister, type Register } from '#lib/register/register.ts';
import { demoUntil, dueSoon, hourOf, isAccepted, kindsOf, overdue, type Performance } from './given.ts';

// A leap day, both clock changes and their eves, holidays, ends of a year and of the range; then every 353rd day.
const hardDays: readonly Day[] = [
  '2024-01-01',
  '2024-02-29',
  '2025-12-25',
  '2026-03-29',
  '2026-10-25',
  '2027-08-01',
  '2032-12-31',
];
const spread = Array.from({ length: 8 }, (_, index) => addDays('2024-05-10', index * 353));
const performances = [...hardDays, ...spread].map((day, index) => demoUntil(hourOf(day, (index * 7) % 23)));

/** A sentence that must hold of the history whenever the demonstration is started; names the moments at which it fails. */
const always = (sentence: string, holds: (performance: Performance) => boolean): void => {
  test(`Whenever it is started, ${sentence}`, () => {
    const failing = performances.filter((one) => !holds(one)).map((one) => one.name);
    assert.deepEqual(failing, []);
  });
};

always('the demonstration has 300 to 400 dossiers', ({ register }) => {
  const { size } = register.dossiers;
  return size >= 300 && size <= 400;
});

always('at least three dossiers stand in every status', ({ register }) => {
  const dossiers = [...register.dossiers.values()];
  return statuses.every((status) => dossiers.filter((one) => one.status === status).length >= 3);
});

always('a dozen or more wait in each of the queues a and b', ({ register: { queues } }) =>
  [queues.a, queues.b].every((queue) => queue.length >= 12),
);

always('limits of ten dossiers or more fall due within thirty days', (one) => dueSoon(one) >= 10);

always('the operator is overdue somewhere', (one) => overdue(one) > 0);

always('every kind of command has been accepted', (one) => {
  const kinds: ReadonlySet<string> = kindsOf(one);
  return Object.keys(commandSchemas).every((kind) => kinds.has(kind));
});

always('fewer than two commands in a hundred are refused', ({ steps }) => {
  const refused = steps.filter((step) => !isAccepted(step)).length;
  return refused * 50 < steps.length;
});

always('an outcome has gone against the arithmetic, with a reason', ({ events }) =>
  events.some(({ event }) => 'exception' in event && event.exception !== null),
);

always('a second version of the rules has been in force for a year', ({ register, lastDay }) => {
  const [, second] = register.rules;
  return (
    register.rules.length === 2 && second !== undefined && daysBetween(second.inForceFrom, lastDay) > 365
  );
});

always('the history lasts four years, and only the acts of one file have the same moment', (one) => {
  const { scenes, until, lastDay } = one;
  const days = daysBetween(brusselsDay(scenes[0]?.at ?? 0), lastDay);
  const isOrdered = scenes.every(({ at }, index) => at > (scenes[index - 1]?.at ?? 0) && at <= until);
  const areApart = scenes.every(({ reading, steps }) => reading !== null || steps.length === 1);
  return isOrdered && areApart && days >= 1_461 && days <= 1_470;
});

always(
  'half a year of statements was read, one for each working day, and no act of theirs was refused',
  (one) => {
    const read = one.scenes.filter(({ reading }) => reading !== null);
    const isWhole = read.length >= 115 && one.register.awaits === null;
    return isWhole && read.every(({ steps }) => steps.every(isAccepted));
  },
);

always('money of the last days waits to be matched, and little of it', ({ register, lastDay }) => {
  const waiting = [...register.transfers.values()].filter(({ state }) => state === 'unmatched');
  const areLate = waiting.every(({ bookedOn }) => daysBetween(bookedOn, lastDay) <= 21);
  return waiting.length >= 1 && waiting.length <= 6 && areLate;
});

always('the staff act on working days, in office hours', ({ steps }) =>
  steps.every(({ actor, at }) => {
    if (actor.role === 'producer' || actor.role === 'clock') return true;
    const hour = (at - startOfDay(brusselsDay(at))) / 3_600_000;
    return isWorkingDay(brusselsDay(at)) && hour >= 8 && hour < 18;
  }),
);

always('no word kept apart stands in what is published (F8)', ({ steps, events }) => {
  const strings = events.flatMap(({ event }) => JSON.stringify(publishable(event)).match(/"[^"]*"/g) ?? []);
  const published = [...new Set(strings)].join('\n');
  const words = new Set(steps.flatMap(({ record }) => Object.values(record)));
  return words.size > 500 && [...words].every((word) => !published.includes(word));
});

/** What may make a node hold more than it can take, by F4: an exception, a takeover, a correction downwards. */
const namesExcess = (event: RegisterEvent): boolean =>
  event.type === 'DossierTakenOver' ||
  event.type === 'CapacityChanged' ||
  ('exception' in event && event.exception !== null);

const excessKva = (register: Register, node: string): number => {
  const { usedKva = 0, grantedKva = 0 } = register.taken.get(node) ?? {};
  return usedKva + grantedKva - (register.nodes.get(node)?.hostingCapacityKva ?? 0);
};

const nodesOf = (register: Register, event: RegisterEvent): readonly string[] => {
  if (!('dossier' in event) || event.dossier === null) return [];
  const project = register.dossiers.get(event.dossier)?.project;
  return project == null ? [] : pathOf(register, project.node);
};

always('no more is granted than a node can take, unless an event names it (F4)', ({ events }) => {
  const register = emptyRegister();
  return events.every(({ event, at }) => {
    const before = nodesOf(register, event).map((node) => [node, excessKva(register, node)] as const);
    applyEvent(register, event, at);
    const grew = before.some(([node, excess]) => excessKva(register, node) > Math.max(0, excess));
    return namesExcess(event) || !grew;
  });
});

always('some substations are nearly full and others have room', ({ register }) => {
  const shares = [...register.nodes.values()]
    .filter((one) => one.kind === 'substation')
    .map((one) => 1 + excessKva(register, one.node) / (one.hostingCapacityKva ?? 1));
  return Math.max(...shares) > 0.75 && Math.min(...shares) < 0.75;
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, daysBetween } from '#lib/calendar/day.ts';
import { brusselsDay, formatInstant } from '#lib/calendar/zone.ts';
import { commandSchemas, parseCommand } from '#lib/register/command.ts';
import { statuses } from '#lib/register/dossier.ts';
import { demoUntil, fallsDueWithin, hardDays, isAccepted, isOverdue, kindsOf, morningOf } from './given.ts';
import { playDemo } from './play.ts';
import type { Played } from './story.ts';

const day = '2026-03-10';

const written = (steps: readonly Played[]): string =>
  JSON.stringify(steps.map((step) => [step, [...step.actor.holds]]));

test('the same seed and moment give the same history, byte for byte', () => {
  const again = playDemo(7, morningOf(day));
  assert.equal(written(again.steps), written(demoUntil(day).steps));
});

test('another seed gives another history', () => {
  assert.notEqual(written(demoUntil(day, 8).steps), written(demoUntil(day).steps));
});

test('a later moment of the same day gives the same history, and what came after it', () => {
  const early = demoUntil(day).steps;
  const late = playDemo(7, morningOf(day) + 10 * 3_600_000).steps;
  assert.ok(late.length > early.length);
  assert.equal(written(late.slice(0, early.length)), written(early));
});

test('time never runs backwards, nor past the last moment', () => {
  let before = 0;
  for (const { now } of demoUntil(day).steps) {
    assert.ok(now >= before && now <= morningOf(day), formatInstant(now));
    before = now;
  }
});

test('the history lasts four years', () => {
  const [first] = demoUntil(day).steps;
  const days = daysBetween(brusselsDay(first?.now ?? 0), day);
  assert.ok(days >= 1_461 && days <= 1_470, `${days} days`);
});

test('every command could have come from outside', () => {
  for (const { command } of demoUntil(day).steps) assert.deepEqual(parseCommand(command), command);
});

for (const last of hardDays) {
  const { register, steps, events } = demoUntil(last);
  const dossiers = [...register.dossiers.values()];

  test(`up to ${last} some 300 to 400 dossiers are opened, at least three in every status`, () => {
    assert.ok(dossiers.length >= 300 && dossiers.length <= 400, `${dossiers.length} dossiers`);
    for (const status of statuses) {
      const count = dossiers.filter((dossier) => dossier.status === status).length;
      assert.ok(count >= 3, `${count} ${status}`);
    }
  });

  test(`on ${last} a dozen or more wait in each of the queues a and b`, () => {
    assert.ok(register.queues.a.length >= 12, `${register.queues.a.length} in a`);
    assert.ok(register.queues.b.length >= 12, `${register.queues.b.length} in b`);
  });

  test(`on ${last} limits fall due within thirty days, and the operator is overdue`, () => {
    assert.ok(dossiers.filter(fallsDueWithin(30, last)).length >= 10);
    assert.ok(dossiers.some(isOverdue));
  });

  test(`up to ${last} every kind of command of the procedure is accepted`, () => {
    const accepted = new Set<string>(steps.filter(isAccepted).flatMap(kindsOf));
    const missing = Object.keys(commandSchemas).filter((type) => !accepted.has(type));
    assert.deepEqual(missing, []);
  });

  test(`up to ${last} fewer than two commands in a hundred are refused`, () => {
    const refused = steps.filter((step) => !isAccepted(step)).length;
    assert.ok(refused * 50 < steps.length, `${refused} of ${steps.length}`);
  });

  test(`up to ${last} two outcomes go against the arithmetic, and a second version of the rules is in force`, () => {
    const exceptions = events.filter(
      ({ event }) =>
        (event.type === 'OrientationReported' || event.type === 'CapacityDecided') &&
        event.exception !== null,
    );
    assert.equal(exceptions.length, 2);
    assert.deepEqual(
      register.rules.map(({ version }) => version),
      [1, 2],
    );
    assert.ok((register.rules[1]?.inForceFrom ?? last) < addDays(last, -365));
  });
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCommand } from '#lib/register/command.ts';
import { publishable } from '#lib/register/event.ts';
import { demoUntil, hourOf } from './given.ts';
import type { Step } from './story.ts';

const { steps, events } = demoUntil(hourOf('2026-03-10', 11));

const written = (some: readonly Step[]): string =>
  JSON.stringify(some.map((step) => [step, [...step.actor.holds]]));

test('The same seed and moment give the same history, byte for byte', () => {
  assert.equal(written(demoUntil(hourOf('2026-03-10', 11)).steps), written(steps));
});

test('Another seed gives another history', () => {
  assert.notEqual(written(demoUntil(hourOf('2026-03-10', 11), 8).steps), written(steps));
});

test('A later moment of the same day gives the same history, and what came after it', () => {
  const early = demoUntil(hourOf('2026-03-10', 8)).steps;
  assert.ok(steps.length > early.length);
  assert.equal(written(steps.slice(0, early.length)), written(early));
});

test('Every command could have come from outside', () => {
  for (const { command } of steps) assert.deepEqual(parseCommand(command), command);
});

test('An act of the clock, of staff and of producers is written under a pseudonym', () => {
  for (const { actor } of steps) assert.match(actor.person, /^([efm]-[0-9a-f]{4}|p-[0-9a-f]{8}|clock)$/);
});

test('No part of a name, no enterprise number without its dots, no account is published (F8)', () => {
  const published = events.map(({ event }) => JSON.stringify(publishable(event))).join('\n');
  const parts = steps
    .flatMap(({ record: { name = '', contact = '', enterpriseNumber = '', account = '' } }) => [
      ...`${name} ${contact}`.split(' '),
      enterpriseNumber.replaceAll('.', ''),
      account,
    ])
    .filter((part) => part.length > 4);
  assert.ok(parts.length > 1_000);
  assert.deepEqual(
    [...new Set(parts)].filter((part) => published.includes(part)),
    [],
  );
});

test('No amount of money but the tariff, and no reason of a strike-off is published', () => {
  const withoutRules = events.filter(({ event }) => event.type !== 'RulesPublished');
  const text = withoutRules.map(({ event }) => JSON.stringify(publishable(event))).join('\n');
  assert.doesNotMatch(text, /amountCents|"confidential"/);
  const reasons = events.flatMap(({ event }) =>
    event.type === 'StruckOff' && event.confidential !== undefined ? [event.confidential.reason] : [],
  );
  assert.ok(reasons.length > 0 && reasons.every((reason) => !text.includes(reason)));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishable } from '#lib/register/event.ts';
import { demoUntil } from './given.ts';

const { steps, events } = demoUntil('2026-03-10');
const published = events.map(({ event }) => JSON.stringify(publishable(event))).join('\n');

test('no confidential word stands in what is published of the history (F8)', () => {
  const confidential = new Set(steps.flatMap((step) => Object.values(step.confidential ?? {})));
  assert.ok(confidential.size > 500, `${confidential.size} words`);
  assert.deepEqual(
    [...confidential].filter((word) => published.includes(word)),
    [],
  );
});

test('no part of a name, no enterprise number without its dots, no account stands in it either', () => {
  const parts = steps
    .flatMap(({ confidential: { name = '', contact = '', enterpriseNumber = '', account = '' } = {} }) => [
      ...`${name} ${contact}`.split(' '),
      enterpriseNumber.replaceAll('.', ''),
      account,
    ])
    .filter((part) => part.length > 4);
  assert.deepEqual(
    [...new Set(parts)].filter((part) => published.includes(part)),
    [],
  );
});

test('no amount of money but the tariff, and no reason of a strike-off is published', () => {
  const withoutRules = events.filter(({ event }) => event.type !== 'RulesPublished');
  const text = withoutRules.map(({ event }) => JSON.stringify(publishable(event))).join('\n');
  assert.doesNotMatch(text, /amountCents|"confidential"/);
  const reasons = events.flatMap(({ event }) =>
    event.type === 'StruckOff' && event.confidential !== undefined ? [event.confidential.reason] : [],
  );
  assert.ok(reasons.length > 0 && reasons.every((reason) => !text.includes(reason)));
});

test('everybody acts under a pseudonym', () => {
  for (const { actor } of steps) assert.match(actor.person, /^([efm]-[0-9a-f]{4}|p-[0-9a-f]{8}|clock)$/);
});

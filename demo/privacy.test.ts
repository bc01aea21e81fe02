import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishable } from '#lib/register/event.ts';
import { demoUntil, hourOf } from './given.ts';

const { steps, events } = demoUntil(hourOf('2026-03-10', 11));

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

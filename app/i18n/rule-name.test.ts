import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { timeLimits } from '#lib/calendar/time-limit.ts';
import { termsOf } from '#lib/register/terms.ts';
import { locales } from './locale.ts';
import { ruleName } from './rule-name.ts';
import { speechOf } from './speech.ts';

/** Every rule that a refusal names: those of the terms and of the limits, and those written where something is refused. */
const refusalRules = (): ReadonlySet<string> => {
  const files = globSync('{lib,db}/**/*.ts').filter((file) => !/test|given/.test(file));
  const texts = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const written = [...texts.matchAll(/refuse\('[a-z-]+', '([\w-]+)'/g)].map(([, rule = '']) => rule);
  const known = [...Object.values(termsOf), ...Object.values(timeLimits)].map(({ rule }) => rule);
  return new Set([...written, ...known]);
};

test('the rules that refusals name are found where they are written', () => {
  for (const rule of ['R9', 'receipt', 'rankFinal', 'four-eyes', 'idempotency'])
    assert.ok(refusalRules().has(rule), rule);
});

/** A code of several words; those of one word are English words. */
const isWritten = (rule: string): boolean => !/^R\d/.test(rule) && /[A-Z-]/.test(rule);

for (const locale of locales)
  test(`No rule is shown to people by its code (${locale})`, () => {
    const speech = speechOf(locale);
    const bare = [...refusalRules()].filter((rule) => ruleName(speech, rule) === rule);
    assert.deepEqual(bare.filter(isWritten), []);
    if (locale === 'fr')
      assert.deepEqual(
        bare.filter((rule) => !/^R\d/.test(rule)),
        [],
      );
  });

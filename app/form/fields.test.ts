import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { amountCents, day, email, enterpriseNumber, line, lines, optional, wholeNumber } from './fields.ts';
import { readFields } from './reply.ts';

const read = <Field>(field: z.ZodType<Field>, typed: string): unknown => {
  const result = readFields(z.object({ field }), { field: typed });
  return 'fields' in result ? result.fields.field : { fault: result.faults.field };
};

type Row = readonly [typed: string, read: unknown];
const fault = (code: string) => ({ fault: code });

const tables: Readonly<Record<string, readonly [field: z.ZodType, rows: readonly Row[]]>> = {
  'A line': [
    line(5),
    [
      ['  a  b ', 'a b'],
      ['', fault('needed')],
      [' \n ', fault('needed')],
      ['123456', fault('too-long')],
      ['\u200b', fault('needed')],
      ['\u0000\u202e', fault('needed')],
      ['a\u0000\u202eb\u2066', 'ab'],
      ['-', '-'],
    ],
  ],
  'Some lines': [
    lines(9),
    [
      ['a\r\nb\n', 'a\nb'],
      ['0123456789', fault('too-long')],
      ['a\u202eb\n\tc', 'ab\n\tc'],
      ['\u2060\n', fault('needed')],
    ],
  ],
  'A day': [
    day(),
    [
      ['2026-03-31', '2026-03-31'],
      ['31/03/2026', '2026-03-31'],
      [' 1.3.2026 ', '2026-03-01'],
      ['2026-02-30', fault('not-a-day')],
      ['31/02/2026', fault('not-a-day')],
      ['tomorrow', fault('not-a-day')],
      ['', fault('needed')],
    ],
  ],
  'A whole number': [
    wholeNumber(1, 9_999),
    [
      ['1000', 1_000],
      ['1 000', 1_000],
      ['1.000', 1_000],
      ['1\u202f000', 1_000],
      ['0', fault('not-a-whole-number')],
      ['10000', fault('not-a-whole-number')],
      ['1.5', fault('not-a-whole-number')],
      ['-5', fault('not-a-whole-number')],
      ['1e3', fault('not-a-whole-number')],
      ['١٢', fault('not-a-whole-number')],
    ],
  ],
  'An amount': [
    amountCents(),
    [
      ['1815', 181_500],
      ['1.815,00', 181_500],
      ['1 815,05 €', 181_505],
      ['1815.05', 181_505],
      ['0,01', 1],
      ['0', fault('not-an-amount')],
      ['1,815', fault('not-an-amount')],
      ['18,150', fault('not-an-amount')],
      ['1.815', 181_500],
      ['-3', fault('not-an-amount')],
      ['1815,001', fault('not-an-amount')],
    ],
  ],
  'An enterprise number': [
    enterpriseNumber(),
    [
      ['0403.170.701', '0403.170.701'],
      ['BE 0403 170 701', '0403.170.701'],
      ['0403170702', fault('not-an-enterprise-number')],
      ['403170701', fault('not-an-enterprise-number')],
      ['2403170701', fault('not-an-enterprise-number')],
    ],
  ],
  'A mail address': [
    email(),
    [
      [' anna@moulin.example ', 'anna@moulin.example'],
      ['anna@', fault('not-an-e-mail')],
    ],
  ],
  'A field that may be empty': [
    optional(day()),
    [
      ['', undefined],
      ['  ', undefined],
      ['2026-03-31', '2026-03-31'],
      ['x', fault('not-a-day')],
    ],
  ],
};

for (const [what, [field, rows]] of Object.entries(tables))
  for (const [typed, expected] of rows)
    test(`${what} typed as ${JSON.stringify(typed)} is read as ${JSON.stringify(expected)}`, () => {
      assert.deepEqual(read(field, typed), expected);
    });

test('A field that is not sent is needed, unless it may be left out', () => {
  const schema = z.object({ name: line(), note: optional(line()) });
  assert.deepEqual(readFields(schema, {}), { faults: { name: 'needed' } });
  assert.deepEqual(readFields(schema, { name: 'x' }), { fields: { name: 'x' } });
});

test('A choice that is not offered is said to be none', () => {
  const result = readFields(z.object({ study: z.enum(['orientation', 'detailed']) }), { study: 'other' });
  assert.deepEqual(result, { faults: { study: 'not-a-choice' } });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#lib/calendar/day.ts';
import type { StatementHead } from './chain.ts';
import { type GivenStatement, operatorAccount, payment, statement, statementsOf } from './given.ts';
import { head } from './given-kept.ts';
import { type IntakeRefusal, judge } from './intake-refusal.ts';
import { intakeSentence, intakeSentences } from './intake-sentence.ts';
import { readStatements } from './read-statement.ts';
import type { Statement } from './statement.ts';
import { codaOf } from './write-coda.ts';

const read = (...given: readonly GivenStatement[]): readonly Statement[] =>
  statementsOf(readStatements(codaOf(...given)));

const accounts = [{ account: operatorAccount, first: { year: 2026, number: 100 } }];

const judged = (
  statements: readonly Statement[],
  kept: readonly StatementHead[] = [],
  today: Day = '2026-04-01',
) => judge(statements, { accounts, kept, today });
const codes = (...asked: Parameters<typeof judged>) => judged(...asked).map(({ code }) => code);

/** The statement of the tests (118 of 2026) as it was kept, with other balances. */
const kept118 = (changes: Partial<StatementHead> = {}): StatementHead => {
  const [one] = read(statement());
  if (one === undefined || one.number === null) throw new Error('no statement');
  return { ...one, number: one.number, ...changes };
};
const balance = (on: `${number}-${number}-${number}`, cents: number) => ({ on, cents, beyondCents: 0 });

test('A numbered statement of the account that fees are paid to is taken in', () => {
  assert.deepEqual(codes(read(statement())), []);
});

test('A statement of another account is refused, with the account that fees are paid to', () => {
  const [refusal] = judged(read(statement({ account: 'BE71096123456769' })));
  assert.equal(refusal?.code, 'other-account');
  assert.match(sentence(refusal, 'en'), /BE71 0961 2345 6769 is not .* \(BE68 5390 0754 7034\)/);
});

test('A statement without a number is refused: a missing one could not be noticed', () => {
  assert.deepEqual(codes(read(statement({ number: 0 }))), ['no-number']);
});

test('A statement from before the first one that counts is refused', () => {
  assert.deepEqual(codes(read(statement({ number: 99 }))), ['before-first']);
  assert.deepEqual(codes(read(statement({ number: 100 }))), []);
});

test('A statement from the future is refused: its closing day may be today', () => {
  assert.deepEqual(codes(read(statement()), [], '2026-03-01'), ['in-future']);
  assert.deepEqual(codes(read(statement()), [], '2026-03-02'), []);
});

test('The same statement again is refused where its closing day or a balance differs', () => {
  const same = read(statement());
  assert.deepEqual(codes(same, [kept118()]), []);
  for (const [changes, code] of [
    [{ closing: balance('2026-03-03', 1_012_100) }, 'closing-day-differs'],
    [{ opening: balance('2026-02-27', 1) }, 'opening-balance-differs'],
    [{ closing: balance('2026-03-02', 1) }, 'closing-balance-differs'],
  ] as const)
    assert.deepEqual(codes(same, [kept118(changes)]), [code]);
});

test('The opening day may differ: each format dates it otherwise', () => {
  assert.deepEqual(codes(read(statement()), [kept118({ opening: balance('2026-03-02', 1_000_000) })]), []);
});

test('A statement that does not carry on the balance of the one before is refused, with both figures', () => {
  const before = { ...head(117), closing: balance('2026-02-27', 999_900) };
  const [refusal] = judged(read(statement()), [before]);
  assert.equal(refusal?.code, 'opens-otherwise');
  assert.match(
    sentence(refusal, 'en'),
    /118 of 2026 .* opens with 10000\.00 EUR; .* closed with 9999\.00 EUR/,
  );
  assert.match(sentence(refusal, 'fr'), /118 de 2026 .* 10000,00 EUR ; .* 9999,00 EUR/);
});

test('Nor may it close otherwise than the one after it opens', () => {
  assert.deepEqual(codes(read(statement()), [head(119)]), ['closes-otherwise']);
  assert.deepEqual(codes(read(statement()), [head(120)]), [], 'with a gap between them nothing is known');
});

test('An account kept in another currency is refused', () => {
  const dollars = read(statement()).map((one) => ({ ...one, currency: 'USD' }));
  assert.deepEqual(codes(dollars), ['other-currency']);
});

test('All that is wrong with the statements of a file is told', () => {
  const wrong = [
    statement({ number: 99 }),
    statement({ number: 98, movements: [payment()], openingCents: 987_900 }),
  ];
  assert.deepEqual(codes(read(...wrong)), ['before-first', 'before-first']);
});

function sentence(refusal: IntakeRefusal | undefined, language: 'fr' | 'en'): string {
  return refusal === undefined ? '' : intakeSentence(refusal, language);
}

test('Every refusal has a sentence in both languages, with the same words in it', () => {
  for (const [code, fr] of Object.entries(intakeSentences.fr)) {
    const en = Object.entries(intakeSentences.en).find(([other]) => other === code)?.[1] ?? '';
    const words = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();
    assert.deepEqual(words(fr), words(en), code);
  }
});

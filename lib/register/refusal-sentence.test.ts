import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type RefusalCode, refuse } from './refusal.ts';
import { refusalSentence, refusalSentences } from './refusal-sentence.ts';

const languages = ['fr', 'en'] as const;

test('A refusal says why and what to do next, in both languages', () => {
  const late = refuse('only-one-signed', 'R9', { missing: 'order-form' });
  assert.equal(
    refusalSentence(late, 'en'),
    'One signed document alone is no acceptance: the signed order form is missing. Return both together.',
  );
  assert.match(
    refusalSentence(late, 'fr'),
    /il manque le bon de commande signé\. Renvoyez les deux ensemble\.$/,
  );
});

test('A day, a power and a status are written in words', () => {
  const early = refuse('time-limit-passed', 'R9', { dueOn: '2026-03-01' });
  assert.match(refusalSentence(early, 'fr'), /depuis le 1er mars 2026/);
  assert.match(refusalSentence(early, 'en'), /on 1 March 2026/);
  const big = refuse('more-than-granted', 'R11', { grantedKva: 1_234_567 });
  assert.match(refusalSentence(big, 'en'), /the 1,234,567 kVA granted/);
  assert.match(refusalSentence(refuse('not-at-this-step', 'R5', { status: 'waiting-a' }), 'fr'), /file a/);
});

test('A part whose detail is missing or empty is left out', () => {
  assert.equal(
    refusalSentence(refuse('not-at-this-step', 'R9'), 'en'),
    'This act is not possible at this step of the dossier: look at where it stands, then choose an act it allows.',
  );
  const details = { availableKva: '', claimsAhead: 2 };
  const sentence = refusalSentence(refuse('exception-needs-reason', 'R1', details), 'en');
  assert.match(sentence, /^The arithmetic says otherwise, better-ranked claims: 2:/);
});

test('A detail is taken as it stands, also when it looks like a placeholder or a member of every object', () => {
  assert.match(
    refusalSentence(refuse('unknown-node', 'R3', { node: '{role} $& [x]' }), 'en'),
    /\{role\} \$& \[x\]/,
  );
  assert.match(
    refusalSentence(refuse('not-at-this-step', 'R5', { status: 'constructor' }), 'en'),
    /\(constructor\)/,
  );
  assert.match(refusalSentence(refuse('unknown-node', 'R3'), 'en'), /the point \?/);
});

test('Every code has a sentence that ends as one and asks for the same details in both languages', () => {
  const asked = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
  for (const [code, sentence] of Object.entries<string>(refusalSentences.en)) {
    const french: Readonly<Record<string, string>> = refusalSentences.fr;
    for (const one of [sentence, french[code] ?? '']) assert.match(one, /^[A-ZÀ-Ý].*\.$/, code);
    assert.deepEqual(new Set(asked(sentence)), new Set(asked(french[code] ?? '')), code);
  }
});

test('A filled sentence shows no bracket, brace or code', () => {
  const codes: readonly string[] = Object.keys(refusalSentences.en);
  const isCode = (code: string): code is RefusalCode => codes.includes(code);
  for (const code of codes.filter(isCode))
    for (const language of languages) {
      const sentence = refusalSentence(refuse(code, 'R1'), language);
      assert.doesNotMatch(sentence, /[[\]{}]/, code);
    }
});

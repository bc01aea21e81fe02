import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { refundForms } from '#app/finance/refund-forms.ts';
import type { Role } from '#lib/register/actor.ts';
import { termsOf } from '#lib/register/terms.ts';

/** Where the pages of a role are written; a role without any is not listed. */
const pagesOf: Readonly<Partial<Record<Role, string>>> = {
  producer: 'app/producer',
  expert: 'app/expert',
  finance: 'app/finance',
};

/** Acts that a role may do and no page of it offers, with the reason. */
const elsewhere: Readonly<Record<string, string>> = {
  'expert AddNode': 'the grid is read from a file: rang grid',
  'expert TakeOver': 'an existing list is read from a file: rang import',
  'finance ReversePayment': 'the bank takes money back: a statement says it, and reading it does this act',
};

/** The acts that the pages in a folder send to the register: each command is written out where it is made. */
const sentFrom = (folder: string): ReadonlySet<string> => {
  const files = globSync(`${folder}/**/*.{ts,tsx}`).filter((file) => !file.includes('.test.'));
  const texts = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const written = texts.matchAll(/\btype: (?:'\w+' \| )*'\w+'/g);
  return new Set([...written].flatMap(([all]) => all.match(/[A-Z]\w+/g) ?? []));
};

const allowed = Object.entries(termsOf).flatMap(([type, { by }]) => by.map((role) => ({ role, type })));

for (const [role, folder] of Object.entries(pagesOf)) {
  const sent = sentFrom(folder);
  test(`every act that the rules allow to ${role} has a form on a page of that role`, () => {
    const missing = allowed.filter((one) => one.role === role && !sent.has(one.type));
    const names = missing.map(({ type }) => `${role} ${type}`).filter((name) => !(name in elsewhere));
    assert.deepEqual(names, []);
  });

  test(`no page of ${role} sends an act that the rules do not allow to that role`, () => {
    const theirs = new Set<string>(allowed.filter((one) => one.role === role).map(({ type }) => type));
    assert.deepEqual(
      [...sent].filter((type) => type in termsOf && !theirs.has(type)),
      [],
    );
  });
}

/** The names of the forms that pages draw, and of the acts that a file of forms takes. */
const named = (folder: string, pattern: RegExp): ReadonlySet<string> => {
  const texts = globSync(folder).map((file) => readFileSync(file, 'utf8'));
  return new Set([...texts.join('\n').matchAll(pattern)].map(([, name = '']) => name));
};

test('every act on a confirmed refund has a form on the page of refunds, and every form is taken', () => {
  const drawn = named('app/finance/refund-*.tsx', /formOf\(\s*speech, '([\w-]+)'/g);
  assert.deepEqual([...drawn].sort(), Object.keys(refundForms).sort());
  const sent = named('app/finance/refund-forms.ts', /\b(?:act|kind): '([\w-]+)'/g);
  const decided = named(
    'lib/payment/refund-{act,step}.ts',
    /(?:readonly act: |kind: z\.literal\()'([\w-]+)'/g,
  );
  assert.deepEqual([...sent].sort(), [...decided].sort());
});

test('an act that is done elsewhere is one that its role may do', () => {
  const known = allowed.map(({ role, type }) => `${role} ${type}`);
  assert.deepEqual(
    Object.keys(elsewhere).filter((name) => !known.includes(name)),
    [],
  );
});

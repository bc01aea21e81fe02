import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onwardTo } from './onward.ts';

test('Who signs in goes on to where they were going', () => {
  assert.equal(onwardTo('/fr/projects?node=F', 'fr', 'producer'), '/fr/projects?node=F');
  assert.equal(onwardTo('/fr/queue/12', 'fr', 'expert'), '/fr/queue/12');
});

test('Who was going nowhere goes to the first page of their role', () => {
  assert.equal(onwardTo('', 'en', 'expert'), '/en/desk');
});

test('Who signs in as somebody else than the page is for goes to their own first page', () => {
  assert.equal(onwardTo('/fr/projects/12?done=x', 'fr', 'expert'), '/fr/desk');
  assert.equal(onwardTo('/fr/projects', 'fr', 'finance'), '/fr/payments');
});

for (const to of [
  '//evil.example',
  '/\\evil.example',
  '/.//evil.example',
  '/x/..//evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  'https://evil.example',
  'evil',
])
  test(`A link to ${JSON.stringify(to)} leads nobody away`, () => {
    assert.equal(onwardTo(to, 'fr', 'producer'), '/fr/projects');
  });

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, makePage, privately, sendTo, unkept } from './answer.ts';

const asked = (headers: Record<string, string> = {}) => new Request('http://rang.test/fr', { headers });
const page = makePage('<!doctype html><p>é</p>');

test('A page is sent with its tag, to be asked for again each time', async () => {
  const sent = answer(asked(), page);
  assert.deepEqual([sent.status, sent.headers.get('cache-control')], [200, 'no-cache']);
  assert.match(sent.headers.get('etag') ?? '', /^"[\w-]{27}"$/);
  assert.equal(await sent.text(), '<!doctype html><p>é</p>');
});

test('The same text has the same tag, another text another', () => {
  assert.equal(makePage('a').tag, makePage('a').tag);
  assert.notEqual(makePage('a').tag, makePage('b').tag);
});

test('Who has the page already is told that it has not changed', async () => {
  const etag = answer(asked(), page).headers.get('etag') ?? '';
  for (const tags of [etag, `W/${etag}`, `"other", ${etag}`]) {
    const sent = answer(asked({ 'if-none-match': tags }), page);
    assert.deepEqual([sent.status, await sent.text()], [304, '']);
  }
  assert.equal(answer(asked({ 'if-none-match': '"other"' }), page).status, 200);
});

test('Compressed bytes have a tag of their own', () => {
  const plain = answer(asked(), page).headers.get('etag');
  const small = answer(asked({ 'accept-encoding': 'gzip, br' }), page).headers.get('etag');
  assert.notEqual(plain, small);
});

test('A page that is not there is always said in full', () => {
  const missing = makePage('none', 404);
  const etag = answer(asked(), missing).headers.get('etag') ?? '';
  assert.equal(answer(asked({ 'if-none-match': etag }), missing).status, 404);
});

test('What is for one visitor alone is kept nowhere, be it a page or the way to one', () => {
  assert.equal(privately(page).headers.get('cache-control'), 'no-store');
  assert.equal(unkept(sendTo('/fr/desk')).headers.get('cache-control'), 'no-store');
  assert.equal(unkept(sendTo('/fr/desk')).headers.get('location'), '/fr/desk');
});

test('A page that is not there says so, unless another status is meant', () => {
  assert.deepEqual(
    [privately(makePage('', 404)).status, privately(makePage('', 404), 403).status],
    [404, 403],
  );
});

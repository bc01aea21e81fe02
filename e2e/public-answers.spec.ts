import { expect, test } from '@playwright/test';
import { publicAddresses } from './public-addresses.ts';

test('the bare address leads to the French pages, or to English for who prefers it', async ({ request }) => {
  const to = async (accepted: string) =>
    (await request.get('/', { headers: { 'accept-language': accepted }, maxRedirects: 0 })).headers()
      .location;
  expect(await to('fr-BE')).toBe('/fr');
  expect(await to('de,en;q=0.5')).toBe('/en');
  expect(await to('nl')).toBe('/fr');
});

test('every public page carries its own policy and runs no script', async ({ request }) => {
  for (const address of publicAddresses) {
    const answer = await request.get(`/en${address}`);
    expect(answer.headers()['content-security-policy'], address).toMatch(
      /^default-src 'none'; style-src 'self'; .*frame-ancestors 'none'$/,
    );
    expect(await answer.text(), address).not.toMatch(/<script|\sstyle=|javascript:|\son[a-z]+=/);
  }
});

test('a page that has not changed is not sent again', async ({ request }) => {
  const first = await request.get('/fr/queue?queue=a');
  const { etag = '', 'cache-control': kept } = first.headers();
  expect(kept).toBe('no-cache');
  expect(etag).toMatch(/^"[\w-]+"$/);
  const again = await request.get('/fr/queue?queue=a', { headers: { 'if-none-match': etag } });
  expect(again.status()).toBe(304);
  expect((await again.body()).length).toBe(0);
});

test('two languages and two questions have two tags', async ({ request }) => {
  const tags = new Set<string | undefined>();
  for (const address of ['/fr/queue', '/en/queue', '/fr/queue?queue=a', '/fr/queue?page=2'])
    tags.add((await request.get(address)).headers().etag);
  expect(tags.size).toBe(4);
});

test('what a form leaves empty does not stay in the address', async ({ request }) => {
  const answer = await request.get('/fr/queue?node=&on=&queue=b&technology=&status=&sort=', {
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(303);
  expect(answer.headers().location).toBe('/fr/queue?queue=b');
});

test('the style sheet may be kept for ever under its name', async ({ request }) => {
  const [address = ''] = (await (await request.get('/fr')).text()).match(/\/rang\.css\?v=\w+/) ?? [];
  const style = await request.get(address);
  expect(style.status()).toBe(200);
  expect(style.headers()['cache-control']).toContain('immutable');
});

test('no page can be written to', async ({ request }) => {
  for (const address of ['/', '/fr', '/fr/queue', '/fr/queue/12'])
    expect((await request.post(address)).status(), address).toBe(405);
});

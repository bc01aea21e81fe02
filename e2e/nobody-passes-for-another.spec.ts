import { expect, test } from '@playwright/test';
import { seal } from '#db/seal.ts';
import { type Scene, setScene } from './access-scene.ts';
import { bearing, formOf, here, nobody, steady } from './visitors.ts';

let scene: Scene;
test.beforeAll(async () => {
  scene = await setScene();
});
test.afterAll(() => scene.end());

const forged: Readonly<Record<string, string>> = {
  'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware',
  'x-middleware-rewrite': '/fr/queue',
  'x-middleware-next': '1',
  'x-middleware-override-headers': 'cookie',
  'x-matched-path': '/fr/queue',
  'x-invoke-path': '/fr/queue',
  'x-original-url': '/fr/queue',
  'x-rewrite-url': '/fr/queue',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'https',
  forwarded: 'host=evil.example',
  'x-http-method-override': 'POST',
  'x-now-route-matches': '1=fr',
  'x-nextjs-data': '1',
  'next-action': 'a',
  'next-resume': '1',
  'next-router-prefetch': '1',
  'next-router-state-tree': '%5B%22%22%5D',
  purpose: 'prefetch',
};

test('no header that a proxy or the framework might set opens a page or leads elsewhere', async () => {
  for (const [name, value] of Object.entries(forged))
    for (const path of [
      `/fr/projects/${scene.number}`,
      '/fr/desk',
      '/fr/payments',
      `/fr/desk/${scene.number}`,
    ]) {
      const [plain, with_] = await Promise.all([
        scene.cast.other.asks(path),
        scene.cast.other.asks(path, { [name]: value }),
      ]);
      expect([with_.status, steady(with_.text)], `${name} ${path}`).toEqual([
        plain.status,
        steady(plain.text),
      ]);
      expect((await nobody.asks(path, { [name]: value })).to, name).toBe(
        `/fr/sign-in?to=${encodeURIComponent(path)}`,
      );
    }
});

test('a prefetch of the framework is sent away without a word', async () => {
  for (const path of [`/fr/projects/${scene.number}`, '/fr/desk']) {
    const led = await scene.cast.other.asks(path, { rsc: '1', 'next-router-prefetch': '1' });
    expect([led.status, led.text, led.to?.startsWith(path)]).toEqual([307, '', true]);
  }
});

test('nobody becomes somebody by a cookie that this book has not made for now', async () => {
  const far = Date.now() + 900_000;
  const sound = seal(scene.book, `expert|e-7c41|${far}`);
  const [, mark = ''] = seal(scene.book, `producer|p-visitor|${far}`).split('.');
  const encoded = Buffer.from(`expert|e-7c41|${far}`).toString('base64url');
  const unsound = [
    '',
    'x',
    encoded,
    `${encoded}.`,
    `${encoded}.${mark}`,
    sound.slice(0, -1),
    `${sound}A`,
    `x${sound}`,
    'a'.repeat(4_000),
    seal({ sealKey: new Uint8Array(32) }, `expert|e-7c41|${far}`),
    seal(scene.book, `expert|e-7c41|${Date.now() - 1_000}`),
    seal(scene.book, 'expert|e-7c41|'),
    seal(scene.book, 'expert|e-7c41'),
    seal(scene.book, 'expert|e-7c41|soon'),
    seal(scene.book, `admin|e-7c41|${far}`),
    seal(scene.book, `__proto__|e-7c41|${far}`),
    seal(scene.book, `expert||${far}`),
  ];
  expect((await bearing(sound).asks('/fr/desk')).status).toBe(200);
  for (const cookie of unsound)
    expect((await bearing(cookie).asks('/fr/desk')).to, cookie).toBe('/fr/sign-in?to=%2Ffr%2Fdesk');
});

test('nobody signs in as a person or a role that is not of the demonstration', async () => {
  for (const [role, person] of [
    ['expert', 'p-visitor'],
    ['manager', 'm-64b3'],
    ['clock', 'clock'],
    ['producer', 'nobody'],
    ['__proto__', 'x'],
    ['expert', ''],
  ] as const)
    expect(
      (await nobody.sends('/fr/sign-in', formOf('enter', { role, person }))).headers.get('set-cookie'),
      role,
    ).toBeNull();
});

test('who signs in is led nowhere but here, and no header is added', async () => {
  const ways = [
    '//evil.example',
    '/\\evil.example',
    '/%2f%2fevil.example',
    '/%5cevil.example',
    '/fr/..//evil.example',
    '/%2e%2e//evil.example',
    '/\t/evil.example',
    'https:evil.example',
    'javascript:alert(1)',
    '/x\r\nset-cookie: a=b',
    '/%0d%0aset-cookie:a=b',
    '/\u2028x',
  ];
  for (const to of ways) {
    const {
      status,
      to: way,
      headers,
    } = await nobody.sends('/fr/sign-in', formOf('enter', { role: 'expert', person: 'e-7c41', to }));
    expect([status, new URL(way ?? '', here).origin], to).toEqual([303, here]);
    expect([way?.startsWith('//'), headers.getSetCookie().length], to).toEqual([false, 1]);
  }
});

test('every answer carries a policy and its own type, also those the server gives by itself', async () => {
  const odd = [
    '/',
    '/xx',
    '/fr/',
    '//evil.example',
    '/%E0%A4%A',
    '/_next/x',
    '/_next/data/x/fr.json',
    '/_next/image?url=x',
    '/404',
    '/500',
    '/_error',
    '/favicon.ico',
    '/rang.css',
    '/rang.svg',
    '/.env',
    '/fr/projects?_rsc=1',
  ];
  for (const path of [...odd, ...scene.rows.map((row) => row.path)])
    for (const method of ['GET', 'PUT', 'OPTIONS']) {
      const { headers } = await scene.cast.owner.asks(path, {}, method);
      expect(headers.get('content-security-policy'), `${method} ${path}`).toMatch(
        /^(default-src 'none'; (.*; )?frame-ancestors 'none'|sandbox)$/,
      );
      expect(headers.get('x-content-type-options'), `${method} ${path}`).toBe('nosniff');
    }
});

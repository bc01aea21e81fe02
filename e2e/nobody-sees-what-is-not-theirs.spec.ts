import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { type Scene, setScene } from './access-scene.ts';
import { type Cells, isPublic, table, visitors, type Who } from './access-table.ts';
import { type Came, nobody, steady } from './visitors.ts';

let scene: Scene;
test.beforeAll(async () => {
  scene = await setScene();
});
test.afterAll(() => scene.end());

const foundBy = ({ status, to }: Came, path: string): string => {
  if (status === 200) return 'page';
  if (status === 404) return 'missing';
  if (status === 303 && to === `/fr/sign-in?to=${encodeURIComponent(path)}`) return 'door';
  return status === 303 ? (to ?? '') : String(status);
};

const expected = (cells: Cells, who: Who): string => scene.addressed(cells[who] ?? cells.rest);

test('every page there is stands in the table', () => {
  const files = readdirSync('app/[locale]', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)(route|page)\.tsx?$/.test(file))
    .map((file) => `/${file}`.replace(/\/(route|page)\.tsx?$/, ''));
  expect(Object.keys(table).sort()).toEqual(files.sort());
});

for (const who of visitors)
  test(`${who}: each page is exactly what the table says, asked for with GET or HEAD`, async () => {
    for (const { path, cells } of scene.rows) {
      const got = await scene.cast[who].asks(path);
      expect(foundBy(got, path), path).toBe(expected(cells, who));
      const head = await scene.cast[who].asks(path, {}, 'HEAD');
      expect([head.status, head.text], `HEAD ${path}`).toEqual([got.status, '']);
    }
  });

test('no page answers to another method', async () => {
  for (const { path } of scene.rows)
    for (const method of ['PUT', 'DELETE', 'PATCH'])
      expect([(await scene.cast.owner.asks(path, {}, method)).status, method, path]).toEqual([
        405,
        method,
        path,
      ]);
});

test('public pages are the same bytes for everybody, whoever is signed in', async () => {
  for (const { file, path } of scene.rows)
    if (isPublic(file) && file !== '/demo' && file !== '/sign-in')
      for (const who of ['owner', 'expert', 'finance'] as const) {
        const [one, other] = await Promise.all([nobody.asks(path), scene.cast[who].asks(path)]);
        expect(steady(other.text), `${path} for ${who}`).toBe(steady(one.text));
        expect(other.headers.get('set-cookie'), path).toBeNull();
      }
});

test('what is for one visitor alone is kept nowhere on the way', async () => {
  for (const { file, path } of scene.rows)
    if (!isPublic(file) && file !== '/[...missing]')
      for (const who of ['nobody', 'owner', 'expert', 'finance'] as const)
        expect((await scene.cast[who].asks(path)).headers.get('cache-control'), `${path} for ${who}`).toBe(
          'no-store',
        );
});

/** Every address of this site that a page leads to, or sends a form to. */
const ledTo = (text: string): readonly string[] =>
  [...text.matchAll(/(?:href|action)="(\/(?:fr|en)\/[^"#]*)/g)].map(([, to = '']) =>
    to.replaceAll('&amp;', '&'),
  );

/** All that somebody finds who follows every way from a page, as long as it speaks of the dossier. */
const crawled = async (who: Who, from: string): Promise<readonly string[]> => {
  const found = new Set([from]);
  for (const path of found)
    for (const to of ledTo((await scene.cast[who].asks(path)).text))
      if (new RegExp(`/${scene.number}(/|\\?|$)`).test(to) && !to.includes('/queue/')) found.add(to);
  return [...found];
};

for (const [who, from] of [
  ['owner', 'projects'],
  ['expert', 'desk'],
] as const)
  test(`wherever a dossier leads its ${who}, another producer finds nothing and nobody is let in`, async () => {
    const all = await crawled(who, `/fr/${from}/${scene.number}`);
    expect(all.length).toBeGreaterThan(3);
    for (const path of all) {
      expect((await scene.cast.other.asks(path)).status, path).toBe(404);
      const { status, to } = await nobody.asks(path);
      expect([status, to?.split('?')[0]], path).toEqual([303, `/${path.slice(1, 3)}/sign-in`]);
    }
  });

test('a dossier that is not yours, one that never was, and nonsense are the same page', async () => {
  const numbers = [
    String(scene.number),
    '999999999',
    '0',
    '-1',
    '1e1',
    '01',
    '1.0',
    'x',
    '__proto__',
    '9'.repeat(40),
    '%00',
    '%E2%80%AE1',
    "1'--",
  ];
  for (const deed of [
    '',
    '/change',
    '/payment',
    '/payment/request.pdf?study=orientation',
    '/request',
    '/documents/x',
    `/documents/${scene.document}`,
  ]) {
    const pages = await Promise.all(
      numbers.map((one) => scene.cast.other.asks(`/fr/projects/${one}${deed}`)),
    );
    expect(new Set(pages.map(({ status, text }) => `${status} ${steady(text)}`)).size, deed).toBe(1);
    expect(pages[0]?.status).toBe(404);
  }
});

test('an entry without a place and one that never was are the same page but for the number', async () => {
  const [unpaid, never] = await Promise.all([
    nobody.asks(`/fr/queue/${scene.number}`),
    nobody.asks('/fr/queue/999999'),
  ]);
  expect([unpaid.status, never.status]).toEqual([404, 404]);
  expect(steady(unpaid.text).replaceAll(String(scene.number), '#')).toBe(
    steady(never.text).replaceAll('999999', '#'),
  );
});

test('a document is had only as an attachment that runs nothing', async () => {
  for (const [who, path] of [
    [scene.cast.owner, `/fr/projects/${scene.number}`],
    [scene.cast.expert, `/fr/desk/${scene.number}`],
  ] as const) {
    const { headers } = await who.asks(`${path}/documents/${scene.document}`);
    expect(headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''schema.pdf");
    expect([headers.get('content-security-policy'), headers.get('x-content-type-options')]).toEqual([
      'sandbox',
      'nosniff',
    ]);
  }
});

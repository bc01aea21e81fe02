import { expect, test } from '@playwright/test';
import { setScene } from './access-scene.ts';
import { here } from './visitors.ts';

/** Those who have pages, in both languages. */
const readers = ['nobody', 'owner', 'expert', 'finance'] as const;

/** What is no page to be looked at: it is given as a file, or leads on. */
const isFile = (file: string): boolean => /\.(pdf|csv)$|documents|files|statement$|missing|space/.test(file);

test('no page of anybody makes a browser complain', async ({ browser }) => {
  test.setTimeout(240_000);
  const scene = await setScene();
  const complaints: string[] = [];
  let looked = 0;
  for (const who of readers) {
    const context = await browser.newContext({ baseURL: here });
    const [name = '', value = ''] = scene.cast[who].cookie.split('=');
    if (value !== '') await context.addCookies([{ name, value, url: here }]);
    const page = await context.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
    for (const { file, path, cells } of scene.rows.filter((row) => !isFile(row.file)))
      for (const locale of ['fr', 'en'])
        if ((cells[who] ?? cells.rest) === 'page') {
          const answer = await page.goto(path.replace(/^\/fr/, `/${locale}`));
          expect(answer?.status(), `${file} for ${who}`).toBe(200);
          looked += 1;
        }
    await context.close();
  }
  await scene.end();
  expect(complaints).toEqual([]);
  expect(looked).toBeGreaterThan(40);
});

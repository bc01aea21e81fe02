import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './own-demo.ts';

test.describe.configure({ mode: 'default' });

const bannerDay = async (page: Page): Promise<string> => {
  const banner = await page.getByText(/^Demonstration: all of it is fictitious\. Here it is/).innerText();
  return /Here it is (.+?)\.\s/.exec(banner)?.[1] ?? '';
};

const plus = (day: string, days: number): string => {
  const moved = new Date(`${day} 12:00 UTC`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
};

test('the banner says the day and leads to the clock from every page', async ({ page }) => {
  for (const address of ['/en', '/en/queue', '/en/capacity', '/en/sign-in', '/en/no/such/page']) {
    await page.goto(address);
    expect(await bannerDay(page), address).toMatch(/^\d+ \w+ 20\d\d$/);
    await page.getByRole('link', { name: 'Move the clock' }).click();
    await expect(page).toHaveURL('/en/demo');
  }
});

test('a day passes: every page then says the next day', async ({ page }) => {
  await page.goto('/en/demo');
  const before = await bannerDay(page);
  await page.getByRole('button', { name: 'Forward by a day' }).click();
  await expect(page.getByRole('heading', { name: 'What time has done' })).toBeVisible();
  await page.goto('/en/queue');
  expect(await bannerDay(page)).toBe(plus(before, 1));
});

test('a press made twice, by a double click or from a page left open, moves the clock once', async ({
  page,
  context,
}) => {
  await page.goto('/en/demo');
  const other = await context.newPage();
  await other.goto('/en/demo');
  const before = await bannerDay(page);
  await page.getByRole('button', { name: 'Forward by a day' }).dblclick();
  await expect(page).toHaveURL(/since=/);
  await other.getByRole('button', { name: 'Forward by a day' }).click();
  await expect(other).toHaveURL(/since=/);
  expect(await bannerDay(other)).toBe(plus(before, 1));
});

test('the next due date is named with its day and its entries, and comes true', async ({ page }) => {
  await page.goto('/en/demo');
  const next = page.getByText(/this takes effect, unless somebody acts before/);
  const on = /^On (.+?) this/.exec(await next.innerText())?.[1] ?? '';
  const named = page.getByRole('listitem').filter({ hasText: /, last day \d+ \w+ 20\d\d/ });
  await expect(named.first()).toBeVisible();
  await page.getByRole('button', { name: 'To the next due date' }).click();
  await expect(page.getByRole('heading', { name: 'What time has done' })).toBeInViewport();
  expect(await bannerDay(page)).toBe(on);
});

test('a month passes day by day: what it brought stands under each day, with links to the entries', async ({
  page,
}) => {
  await page.goto('/en/demo');
  await page.getByRole('button', { name: 'Forward by a month' }).click();
  const happened = page.getByRole('region', { name: 'What time has done' });
  await expect(happened.getByRole('status')).toContainText(
    /^From .+ to .+: [\d,]+\srecords? in the register\./,
  );
  expect(await happened.getByRole('heading', { level: 3 }).count()).toBeGreaterThan(2);
  await expect(happened.getByText(/\d+\sreminders? sent/).first()).toBeVisible();
  await happened
    .getByRole('link', { name: /^Entry \d+$/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/en\/queue\/\d+$/);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the page of the clock has no barrier, ${colorScheme}, narrow or wide`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/fr/demo?since=5600&from=2026-01-05');
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      const scrolls = await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth);
      expect(scrolls).toBeLessThanOrEqual(width);
    }
  });

test('a press that no page of this site has sent moves nothing', async ({ page, request, ownAddress }) => {
  await page.goto('/en/demo');
  const before = await bannerDay(page);
  const form = { act: 'move', until: '2027-12-31', aheadMs: '0', from: '2026-01-05', since: '0' };
  const foreign = await request.post('/en/demo', { form, headers: { origin: 'http://evil.example' } });
  expect(foreign.status()).toBe(403);
  const broken = { ...form, until: '2027-02-31' };
  await request.post('/en/demo', { form: broken, headers: { origin: ownAddress } });
  await page.reload();
  expect(await bannerDay(page)).toBe(before);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the clock moves all the same', async ({ page }) => {
    await page.goto('/fr/demo');
    await page.getByRole('button', { name: 'Avancer d’un jour' }).click();
    await expect(page.getByRole('heading', { name: 'Ce que le temps a fait' })).toBeVisible();
  });
});

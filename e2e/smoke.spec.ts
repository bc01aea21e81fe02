import { expect, test } from '@playwright/test';

test('the bare address leads to the French pages', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/fr$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
});

test('the same pages exist in English', async ({ page }) => {
  await page.goto('/en');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('an address in an unknown language is not found', async ({ request }) => {
  expect((await request.get('/xx')).status()).toBe(404);
});

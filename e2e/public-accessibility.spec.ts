import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { publicAddresses } from './public-addresses.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'dark', width: 320 },
] as const;

const barriers = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html}`));
};

for (const locale of ['fr', 'en']) {
  for (const address of publicAddresses) {
    test(`/${locale}${address} has no barrier, light or dark, narrow or wide`, async ({ page }) => {
      await page.goto(`/${locale}${address}`);
      for (const { colorScheme, width } of looks) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        expect(await barriers(page), `${colorScheme}, ${width} px`).toEqual([]);
        const { scrollWidth } = await page.locator('html').evaluate(({ scrollWidth }) => ({ scrollWidth }));
        expect(scrollWidth, `scrolls sideways at ${width} px`).toBeLessThanOrEqual(width);
      }
    });
  }
}

test('the first tab of a page leads to its content', async ({ page }) => {
  await page.goto('/fr/queue');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

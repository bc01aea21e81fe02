import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** How a page can be looked at: by day or by night, on a narrow screen or a wide one. */
type Look = { readonly colorScheme: 'light' | 'dark'; readonly width: 320 | 1280 };

/** Two pairs of looks, so that two plays of a story see a page in all four; or none. */
export const looks = {
  none: [],
  first: [
    { colorScheme: 'light', width: 1280 },
    { colorScheme: 'dark', width: 320 },
  ],
  second: [
    { colorScheme: 'dark', width: 1280 },
    { colorScheme: 'light', width: 320 },
  ],
} as const satisfies Readonly<Record<string, readonly Look[]>>;
export type Looks = keyof typeof looks;

const barriers = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html}`));
};

/** Looks at a page: nothing on it keeps anybody out, and it never scrolls sideways. */
export const lookAt = async (page: Page, chosen: Looks): Promise<void> => {
  for (const { colorScheme, width } of looks[chosen]) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    const where = `${page.url()}, ${colorScheme}, ${width} px`;
    expect.soft(await barriers(page), where).toEqual([]);
    const { scrollWidth } = await page.locator('html').evaluate(({ scrollWidth }) => ({ scrollWidth }));
    expect.soft(scrollWidth, `${where} scrolls sideways`).toBeLessThanOrEqual(width);
  }
};

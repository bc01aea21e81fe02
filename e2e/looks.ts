import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** What a page is made of: pages made of the same are looked at once in a run. */
const makeOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const parts = [...document.querySelectorAll('h2, form, table, [role=alert], [role=status]')];
    const names = parts.map(({ tagName, id, textContent }) =>
      tagName === 'H2' ? textContent.replace(/\d/g, '') : `${tagName} ${id}`,
    );
    return [location.pathname.replace(/\d+/g, 'n'), ...names].join('|');
  });

/** Where all workers of a run note what has been looked at and was found without fault. */
const noteOf = (chosen: Looks, make: string): string => {
  const name = createHash('sha256').update(`${chosen} ${make}`).digest('hex');
  return join(process.env.RANG_TEST_LOOKS ?? '', name);
};

const faultsIn = async (page: Page, { colorScheme, width }: Look): Promise<readonly string[]> => {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 800 });
  const { scrollWidth } = await page.locator('html').evaluate(({ scrollWidth }) => ({ scrollWidth }));
  const sideways = scrollWidth > width ? ['scrolls sideways'] : [];
  return [...(await barriers(page)), ...sideways].map((fault) => `${colorScheme}, ${width} px: ${fault}`);
};

/** Looks at a page: nothing on it keeps anybody out, and it never scrolls sideways. */
export const lookAt = async (page: Page, chosen: Looks): Promise<void> => {
  if (chosen === 'none') return;
  const note = noteOf(chosen, await makeOf(page));
  if (existsSync(note)) return;
  for (const look of looks[chosen]) expect(await faultsIn(page, look), page.url()).toEqual([]);
  writeFileSync(note, '');
};

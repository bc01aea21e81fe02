import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from '@playwright/test';
import { speechOf } from '#app/i18n/speech.ts';
import { startOwnServer } from '../e2e/own-server.ts';
import { browser as browserPath } from './browser.mjs';
import { root } from './plain.mjs';

const folder = join(root, 'screenshots');
const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  ([320, 1280] as const).map((width) => ({ colorScheme, width })),
);

const { say } = speechOf('fr');

type Who = 'visitor' | 'producer' | 'expert' | 'finance';

/** The main pages: who looks at them, at which address, and from there by which link. */
const pages: readonly (readonly [name: string, who: Who, address: string, link?: string])[] = [
  ['home', 'visitor', '/fr'],
  ['queue', 'visitor', '/fr/queue'],
  ['entry', 'visitor', '/fr/queue?queue=a', 'th[scope=row] a'],
  ['capacity', 'visitor', '/fr/capacity?node=S-ATH&permanentKva=900'],
  ['sign-in', 'visitor', '/fr/sign-in'],
  ['demo', 'visitor', '/fr/demo'],
  ['projects', 'producer', '/fr/projects'],
  ['project', 'producer', '/fr/projects', '.projects h2 a'],
  ['desk', 'expert', '/fr/desk'],
  ['dossier', 'expert', '/fr/desk', 'tbody a'],
  ['grid', 'expert', '/fr/desk/grid'],
  ['payments', 'finance', '/fr/payments'],
];

/** The button by which one becomes somebody: of the producers, the one who has a proposal to sign. */
const door = (page: Page, who: Exclude<Who, 'visitor'>): Locator =>
  who === 'producer'
    ? page.getByRole('listitem').filter({ hasText: say.words.statuses['proposal-sent'] }).getByRole('button')
    : page.getByRole('button', { name: say.demo.signIn.entrances[who].button });

const enter = async (browser: Browser, baseURL: string, who: Who): Promise<Page> => {
  const page = await (await browser.newContext({ baseURL, locale: 'fr-BE' })).newPage();
  if (who === 'visitor') return page;
  await page.goto('/fr/sign-in');
  await door(page, who).first().click();
  return page;
};

const shoot = async (page: Page, name: string): Promise<void> => {
  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await page.screenshot({ path: join(folder, `${name}-${colorScheme}-${width}.png`), fullPage: true });
  }
};

const shootAll = async (browser: Browser, baseURL: string): Promise<void> => {
  for (const [name, who, address, link] of pages) {
    const page = await enter(browser, baseURL, who);
    await page.goto(address);
    if (link !== undefined) await page.locator(link).first().click();
    await shoot(page, name);
    await page.context().close();
  }
};

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const server = await startOwnServer();
const browser = await chromium.launch({
  executablePath: browserPath(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  await shootAll(browser, server.address);
  console.log(`${pages.length * looks.length} pictures of the pages stand in ${folder}`);
} finally {
  await browser.close();
  await server.close();
}

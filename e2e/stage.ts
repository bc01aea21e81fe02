import { type Browser, test as base, expect, type Page } from '@playwright/test';
import type { Locale } from '#app/i18n/locale.ts';
import { type Speech, speechOf } from '#app/i18n/speech.ts';
import { type Hands, mouse } from './hands.ts';
import { type Looks, lookAt } from './looks.ts';
import { startOwnServer } from './own-server.ts';

/** Somebody before a page: how they speak, how they work it, and how closely what they see is looked at. */
export type Person = Speech & {
  readonly page: Page;
  readonly hands: Hands;
  /** Looks whether the page keeps anybody out; nothing where scripts are off. */
  readonly look: () => Promise<void>;
};

type Manner = { readonly hands?: Hands; readonly javaScriptEnabled?: boolean };

type Stage = {
  readonly language: Locale;
  readonly looks: Looks;
  /** What browsers complained of; a test with any fails. */
  readonly complaints: string[];
  /** A newcomer with a browser of their own, before the home page. */
  readonly arrive: (manner?: Manner) => Promise<Person>;
};

type Own = {
  /** Whose register is played in: files that name another one get a server that the others never see. */
  readonly register: string;
  readonly ownAddress: string;
};

/** A page that says what is wrong with a form, or that there is none, has a status that browsers write to the console. */
const isNoFault = (text: string): boolean => /the server responded with a status of (404|422)/.test(text);

const newPage = async (browser: Browser, complaints: string[], options: object): Promise<Page> => {
  const context = await browser.newContext(options);
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isNoFault(message.text()))
      complaints.push(`${message.page()?.url()}: ${message.text()}`);
  });
  context.on('weberror', (problem) => complaints.push(problem.error().message));
  context.on('dialog', (dialog) => complaints.push(`a dialog opened: ${dialog.message()}`));
  return context.newPage();
};

/**
 * Tests that play a story: on a server of the worker's own, so that the clock of the demonstration may be moved, with as
 * many people as the story needs. A complaint on any console fails the test.
 */
export const test = base.extend<Stage, Own>({
  register: ['stories', { option: true, scope: 'worker' }],
  ownAddress: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is wanted from here
    async ({}, use) => {
      const server = await startOwnServer();
      await use(server.address);
      await server.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ ownAddress }, use) => use(ownAddress),
  language: ['fr', { option: true }],
  looks: ['none', { option: true }],
  complaints: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is wanted from here
    async ({}, use) => {
      const complaints: string[] = [];
      await use(complaints);
      expect(complaints, 'what browsers complained of').toEqual([]);
    },
    { auto: true },
  ],
  arrive: async ({ browser, baseURL, language, looks, complaints }, use) => {
    const pages: Page[] = [];
    await use(async ({ hands = mouse, javaScriptEnabled = true } = {}) => {
      const page = await newPage(browser, complaints, { baseURL, javaScriptEnabled });
      pages.push(page);
      await page.goto(`/${language}`);
      const look = () => (javaScriptEnabled ? lookAt(page, looks) : Promise.resolve());
      return { ...speechOf(language), page, hands, look };
    });
    for (const page of pages) await page.context().close();
  },
});

export { expect };

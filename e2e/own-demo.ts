import { test as base } from '@playwright/test';
import { startOwnServer } from './own-server.ts';

/**
 * A test on a demonstration that nobody else looks at: for those that change what every other page shows, as a move of
 * the clock does.
 */
export const test = base.extend<object, { ownAddress: string }>({
  ownAddress: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads what is needed from the pattern
    async ({}, use) => {
      const { address, close } = await startOwnServer();
      await use(address);
      await close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ ownAddress }, use) => use(ownAddress),
});

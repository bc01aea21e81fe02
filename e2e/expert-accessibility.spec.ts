import { type Page, test } from '@playwright/test';
import { enterAsExpert } from './expert-desk.ts';
import { lookAt } from './looks.ts';

/** Light and dark, narrow and wide. */
const lookAtAll = async (page: Page): Promise<void> => {
  await lookAt(page, 'first');
  await lookAt(page, 'second');
};

test.describe.configure({ timeout: 180_000 });

test.beforeEach(({ page }) => enterAsExpert(page));

for (const address of [
  '/fr/desk',
  '/en/desk?kind=give-advice&urgency=overdue&text=x',
  '/en/desk?node=Atlantis',
  '/en/desk?number=999999',
  '/fr/desk/acts',
  '/fr/desk/grid',
  '/en/desk/grid?node=S-ATH&kva=1',
  '/en/desk/grid?node=S-ATH&kva=many',
])
  test(`${address} has no barrier, light or dark, narrow or wide`, async ({ page }) => {
    await page.goto(address);
    await lookAtAll(page);
  });

test('the whole grid, open, has no barrier', async ({ page }) => {
  await page.goto('/en/desk/grid?below=all');
  await lookAt(page, 'second');
});

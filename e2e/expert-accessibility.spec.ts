import { expect, type Page, test } from '@playwright/test';
import { dossierOf, enterAsExpert } from './expert-desk.ts';
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

for (const kind of ['report-orientation', 'send-proposal', 'decide-lapse', 'record-receipt'])
  test(`a dossier at “${kind}” has no barrier, all its forms open`, async ({ page }) => {
    const number = await dossierOf(page, `kind=${kind}`, 0);
    await page.goto(`/fr/desk/${number}`);
    const folded = page.locator('details:not([open]) > summary');
    for (let left = await folded.count(); left > 0; left -= 1) await folded.first().click();
    await lookAtAll(page);
  });

test('a form that is sent empty has no barrier', async ({ page }) => {
  const number = await dossierOf(page, 'kind=report-orientation&sort=-number');
  await page.goto(`/fr/desk/${number}`);
  await page.getByRole('button', { name: 'Envoyer le rapport' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await lookAtAll(page);
});

import { expect, type Page, test } from '@playwright/test';
import { dossierOf, enterAsExpert, formOfAct } from './expert-desk.ts';

test.describe.configure({ mode: 'serial' });

/** The number of the act that waits for this dossier, or for this point of the grid. */
const actOn = async (page: Page, what: string): Promise<string> => {
  await page.goto('/en/desk/acts');
  const act = page.getByRole('region').filter({ hasText: what }).getByRole('heading');
  return /Act (\d+)/.exec(await act.innerText())?.[1] ?? '';
};

test('a strike-off takes two persons: the one who proposes it cannot confirm it, another one can', async ({
  page,
}) => {
  await enterAsExpert(page);
  const number = await dossierOf(page, 'kind=decide-lapse&sort=number');
  await page.goto(`/en/desk/${number}`);
  await page.getByText('Propose the strike-off', { exact: true }).first().click();
  const reason = `Not commissioned, no evidence (${number}).`;
  const form = formOfAct(page, 'StrikeOff');
  await form.getByLabel('Reason, for the producer').fill(reason);
  await form.getByRole('button', { name: 'Propose the strike-off' }).click();
  await expect(page.getByRole('status')).toContainText('Nothing changes before another expert confirms it');
  await expect(page.getByText('An act waits for a second person')).toBeVisible();
  await expect(page.getByText('Commissioning limit passed.')).toBeVisible();

  const act = await actOn(page, reason);
  const own = page.getByRole('region', { name: new RegExp(`^Act ${act} `) });
  await expect(own).toContainText('Proposed by you');
  await expect(own.getByRole('button', { name: 'Confirm and carry out' })).toHaveCount(0);
  await expect(own.getByRole('button', { name: 'Take my proposal back' })).toBeVisible();
  const forced = await page.request.post('/en/desk/acts', {
    headers: { origin: new URL(page.url()).origin },
    form: { act: 'ConfirmAct', key: crypto.randomUUID(), number: act },
  });
  expect(forced.status()).toBe(422);
  expect(await forced.text()).toContain('another person has to confirm it');

  await enterAsExpert(page, 2);
  await page.goto('/en/desk?kind=confirm-act');
  await page
    .getByRole('row')
    .filter({ hasText: number })
    .getByRole('link', { name: 'Confirm or decline an act' })
    .click();
  const theirs = page.getByRole('region', { name: new RegExp(`^Act ${act} `) });
  await expect(theirs).toContainText(reason);
  await theirs.getByRole('button', { name: 'Confirm and carry out' }).click();
  await expect(page).toHaveURL(new RegExp(`/en/desk/${number}\\?done=ConfirmAct`));
  await expect(page.getByRole('status')).toContainText('The act is confirmed and carried out');
  await expect(page.getByText('Struck off.', { exact: true })).toBeVisible();
});

test('a change of capacity shows first whom it would offer capacity, then waits for a second expert', async ({
  page,
}) => {
  await enterAsExpert(page);
  await page.getByRole('link', { name: 'Grid', exact: true }).click();
  await page
    .getByRole('link', { name: /^Change the capacity of Chimay/ })
    .first()
    .click();
  const change = page.getByRole('region', { name: /^Change the capacity: Chimay/ });
  await expect(change.getByRole('button', { name: 'Propose the change' })).toHaveCount(0);
  await change.getByLabel('New hosting capacity, in kVA').fill('many');
  await change.getByRole('button', { name: 'See what would follow' }).click();
  await expect(change).toContainText('“many” is not a whole number of kVA');
  await change.getByLabel('New hosting capacity, in kVA').fill('24 100');
  await change.getByRole('button', { name: 'See what would follow' }).click();
  await expect(change).toContainText(/With 24,100\skVA/);
  await expect(change).toContainText(/What will follow|No capacity is offered/);
  await change.getByRole('button', { name: 'Propose the change' }).click();
  await expect(page.getByRole('alert')).toContainText('needed');
  const reason = `A second transformer is in service (${crypto.randomUUID()}).`;
  await change.getByLabel('Reason of the change').fill(reason);
  await change.getByRole('button', { name: 'Propose the change' }).click();
  await expect(page).toHaveURL('/en/desk/acts?done=ProposeAct#content');
  const own = page.getByRole('region').filter({ hasText: reason });
  await expect(own).toContainText(/24,100\skVA/);
  await own.getByRole('button', { name: 'Take my proposal back' }).click();
  await expect(page.getByRole('status')).toContainText('nothing has changed');
  await expect(page.getByText(reason)).toHaveCount(0);
});

test('the grid opens below a substation, and figures stand beside every bar', async ({ page }) => {
  await enterAsExpert(page);
  await page.goto('/en/desk/grid');
  const rows = await page.getByRole('row').count();
  await page.getByRole('rowheader').getByRole('link').first().click();
  expect(await page.getByRole('row').count()).toBeGreaterThan(rows);
  await page.getByRole('link', { name: 'Open all' }).click();
  await expect(page.getByRole('link', { name: 'Substations only' })).toBeVisible();
});

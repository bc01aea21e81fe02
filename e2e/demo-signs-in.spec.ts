import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

test('the first button is that of a new producer, and one click leads to their projects', async ({
  page,
}) => {
  await page.goto('/fr/sign-in');
  const buttons = page.getByRole('main').getByRole('button');
  await expect(buttons.first()).toHaveText('Entrer comme nouveau producteur');
  await buttons.first().click();
  await expect(page).toHaveURL('/fr/projects');
  await expect(page.getByText('Connecté : producteur')).toBeVisible();
});

const staff = [
  ['Enter as an expert', '/en/desk', 'Signed in: expert'],
  ['Enter as finance', '/en/payments', 'Signed in: finance'],
] as const;

for (const [button, address, sentence] of staff)
  test(`"${button}" leads to their first page by one click`, async ({ page }) => {
    await page.goto('/en/sign-in');
    await page.getByRole('button', { name: button }).click();
    await expect(page).toHaveURL(address);
    await expect(page.getByText(sentence)).toBeVisible();
  });

test('a second person of a role stands behind a disclosure, for acts that take two', async ({ page }) => {
  await page.goto('/en/sign-in');
  const second = page.getByRole('button', { name: 'expert no. 2' });
  await expect(second).toBeHidden();
  await page.getByText('Or another person of the same role').first().click();
  await second.click();
  await expect(page).toHaveURL('/en/desk');
});

test('producers are offered with the step their project has reached', async ({ page }) => {
  await page.goto('/en/sign-in');
  const companies = page.getByRole('region', { name: 'Producers on their way' }).getByRole('listitem');
  await expect(companies.filter({ hasText: 'proposal sent' })).toHaveCount(1);
  await companies.filter({ hasText: 'waiting in queue a' }).getByRole('button').click();
  await expect(page).toHaveURL('/en/projects');
});

test('roles without pages of their own are not offered', async ({ page }) => {
  await page.goto('/fr/sign-in');
  for (const role of [/régulateur/i, /coordinateur/i, /contact/i, /accès/i])
    await expect(page.getByRole('button', { name: role })).toHaveCount(0);
});

test('who was on the way somewhere goes on there, in the role it is for', async ({ page }) => {
  await page.goto('/en/desk');
  await expect(page).toHaveURL('/en/sign-in?to=%2Fen%2Fdesk');
  await page.getByRole('button', { name: 'Enter as finance' }).click();
  await expect(page).toHaveURL('/en/payments');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.goto('/en/sign-in?to=%2Fen%2Fqueue%2F12');
  await page.getByRole('button', { name: 'Enter as finance' }).click();
  await expect(page).toHaveURL('/en/queue/12');
});

test('signing in leads nobody to another site', async ({ page }) => {
  for (const to of ['//evil.example', '/\\evil.example', '/\t/evil.example', '/.//evil.example']) {
    await page.goto(`/en/sign-in?${new URLSearchParams({ to })}`);
    await page.getByRole('button', { name: 'Enter as finance' }).click();
    await expect(page).toHaveURL('/en/payments');
  }
});

test('the page has no barrier, light or dark, narrow or wide, also with its disclosures open', async ({
  page,
}) => {
  await page.goto('/fr/sign-in');
  for (const summary of await page.getByText('Ou une autre personne du même rôle').all())
    await summary.click();
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [320, 1280]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      const scrolls = await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth);
      expect(scrolls).toBeLessThanOrEqual(width);
    }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('one signs in and out all the same', async ({ page }) => {
    await page.goto('/fr/sign-in');
    await page.getByRole('button', { name: 'Entrer comme expert' }).click();
    await expect(page.getByText('Connecté : expert')).toBeVisible();
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Qui voulez-vous être ?');
  });
});

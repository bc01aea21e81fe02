import { expect, type Page, test } from '@playwright/test';

const rows = (page: Page) =>
  page
    .getByRole('table')
    .first()
    .getByRole('row')
    .filter({ has: page.getByRole('cell') });

test.beforeEach(({ page }) => {
  page.on('console', (message) => {
    if (message.type() !== 'error' || message.text().includes('404')) return;
    throw new Error(`the page complains: ${message.text()}`);
  });
});

test('the home page says what the queue is and leads to it', async ({ page }) => {
  await page.goto('/fr');
  await expect(page.getByRole('main')).toContainText('premier arrivé, premier servi');
  await expect(page.getByRole('link', { name: /File principale \d+ entrées demandent/ })).toBeVisible();
  await page.getByRole('link', { name: 'Voir qui est où dans la file' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Qui est où dans la file ?');
});

test('the home page tells each stage with its rule, who acts and how long', async ({ page }) => {
  await page.goto('/en');
  const stage = page.getByRole('listitem').filter({ hasText: 'Agreement to the proposal' });
  await expect(stage).toContainText('The producer returns both, signed');
  await expect(stage).toContainText('6 months from receipt');
  await expect(stage).toContainText('Rule R9');
});

test('a visitor filters the list by substation, and the address says it', async ({ page }) => {
  await page.goto('/fr/queue');
  await page.getByLabel('Poste ou point du réseau').fill('mons – les bruyeres');
  await page.getByRole('button', { name: 'Afficher' }).click();
  await expect(page).toHaveURL('/fr/queue?node=mons+%E2%80%93+les+bruyeres');
  await expect(rows(page).first()).toContainText('Mons – Les Bruyères');
  await expect(rows(page).filter({ hasNotText: 'Mons – Les Bruyères' })).toHaveCount(0);
});

test('a visitor filters by queue and technology at once', async ({ page }) => {
  await page.goto('/fr/queue');
  await page.getByLabel('File', { exact: true }).selectOption('File a');
  await page.getByLabel('Technologie').selectOption('solaire');
  await page.getByRole('button', { name: 'Afficher' }).click();
  await expect(page).toHaveURL('/fr/queue?queue=a&technology=solar');
  await expect(rows(page).filter({ hasText: 'file a' }).first()).toContainText('solaire');
  await expect(rows(page).filter({ hasNotText: 'solaire' })).toHaveCount(0);
});

test('a visitor sorts by power, and the other way round', async ({ page }) => {
  await page.goto('/en/queue');
  const column = page.getByRole('columnheader', { name: 'Power' });
  await column.getByRole('link').click();
  await expect(column).toHaveAttribute('aria-sort', 'ascending');
  await column.getByRole('link').click();
  await expect(column).toHaveAttribute('aria-sort', 'descending');
  await expect(page).toHaveURL('/en/queue?sort=-kva');
});

test('a visitor turns the pages of the list', async ({ page }) => {
  await page.goto('/en/queue');
  const first = await rows(page).first().innerText();
  const pager = page.getByRole('navigation', { name: 'Pages of the list' });
  await pager.getByRole('link', { name: 'Next' }).click();
  await expect(pager).toContainText('Page 2 of');
  expect(await rows(page).first().innerText()).not.toBe(first);
  await pager.getByRole('link', { name: 'Previous' }).click();
  expect(await rows(page).first().innerText()).toBe(first);
});

test('a visitor reads the queue as of a past day, is told so, and comes back to today', async ({ page }) => {
  await page.goto('/fr/queue');
  await page.getByLabel('La file telle qu’elle était le').fill('2025-03-01');
  await page.getByRole('button', { name: 'Afficher' }).click();
  await expect(page).toHaveURL('/fr/queue?on=2025-03-01');
  const past = page.getByRole('region', {
    name: 'Vous lisez la file telle qu’elle était à la fin du 1er mars 2025',
  });
  await expect(past).toContainText(
    /Depuis ce jour\s: \d+\sentrées nouvelles, \d+\ssorties et \d+\schangements/,
  );
  await past.getByRole('link', { name: 'Revenir à aujourd’hui' }).click();
  await expect(page).toHaveURL('/fr/queue');
  await expect(past).toHaveCount(0);
});

test('a visitor goes a month back and a month forth', async ({ page }) => {
  await page.goto('/en/queue?on=2025-03-31');
  await page.getByRole('link', { name: /One month earlier/ }).click();
  await expect(page).toHaveURL('/en/queue?on=2025-02-28');
  await page.getByRole('link', { name: /One month later/ }).click();
  await expect(page).toHaveURL('/en/queue?on=2025-03-28');
});

test('each substation has a bar, and its figures beside it', async ({ page }) => {
  await page.goto('/en/queue');
  const row = page.getByRole('row', { name: /Ath – Moulin Blanc/ }).last();
  await expect(row.getByRole('cell')).toHaveCount(8);
  await row.getByRole('link').click();
  await expect(rows(page).first()).toContainText('Ath');
});

test('a visitor changes the language and keeps what was asked', async ({ page }) => {
  await page.goto('/fr/queue?on=2025-03-01&queue=b&sort=-kva');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL('/en/queue?on=2025-03-01&queue=b&sort=-kva');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('a page that is not there is said, and the last one shown', async ({ page }) => {
  await page.goto('/en/queue?page=999');
  await expect(page.getByText('There is no page 999. Here is the last.')).toBeVisible();
  await expect(rows(page).first()).toBeVisible();
});

const faults = [
  ['on=2026-02-31', 'The queue as it stood on', 'not a date of the calendar'],
  ['on=2150-01-01', 'The queue as it stood on', 'lies in the future'],
  ['queue=c', 'Queue', 'not one of these choices'],
  ['technology=coal', 'Technology', 'not one of these choices'],
  ['status=lost', 'Step', 'not one of these choices'],
  ['sort=name', 'Sort by', 'not one of these choices'],
  ['node=Atlantis', 'Substation or point of the grid', 'No point of the grid is named “Atlantis”'],
  ['number=12a', 'Find an entry by its number', 'is not the number of an entry'],
] as const;

for (const [query, label, sentence] of faults) {
  test(`?${query} gets one sentence beside its field, and the rest is answered`, async ({ page }) => {
    await page.goto(`/en/queue?${query}`);
    const field = page.getByLabel(label, { exact: true });
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(new RegExp(sentence));
    await expect(page.getByRole('heading', { name: 'Capacity of the grid' })).toBeVisible();
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the list is filtered, sorted and found all the same', async ({ page }) => {
    await page.goto('/fr/queue');
    await page.getByLabel('Trier par').selectOption('Puissance, dans l’autre sens');
    await page.getByLabel('Technologie').selectOption('éolien');
    await page.getByRole('button', { name: 'Afficher' }).click();
    await expect(page).toHaveURL('/fr/queue?technology=wind&sort=-kva');
    await expect(rows(page).filter({ hasNotText: 'éolien' })).toHaveCount(0);
  });
});

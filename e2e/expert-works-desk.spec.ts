import { expect, test } from '@playwright/test';
import { accessesTo } from '#db/access.ts';
import { closeBook } from '#db/client.ts';
import { dossierOf, enterAsExpert } from './expert-desk.ts';
import { openTheBook } from './visitors.ts';

test.beforeEach(({ page }) => enterAsExpert(page));

test('the first line says how much there is to do, what is overdue, and what presses most', async ({
  page,
}) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What must I do today?');
  const first = page.getByText(/^\d+\sthings to do: \d+ overdue, \d+ within 7 days\./).locator('..');
  await expect(first).toContainText(/The most pressing: .+, dossier \d+ \(.+\), \d+\sdays? late\./);
  await first.getByRole('link').click();
  await expect(page).toHaveURL(/\/en\/desk\/\d+#\w+$/);
});

test('what is overdue stands first, told by a sign and a word', async ({ page }) => {
  const words = await page
    .getByRole('row')
    .getByText(/^(Overdue|Within|No last day|Later)/)
    .allInnerTexts();
  const order = ['Overdue', 'Within 7 days', 'No last day', 'Within a month', 'Later'];
  const places = words.map((word) => order.indexOf(word.trim()));
  expect(places.length).toBeGreaterThan(10);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('a kind, an urgency, a text and an order stand in the address and can be kept', async ({ page }) => {
  const kinds = page.getByRole('navigation', { name: 'By kind' });
  const counted = Number(
    (await kinds.getByRole('link', { name: /^Proposals/ }).innerText()).replace(/\D/g, ''),
  );
  await kinds.getByRole('link', { name: /^Proposals/ }).click();
  await expect(page).toHaveURL('/en/desk?kind=send-proposal');
  await expect(page.getByText(new RegExp(`^${counted}\\sthings? to do`)).last()).toBeVisible();
  await page.getByLabel('Sort by').selectOption('-kva');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/kind=send-proposal&.*sort=-kva/);
  const powers = await page.locator('tbody').getByText(/kVA/).allInnerTexts();
  const kva = powers.map((text) => Number(text.replace(/\D/g, '')));
  expect(kva).toEqual(kva.toSorted((a, b) => b - a));
});

test('a dossier is found by a part of its company, and by its number', async ({ page }) => {
  const row = page.getByRole('row').nth(1);
  const company = (await row.getByRole('rowheader').innerText()).replace(/^\d+\s+/, '').split(' ')[0] ?? '';
  await page.getByLabel('Number, company, site').fill(company.toUpperCase());
  await page.getByRole('button', { name: 'Show' }).click();
  for (const name of await page.getByRole('rowheader').allInnerTexts()) expect(name).toContain(company);
  const number = await dossierOf(page, 'kind=report-orientation');
  await page.getByLabel('Dossier no.').fill(number);
  await page.getByRole('button', { name: 'Open' }).click();
  await expect(page).toHaveURL(`/en/desk/${number}`);
});

test('a text is compared with names, and each comparison is traced, also where nothing is found', async ({
  page,
}) => {
  const number = Number(await dossierOf(page, 'kind=report-orientation'));
  const book = await openTheBook();
  const searches = async () =>
    (await accessesTo(book, number, 10_000)).filter(
      ({ what, role }) => what === 'search' && role === 'expert',
    );
  const before = await searches();
  await page.goto('/en/desk?text=no-such-company');
  await expect(page.getByText('Nothing answers to these choices.')).toBeVisible();
  expect((await searches()).length).toBeGreaterThan(before.length);
  await closeBook(book);
});

test('a number that no dossier has, and a point that the grid has not, are said to be none', async ({
  page,
}) => {
  await page.getByLabel('Dossier no.').fill('999999');
  await page.getByRole('button', { name: 'Open' }).click();
  await expect(page.getByText('No dossier has the number “999999”.')).toBeVisible();
  await page.goto('/en/desk?node=Atlantis');
  await expect(page.getByText('The grid has no point “Atlantis”.')).toBeVisible();
});

test('the keyboard reaches the list by a skip link, then each dossier and its task in order', async ({
  page,
}) => {
  const skip = page.getByRole('link', { name: 'Skip to the list' });
  for (
    let presses = 0;
    presses < 40 && !(await skip.evaluate((one) => one === document.activeElement));
    presses += 1
  )
    await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('Tab');
  const row = page.getByRole('row').nth(1);
  await page.keyboard.press('Tab');
  await expect(row.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(row.getByRole('link').nth(1)).toBeFocused();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the desk is filtered and a form is sent all the same', async ({ page }) => {
    const number = await dossierOf(page, 'kind=send-proposal&sort=number');
    await page.goto(`/en/desk/${number}`);
    await page.getByRole('button', { name: 'Send the proposal' }).click();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('Both documents are missing');
    await expect(alert).toContainText('Rule: R8');
  });
});

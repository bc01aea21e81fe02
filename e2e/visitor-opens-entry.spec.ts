import { expect, type Page, test } from '@playwright/test';

const firstOf = async (page: Page, query: string): Promise<string> => {
  await page.goto(`/en/queue${query}`);
  const link = page.getByRole('rowheader').getByRole('link').first();
  const number = (await link.innerText()).replace(/\D/g, '');
  await link.click();
  await expect(page).toHaveURL(`/en/queue/${number}`);
  return number;
};

test('an entry says its place in its first line, and whether it is final and why', async ({ page }) => {
  const number = await firstOf(page, '?queue=main');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Entry ${number} main queue`);
  await expect(page.getByText(/^1st of \d+ in the main queue\./)).toBeVisible();
  await expect(page.getByText(/The rank is (final|provisional), because/)).toBeVisible();
});

test('an entry that waits says what stands ahead, at which point, and what remains', async ({ page }) => {
  await firstOf(page, '?queue=a');
  await expect(page.getByText(/ in queue a\./).locator('..')).toContainText(
    /(Ahead of it at .+: \d+ projects?, .+ claimed|No claim on capacity comes before it at .+)\. .*it asks for/,
  );
  const path = page.getByRole('region', { name: 'The path up to the substation' });
  await expect(path.getByText('narrowest')).toHaveCount(1);
});

test('an entry tells its history with date, rule and version of the rules', async ({ page }) => {
  await firstOf(page, '?queue=b&sort=-entered');
  const history = page.getByRole('region', { name: 'Its history' });
  const step = history.getByRole('listitem').filter({ hasText: /moved to queue b/ });
  await expect(step.getByText(/Rule R[59], rules version \d/)).toBeVisible();
  await expect(step.getByText(/\d{1,2} \w+ 20\d\d/).first()).toBeVisible();
});

test('an entry that has left says how and when, and shows no path', async ({ page }) => {
  await firstOf(page, '?queue=left');
  await expect(page.getByText(/^No longer in the queue: .+ on \d+ \w+ \d{4}\.$/)).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
});

test('an exception stands in the history with its reason', async ({ page }) => {
  const address = await addressWithException(page);
  await page.goto(address);
  await expect(page.getByText('Exception, with its reason:').locator('..')).toContainText(/reason: .{10,}/);
});

/** The first entry of the queue whose history holds an exception. */
const addressWithException = async (page: Page): Promise<string> => {
  for (let number = 1; number < 700; number += 1) {
    const answer = await page.request.get(`/en/queue/${number}`);
    if ((await answer.text()).includes('Exception, with its reason:')) return `/en/queue/${number}`;
  }
  throw new Error('no entry has an exception');
};

test('a number leads to its entry from every page', async ({ page }) => {
  for (const address of ['/fr', '/fr/queue', '/fr/queue/999999']) {
    await page.goto(address);
    await page.getByLabel('Trouver une entrée par son numéro').fill('12');
    await page.getByRole('button', { name: 'Trouver' }).click();
    await expect(page).toHaveURL('/fr/queue/12');
  }
});

test('a number that was never given is not found', async ({ page }) => {
  const answer = await page.goto('/fr/queue/999999');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page introuvable');
  await expect(page.getByText('Aucune entrée de la file ne porte le numéro 999999.')).toBeVisible();
});

test('a dossier without a place gets the same page as a number never given', async ({ request }) => {
  const without = (text: string, number: number) => text.replaceAll(String(number), 'N');
  const unknown = without(await (await request.get('/en/queue/999999')).text(), 999_999);
  const missing: number[] = [];
  for (let number = 1; number < 500; number += 1) {
    const answer = await request.get(`/en/queue/${number}`);
    if (answer.status() !== 404) continue;
    missing.push(number);
    expect((await answer.text()).replace(`number ${number}.`, 'number N.')).toBe(unknown);
  }
  expect(missing.length).toBeGreaterThan(3);
});

for (const address of [
  '/fr/queue/0',
  '/fr/queue/abc',
  '/fr/queue/1e3',
  '/fr/queue/12/13',
  '/xx',
  '/xx/queue',
]) {
  test(`${address} is not found, and says so on a page`, async ({ page }) => {
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(404);
    await expect(page.getByText('Cette adresse ne mène à aucune page.')).toBeVisible();
  });
}

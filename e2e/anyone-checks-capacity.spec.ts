import { expect, type Page, test } from '@playwright/test';

/** A point with room and one without, as the overview of the page tells them. */
const pointWith = async (page: Page, room: 'most' | 'none'): Promise<string> => {
  await page.goto('/en/capacity');
  const rows = overview(page)
    .getByRole('row')
    .filter({ has: page.getByRole('cell') });
  const row = room === 'most' ? rows.first() : rows.filter({ hasText: 'nothing' }).first();
  const address = (await row.getByRole('link').first().getAttribute('href')) ?? '';
  return new URL(address, 'http://here').searchParams.get('node') ?? '';
};

const overview = (page: Page) => page.getByRole('region', { name: 'Where is room left?' });

const ask = async (page: Page, node: string, permanent: string, flexible = '') => {
  await page.goto('/en/capacity');
  await page.getByLabel('Substation, transformer or feeder').selectOption(node);
  await page.getByLabel('Permanent power (kVA)').fill(permanent);
  await page.getByLabel('Flexible power (kVA)').fill(flexible);
  await page.getByRole('button', { name: 'Compute' }).click();
};

test('a project that fits is answered in the first line, and the address says what was asked', async ({
  page,
}) => {
  const node = await pointWith(page, 'most');
  await ask(page, node, '100', '50');
  await expect(page).toHaveURL(`/en/capacity?node=${node}&permanentKva=100&flexibleKva=50`);
  await expect(page.getByRole('main').getByRole('paragraph').first()).toContainText(
    /Yes, today it would fit\. .+: 100\skVA would find room, .+ would remain\./,
  );
  await expect(page.getByText('Your 50 kVA of flexible power change nothing')).toBeVisible();
});

test('a project that does not fit is told why, what would, and what becomes of it', async ({ page }) => {
  await ask(page, await pointWith(page, 'none'), '1500');
  const first = page.getByRole('main').getByRole('paragraph').first();
  await expect(first).toContainText('No, today it would not fit.');
  await expect(page.getByText(/^At the narrowest point, .+ ahead of a new project\.$/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'And if it does not fit?' })).toContainText('rule R6');
  await page.getByRole('link', { name: 'Compute it so' }).click();
  await expect(first).toContainText('Yes, today it would fit.');
});

test('the workings stand beside the answer, for each point up to the substation', async ({ page }) => {
  await page.goto('/en/capacity?node=S-MONS-F1&permanentKva=2600');
  const workings = page.getByRole('region', { name: 'The workings, point by point' });
  const rows = workings.getByRole('row').filter({ has: page.getByRole('cell') });
  await expect(rows).toHaveCount(3);
  await expect(rows.first().getByRole('rowheader')).toContainText('Départ Havré');
  await expect(workings.getByText('narrowest')).toHaveCount(1);
  for (const row of await rows.all()) await expect(row).toContainText('2,600 kVA');
});

test('it says that it is indicative and gives no place', async ({ page }) => {
  for (const query of ['', '?node=S-MONS-F1&permanentKva=100', '?node=S-ATH']) {
    await page.goto(`/fr/capacity${query}`);
    await expect(page.getByText(/ne donne pas de place \(règle R2\)/)).toBeVisible();
  }
});

test('the substations stand by what is left for a newcomer, the roomiest first', async ({ page }) => {
  await page.goto('/en/capacity');
  const rows = overview(page)
    .getByRole('row')
    .filter({ has: page.getByRole('cell') });
  const left: number[] = [];
  for (const row of await rows.all())
    left.push(Number((await row.getByRole('cell').nth(2).innerText()).replace(/\D/g, '')));
  expect(left.length).toBeGreaterThan(5);
  expect(left).toEqual([...left].sort((a, b) => b - a));
});

test('with a power, the overview says in words where it would fit, and leads there', async ({ page }) => {
  await page.goto('/en/capacity?permanentKva=2600&technology=wind');
  await expect(overview(page)).toContainText(/2,600\skVA .+ would fit in \d+ substations of \d+/);
  const row = overview(page).getByRole('row').filter({ hasText: 'would fit' }).nth(1);
  await row.getByRole('link').first().click();
  await expect(page).toHaveURL(/capacity\?node=S-\w+&technology=wind&permanentKva=2600$/);
});

const faults = [
  ['node=Atlantis', 'Substation, transformer or feeder', 'no point “Atlantis”'],
  ['permanentKva=much', 'Permanent power (kVA)', '“much” is not a whole number'],
  ['flexibleKva=-3', 'Flexible power (kVA)', '“-3” is not a whole number'],
  ['technology=coal', 'Technology', 'one of the answers'],
  ['permanentKva=0', 'Permanent power (kVA)', 'No power is asked'],
] as const;

for (const [query, label, sentence] of faults)
  test(`?${query} gets one sentence beside its field, and the rest is answered`, async ({ page }) => {
    const rest = query.startsWith('node') ? 'technology=wind' : 'node=S-MONS-F1';
    await page.goto(`/en/capacity?${query}&${rest}`);
    const field = page.getByLabel(label);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(new RegExp(sentence));
    await expect(overview(page)).toBeVisible();
    if (rest.startsWith('node')) await expect(page.getByText(/Départ Havré: /)).toBeVisible();
  });

test('one click turns the answer into a request, also for who has to sign in first', async ({ page }) => {
  await page.goto('/en/capacity?node=S-MONS-F1&technology=wind&permanentKva=480&flexibleKva=20');
  await page.getByRole('link', { name: 'Begin a request' }).click();
  await expect(page).toHaveURL(/\/en\/sign-in\?to=/);
  await page.getByRole('button', { name: 'Enter as a new producer' }).click();
  await expect(page).toHaveURL(
    /\/en\/projects\?node=S-MONS-F1&technology=wind&permanentKva=480&flexibleKva=20/,
  );
  await expect(page.getByRole('main')).toContainText('Départ Havré');
});

test('every page leads to the capacity check', async ({ page }) => {
  for (const address of ['/fr', '/fr/queue', '/fr/queue/1', '/fr/sign-in', '/fr/demo']) {
    await page.goto(address);
    const nav = page.getByRole('navigation', { name: 'Pages' });
    await expect(nav.getByRole('link', { name: 'Capacité' })).toHaveAttribute('href', '/fr/capacity');
  }
  await page.goto('/fr');
  await page.getByRole('link', { name: 'Mon projet tiendrait-il ?' }).click();
  await expect(page).toHaveURL('/fr/capacity');
});

test('each station of the drawing leads to the words on it', async ({ page }) => {
  await page.goto('/en');
  await page.getByRole('link', { name: '5. Agreement to the proposal' }).click();
  await expect(page).toHaveURL('/en#stage-5');
  await expect(page.locator('#stage-5')).toBeInViewport();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the question is asked and answered all the same, and an empty field leaves no trace', async ({
    page,
  }) => {
    await page.goto('/fr/capacity');
    await page.getByLabel('Poste, transformateur ou départ').selectOption('Départ Havré');
    await page.getByLabel('Puissance permanente (kVA)').fill('1 250');
    await page.getByLabel('Technologie').selectOption('éolien');
    await page.getByRole('button', { name: 'Calculer' }).click();
    await expect(page).toHaveURL('/fr/capacity?node=S-MONS-F1&technology=wind&permanentKva=1250');
    await expect(page.getByRole('main')).toContainText(/Départ Havré\s: .+ 1\s250\skVA/);
  });
});

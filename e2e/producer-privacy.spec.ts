import { expect, type Page, test } from '@playwright/test';
import { beginRequest, enterAsNewcomer, enterAtStep, originOf, somePdf } from './producer.ts';

const below = [
  '',
  '/request',
  '/request?step=review',
  '/change',
  '/payment',
  '/payment/request.pdf',
  '/documents/none',
];

const statusOf = async (page: Page, address: string): Promise<number> =>
  (await page.request.get(address, { maxRedirects: 0 })).status();

test('somebody else’s project, one that never was, and nonsense are the same "not found"', async ({
  page,
}) => {
  const theirs = await enterAtStep(page, 'PTF acceptée', /La proposition est acceptée/);
  await enterAsNewcomer(page);
  for (const project of [theirs, '/fr/projects/999999', '/fr/projects/abc', '/fr/projects/1e2'])
    for (const place of below) expect(await statusOf(page, project + place), project + place).toBe(404);
  const texts = await Promise.all(
    [theirs, '/fr/projects/999999'].map(async (address) => (await page.request.get(address)).text()),
  );
  const [a = '', b = ''] = texts.map((text) => text.replaceAll(/value="[\w-]{36}"/g, ''));
  expect(a).toBe(b);
});

test('nothing can be done to somebody else’s project', async ({ page }) => {
  const theirs = await enterAtStep(page, 'PTF acceptée', /La proposition est acceptée/);
  await enterAsNewcomer(page);
  for (const act of ['Withdraw', 'ChangeOwner', 'OrderDetailedStudy', 'file']) {
    const form = { act, key: crypto.randomUUID(), sure: 'yes' };
    const answer = await page.request.post(theirs, {
      headers: { origin: originOf(page) },
      form,
      maxRedirects: 0,
    });
    expect(answer.status(), act).toBe(404);
  }
});

test('a document is its own dossier’s alone, also under the address of another dossier of the same producer', async ({
  page,
}) => {
  await enterAsNewcomer(page);
  const project = await beginRequest(page);
  await page.goto(`${project}/request?step=documents`);
  await page.getByLabel('Schéma unifilaire').setInputFiles(somePdf());
  await page.getByRole('button', { name: 'Enregistrer et continuer' }).click();
  await page.goto(project);
  const href = (await page.getByRole('link', { name: /schema\.pdf/ }).getAttribute('href')) ?? '';
  expect(await statusOf(page, href)).toBe(200);
  const other = await beginRequest(page);
  expect(await statusOf(page, href.replace(project, other))).toBe(404);
  await enterAtStep(page, 'PTF acceptée', /La proposition est acceptée/);
  expect(await statusOf(page, href)).toBe(404);
});

test('a document of another dossier cannot be slipped into a request', async ({ page }) => {
  await enterAsNewcomer(page);
  const first = await beginRequest(page);
  await page.goto(`${first}/request?step=documents`);
  await page.getByLabel('Schéma unifilaire').setInputFiles(somePdf());
  await page.getByRole('button', { name: 'Enregistrer et continuer' }).click();
  await page.goto(first);
  const id =
    (await page.getByRole('link', { name: /schema\.pdf/ }).getAttribute('href'))?.split('/').at(-1) ?? '';
  const second = await beginRequest(page);
  const form = { act: 'save', key: crypto.randomUUID(), diagram: id };
  await page.request.post(`${second}/request?step=documents`, { headers: { origin: originOf(page) }, form });
  await page.goto(`${second}/request?step=review`);
  await expect(page.getByText('à déposer plus tard')).toBeVisible();
});

test('a form from another site does nothing', async ({ page }) => {
  await enterAsNewcomer(page);
  const form = { act: 'new', key: crypto.randomUUID() };
  const answer = await page.request.post('/fr/projects', {
    headers: { origin: 'https://evil.example' },
    form,
  });
  expect(answer.status()).toBe(403);
});

test('who is not signed in is asked to, and led back', async ({ page }) => {
  await page.goto('/fr/projects?permanentKva=500');
  await expect(page).toHaveURL('/fr/sign-in?to=%2Ffr%2Fprojects%3FpermanentKva%3D500');
  await page.getByRole('button', { name: 'Entrer comme nouveau producteur' }).click();
  await expect(page).toHaveURL('/fr/projects?permanentKva=500');
});

test('looking at a page writes nothing', async ({ page }) => {
  const project = await enterAtStep(
    page,
    'PTF envoyée',
    /Vous avez la proposition|La proposition .* vous attend/,
  );
  const history = page.getByRole('region', { name: 'Tout ce qui s’est passé' }).getByRole('listitem');
  const before = await history.count();
  for (const place of ['', '?done=mail-opened', '?act=Withdraw', '/payment', '/change'])
    await page.goto(project + place);
  await page.goto(project);
  expect(await history.count()).toBe(before);
});

import { expect, test } from '@playwright/test';
import { enterAtStep, somePdf } from './producer.ts';

test('the first line says where a project stands, who must act, by when and how many days are left', async ({
  page,
}) => {
  await enterAtStep(page, 'PTF envoyée', /Vous avez la proposition|La proposition .* vous attend/);
  const main = page.getByRole('main');
  await expect(main).toContainText(
    /À vous d’agir\s*(au plus tard|réputé ouvert) le \d{1,2}(er)? \S+ \d{4}\s*(encore \d+ jours?|dernier jour)/,
  );
  const line = page.getByRole('list', { name: 'La procédure, et où en est ce projet' });
  await expect(line.getByRole('listitem')).toHaveCount(6);
  await expect(line.locator('[aria-current="step"]')).toContainText('Accord');
});

test('a place comes with its workings, final or not and why', async ({ page }) => {
  await enterAtStep(page, 'en attente dans la file a', /Le projet attend en file a/);
  const place = page.getByRole('region', { name: 'Votre place' });
  await expect(place).toContainText(/\d+(er|e) sur \d+ dans la file a\./);
  await expect(place).toContainText(/Rang (définitif|provisoire), parce que/);
  await place.getByText('Le chemin jusqu’au poste').click();
  await expect(place.getByRole('table')).toBeVisible();
});

test('the dates to come have their limits and rules, what happened its rule and version', async ({
  page,
}) => {
  await enterAtStep(page, 'PTF acceptée', /La proposition est acceptée/);
  const dates = page.getByRole('region', { name: 'Dates à venir' });
  await expect(dates).toContainText(/Fin du délai\s: mise en service/);
  await expect(dates).toContainText('Règle R10.');
  const history = page.getByRole('region', { name: 'Tout ce qui s’est passé' });
  await expect(history).toContainText(/Paiement de [\d\s.]+,\d\d\s€ enregistré/);
  await expect(history.getByText(/Règle R9, règles version \d/)).toHaveCount(1);
});

test('one signed document alone is refused, with the rule, and stays chosen', async ({ page }) => {
  await enterAtStep(page, 'PTF envoyée', /Vous avez la proposition|La proposition .* vous attend/);
  await page.getByLabel('La proposition (PTF) signée').setInputFiles(somePdf('ptf-signee.pdf'));
  await page.getByRole('button', { name: 'Renvoyer les deux, signés' }).click();
  await expect(page.getByRole('alert')).toContainText('Un seul document signé ne vaut pas accord');
  await expect(page.getByRole('alert')).toContainText('R9');
  await expect(page.getByText('Le fichier choisi est déjà déposé')).toHaveCount(1);
});

test('a document of one’s own is handed out as an attachment that nothing can run', async ({ page }) => {
  await enterAtStep(page, 'PTF acceptée', /La proposition est acceptée/);
  await page.getByText('Déposer un document').first().click();
  await page.getByLabel('Document', { exact: true }).setInputFiles(somePdf('permis d’urbanisme (1).pdf'));
  await page.getByRole('button', { name: 'Déposer un document' }).click();
  await expect(page.getByRole('status')).toContainText('Le document est déposé.');
  const href = await page
    .getByRole('link', { name: /permis d’urbanisme/ })
    .first()
    .getAttribute('href');
  const answer = await page.request.get(href ?? '');
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toContain('%PDF-1.4');
  const { 'content-disposition': kept, 'content-security-policy': policy, ...headers } = answer.headers();
  expect(kept).toMatch(/^attachment; filename\*=UTF-8''permis%20/);
  expect(policy).toBe('sandbox');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['cache-control']).toBe('no-store');
});

test('a notable change shows what would be lost before it is confirmed, and going away changes nothing', async ({
  page,
}) => {
  const project = await enterAtStep(page, 'PTF acceptée', /La proposition est acceptée/);
  await page.getByRole('link', { name: 'Modifier les données du projet' }).click();
  await page.getByLabel('Technologie').selectOption('autre');
  await page.getByRole('button', { name: 'Voir ce que cela entraîne' }).click();
  const preview = page.getByRole('region', { name: 'Ce que cela entraîne' });
  await expect(preview).toContainText(/Cette modification est notable \(R11\)\s: une autre technologie\./);
  await expect(preview).toContainText(/Vous pourrez revenir dessus jusqu’au/);
  await expect(preview.getByText(/la place\s: \d+(er|e) sur/)).toBeVisible();
  await page.getByRole('link', { name: /Retour au projet, sans rien changer/ }).click();
  await expect(page).toHaveURL(project);
  await expect(page.getByText('La proposition est acceptée.', { exact: true })).toBeVisible();
});

test('a change that is none is refused before anything is asked', async ({ page }) => {
  await enterAtStep(page, 'PTF acceptée', /La proposition est acceptée/);
  await page.getByRole('link', { name: 'Modifier les données du projet' }).click();
  await page.getByRole('button', { name: 'Voir ce que cela entraîne' }).click();
  await expect(page.getByText('Le projet est déjà tel que vous le décrivez')).toBeVisible();
  await expect(page.getByRole('button', { name: /Confirmer/ })).toHaveCount(0);
});

test('what is not possible now says why', async ({ page }) => {
  await enterAtStep(page, 'en attente dans la file a', /Le projet attend en file a/);
  await page.getByText('Pas possible en ce moment, et pourquoi').click();
  await expect(page.getByText('Aucune modification notable n’attend')).toBeVisible();
});

import { expect, type Locator, type Page, test } from '@playwright/test';
import {
  answers,
  beginRequest,
  enterAsNewcomer,
  fillRequest,
  goOn,
  originOf,
  sendRequest,
  somePdf,
} from './producer.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a newcomer fills in a request step by step, reads it through, sends it, and is told what to pay', async ({
    page,
  }) => {
    await enterAsNewcomer(page);
    await beginRequest(page);
    await expect(page.getByText('Étape 1 sur 7.')).toBeVisible();
    await fillRequest(page);
    const review = page.getByRole('main');
    for (const text of ['Moulin des Linottes SRL', 'Thuin', 'solaire', '250', 'Étude d’orientation'])
      await expect(review.getByText(text, { exact: true }).first()).toBeVisible();
    await expect(review).toContainText(/Redevance de cette étude, TVA comprise 1.887,60.€/);
    await page.getByRole('button', { name: 'Envoyer la demande' }).click();
    await expect(page.getByRole('status')).toContainText('La demande est envoyée, une seule fois.');
    await expect(page.getByText('À vous d’agir').first()).toBeVisible();
    await page.getByRole('link', { name: /^Payer 1.887,60.€$/ }).click();
    await expect(page.getByRole('main')).toContainText(
      /Payez 1.887,60.€ à .+\s: le projet n’a pas de place avant ce paiement\./,
    );
  });
});

/** Presses the tab key until an element has the focus, as somebody without a mouse does. */
const tabTo = async (page: Page, wanted: Locator): Promise<void> => {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('the keyboard does not reach it');
};

test('a whole request is filled in and sent by keyboard alone', async ({ page }) => {
  test.setTimeout(180_000);
  await enterAsNewcomer(page);
  await tabTo(page, page.getByRole('button', { name: 'Commencer une demande' }));
  await page.keyboard.press('Enter');
  for (const step of ['company', 'site', 'installation']) {
    for (const [label, text] of Object.entries(answers[step] ?? {})) {
      if (label.startsWith('Puissance permanente')) {
        await tabTo(page, page.getByLabel('Technologie'));
        await page.keyboard.type('solaire');
      }
      await tabTo(page, page.getByLabel(label));
      await page.keyboard.type(text);
    }
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { name: 'Point de raccordement' })).toBeVisible();
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('Space');
  await tabTo(page, goOn(page));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Documents' })).toBeVisible();
  await tabTo(page, goOn(page));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Étude', exact: true })).toBeVisible();
  await tabTo(page, page.getByLabel('Étude d’orientation'));
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Envoyer la demande' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('La demande est envoyée');
});

const naughty = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '&amp;&lt;&#39;',
  '田中さんにあげて下さい',
  'Z̮̞̠͙͔ͅa̲̗l͚̹g̘o͈',
  '\u202Erevers\u202C',
  '👾 👩‍👩‍👧‍👦 ',
  '{{7*7}} <%= 7*7 %> %s%n',
  '../../../etc/passwd',
  "Robert'); DROP TABLE entry;--",
  '__proto__',
  '﷽'.repeat(40),
];

test('what is typed into any field comes back as typed, however strange', async ({ page }) => {
  await enterAsNewcomer(page);
  const project = await beginRequest(page);
  const labels = Object.keys(answers.company ?? {});
  for (let from = 0; from < naughty.length; from += labels.length) {
    const strings = labels.map((_, at) => naughty[(from + at) % naughty.length] ?? '');
    for (const [at, label] of labels.entries()) await page.getByLabel(label).fill(strings[at] ?? '');
    await page.getByRole('button', { name: 'Enregistrer et quitter' }).click();
    await expect(page.getByRole('status')).toContainText('Le brouillon est enregistré.');
    await page.goto(`${project}/request?step=company`);
    for (const [at, label] of labels.entries())
      await expect(page.getByLabel(label)).toHaveValue(strings[at] ?? '');
  }
});

test('a step that is faulty says what is wrong beside the field and in a summary, and loses nothing', async ({
  page,
}) => {
  await enterAsNewcomer(page);
  const project = await beginRequest(page);
  await page.getByLabel('Nom de l’entreprise').fill('Moulin SRL');
  await page.getByLabel('Numéro d’entreprise').fill('0403.170.702');
  await page.getByLabel('Adresse électronique').fill('anne');
  await goOn(page).click();
  await expect(page.getByRole('alert')).toContainText('4 champs sont à revoir.');
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByRole('alert')).toContainText('Personne de contact – Ce champ est nécessaire.');
  const number = page.getByLabel('Numéro d’entreprise');
  await expect(number).toHaveAttribute('aria-invalid', 'true');
  await expect(number).toHaveAccessibleDescription(/dont les deux derniers vérifient les autres/);
  await expect(number).toHaveValue('0403.170.702');
  await page.getByRole('link', { name: /Numéro d’entreprise –/ }).click();
  await expect(number).toBeFocused();
  await page.goto(`${project}/request?step=company`);
  await expect(page.getByLabel('Nom de l’entreprise')).toHaveValue('Moulin SRL');
  await expect(number).toHaveValue('0403.170.702');
});

test('a draft cannot be sent while something is missing; the review names it and leads there', async ({
  page,
}) => {
  await enterAsNewcomer(page);
  const project = await beginRequest(page);
  await page.goto(`${project}/request?step=review`);
  await expect(page.getByRole('main')).toContainText('Il manque encore quelque chose');
  await expect(page.getByRole('button', { name: 'Envoyer la demande' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Modifier : Lieu' }).click();
  await expect(page.getByRole('alert')).toContainText('2 champs sont à revoir.');
});

test('going back saves as well, and the browser’s own back button loses nothing', async ({ page }) => {
  await enterAsNewcomer(page);
  await beginRequest(page);
  for (const [label, text] of Object.entries(answers.company ?? {})) await page.getByLabel(label).fill(text);
  await goOn(page).click();
  await page.getByLabel('Commune ou localité').fill('Chimay');
  await page.getByRole('button', { name: 'Enregistrer et revenir' }).click();
  await expect(page.getByLabel('Nom de l’entreprise')).toHaveValue('Moulin des Linottes SRL');
  await goOn(page).click();
  await expect(page.getByLabel('Commune ou localité')).toHaveValue('Chimay');
  await page.goBack();
  await expect(page.getByLabel('Nom de l’entreprise')).toHaveValue('Moulin des Linottes SRL');
});

test('a draft stands on top of the list, and is taken up where it was left', async ({ page }) => {
  await enterAsNewcomer(page);
  const project = await beginRequest(page);
  await page.getByLabel('Nom de l’entreprise').fill('Reprise SRL');
  await page.getByRole('button', { name: 'Enregistrer et quitter' }).click();
  const number = project.split('/').at(-1) ?? '';
  await page.getByRole('link', { name: `Dossier ${number}`, exact: true }).click();
  await expect(page.getByLabel('Nom de l’entreprise')).toHaveValue('Reprise SRL');
});

test('the capacity check’s point, technology and power are in the draft already', async ({ page }) => {
  await enterAsNewcomer(page);
  const project = await beginRequest(page, '?node=S-THUIN-F2&technology=biogas&permanentKva=640');
  await page.goto(`${project}/request?step=installation`);
  await expect(page.getByLabel('Technologie')).toHaveValue('biogas');
  await expect(page.getByLabel('Puissance permanente')).toHaveValue('640');
  await page.goto(`${project}/request?step=node`);
  await expect(page.getByRole('radio', { name: /Ragnies/ })).toBeChecked();
});

test('an address that brings nonsense along begins an empty draft', async ({ page }) => {
  await enterAsNewcomer(page);
  const project = await beginRequest(page, '?node=S-ATLANTIS&technology=coal&permanentKva=-1e9');
  await page.goto(`${project}/request?step=installation`);
  await expect(page.getByLabel('Technologie')).toHaveValue('');
  await expect(page.getByLabel('Puissance permanente')).toHaveValue('');
});

test('each point proposed says what is left, who comes first, and whether the power fits', async ({
  page,
}) => {
  await enterAsNewcomer(page);
  const project = await beginRequest(page, '?technology=solar&permanentKva=300');
  await page.goto(`${project}/request?step=node&near=Fleurus`);
  const points = page.getByRole('radio');
  expect(await points.count()).toBeGreaterThan(3);
  await expect(page.getByRole('group')).toContainText(/(tient|ne tient pas) Aujourd’hui, il reste .+kVA/);
  await page.getByLabel('Chercher autour d’un autre lieu').fill('Chimay');
  await page.getByRole('button', { name: 'Chercher' }).click();
  await expect(page.getByText('Proposés autour de « Chimay »')).toBeVisible();
});

test('a diagram is kept with the draft, and stays when the step is saved again', async ({ page }) => {
  await enterAsNewcomer(page);
  const project = await beginRequest(page);
  await page.goto(`${project}/request?step=documents`);
  await page.getByLabel('Schéma unifilaire').setInputFiles(somePdf());
  await goOn(page).click();
  await page.goto(`${project}/request?step=documents`);
  await expect(page.getByText('Le fichier choisi est déjà déposé')).toBeVisible();
  await goOn(page).click();
  await page.goto(`${project}/request?step=review`);
  await expect(page.getByRole('main').getByText('déposé', { exact: true })).toBeVisible();
});

test('a file that is no document is refused beside its field', async ({ page }) => {
  await enterAsNewcomer(page);
  const project = await beginRequest(page);
  await page.goto(`${project}/request?step=documents`);
  const buffer = Buffer.from('<html><script>alert(1)</script></html>');
  await page
    .getByLabel('Schéma unifilaire')
    .setInputFiles({ name: 'x.pdf', mimeType: 'application/pdf', buffer });
  await goOn(page).click();
  await expect(page.getByLabel('Schéma unifilaire')).toHaveAccessibleDescription(/ni un PDF, ni une image/);
});

test('an advice is asked for from a draft, with a question, and the draft stays a draft', async ({
  page,
}) => {
  await enterAsNewcomer(page);
  const project = await beginRequest(page);
  await page.goto(`${project}/request?step=review`);
  await page.getByText('Demander d’abord un avis préalable').click();
  await page.getByRole('button', { name: 'Demander l’avis' }).click();
  await expect(page.getByRole('alert')).toContainText('Ce champ est nécessaire.');
  await page.getByLabel('Votre question à l’expert').fill('Le départ prend-il 500 kVA <b>?</b>');
  await page.getByRole('button', { name: 'Demander l’avis' }).click();
  await expect(page).toHaveURL(`${project}?done=advice-asked`);
  await expect(page.getByText('L’avis préalable est demandé.', { exact: true })).toBeVisible();
  await expect(page.getByText('La question Le départ prend-il 500 kVA <b>?</b>')).toBeVisible();
});

/** The fields that a page's form would send for an act. */
const formOf = async (page: Page, act: string): Promise<Record<string, string>> => {
  const form = page.locator('form').filter({ has: page.locator(`input[name="act"][value="${act}"]`) });
  return { act, key: await form.locator('input[name="key"]').inputValue() };
};

test('a double click sends a request once', async ({ page }) => {
  await enterAsNewcomer(page);
  const project = await beginRequest(page);
  await fillRequest(page);
  const send = { headers: { origin: originOf(page) }, form: await formOf(page, 'submit'), maxRedirects: 0 };
  const twice = await Promise.all(
    [1, 2, 3].map(() => page.request.post(`${project}/request?step=review`, send)),
  );
  for (const one of twice) {
    expect(one.status()).toBe(303);
    expect(one.headers().location).toMatch(new RegExp(`^${project}\\?done=request-(was-)?sent$`));
  }
  await page.goto(project);
  await expect(page.getByText('Demande complète introduite.')).toHaveCount(1);
});

test('a form of a draft that has left, sent again, does nothing and says so', async ({ page }) => {
  await enterAsNewcomer(page);
  const project = await beginRequest(page);
  await fillRequest(page);
  const stale = { headers: { origin: originOf(page) }, form: await formOf(page, 'submit'), maxRedirects: 0 };
  stale.form.key = crypto.randomUUID();
  await page.getByRole('button', { name: 'Envoyer la demande' }).click();
  await expect(page).toHaveURL(`${project}?done=request-sent`);
  const again = await page.request.post(`${project}/request?step=review`, stale);
  expect(again.headers().location).toBe(`${project}?done=request-was-sent`);
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`^[^?]*${project}`));
  await expect(page.getByRole('button', { name: 'Envoyer la demande' })).toHaveCount(0);
});

test('a double click opens one dossier', async ({ page }) => {
  await enterAsNewcomer(page);
  const open = { headers: { origin: originOf(page) }, form: await formOf(page, 'new'), maxRedirects: 0 };
  const twice = await Promise.all([1, 2].map(() => page.request.post('/fr/projects', open)));
  const [first, second] = twice.map((one) => one.headers().location);
  expect(first).toMatch(/\/projects\/\d+\/request/);
  expect(second).toBe(first);
});

test('a request that was sent is changed freely before the first payment, its fee shown first', async ({
  page,
}) => {
  await enterAsNewcomer(page);
  const project = await sendRequest(page);
  await page.getByRole('link', { name: 'Modifier les données du projet' }).click();
  await page.getByLabel('Puissance permanente').fill('1 200');
  await page.getByRole('button', { name: 'Voir ce que cela entraîne' }).click();
  await expect(page.getByText(/la modification est libre\. La redevance sera de 3.775,20.€/)).toBeVisible();
  await page.getByRole('button', { name: 'Confirmer la modification' }).click();
  await expect(page).toHaveURL(`${project}?done=project-changed`);
  await expect(page.getByRole('main')).toContainText(/Payez 3.775,20.€/);
});

test('a project is withdrawn only by somebody who says so, and is then closed', async ({ page }) => {
  await enterAsNewcomer(page);
  const project = await sendRequest(page);
  await page.getByText('Retirer le projet').first().click();
  await page.getByRole('button', { name: 'Retirer le projet' }).click();
  await expect(page.getByRole('alert')).toContainText('Ce champ est nécessaire.');
  await page.getByLabel('Je veux retirer ce projet pour de bon').check();
  await page.getByRole('button', { name: 'Retirer le projet' }).click();
  await expect(page).toHaveURL(`${project}?done=project-withdrawn`);
  await expect(page.getByText('Le règlement ne permet plus aucun acte sur ce dossier.')).toBeVisible();
});

test('a project that is handed over is no longer its old producer’s', async ({ page }) => {
  await enterAsNewcomer(page);
  const project = await sendRequest(page);
  await page.getByText('Céder le projet à un autre producteur').click();
  for (const [label, text] of Object.entries(answers.company ?? {})) await page.getByLabel(label).fill(text);
  await page.getByRole('button', { name: 'Céder le projet' }).click();
  await expect(page.getByRole('status')).toContainText('Le projet est cédé.');
  expect((await page.goto(project))?.status()).toBe(404);
});

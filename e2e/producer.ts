import { expect, type Locator, type Page } from '@playwright/test';

/** Enters the demonstration as a producer who has no project yet. */
export const enterAsNewcomer = async (page: Page): Promise<void> => {
  await page.goto('/fr/sign-in');
  await page.getByRole('button', { name: 'Entrer comme nouveau producteur' }).click();
  await expect(page).toHaveURL('/fr/projects');
};

/** Enters as the producer whom the demonstration shows at a step, and opens the project that has reached it. */
export const enterAtStep = async (page: Page, status: string, where: RegExp): Promise<string> => {
  await page.goto('/fr/sign-in');
  await page.getByRole('listitem').filter({ hasText: status }).getByRole('button').click();
  const project = page.getByRole('listitem').filter({ hasText: where });
  await project.first().getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Dossier');
  return new URL(page.url()).pathname;
};

/** Begins a request and gives the address of its dossier. */
export const beginRequest = async (page: Page, query = ''): Promise<string> => {
  await page.goto(`/fr/projects${query}`);
  await page.getByRole('button', { name: 'Commencer une demande' }).click();
  await expect(page).toHaveURL(/\/fr\/projects\/\d+\/request/);
  return new URL(page.url()).pathname.replace(/\/request$/, '');
};

/** What a whole request says, by the labels of its fields, step by step. */
export const answers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  company: {
    'Nom de l’entreprise': 'Moulin des Linottes SRL',
    'Numéro d’entreprise': 'BE 0403.170.701',
    'Personne de contact': 'Anne Dupré',
    'Adresse électronique': 'anne@linottes.example',
    'Adresse postale': 'chemin des Linottes 4, 6530 Thuin',
  },
  site: { 'Commune ou localité': 'Thuin', 'Parcelle cadastrale': 'Division 3, section B, n° 412' },
  installation: { 'Puissance permanente, en kVA': '250' },
};

export const goOn = (page: Page): Locator => page.getByRole('button', { name: 'Enregistrer et continuer' });

const fillStep = async (page: Page, step: string): Promise<void> => {
  for (const [label, text] of Object.entries(answers[step] ?? {})) await page.getByLabel(label).fill(text);
};

/** Fills a request that has just begun, up to its review. */
export const fillRequest = async (page: Page): Promise<void> => {
  await fillStep(page, 'company');
  await goOn(page).click();
  await fillStep(page, 'site');
  await goOn(page).click();
  await page.getByLabel('Technologie').selectOption('solaire');
  await fillStep(page, 'installation');
  await goOn(page).click();
  await page.getByRole('radio').first().check();
  await goOn(page).click();
  await goOn(page).click();
  await page.getByLabel('Étude d’orientation').check();
  await goOn(page).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Relire et envoyer' })).toBeVisible();
};

/** Plays a newcomer's request to its end, and gives the address of the project. */
export const sendRequest = async (page: Page): Promise<string> => {
  const project = await beginRequest(page);
  await fillRequest(page);
  await page.getByRole('button', { name: 'Envoyer la demande' }).click();
  await expect(page).toHaveURL(`${project}?done=request-sent`);
  return project;
};

/** A small document of a type that is kept. */
export const somePdf = (name = 'schema.pdf') => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.4\n% ${name}\n%%EOF\n`),
});

/** The site that a page belongs to, as a browser names it when it sends a form. */
export const originOf = (page: Page): string => new URL(page.url()).origin;

import { expect, type Locator, type Page } from '@playwright/test';

/** A document to be handed in: a PDF by its first bytes. */
export const paper = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.4\n% ${name}\n%%EOF\n`),
});

/** The form of an act on the page, whether it is drawn afresh or came back. */
export const formOfAct = (page: Page, act: string): Locator =>
  page.locator('form').filter({ has: page.locator(`input[name=act][value="${act}"]`) });

/** Signs in as the first expert, or as another one. */
export const enterAsExpert = async (page: Page, which: 1 | 2 = 1): Promise<void> => {
  await page.goto('/en/sign-in');
  if (which === 1) await page.getByRole('button', { name: 'Enter as an expert' }).click();
  else {
    await page.getByText('Or another person of the same role').first().click();
    await page.getByRole('button', { name: 'expert no. 2' }).click();
  }
  await expect(page).toHaveURL('/en/desk');
};

/** Signs in as somebody who has a project at a step. */
export const enterAsProducer = async (page: Page, step: string): Promise<void> => {
  await page.goto('/en/sign-in');
  const companies = page.getByRole('region', { name: 'Producers on their way' }).getByRole('listitem');
  await companies.filter({ hasText: step }).getByRole('button').click();
  await expect(page).toHaveURL('/en/projects');
};

/** The number of the dossier that stands at a place of the list asked for; the first one when none is said. */
export const dossierOf = async (page: Page, query: string, at = 0): Promise<string> => {
  await page.goto(`/en/desk?${query}`);
  const link = page.getByRole('rowheader').getByRole('link').nth(at);
  return (await link.innerText()).trim();
};

import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { beginRequest, enterAsNewcomer, enterAtStep, fillRequest, goOn } from './producer.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'dark', width: 320 },
] as const;

/** Looks at a page as it stands, with all that it folds away opened. */
const expectNoBarrier = async (page: Page): Promise<void> => {
  await page.locator('details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '');
  });
  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html }) => `${id}: ${html}`),
    );
    expect(found, `${page.url()} ${colorScheme}, ${width} px`).toEqual([]);
    const wide = await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth);
    expect(wide, `${page.url()} scrolls sideways at ${width} px`).toBeLessThanOrEqual(width);
  }
};

for (const step of ['company', 'site', 'installation', 'node', 'documents', 'study', 'review'])
  test(`the step "${step}" of a request has no barrier, empty and with its faults`, async ({ page }) => {
    test.setTimeout(180_000);
    await enterAsNewcomer(page);
    const project = await beginRequest(page);
    await page.goto(`${project}/request?step=${step}`);
    await expectNoBarrier(page);
    if (step === 'review' || step === 'documents') return;
    await goOn(page).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expectNoBarrier(page);
  });

test('the review of a whole request and the list have no barrier, and the review prints what was typed', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await enterAsNewcomer(page);
  await beginRequest(page);
  await fillRequest(page);
  await expectNoBarrier(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Moulin des Linottes SRL')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Étapes de la demande' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.goto('/en/projects');
  await expectNoBarrier(page);
});

const steps: readonly (readonly [status: string, where: RegExp])[] = [
  ['capacité d’accueil atteinte', /La capacité d’accueil est atteinte/],
  ['en attente dans la file a', /Le projet attend en file a/],
  ['PTF envoyée', /Vous avez la proposition|La proposition .* vous attend/],
  ['en attente dans la file b', /Le projet est en file b/],
  ['PTF acceptée', /La proposition est acceptée/],
];

for (const [status, where] of steps)
  test(`a project at "${status}" has no barrier, its payments and its changes neither`, async ({ page }) => {
    test.setTimeout(240_000);
    const project = await enterAtStep(page, status, where);
    await expectNoBarrier(page);
    await page.goto(`${project}/payment`);
    await expectNoBarrier(page);
    await page.goto(`${project}/change`);
    await page.getByLabel('Technologie').selectOption('autre');
    await page.getByRole('button', { name: 'Voir ce que cela entraîne' }).click();
    await expectNoBarrier(page);
  });

test('an act that was not accepted has no barrier', async ({ page }) => {
  test.setTimeout(180_000);
  await enterAtStep(page, 'PTF envoyée', /Vous avez la proposition|La proposition .* vous attend/);
  await page.getByRole('button', { name: 'Renvoyer les deux, signés' }).click();
  await expect(page.getByRole('alert')).toContainText('Il manque les deux documents');
  await expectNoBarrier(page);
});

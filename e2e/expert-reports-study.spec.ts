import { expect, type Page, test } from '@playwright/test';
import { dossierOf, enterAsExpert, enterAsProducer, formOfAct, paper } from './expert-desk.ts';

const report = (page: Page) => formOfAct(page, 'ReportOrientation');

/** Fills in what a report needs besides its outcome; where there are any, those ahead have been seen. */
const write = async (page: Page): Promise<void> => {
  const seen = report(page).getByRole('checkbox');
  if (await seen.isVisible()) await seen.check();
  const justification = report(page).getByLabel('Why decide on a provisional rank');
  if (await justification.isVisible()) await justification.fill('All accounts were read by hand.');
  await report(page).getByLabel('Order of magnitude of the connection cost').fill('400,000 to 500,000 €');
  await report(page)
    .getByLabel('The report', { exact: true })
    .fill('A cable of 1.2 km.\nA cell at the substation.');
};

test('an expert reports an orientation study from the desk, with the outcome that the arithmetic prepared', async ({
  page,
}) => {
  await enterAsExpert(page);
  const number = await dossierOf(page, 'kind=report-orientation&sort=number');
  await page.getByRole('row').nth(1).getByRole('link', { name: 'Send the orientation report' }).click();
  await expect(page).toHaveURL(`/en/desk/${number}#ReportOrientation`);
  await expect(report(page)).toContainText('The arithmetic:');
  await expect(report(page).getByRole('radio', { checked: true }).first()).toBeChecked();
  await write(page);
  await report(page).getByRole('button', { name: 'Send the report' }).click();
  await expect(page).toHaveURL(new RegExp(`/en/desk/${number}\\?done=ReportOrientation`));
  await expect(page.getByRole('status')).toContainText('The orientation report is sent');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`Dossier ${number}`);
  const story = page.getByRole('region', { name: 'Its story' }).getByRole('listitem').first();
  await expect(story).toContainText('you');
  await expect(story).toContainText('400,000 to 500,000 €');
  await page.goto('/en/desk?kind=report-orientation');
  await expect(page.getByRole('rowheader').getByRole('link', { name: number, exact: true })).toHaveCount(0);
});

test('what is missing stands beside its field, and nothing typed is lost', async ({ page }) => {
  await enterAsExpert(page);
  const number = await dossierOf(page, 'kind=report-orientation&sort=-number');
  await page.goto(`/en/desk/${number}`);
  await report(page).getByLabel('The report', { exact: true }).fill('<b>Kept</b> & as typed');
  await report(page).getByRole('button', { name: 'Send the report' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(
    report(page).getByLabel('Order of magnitude of the connection cost'),
  ).toHaveAccessibleDescription(/This field is needed/);
  await expect(report(page).getByLabel('The report', { exact: true })).toHaveValue('<b>Kept</b> & as typed');
});

test('those who stand ahead are named, and the report is not sent before one says that one has seen them', async ({
  page,
}) => {
  await enterAsExpert(page);
  const all = await page
    .goto('/en/desk?kind=report-orientation')
    .then(() => page.getByRole('rowheader').getByRole('link').allInnerTexts());
  for (const number of all.toReversed()) {
    await page.goto(`/en/desk/${number}`);
    if ((await report(page).getByRole('checkbox').count()) === 0) continue;
    await write(page);
    await report(page).getByRole('checkbox').uncheck();
    await expect(
      report(page)
        .getByText(/without an outcome:/)
        .getByRole('link')
        .first(),
    ).toBeVisible();
    await report(page).getByRole('button', { name: 'Send the report' }).click();
    await expect(page.getByRole('alert')).toContainText('needed');
    await expect(report(page).getByRole('checkbox')).toHaveAttribute('aria-invalid', 'true');
    return;
  }
  throw new Error('nobody stands ahead of any study');
});

test('an outcome against the arithmetic asks for its public reason', async ({ page }) => {
  await enterAsExpert(page);
  const number = await dossierOf(page, 'kind=report-orientation&sort=-kva');
  await page.goto(`/en/desk/${number}`);
  await write(page);
  await report(page)
    .getByRole('radio', { name: /against the arithmetic/ })
    .check();
  await report(page).getByRole('button', { name: 'Send the report' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The arithmetic says otherwise');
  await expect(alert).toContainText('Rule: R1');
});

test('a proposal leaves with its order form, both kept with the dossier and given back as they were', async ({
  page,
}) => {
  await enterAsExpert(page);
  const number = await dossierOf(page, 'kind=send-proposal&sort=-number');
  await page.goto(`/en/desk/${number}`);
  const form = formOfAct(page, 'SendProposal');
  await form.getByLabel('Proposal').setInputFiles(paper('ptf.pdf'));
  await form.getByRole('button', { name: 'Send the proposal' }).click();
  await expect(page.getByRole('alert')).toContainText('attach the order form');
  await form.getByLabel('Order form').setInputFiles(paper('order.pdf'));
  await form.getByRole('button', { name: 'Send the proposal' }).click();
  await expect(page.getByRole('status')).toContainText('The proposal and the order form are sent');
  const download = page.waitForEvent('download');
  await page.getByRole('region', { name: 'Confidential' }).getByRole('link', { name: 'ptf.pdf' }).click();
  expect((await download).suggestedFilename()).toBe('ptf.pdf');
});

test('a dossier that no one has is not found, nor is a document of another one', async ({ page }) => {
  await enterAsExpert(page);
  for (const address of ['/en/desk/999999', '/en/desk/0012', '/en/desk/1/documents/none'])
    expect((await page.goto(address))?.status(), address).toBe(404);
});

test('a producer finds none of the pages of the desk', async ({ page }) => {
  await enterAsProducer(page, 'proposal sent');
  for (const place of ['', '/1', '/acts', '/grid', '/1/documents/none'])
    expect((await page.goto(`/en/desk${place}`))?.status(), place).toBe(404);
});

test('of two experts who send the same report the second one is told why nothing happened', async ({
  page,
  context,
}) => {
  await enterAsExpert(page);
  const number = await dossierOf(page, 'kind=report-orientation&sort=kva');
  const other = await context.newPage();
  for (const one of [page, other]) {
    await one.goto(`/en/desk/${number}`);
    await write(one);
  }
  await report(page).getByRole('button', { name: 'Send the report' }).click();
  await expect(page.getByRole('status')).toContainText('The orientation report is sent');
  await report(other).getByRole('button', { name: 'Send the report' }).click();
  await expect(other.getByRole('alert')).toContainText('This act is not possible at this step');
  await expect(other.getByRole('alert')).toContainText('Rule: R4');
});

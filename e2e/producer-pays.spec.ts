import { expect, type Locator, type Page, test } from '@playwright/test';
import { extractText } from 'unpdf';
import { readIn } from '#app/page/given-qr.ts';
import { accessesTo } from '#db/access.ts';
import { type Book, closeBook } from '#db/client.ts';
import { brusselsDay } from '#lib/calendar/zone.ts';
import { feeReference } from '#lib/payment/fee-reference.ts';
import { formatReference } from '#lib/payment/structured-reference.ts';
import { lookAt } from './looks.ts';
import { enterAsNewcomer, sendRequest } from './producer.ts';
import { openTheBook, signedInAs, typesTransfer } from './visitors.ts';

let book: Book;
test.beforeAll(async () => {
  book = await openTheBook();
});
test.afterAll(() => closeBook(book));

/** A newcomer's request, sent: its number, and the page where it is paid. */
const opensPayment = async (page: Page): Promise<number> => {
  await enterAsNewcomer(page);
  const project = await sendRequest(page);
  await page.getByRole('link', { name: /^Payer / }).click();
  await expect(page).toHaveURL(`${project}/payment`);
  return Number(project.split('/').at(-1));
};

/** Two persons of finance register a transfer for a dossier, booked today. */
const arrives = async (dossier: number, amount: string): Promise<void> => {
  const transfer = { bookedOn: brusselsDay(book.now()), amount, dossier: String(dossier) };
  await typesTransfer(book, [signedInAs(book, 'finance'), signedInAs(book, 'finance')], transfer);
};

const referenceOf = (dossier: number): string =>
  formatReference(feeReference({ dossier, study: 'orientation' }));

/** What a telephone reads in the code on the page, line by line. */
const scanned = async (code: Locator): Promise<readonly string[]> => {
  const [, , side = '0', path = ''] = await code.evaluate((svg) => [
    ...(svg.getAttribute('viewBox') ?? '').split(' ').slice(0, 3),
    svg.querySelector('path')?.getAttribute('d') ?? '',
  ]);
  return readIn({ size: Number(side), path })?.split('\n') ?? [];
};

const slip = (page: Page): Locator => page.getByRole('article');
const fact = (page: Page, name: string): Locator =>
  slip(page).getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd');

test('the first line says what to pay, to whom, and that there is no place before', async ({ page }) => {
  const dossier = await opensPayment(page);
  const first = page.getByText(/^Payez 1\s887,60\s€ à .+\s: le projet n’a pas de place avant ce paiement\.$/);
  await expect(first).toBeVisible();
  await expect(fact(page, 'Montant hors TVA')).toHaveText(/^1\s560,00\s€$/);
  await expect(fact(page, 'Total, TVA comprise')).toHaveText(/^1\s887,60\s€$/);
  await expect(fact(page, 'Communication structurée')).toHaveText(referenceOf(dossier));
  await expect(fact(page, 'Compte (IBAN)')).toHaveText('BE68 5390 0754 7034');
});

test('a telephone reads in the code the transfer that the page asks for', async ({ page }) => {
  const dossier = await opensPayment(page);
  const lines = await scanned(page.getByRole('img', { name: /^Code QR d’un virement de 1\s887,60\s€/ }));
  expect(lines.slice(0, 5)).toEqual(['BCD', '002', '1', 'SCT', '']);
  expect(lines.slice(6)).toEqual(['BE68539007547034', 'EUR1887.60', '', '', referenceOf(dossier)]);
});

test('once a part has arrived, the page and the code ask for what is missing', async ({ page }) => {
  const dossier = await opensPayment(page);
  await arrives(dossier, '500,00');
  await page.goto(`/en/projects/${dossier}/payment`);
  await expect(
    page.getByText(/^Pay €1,387\.60 to .+: the project has no place before it is paid\.$/),
  ).toBeVisible();
  await expect(fact(page, 'Already arrived')).toHaveText('€500.00');
  await expect(fact(page, 'Still to pay')).toHaveText('€1,387.60');
  expect((await scanned(page.getByRole('img', { name: /^QR code of a transfer/ })))[7]).toBe('EUR1387.60');
  await expect(page.getByRole('table').last().getByRole('rowheader')).toHaveCount(1);
});

test('once all has arrived, nothing more is asked and no code is shown', async ({ page }) => {
  const dossier = await opensPayment(page);
  await arrives(dossier, '1887,60');
  await page.reload();
  await expect(page.getByText('Il n’y a rien à payer.')).toBeVisible();
  await expect(slip(page)).toHaveCount(0);
  await expect(page.getByRole('table').first()).toContainText(/dont 327,60\s€ de TVA/);
});

test('the page keeps nobody out, in either language, by day and by night', async ({ page }) => {
  test.setTimeout(180_000);
  const dossier = await opensPayment(page);
  for (const locale of ['fr', 'en']) {
    await page.goto(`/${locale}/projects/${dossier}/payment`);
    for (const looks of ['first', 'second'] as const) await lookAt(page, looks);
  }
});

test('the page prints on one sheet, with its code', async ({ page }) => {
  await opensPayment(page);
  const printed = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('img', { name: /^Code QR/ })).toBeVisible();
});

/** The letter of the fee request, as it is had from a link: its text in one line. */
const letterIn = async (page: Page, link: string): Promise<string> => {
  const href = await page.getByRole('link', { name: link }).getAttribute('href');
  const answer = await page.request.get(href ?? '');
  const bytes = await answer.body();
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const { text, totalPages } = await extractText(new Uint8Array(bytes), { mergePages: true });
  expect(totalPages).toBe(1);
  return text.replace(/\s+/g, ' ');
};

const plain = (text: string): string => text.replace(/\s+/g, ' ');

test('the letter of the fee request says the amounts, the account and the reference that the page says', async ({
  page,
}) => {
  const dossier = await opensPayment(page);
  await arrives(dossier, '500,00');
  await page.reload();
  const letter = await letterIn(page, 'La demande de paiement (PDF)');
  for (const said of await slip(page).getByRole('definition').allInnerTexts())
    expect(letter).toContain(plain(said));
  expect(letter).toContain('Moulin des Linottes SRL');
  expect(letter).toContain(referenceOf(dossier));
  expect(letter).toMatch(/règles version \d+, en vigueur depuis le/);
});

test('the letter is in the language of the page, and stays to be had once the fee is covered', async ({
  page,
}) => {
  const dossier = await opensPayment(page);
  await arrives(dossier, '1887,60');
  await page.goto(`/en/projects/${dossier}/payment`);
  const letter = await letterIn(page, 'The fee request (PDF)');
  expect(letter).toContain('This request is paid: it has been covered since');
  expect(letter).toContain('Total, VAT included €1,887.60');
  expect(letter).not.toContain(referenceOf(dossier));
});

test('the letter is an attachment that nothing keeps, and that of a study not asked for is not found', async ({
  page,
}) => {
  const dossier = await opensPayment(page);
  const asked = (query: string) => page.request.get(`/fr/projects/${dossier}/payment/request.pdf${query}`);
  const { 'content-disposition': kept, 'cache-control': cache } = (await asked('')).headers();
  expect(kept).toBe(`attachment; filename*=UTF-8''demande-de-paiement-${dossier}.pdf`);
  expect(cache).toBe('no-store');
  for (const query of ['?study=detailed', '?study=', '?study=x'])
    expect((await asked(query)).status(), query).toBe(404);
});

test('the expert reaches the letter from the dossier, and finance from the list of awaited fees', async ({
  page,
}) => {
  const dossier = await opensPayment(page);
  const letter = `href="/fr/projects/${dossier}/payment/request.pdf?study=orientation"`;
  const read = async (role: 'expert' | 'finance', path: string) =>
    (await signedInAs(book, role).asks(path)).text;
  expect(await read('expert', `/fr/desk/${dossier}`)).toContain(letter);
  expect(await read('finance', '/fr/payments')).toContain(letter);
});

test('staff who read the letter leave a trace', async ({ page }) => {
  const dossier = await opensPayment(page);
  const expert = signedInAs(book, 'expert');
  expect((await expert.asks(`/fr/projects/${dossier}/payment/request.pdf`)).status).toBe(200);
  const [trace] = await accessesTo(book, dossier);
  expect(trace).toMatchObject({ person: expert.person, role: 'expert', what: 'letter:fee-request' });
});

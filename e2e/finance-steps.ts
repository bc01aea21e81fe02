import { readFile } from 'node:fs/promises';
import { expect, type Locator } from '@playwright/test';
import { readStatements } from '#lib/payment/read-statement.ts';
import type { Movement, Statement } from '#lib/payment/statement.ts';
import type { MovementToWrite, StatementToWrite } from '#lib/payment/write-statement.ts';
import type { Paper } from './hands.ts';
import { heading, send } from './on-page.ts';
import type { Person } from './stage.ts';

/** A file of the bank, as somebody drops it. */
export const bankFile = (name: string, bytes: Uint8Array): Paper => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

/** Has the demonstration make the next statement of the bank. */
export const makesStatement = async (me: Person, format: 'coda' | 'camt'): Promise<Paper> => {
  await me.page.goto(`/${me.locale}/payments`);
  const download = me.page.waitForEvent('download');
  await me.hands.press(me.page.getByRole('link', { name: me.say.demo.make[format] }));
  const file = await download;
  return bankFile(file.suggestedFilename(), await readFile(await file.path()));
};

/** The statement in a file. */
export const statementIn = ({ buffer }: Paper): Statement => {
  const read = readStatements(buffer);
  const [statement] = 'statements' in read ? read.statements : [];
  if (statement === undefined) throw new Error('the file holds no statement');
  return statement;
};

/** A movement read, as it is written again. */
export const movementOf = (read: Movement, changes: Partial<MovementToWrite> = {}): MovementToWrite => ({
  cents: read.amountCents,
  bookedOn: read.bookedOn,
  valueOn: read.valueOn,
  bankReference: read.bankReference,
  name: read.counterpartyName,
  account: read.counterpartyAccount,
  reference: read.references[0]?.digits ?? null,
  text: '',
  isReversal: false,
  details: [],
  ...changes,
});

/** A statement like one that was read, with other movements. */
export const statementLike = (read: Statement, changes: Partial<StatementToWrite>): StatementToWrite => ({
  account: read.account,
  year: read.number?.year ?? 0,
  number: read.number?.number ?? 0,
  openingOn: read.opening.on,
  closingOn: read.closing.on,
  openingCents: read.opening.cents,
  movements: [],
  ...changes,
});

/** Drops files of the bank and is shown what they would do. */
export const drops = async (me: Person, ...files: readonly Paper[]): Promise<void> => {
  const { drop } = me.say.finance;
  await me.page.goto(`/${me.locale}/payments`);
  await me.page.getByLabel(drop.files).setInputFiles([...files]);
  await send(me, drop.submit);
  await expect(heading(me, me.say.bank.previewTitle)).toBeVisible();
};

/** The button that takes in so many of the files that were dropped. */
export const takeButton = ({ page, say, write }: Person, files: number): Locator =>
  page.getByRole('button', { name: say.bank.confirm(write.counted(files, say.bank.files)), exact: true });

/** Confirms, and waits until all files are taken in. */
export const takesIn = async (me: Person, files: number): Promise<void> => {
  await me.hands.press(takeButton(me, files));
  await isFinished(me, files);
};

/** The page says that so many files have been taken in. */
export const isFinished = async ({ page, say, write }: Person, files: number): Promise<void> => {
  const sentence = say.bank.finished(write.counted(files, say.bank.used));
  await expect(page.getByRole('status').filter({ hasText: sentence })).toBeVisible();
};

/** The card of a file, by its name. */
export const cardOf = ({ page }: Person, name: string): Locator =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name }) });

const asideForm = ({ page, say }: Person): Locator =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: say.finance.unmatched.aside, includeHidden: true }) });

/** Declines the matches that wait for a second person, or takes back one's own: their money waits again. */
const declinesMatches = async (me: Person): Promise<void> => {
  const { acts, kinds } = me.say.finance;
  const matches = me.page.getByRole('listitem').filter({ hasText: kinds.MatchTransfer ?? '' });
  const decline = matches
    .getByRole('button', { name: acts.decline, exact: true })
    .or(matches.getByRole('button', { name: acts.takeBack, exact: true }));
  for (let left = await decline.count(); left > 0; left -= 1) {
    await me.hands.press(decline.first());
    await expect(decline).toHaveCount(left - 1);
  }
};

/** Sets aside all money that waits to be matched: it holds no day back any more. */
export const leavesNothingWaiting = async (me: Person): Promise<void> => {
  const { unmatched } = me.say.finance;
  await me.page.goto(`/${me.locale}/payments`);
  await declinesMatches(me);
  const waiting = asideForm(me);
  for (let left = await waiting.count(); left > 0; left -= 1) {
    const one = waiting.first();
    const details = one.locator('details');
    if ((await details.getAttribute('open')) === null) await me.hands.press(details.locator('summary'));
    await me.hands.type(one.getByLabel(unmatched.reason), 'Sans rapport avec un dossier.');
    await me.hands.press(one.getByRole('button', { name: unmatched.aside, exact: true }));
    await expect(waiting).toHaveCount(left - 1);
  }
};

/** The rank of an entry in its queue, as its public page tells it. */
export const rankOf = async ({ page, locale }: Person, dossier: number): Promise<number> => {
  await page.goto(`/${locale}/queue/${dossier}`);
  const text = await page.getByRole('main').getByRole('strong').first().innerText();
  return Number(/(\d+)/.exec(text.replace(/(?<=\d)\s(?=\d)/g, ''))?.[1] ?? 0);
};

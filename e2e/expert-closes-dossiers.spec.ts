import { expect, type Page, test } from '@playwright/test';
import { addDays } from '#lib/calendar/day.ts';
import { runningLimit } from '#lib/register/dossier.ts';
import { setScene } from './access-scene.ts';
import { dossiersAt, middleAt } from './dossiers-at.ts';
import { enterAsExpert, formOfAct, paper } from './expert-desk.ts';
import { does, drafts, formOf as formFor, pdfOf, plainSteps, someNode } from './visitors.ts';

test.describe.configure({ timeout: 180_000 });

/** The form of an act, unfolded. */
const formOf = async (page: Page, act: string) => {
  const form = formOfAct(page, act);
  const folded = page.locator('details:not([open])').filter({ has: form });
  if ((await folded.count()) > 0) await folded.locator('summary').click();
  return form;
};

const evidence = 'Evidence (a permit under appeal, for example)';

/** Sends the form of an act of the page with what it has by now, and reads what is answered. */
const sends = async (page: Page, act: string, submit: string): Promise<void> =>
  (await formOf(page, act)).getByRole('button', { name: submit, exact: true }).click();

const isRefused = async (page: Page, sentence: RegExp, rule: string): Promise<void> => {
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByRole('alert')).toContainText(sentence);
  await expect(page.getByRole('alert')).toContainText(`Rule: ${rule}`);
};

test('a time limit stands still with evidence alone, runs on later by as much, and ends with less power, never with more', async ({
  page,
}) => {
  const [, , one] = await dossiersAt('accepted');
  if (one === undefined || one.acceptedOn === null) throw new Error('nobody has accepted a proposal');
  const granted = one.grantedKva ?? 0;
  await enterAsExpert(page);
  await page.goto(`/en/desk/${one.number}`);
  await sends(page, 'SuspendTimeLimit', 'Suspend');
  await isRefused(page, /evidence/, 'passed commissioning limit');
  await (await formOf(page, 'SuspendTimeLimit')).getByLabel(evidence).setInputFiles(paper('appeal.pdf'));
  await sends(page, 'SuspendTimeLimit', 'Suspend');
  await expect(page.getByRole('status')).toContainText('suspended');
  await expect(page.getByLabel('In short')).toContainText('suspended');
  await sends(page, 'ResumeTimeLimit', 'Resume the time limit');
  await expect(page.getByRole('status')).toContainText('runs again');

  const commission = await formOf(page, 'Commission');
  await commission.getByLabel('Permanent power installed, in kVA').fill(String(granted + 1));
  await commission.getByLabel('Commissioning report').setInputFiles(paper('record.pdf'));
  await sends(page, 'Commission', 'Commission');
  await isRefused(page, /granted/, 'R11');
  await expect(commission.getByLabel('Permanent power installed, in kVA')).toHaveValue(String(granted + 1));
  await expect(commission).toContainText('already filed');
  await commission.getByLabel('Permanent power installed, in kVA').fill(String(granted - 10));
  await sends(page, 'Commission', 'Commission');
  await expect(page.getByRole('status')).toContainText('in service');
  await expect(page.getByText('Commissioned.', { exact: true })).toBeVisible();
  const record = page.getByRole('link', { name: /record\.pdf/ });
  const answer = await page.request.get((await record.getAttribute('href')) ?? '');
  expect([answer.status(), (await answer.body()).equals(paper('record.pdf').buffer)]).toEqual([200, true]);
});

test('a lapsed project is extended with evidence, by a year at the most', async ({ page }) => {
  const [, one] = await dossiersAt('lapsed');
  if (one === undefined) throw new Error('nothing has lapsed');
  const dueOn = runningLimit(one, 'commissioning')?.dueOn ?? '2026-01-01';
  await enterAsExpert(page);
  await page.goto(`/en/desk/${one.number}`);
  const form = await formOf(page, 'ExtendCommissioning');
  await form.getByLabel('New last day').fill(addDays(dueOn, 1_000));
  await sends(page, 'ExtendCommissioning', 'Extend');
  await isRefused(page, /evidence/, 'passed commissioning limit');
  await expect(form.getByLabel('New last day')).toHaveValue(addDays(dueOn, 1_000));
  await form.getByLabel(evidence).setInputFiles(paper('appeal.pdf'));
  await sends(page, 'ExtendCommissioning', 'Extend');
  await isRefused(page, /at the latest|at most|no later/, 'passed commissioning limit');
  await form.getByLabel('New last day').fill(addDays(dueOn, 200));
  await sends(page, 'ExtendCommissioning', 'Extend');
  await expect(page.getByRole('status')).toContainText('extended');
  await expect(page.getByText('Proposal accepted.', { exact: true })).toBeVisible();
});

test('an expert records a change of owner, with its deed: the dossier keeps its place', async ({ page }) => {
  const number = await middleAt('waiting-b');
  await enterAsExpert(page);
  await page.goto(`/en/desk/${number}`);
  const rank = await page.getByLabel('In short').innerText();
  const form = await formOf(page, 'ChangeOwner');
  const company = {
    'Name of the company': 'Moulin des Linottes SRL',
    'Enterprise number': '0403.170.702',
    'Contact person': 'Anne Dupré',
    'E-mail address': 'anne@linottes.example',
    'Postal address': 'chemin des Linottes 4, 6530 Thuin',
  };
  for (const [label, text] of Object.entries(company)) await form.getByLabel(label).fill(text);
  await form.getByLabel('Deed or letter of the transfer').setInputFiles(paper('deed.pdf'));
  await sends(page, 'ChangeOwner', 'Record the change');
  await expect(page.getByRole('alert')).toContainText('“0403.170.702” is not an enterprise number');
  await form.getByLabel('Enterprise number').fill('0403.170.701');
  await sends(page, 'ChangeOwner', 'Record the change');
  await expect(page.getByRole('status')).toContainText('The change of owner is recorded');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Moulin des Linottes SRL');
  await expect(page.getByRole('link', { name: /deed\.pdf/ })).toBeVisible();
  expect(await page.getByLabel('In short').innerText()).toBe(rank);
});

test('a draft that passes to another producer names that one, and no longer who wrote it', async () => {
  const { cast, end } = await setScene();
  for (const [who, path] of [
    [cast.owner, 'projects'],
    [cast.expert, 'desk'],
  ] as const) {
    const number = await drafts(cast.owner, await someNode());
    const company = { ...plainSteps.company, name: 'Les Hauts Prés SA', contact: 'Luc Noir' };
    const deed = { ...company, evidence: pdfOf('deed.pdf') };
    await does(who, `/fr/${path}/${number}`, formFor('ChangeOwner', deed));
    const { text } = await cast.expert.asks(`/fr/desk/${number}`);
    expect([text.includes('Les Hauts Prés SA'), text.includes('Luc Noir')]).toEqual([true, true]);
    expect(/Moulin des Linottes|Anne Dupré/.test(text)).toBe(false);
    expect((await cast.owner.asks(`/fr/projects/${number}`)).status).toBe(404);
  }
  await end();
});

import { expect, type Locator, type Page, test } from '@playwright/test';
import type { Status } from '#lib/register/dossier.ts';
import { middleAt } from './dossiers-at.ts';
import { enterAsExpert, formOfAct } from './expert-desk.ts';
import { type Looks, lookAt } from './looks.ts';

test.describe.configure({ timeout: 300_000 });

/** The steps at which an expert has forms, as two halves that are played side by side. */
const halves: readonly (readonly Status[])[] = [
  ['orientation-study', 'orientation-reported', 'capacity-reached', 'waiting-a', 'detailed-fee-due', 'draft'],
  ['orientation-fee-due', 'detailed-study', 'proposal-sent', 'waiting-b', 'accepted', 'lapsed'],
];

const typed = '<b>Kept</b> & “as typed”';

const unfoldAll = (page: Page): Promise<void> =>
  page.locator('main details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '');
  });

/** Empties a form, but for its last text where it asks for several, and takes the last of each list of answers. */
const fillAlmostNothing = async (form: Locator): Promise<void> => {
  for (const field of await form
    .locator('input:is([type=text], [type=email], [type=date], :not([type])), textarea')
    .all())
    await field.fill('');
  for (const answers of await form.getByRole('radiogroup').or(form.getByRole('group')).all())
    if ((await answers.getByRole('radio').count()) > 0) await answers.getByRole('radio').last().check();
  const texts = form.locator('textarea');
  if ((await form.locator('textarea, input:not([type=hidden], [type=radio], [type=checkbox])').count()) > 1)
    if ((await texts.count()) > 0) await texts.last().fill(typed);
};

/** What a form holds: its texts and the answers that are taken. */
const heldBy = (form: Locator): Promise<readonly string[]> =>
  form.evaluate((element) =>
    element instanceof HTMLFormElement
      ? [...new FormData(element)].flatMap(([name, value]) =>
          typeof value === 'string' && name !== 'key' ? [`${name}: ${value}`] : [],
        )
      : [],
  );

/** Sends one form of the page almost empty: it says what is missing, takes the focus there and keeps what was typed. */
const refusesEmptiness = async (page: Page, act: string, looks: Looks): Promise<void> => {
  const form = formOfAct(page, act);
  await unfoldAll(page);
  await fillAlmostNothing(form);
  const held = await heldBy(form);
  await form.getByRole('button').last().click();
  await expect(form.getByRole('alert'), act).toBeFocused();
  await expect(form.getByRole('alert'), act).toContainText(/Rien n’est fait|Règle/);
  expect(await heldBy(form), act).toEqual(held);
  await lookAt(page, looks);
};

for (const statuses of halves)
  test(`every form of an expert, at ${statuses.join(', ')}, has no barrier, says what is missing and loses nothing`, async ({
    page,
  }) => {
    await enterAsExpert(page);
    const seen = new Set<string>();
    for (const [at, status] of statuses.entries()) {
      const address = `/fr/desk/${await middleAt(status)}`;
      await page.goto(address);
      await unfoldAll(page);
      await lookAt(page, at % 2 === 0 ? 'first' : 'second');
      const acts = await page.locator('main .deeds form').evaluateAll((all) => all.map(({ id }) => id));
      expect(acts.length, status).toBeGreaterThan(0);
      for (const act of acts.filter((one) => !seen.has(one))) {
        seen.add(act);
        await page.goto(`${address}#${seen.size % 2 === 0 ? act : 'content'}`);
        await refusesEmptiness(page, act, seen.size % 2 === 0 ? 'first' : 'second');
      }
    }
  });

import { expect, type Locator } from '@playwright/test';
import type { Person } from './stage.ts';

/** A heading, a button by what it is called. */
export const heading = ({ page }: Person, name: string | RegExp): Locator =>
  page.getByRole('heading', { name });
export const button = ({ page }: Person, name: string): Locator =>
  page.getByRole('button', { name, exact: true });

/** The form that a button sends. */
export const formWith = ({ page }: Person, submit: string): Locator =>
  page
    .locator('form')
    .filter({ has: page.getByRole('button', { name: submit, exact: true, includeHidden: true }) });

/** Opens what is folded under some words, unless it stands open. */
export const unfold = async ({ page, hands }: Person, words: string): Promise<void> => {
  const summary = page.locator('summary').and(page.getByText(words, { exact: true }));
  const isOpen = await page.locator('details[open]').filter({ has: summary }).count();
  if (isOpen === 0) await hands.press(summary);
};

/** Sends the form of a button: fields by label, answers and documents as they are named. */
export const send = async (me: Person, submit: string): Promise<void> => {
  await me.hands.press(formWith(me, submit).getByRole('button', { name: submit, exact: true }));
};

/** What the page says has just been done. */
export const isTold = async ({ page }: Person, sentence: string): Promise<void> => {
  await expect(page.getByRole('status').filter({ hasText: sentence })).toBeVisible();
};

/** Whole kVA or cents in a text that is written for people. */
export const digitsIn = (text: string): number => Number(text.replace(/\D/g, ''));

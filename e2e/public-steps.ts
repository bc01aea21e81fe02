import { expect } from '@playwright/test';
import type { Queue } from '#lib/register/dossier.ts';
import type { Person } from './stage.ts';

type Step = keyof Person['say']['entry']['steps'];

/** The public page of an entry shows in which queue it is. */
export const standsIn = async ({ page, say, locale, look }: Person, dossier: number, queue: Queue) => {
  await page.goto(`/${locale}/queue/${dossier}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(say.words.queueNames[queue]);
  await look();
};

/** The public page of an entry tells these steps of its history, and nothing about whose it is. */
export const tells = async (
  { page, say, locale, look }: Person,
  dossier: number,
  steps: readonly Step[],
): Promise<void> => {
  await page.goto(`/${locale}/queue/${dossier}`);
  const history = page.getByRole('region', { name: say.entry.history });
  for (const step of steps) {
    const [words = ''] = say.entry.steps[step]('KVA').split(/[,:;]? *KVA/);
    await expect(history.getByText(words).first()).toBeVisible();
  }
  await expect(page.getByText(/Lenoir|Soleils|Moulin 7|Haut Bois|412/)).toHaveCount(0);
  await look();
};

/** Lets a day or a month pass on the clock of the demonstration. */
export const timePasses = async (
  { page, hands, say, locale }: Person,
  by: 'day' | 'month' = 'day',
): Promise<void> => {
  await page.goto(`/${locale}/demo`);
  await hands.press(page.getByRole('button', { name: say.demo.moves[by] }));
  await expect(page.getByRole('heading', { name: say.demo.happened })).toBeVisible();
};

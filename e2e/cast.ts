import { entersAs } from './entering.ts';
import { registersTransfer, settlesToday } from './staff-steps.ts';
import type { Person } from './stage.ts';

/** The people of a story, each with a browser of their own. */
export type Cast = { readonly producer: Person; readonly expert: Person; readonly finance: Person };

/** A producer who has not signed in yet, an expert and a member of finance. */
export const castOf = async (arrive: () => Promise<Person>, producer?: Person): Promise<Cast> => ({
  producer: producer ?? (await arrive()),
  expert: await entersAs(await arrive(), 'expert'),
  finance: await entersAs(await arrive(), 'finance'),
});

/** The transfer of a fee arrives, and the day is settled: a rank of today is final. */
export const paysForGood = async ({ finance }: Cast, dossier: number): Promise<void> => {
  await registersTransfer(finance, dossier);
  await settlesToday(finance);
};

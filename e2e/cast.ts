import { expect } from '@playwright/test';
import { feeNamedBy } from '#lib/payment/fee-reference.ts';
import type { Movement } from '#lib/payment/statement.ts';
import { codaOf } from '#lib/payment/write-coda.ts';
import { entersAs } from './entering.ts';
import {
  bankFile,
  drops,
  leavesNothingWaiting,
  makesStatement,
  movementOf,
  statementIn,
  statementLike,
  takesIn,
} from './finance-steps.ts';
import { timePasses } from './public-steps.ts';
import type { Person } from './stage.ts';

/** The people of a story, each with a browser of their own. */
export type Cast = { readonly producer: Person; readonly expert: Person; readonly finance: Person };

/** A producer who has not signed in yet, an expert and a member of finance. */
export const castOf = async (arrive: () => Promise<Person>, producer?: Person): Promise<Cast> => ({
  producer: producer ?? (await arrive()),
  expert: await entersAs(await arrive(), 'expert'),
  finance: await entersAs(await arrive(), 'finance'),
});

const isFor =
  (dossier: number) =>
  ({ references }: Movement): boolean =>
    references.some(({ digits }) => feeNamedBy(digits)?.dossier === dossier);

/** The bank's next statement has the fee that a dossier owes, and nothing else. */
export const pays = async ({ finance }: Cast, dossier: number): Promise<void> => {
  const made = statementIn(await makesStatement(finance, 'coda'));
  const due = made.movements.filter(isFor(dossier));
  expect(due).toHaveLength(1);
  const alone = statementLike(made, { movements: due.map((one) => movementOf(one)) });
  await drops(finance, bankFile('fee.cod', codaOf(alone)));
  await takesIn(finance, 1);
};

/** A fee arrives, no other money waits, and the day is over: the rank of that day is final. */
export const paysForGood = async (cast: Cast, dossier: number): Promise<void> => {
  await leavesNothingWaiting(cast.finance);
  await pays(cast, dossier);
  await timePasses(cast.finance);
};

import type { Bracket, Rules } from '#lib/rules/rules.ts';
import type { Context } from './context.ts';
import type { Dossier, Fee, Project, Study } from './dossier.ts';
import type { EventOf } from './event.ts';

/** The bracket of the tariff in which an installation pays a study: the first that holds its whole power. */
export const bracketOf = (rules: Rules, study: Study, project: Project): Bracket => {
  const kva = project.permanentKva + project.flexibleKva;
  const row = rules.tariff.find((one) => one.study === study && (one.upToKva === null || kva <= one.upToKva));
  if (row === undefined) throw new Error(`the tariff of version ${rules.version} has no ${study} bracket`);
  return row;
};

type Cents = Pick<Fee, 'amountCents' | 'vatCents'>;

/** The fee of a study for an installation, in cents: the whole amount, VAT included, and the VAT in it. */
export const feeFor = (rules: Rules, study: Study, project: Project): Cents => {
  const { amountCents, vatCents } = bracketOf(rules, study, project);
  return { amountCents: amountCents + vatCents, vatCents };
};

/** The whole fee of a study for an installation, VAT included, in cents. */
export const feeCents = (rules: Rules, study: Study, project: Project): number =>
  feeFor(rules, study, project).amountCents;

const nothing: Cents = { amountCents: 0, vatCents: 0 };

/** Asks for the fee of a study: issued by machine, at once. No money counts for it before this day. */
export const requestFee = (
  { rules, today }: Context,
  { number, project }: Dossier,
  study: Study,
): EventOf<'FeeRequested'> => ({
  type: 'FeeRequested',
  dossier: number,
  study,
  on: today,
  starts: [],
  confidential: project === null ? nothing : feeFor(rules, study, project),
});

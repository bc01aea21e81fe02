import type { Rules } from '#lib/rules/rules.ts';
import type { Context } from './context.ts';
import type { Dossier, Project, Study } from './dossier.ts';
import type { EventOf } from './event.ts';

/** The fee of a study for an installation, VAT included, in cents: the first bracket that holds its whole power. */
export const feeCents = (rules: Rules, study: Study, project: Project): number => {
  const kva = project.permanentKva + project.flexibleKva;
  const row = rules.tariff.find((one) => one.study === study && (one.upToKva === null || kva <= one.upToKva));
  if (row === undefined) throw new Error(`the tariff of version ${rules.version} has no ${study} bracket`);
  return row.amountCents + row.vatCents;
};

/** Asks for the fee of a study: issued by machine, at once. No money counts for it before this day. */
export const requestFee = (context: Context, dossier: Dossier, study: Study): EventOf<'FeeRequested'> => ({
  type: 'FeeRequested',
  dossier: dossier.number,
  study,
  on: context.today,
  starts: [],
  confidential: {
    amountCents: dossier.project === null ? 0 : feeCents(context.rules, study, dossier.project),
  },
});

import type { Chapter } from '#db/story.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { Project, Study } from '#lib/register/dossier.ts';
import type { RegisterEvent } from '#lib/register/event.ts';
import { bracketOf } from '#lib/register/fee.ts';
import type { Rules } from '#lib/rules/rules.ts';

/** A fee as it was asked for: on which day, under which version of the rules, for which project. */
export type AskedFee = { readonly on: Day; readonly rules: Rules; readonly project: Project };

const projectIn = (event: RegisterEvent): Project | null => ('project' in event ? event.project : null);

/**
 * The last request of the fee of a study, as a dossier's story tells it: the project as it was then, the rules then in
 * force. Null where none was made.
 */
export const askedFeeIn = (
  story: readonly Pick<Chapter, 'event' | 'rules'>[],
  versions: readonly Rules[],
  study: Study,
): AskedFee | null => {
  let project: Project | null = null;
  let asked: AskedFee | null = null;
  for (const { event, rules: version } of story) {
    project = projectIn(event) ?? project;
    const rules = versions.find((one) => one.version === version);
    if (event.type === 'FeeRequested' && event.study === study && project !== null && rules !== undefined)
      asked = { on: event.on, rules, project };
  }
  return asked;
};

/** The powers of a bracket of the tariff, in kVA: above the one before it, up to its own bound; null for no bound. */
export type BracketBounds = { readonly aboveKva: number | null; readonly upToKva: number | null };

/** The bracket of the tariff in which a fee was asked for. */
export const bracketBounds = ({ rules, project }: AskedFee, study: Study): BracketBounds => {
  const rows = rules.tariff.filter((one) => one.study === study);
  const row = bracketOf(rules, study, project);
  return { aboveKva: rows[rows.indexOf(row) - 1]?.upToKva ?? null, upToKva: row.upToKva };
};

import { type PublicStep, publicSteps } from '#app/queue/public-step.ts';
import type { Day } from '#lib/calendar/day.ts';
import { brusselsDay, type Instant } from '#lib/calendar/zone.ts';
import { type DossierEvent, isDossierEvent, type RegisterEvent } from '#lib/register/event.ts';
import type { Rules } from '#lib/rules/rules.ts';

/** What has no public step of its own and is only counted. */
export const quiets = ['reminder', 'receipt', 'overdue', 'other'] as const;
export type Quiet = (typeof quiets)[number];

/** A public step of an entry. */
export type EntryStep = { readonly index: number; readonly dossier: number; readonly step: PublicStep };

/** What the register took down on one day. */
export type DayOfRegister = {
  readonly on: Day;
  readonly steps: readonly EntryStep[];
  readonly quiet: Readonly<Record<Quiet, number>>;
};

/** An entry of the log, by its index. */
export type Indexed = { readonly index: number; readonly event: RegisterEvent; readonly at: Instant };

const quietOf = ({ type }: RegisterEvent): Quiet => {
  if (type === 'ReminderIssued') return 'reminder';
  if (type === 'ReceiptRecorded') return 'receipt';
  return type === 'OperatorOverdueRecorded' ? 'overdue' : 'other';
};

type Told = { readonly step: EntryStep } | { readonly quiet: Quiet };

const told = ({ index, event, at }: Indexed, rules: readonly Rules[], isPublic: IsPublic): Told => {
  const [step] = isDossierEvent(event) && isPublic(event) ? publicSteps([{ event, at }], rules) : [];
  return step === undefined || !('dossier' in event) || event.dossier === null
    ? { quiet: quietOf(event) }
    : { step: { index, dossier: event.dossier, step } };
};

type IsPublic = (event: DossierEvent) => boolean;

/**
 * What entries of the log tell, by the day they were taken down: the public steps of entries that have, or had, a place
 * (`isPublic`), and how many of the rest.
 */
export const happenedIn = (
  entries: readonly Indexed[],
  rules: readonly Rules[],
  isPublic: IsPublic,
): readonly DayOfRegister[] => {
  const days = new Map<Day, { steps: EntryStep[]; quiet: Record<Quiet, number> }>();
  for (const entry of entries) {
    const on = brusselsDay(entry.at);
    const day = days.get(on) ?? { steps: [], quiet: { reminder: 0, receipt: 0, overdue: 0, other: 0 } };
    days.set(on, day);
    const one = told(entry, rules, isPublic);
    if ('step' in one) day.steps.push(one.step);
    else day.quiet[one.quiet] += 1;
  }
  return [...days].map(([on, day]) => ({ on, ...day }));
};

/** True for a day on which more happened than reminders going out. */
export const hasNews = ({ steps, quiet }: DayOfRegister): boolean =>
  steps.length > 0 || quiets.some((one) => one !== 'reminder' && quiet[one] > 0);

/** What was only counted, over all these days. */
export const totalsOf = (days: readonly DayOfRegister[]): DayOfRegister['quiet'] => {
  const totals = { reminder: 0, receipt: 0, overdue: 0, other: 0 };
  for (const { quiet } of days) for (const one of quiets) totals[one] += quiet[one];
  return totals;
};

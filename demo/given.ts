import { addDays, type Day } from '#lib/calendar/day.ts';
import { type Instant, startOfDay } from '#lib/calendar/zone.ts';
import type { CommandType } from '#lib/register/command.ts';
import type { Dossier } from '#lib/register/dossier.ts';
import { isRefusal } from '#lib/register/refusal.ts';
import { type Performance, playDemo } from './play.ts';
import type { Played } from './story.ts';

/** Last days that are hard on a calendar: a leap day, both clock changes and their eves, holidays, ends of a year. */
export const hardDays: readonly Day[] = [
  '2024-02-29',
  '2025-12-25',
  '2026-01-01',
  '2026-03-28',
  '2026-03-29',
  '2026-10-24',
  '2026-10-25',
  '2027-08-01',
  '2028-02-29',
  '2030-05-01',
];

/** Late in the morning of a day. */
export const morningOf = (day: Day): Instant => startOfDay(day) + 11 * 3_600_000;

const played = new Map<string, Performance>();

/** The history up to the morning of a day, played once for all tests of a file. */
export const demoUntil = (day: Day, seed = 7): Performance => {
  const key = `${seed} ${day}`;
  const performance = played.get(key) ?? playDemo(seed, morningOf(day));
  played.set(key, performance);
  return performance;
};

export const isAccepted = ({ decision }: Played): boolean => !isRefusal(decision);

/** The kinds of command accepted; of an act of two persons also the kind that was proposed. */
export const kindsOf = ({ command }: Played): readonly CommandType[] =>
  command.type === 'ProposeAct' ? [command.type, command.command.type] : [command.type];

const ofTheOperator: readonly string[] = ['orientation-report', 'detailed-study', 'decide-lapse'];

export const isOverdue = ({ running }: Dossier): boolean =>
  running.some(({ limit, passed }) => passed && ofTheOperator.includes(limit));

export const fallsDueWithin =
  (days: number, today: Day) =>
  ({ running }: Dossier): boolean =>
    running.some(
      ({ dueOn, passed }) => !passed && dueOn !== null && dueOn >= today && dueOn <= addDays(today, days),
    );

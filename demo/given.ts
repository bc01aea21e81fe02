import { type Day, daysBetween } from '#lib/calendar/day.ts';
import { brusselsDay, formatInstant, type Instant, startOfDay } from '#lib/calendar/zone.ts';
import type { Disguise } from '#lib/payment/naming.ts';
import type { CommandType } from '#lib/register/command.ts';
import type { RegisterEvent } from '#lib/register/event.ts';
import { isRefusal } from '#lib/register/refusal.ts';
import { applyEvent, emptyRegister, type Register } from '#lib/register/register.ts';
import { demoScenes, type Scene, type Step } from './story.ts';

/** A history played out: its steps, the events they made with their moments, and the register these fold to. */
export type Performance = {
  readonly name: string;
  readonly until: Instant;
  readonly lastDay: Day;
  readonly scenes: readonly Scene[];
  readonly steps: readonly Step[];
  readonly events: readonly { readonly event: RegisterEvent; readonly at: Instant }[];
  readonly register: Register;
};

/** So many hours after the midnight with which a day begins in Brussels. */
export const hourOf = (day: Day, hours: number): Instant => startOfDay(day) + hours * 3_600_000;

const eventsOf = ({ decision, at }: Step): Performance['events'] =>
  isRefusal(decision) ? [] : decision.map((event) => ({ event, at }));

/** The history up to a moment. */
export const demoUntil = (until: Instant, seed = 7, disguise?: Disguise): Performance => {
  const scenes = [...demoScenes(seed, until, disguise)];
  const steps = scenes.flatMap((one) => one.steps);
  const events = steps.flatMap(eventsOf);
  const register = emptyRegister();
  for (const { event, at } of events) applyEvent(register, event, at);
  return { name: formatInstant(until), until, lastDay: brusselsDay(until), scenes, steps, events, register };
};

export const isAccepted = ({ decision }: Step): boolean => !isRefusal(decision);

/** The kinds of command that took effect; of an act of two persons when the second had confirmed it. */
export const kindsOf = ({ steps }: Performance): ReadonlySet<CommandType> => {
  const kinds = new Set<CommandType>();
  const proposed: CommandType[] = [];
  for (const { command } of steps.filter(isAccepted)) {
    kinds.add(command.type);
    if (command.type === 'ProposeAct') proposed.push(command.command.type);
    const confirmed = command.type === 'ConfirmAct' ? proposed[command.act - 1] : undefined;
    if (confirmed !== undefined) kinds.add(confirmed);
  }
  return kinds;
};

/** Dossiers with a running limit that falls due within thirty days. */
export const dueSoon = ({ register, lastDay }: Performance): number =>
  [...register.dossiers.values()].filter(({ running }) =>
    running.some(({ dueOn, passed }) => {
      const days = dueOn === null ? -1 : daysBetween(lastDay, dueOn);
      return !passed && days >= 0 && days <= 30;
    }),
  ).length;

const ofTheOperator: readonly string[] = ['orientation-report', 'detailed-study', 'decide-lapse'];

/** Dossiers for which the operator is overdue. */
export const overdue = ({ register }: Performance): number =>
  [...register.dossiers.values()].filter(({ running }) =>
    running.some(({ limit, passed }) => passed && ofTheOperator.includes(limit)),
  ).length;

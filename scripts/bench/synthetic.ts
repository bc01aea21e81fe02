import { type Chance, chanceOf } from '#demo/chance.ts';
import { addDays, type Day } from '#lib/calendar/day.ts';
import { type Instant, startOfDay } from '#lib/calendar/zone.ts';
import type { Role } from '#lib/register/actor.ts';
import { decide } from '#lib/register/decide.ts';
import { technologies } from '#lib/register/dossier.ts';
import type { RegisterEvent } from '#lib/register/event.ts';
import { isRefusal } from '#lib/register/refusal.ts';
import { applyEvent, emptyRegister, type Register } from '#lib/register/register.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { feeders, gridOf500 } from './grid.ts';
import { type Ending, type Life, storyOf } from './life.ts';

/** The events of one act, when they were recorded, and by whom. */
export type Happening = {
  readonly at: Instant;
  readonly by: Role;
  readonly events: readonly RegisterEvent[];
};

/** How likely each ending is, of all of them together. */
export type Mix = Readonly<Partial<Record<Ending, number>>>;

/** An operator's queue after some years: all steps. */
export const ordinary: Mix = {
  draft: 4,
  'orientation-fee-due': 6,
  'orientation-study': 12,
  'capacity-reached': 6,
  'waiting-a': 10,
  'orientation-reported': 8,
  'detailed-study': 12,
  'proposal-sent': 10,
  accepted: 14,
  commissioned: 12,
  withdrawn: 6,
};

/** Everybody has entered and waits for an outcome: as many claims as dossiers. */
export const claimsOnly: Mix = { 'orientation-study': 1 };

const firstDay: Day = '2020-01-06';
const openingDays = 1_200;
const hourMs = 3_600_000;

/** The day after all that happens in a synthetic register, but for the payment of those who open a dossier on it. */
export const lastDay: Day = '2026-05-30';

/** A moment when that money has been booked. */
export const afterwards: Instant = startOfDay(addDays(lastDay, 2)) + 12 * hourMs;

/** On average 2 MVA per project; two thirds of what all of them together ask for can be hosted. */
const hostingKvaFor = (count: number): number => Math.ceil((count * 2_000 * 2) / 3 / 20);

const foundation = (hostingKva: number): Happening => ({
  at: startOfDay(firstDay),
  by: 'manager',
  events: [{ type: 'RulesPublished', rules: version1 }, ...gridOf500(hostingKva)],
});

const lifeOf = (chance: Chance, number: number, count: number): Life => ({
  number,
  day: addDays(firstDay, 1 + Math.floor((number / count) * openingDays)),
  project: {
    node: chance.pick(feeders),
    technology: chance.pick(technologies),
    permanentKva: chance.between(100, 3_900),
    flexibleKva: chance.between(0, 1) * 500,
  },
});

/** Plays one dossier on a grid where nobody else asks: with room for all, or with room for none. */
const played = (life: Life, ending: Ending, alone: Register): Happening[] =>
  storyOf[ending](life).map(({ after, actor, command }, place) => {
    const at = startOfDay(addDays(life.day, after)) + (9 + place) * hourMs + (life.number % 1_000);
    const decision = decide(command, alone, { actor, now: at });
    if (isRefusal(decision)) throw new Error(`${command.type}: ${JSON.stringify(decision)}`);
    for (const event of decision) applyEvent(alone, event, at);
    return { at, by: actor.role, events: decision };
  });

const isReachedIn = (ending: Ending): boolean => ending === 'capacity-reached' || ending === 'waiting-a';

const registerAfter = ({ at, events }: Happening): Register => {
  const register = emptyRegister();
  for (const event of events) applyEvent(register, event, at);
  return register;
};

/** A register that knows the rules and the grid of another one, and in which `number` is the next dossier. */
const aloneIn = ({ rules, nodes }: Register, number: number): Register => ({
  ...emptyRegister(),
  rules,
  nodes,
  lastNumber: number - 1,
  settledThrough: '2030-01-01',
});

/**
 * All that happened to so many dossiers of a mix, in order of time: the same for the same count and mix. The events are
 * those that `decide` gives for the commands of each dossier by itself, so that a hundred thousand take seconds; what
 * each claims and holds then stands in one grid.
 */
export const happenings = (count: number, mix: Mix): readonly Happening[] => {
  const chance = chanceOf(count);
  const roomy = registerAfter(foundation(1_000_000));
  const full = registerAfter(foundation(1));
  const all: Happening[] = [];
  for (let number = 1; number <= count; number += 1) {
    const ending = chance.weigh(mix);
    const alone = aloneIn(isReachedIn(ending) ? full : roomy, number);
    all.push(...played(lifeOf(chance, number, count), ending, alone));
  }
  all.sort((a, b) => a.at - b.at);
  return [foundation(hostingKvaFor(count)), ...all];
};

/** The register that happenings lead to. */
export const registerOf = (all: readonly Happening[]): Register => {
  const register = emptyRegister();
  for (const { at, events } of all) for (const event of events) applyEvent(register, event, at);
  return register;
};

/**
 * A register that goes on by itself: what the original holds, in lists and maps of its own. The histories of dossiers that
 * both hold stay shared.
 */
export const goingOn = (register: Register): Register => ({
  ...register,
  rules: [...register.rules],
  nodes: new Map(register.nodes),
  dossiers: new Map(register.dossiers),
  queues: { main: [...register.queues.main], a: [...register.queues.a], b: [...register.queues.b] },
  claimants: new Map(Array.from(register.claimants, ([root, keys]) => [root, [...keys]])),
  taken: new Map(register.taken),
  acts: new Map(register.acts),
  transfers: new Map(register.transfers),
  payments: new Map(register.payments),
  refunds: [...register.refunds],
  takenOver: new Map(register.takenOver),
  wakes: {
    byDay: new Map(Array.from(register.wakes.byDay, ([day, numbers]) => [day, new Set(numbers)])),
    days: [...register.wakes.days],
  },
  history: new Map(register.history),
  settledHistory: [...register.settledHistory],
  capacityHistory: new Map(register.capacityHistory),
});

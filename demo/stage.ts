import { addDays, type Day } from '#lib/calendar/day.ts';
import { isWorkingDay, workingDayOnOrAfter } from '#lib/calendar/working-days.ts';
import { brusselsDay, type Instant, startOfDay } from '#lib/calendar/zone.ts';
import type { StatementHead } from '#lib/payment/chain.ts';
import type { Disguise } from '#lib/payment/naming.ts';
import type { StatementNumber } from '#lib/payment/statement.ts';
import type { MovementToWrite, StatementToWrite } from '#lib/payment/write-statement.ts';
import type { Actor } from '#lib/register/actor.ts';
import type { Command } from '#lib/register/command.ts';
import { emptyRegister, type Register } from '#lib/register/register.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { Character } from './character.ts';
import type { Company } from './people.ts';

/** What is kept of an act apart from the log, by name (R12). */
export type Words = Readonly<Record<string, string>>;

/** Who does what, and what is kept of it apart from the log. */
export type Act = { readonly command: Command; readonly actor: Actor; readonly record: Words };

/**
 * A file of the bank that somebody of finance takes in: the statement in it, and the acts that follow, each found when its
 * turn comes; null where none does.
 */
export type Reading = {
  readonly statement: StatementToWrite;
  readonly actor: Actor;
  readonly follows: readonly (() => Command | null)[];
};

/** What somebody means to do at a moment, seen with the register as it then stands; null when it has become moot. */
export type Plan = () => Act | Reading | null;

/** Money that the bank books on some day: for which dossier it is meant (0: nobody's), or which payment it takes back. */
export type Booked = {
  readonly movement: MovementToWrite;
  readonly dossier: number;
  readonly takesBack: string | null;
  /** Finance leaves it to whoever looks at the demonstration. */
  readonly isLeft: boolean;
};

/** The account on which the fees arrive, as its statements tell it from one day on. */
export type Bank = {
  readonly from: Day;
  readonly first: StatementNumber;
  /** What is not stated yet, by the day of its booking. */
  readonly booked: Map<Day, Booked[]>;
  readonly heads: StatementHead[];
  /** Credits of the statements, by their names in the log. */
  readonly credits: Map<string, MovementToWrite>;
  /** Who paid, by the name of the payment. */
  readonly payers: Map<string, Company>;
  readonly disguise: Disguise;
};

/** Everything the story moves on: the register, chance, and what people have in mind. */
export type Stage = {
  readonly register: Register;
  readonly chance: Chance;
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** What is to happen, latest first; at one moment, what was planned last first. */
  readonly agenda: { readonly at: Instant; readonly plan: Plan }[];
  /** By the pseudonym that holds the dossier. */
  readonly cast: Map<string, Character>;
  /** Money booked at the bank that finance has not recorded yet, by its reference; dossier 0: nobody's. */
  readonly transit: Map<string, { dossier: number; bookedOn: Day; amountCents: number; isLeft?: boolean }>;
  readonly bank: Bank;
  /** What happens once, and has happened. */
  readonly done: Set<string>;
  now: Instant;
};

/** The stage at the start of the first day. */
export const openStage = (seed: number, firstDay: Day, lastDay: Day, bank: Bank): Stage => ({
  register: emptyRegister(),
  chance: chanceOf(seed),
  firstDay,
  lastDay,
  agenda: [],
  cast: new Map(),
  transit: new Map(),
  bank,
  done: new Set(),
  now: startOfDay(firstDay),
});

/** The day it is on the stage. */
export const today = (stage: Stage): Day => brusselsDay(stage.now);

/** The later of two days. */
export const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);

/** True the first time only. */
export const isFirst = ({ done }: Stage, what: string): boolean => done.size < done.add(what).size;

/** Puts a plan on the agenda, after all that was put at the same moment. */
export const plan = ({ agenda }: Stage, at: Instant, what: Plan): void => {
  const before = agenda.findIndex((one) => one.at <= at);
  agenda.splice(before === -1 ? agenda.length : before, 0, { at, plan: what });
};

const minuteMs = 60_000;

/** A moment of a day, between two hours of the clock. */
export const momentOf = ({ chance }: Stage, day: Day, fromHour: number, toHour: number): Instant =>
  startOfDay(day) + chance.between(fromHour * 60, toHour * 60) * minuteMs + chance.between(0, 59) * 1_000;

/** In the office: on the first working day on or after a day, between half past eight and five, never before now. */
export const inOfficeOn = (stage: Stage, day: Day, what: Plan): void => {
  const workingDay = workingDayOnOrAfter(day);
  const at = momentOf(stage, workingDay, 8.5, 17);
  if (at > stage.now) plan(stage, at, what);
  else inOfficeOn(stage, laterOf(addDays(workingDay, 1), today(stage)), what);
};

/** In the office, so many days on. */
export const inOffice = (stage: Stage, afterDays: number, what: Plan): void =>
  inOfficeOn(stage, addDays(today(stage), afterDays), what);

/** A moment at a producer's: mostly in working hours, now and then in the evening or at the weekend. */
export const homeMoment = (stage: Stage, day: Day): Instant => {
  if (isWorkingDay(day)) return momentOf(stage, day, 8, stage.chance.happens(15) ? 22 : 18);
  return stage.chance.happens(25)
    ? momentOf(stage, day, 9, 21)
    : momentOf(stage, workingDayOnOrAfter(day), 8, 18);
};

/** At a producer's, so many days on; what is meant for this morning and comes up at noon is done soon after noon. */
export const atHome = (stage: Stage, afterDays: number, what: Plan): void => {
  const soonest = stage.now + stage.chance.between(4, 50) * minuteMs;
  plan(stage, Math.max(soonest, homeMoment(stage, addDays(today(stage), afterDays))), what);
};

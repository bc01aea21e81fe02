import { addDays, type Day } from '#lib/calendar/day.ts';
import { brusselsDay, type Instant } from '#lib/calendar/zone.ts';
import type { Actor } from '#lib/register/actor.ts';
import type { Command, PlainCommand } from '#lib/register/command.ts';
import type { Dossier } from '#lib/register/dossier.ts';
import { emptyRegister, type Register } from '#lib/register/register.ts';
import { type Agenda, emptyAgenda } from './agenda.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { Character } from './character.ts';
import { homeMoment, officeMoment } from './moment.ts';
import { staff } from './staff.ts';

/** One act of the history: who does what, when, with what is kept of it apart from the log. */
export type Step = {
  readonly command: Command;
  readonly actor: Actor;
  readonly now: Instant;
  readonly confidential?: Readonly<Record<string, string>>;
};

/** A step before its moment is known. */
export type Act = Omit<Step, 'now'>;

/** What somebody means to do at a moment, seen with the register as it then stands; nothing when it has become moot. */
export type Plan = () => readonly Act[];

/** Money booked at the bank that finance has not recorded yet. */
type Transit = { readonly dossier: number; readonly bookedOn: Day; readonly amountCents: number };

/** Everything the story moves on: the register, chance, and what people have in mind. */
export type Stage = {
  readonly register: Register;
  readonly chance: Chance;
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly agenda: Agenda<Plan>;
  /** By the pseudonym that holds the dossier. */
  readonly cast: Map<string, Character>;
  readonly transit: Map<string, Transit>;
  /** Acts proposed and not yet confirmed or declined. */
  readonly proposed: Map<number, { readonly command: PlainCommand; readonly by: Actor }>;
  /** Turns already taken, as `dossier turn`. */
  readonly turned: Set<string>;
  now: Instant;
};

/** The stage on the morning of the first day. */
export const openStage = (seed: number, firstDay: Day, lastDay: Day, now: Instant): Stage => ({
  register: emptyRegister(),
  chance: chanceOf(seed),
  firstDay,
  lastDay,
  agenda: emptyAgenda(),
  cast: new Map(),
  transit: new Map(),
  proposed: new Map(),
  turned: new Set(),
  now,
});

/** The day it is on the stage. */
export const today = (stage: Stage): Day => brusselsDay(stage.now);

const minuteMs = 60_000;

/** Never before now: what is meant for this morning and comes up at noon is done soon after noon. */
const put = (stage: Stage, moment: Instant, plan: Plan): void =>
  stage.agenda.put(Math.max(moment, stage.now + stage.chance.between(4, 50) * minuteMs), plan);

/** In the office, on the first working day from so many days on. */
export const inOffice = (stage: Stage, afterDays: number, plan: Plan): void =>
  put(stage, officeMoment(stage.chance, addDays(today(stage), afterDays)), plan);

/** At a producer's, so many days on. */
export const atHome = (stage: Stage, afterDays: number, plan: Plan): void =>
  put(stage, homeMoment(stage.chance, addDays(today(stage), afterDays)), plan);

/** The dossier as it stands; throws for a number that was never opened. */
export const dossierOf = (stage: Stage, number: number): Dossier => {
  const dossier = stage.register.dossiers.get(number);
  if (dossier === undefined) throw new Error(`there is no dossier ${number}`);
  return dossier;
};

/** How the producer of a dossier goes about it. */
export const characterOf = (stage: Stage, number: number): Character => {
  const character = stage.cast.get(dossierOf(stage, number).holder);
  if (character === undefined) throw new Error(`nobody plays dossier ${number}`);
  return character;
};

/** An act of the producer of a dossier. */
export const byProducer = (stage: Stage, dossier: number, command: Command): Act => {
  const { holder } = dossierOf(stage, dossier);
  const { person } = characterOf(stage, dossier).company;
  return { command, actor: { person, role: 'producer', holds: new Set([holder]) } };
};

/** An act of the expert who looks after a dossier. */
export const byExpert = (dossier: number, command: Command): Act => {
  const actor = staff.experts[dossier % staff.experts.length];
  if (actor === undefined) throw new Error('no expert works here');
  return { command, actor };
};

/** An act of one of finance. */
export const byFinance = (stage: Stage, command: Command): Act => ({
  command,
  actor: stage.chance.pick(staff.finance),
});

/** The id of a filed document. */
export const evidence = (stage: Stage): string => `doc-${stage.chance.hex(8)}`;

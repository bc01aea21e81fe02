import { addDays, type Day } from '#lib/calendar/day.ts';
import type { Instant } from '#lib/calendar/zone.ts';
import type { World } from '#lib/queue/oracle.ts';
import { type Rules, rulesOn } from '#lib/rules/rules.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { type Actor, roles } from './actor.ts';
import type { Command, CommandType, PlainCommand } from './command.ts';
import { decide } from './decide.ts';
import { dueCommands } from './due.ts';
import type { RegisterEvent } from './event.ts';
import { noonOf, person } from './given.ts';
import { type Act, actOn, anyDossier, staff } from './given-act.ts';
import { type Dice, diceOf } from './given-dice.ts';
import { frameAct } from './given-frame-act.ts';
import { isRefusal } from './refusal.ts';
import { applyEvent, emptyRegister, type Register } from './register.ts';

/** The settings under which a history is played. */
export type Setting = Pick<Rules, 'freedCapacity' | 'monthsCount'>;

/** One command of a history that was accepted: the dossiers and nodes before it, and the register after it. */
export type Step = {
  readonly command: Command;
  readonly actor: Actor;
  readonly today: Day;
  readonly rules: Rules;
  readonly events: readonly RegisterEvent[];
  readonly before: World;
  readonly register: Register;
  /** Every accepted command up to this one, a line each: to tell what went wrong. */
  readonly tale: () => string;
};

export type Recorded = { readonly event: RegisterEvent; readonly at: Instant };

/** What a history has come to: its log, its register, and how often each kind of command was accepted. */
export type History = {
  readonly register: Register;
  readonly log: Recorded[];
  readonly accepted: Map<CommandType, number>;
  readonly tale: string[];
  given: number;
};

type Playing = History & { today: Day; now: Instant; readonly onStep: (step: Step) => void };

const countAccepted = ({ accepted }: History, type: CommandType): void => {
  accepted.set(type, (accepted.get(type) ?? 0) + 1);
};

/** Gives one command; true when it was accepted. Counts it when it changed anything. */
const give = (playing: Playing, command: Command, actor: Actor): boolean => {
  const { register, today, now, log, onStep } = playing;
  const events = decide(command, register, { actor, now });
  playing.given += 1;
  if (isRefusal(events)) return false;
  const before = { dossiers: new Map(register.dossiers), nodes: new Map(register.nodes) };
  for (const event of events) {
    applyEvent(register, event, now);
    log.push({ event, at: now });
  }
  if (events.length > 0) countAccepted(playing, command.type);
  playing.tale.push(`${today} ${actor.role} ${JSON.stringify(command)}`);
  onStep({
    command,
    actor,
    today,
    rules: rulesOn(register.rules, today) ?? version1,
    events,
    before,
    register,
    tale: () => playing.tale.join('\n'),
  });
  return true;
};

/** An act of two: proposed and confirmed at once, mostly; sometimes left waiting, sometimes tried by one alone. */
const carryOut = (playing: Playing, { command, by, second }: Act, dice: Dice): void => {
  const takesTwo = give(playing, command, by) ? undefined : second;
  if (takesTwo === undefined || !give(playing, { type: 'ProposeAct', command }, by)) return;
  if (dice.chance(0.15)) return;
  const isDone = give(playing, { type: 'ConfirmAct', act: playing.register.lastAct }, takesTwo);
  if (isDone) countAccepted(playing, command.type);
};

/** The clock does what is due. It must come to an end: each round does something. */
const runClock = (playing: Playing): void => {
  const { register, now } = playing;
  for (let due = dueCommands(register, now); due.length > 0; due = dueCommands(register, now)) {
    const done = due.filter((command) => give(playing, command, staff.clock));
    if (done.length === 0) throw new Error(`the clock goes round in circles: ${JSON.stringify(due)}`);
  }
};

const daysPass = (dice: Dice): number => {
  if (dice.chance(0.5)) return 0;
  if (dice.chance(0.6)) return 1 + dice.below(5);
  if (dice.chance(0.75)) return 6 + dice.below(30);
  return dice.chance(0.8) ? 40 + dice.below(90) : 200 + dice.below(300);
};

/** Time goes on, by moments or by months; now and then the clock does not run. */
const passTime = (playing: Playing, dice: Dice): void => {
  const days = daysPass(dice);
  playing.today = addDays(playing.today, days);
  playing.now = days === 0 ? playing.now + dice.oneOf([0, 1_000]) : noonOf(playing.today);
  if (dice.chance(0.75)) runClock(playing);
};

/** The act of somebody else, or on another dossier: mostly refused, never to do harm. */
const astray = ({ register }: Playing, act: Act, dice: Dice): Act => {
  if (dice.chance(0.4)) return { ...act, by: person(dice.oneOf(roles), 'stray') };
  const other = anyDossier(register, dice)?.number ?? 1;
  return 'dossier' in act.command ? { ...act, command: redirected(act.command, other) } : act;
};

const redirected = (command: Extract<PlainCommand, { dossier: number }>, dossier: number): PlainCommand => ({
  ...command,
  dossier,
});

const takeStep = (playing: Playing, seed: number): void => {
  const dice = diceOf(seed);
  passTime(playing, dice);
  const { register, today } = playing;
  const dossier = dice.chance(0.3) ? undefined : anyDossier(register, dice);
  const act = dossier === undefined ? frameAct(register, today, dice) : actOn(register, dossier, today, dice);
  if (act !== undefined) carryOut(playing, dice.chance(0.08) ? astray(playing, act, dice) : act, dice);
};

/** A grid on which little fits: S 2,600 kVA over T 1,900 over F 1,100 and G 1,300; R 1,000 over Q 800; P publishes none. */
const tightGrid = [
  ['S', null, 'substation', 2_600],
  ['T', 'S', 'transformer', 1_900],
  ['F', 'T', 'feeder', 1_100],
  ['G', 'T', 'feeder', 1_300],
  ['R', null, 'substation', 1_000],
  ['Q', 'R', 'feeder', 800],
  ['P', null, 'connection-point', null],
] as const;

const found = (playing: Playing, setting: Setting): void => {
  give(playing, { type: 'PublishRules', rules: { ...version1, ...setting } }, staff.manager);
  for (const [node, parent, kind, hostingCapacityKva] of tightGrid)
    give(playing, { type: 'AddNode', node, parent, kind, name: node, hostingCapacityKva }, staff.expert);
};

/**
 * A history of commands, plausible and not, on a tight grid, from 2 January 2024: one step for each seed. Each step looks
 * at the register as it stands; the same seeds give the same history. `onStep` is told of every accepted command.
 */
export const playHistory = (
  setting: Setting,
  seeds: readonly number[],
  onStep: (step: Step) => void,
): History => {
  const today = '2024-01-02';
  const playing: Playing = {
    register: emptyRegister(),
    log: [],
    accepted: new Map(),
    tale: [],
    given: 0,
    today,
    now: noonOf(today),
    onStep,
  };
  found(playing, setting);
  for (const seed of seeds) takeStep(playing, seed);
  return playing;
};

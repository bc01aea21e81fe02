import assert from 'node:assert/strict';
import type { Day } from '#lib/calendar/day.ts';
import { type Instant, startOfDay } from '#lib/calendar/zone.ts';
import { version1 } from '#lib/rules/version-1.ts';
import type { Actor, Role } from './actor.ts';
import type { Command, PlainCommand } from './command.ts';
import type { Decision } from './context.ts';
import { decide } from './decide.ts';
import type { Dossier } from './dossier.ts';
import { dueCommands } from './due.ts';
import type { RegisterEvent } from './event.ts';
import { isRefusal, type RefusalCode } from './refusal.ts';
import { applyEvent, emptyRegister, type Register } from './register.ts';

/** A person of a role; a producer holds the dossiers opened under the given pseudonyms. */
export const person = (role: Role, name: string, ...holds: readonly string[]): Actor => ({
  person: name,
  role,
  holds: new Set(holds),
});

export const producer = person('producer', 'anna', 'h1', 'h2', 'h3', 'h4', 'h5');
export const otherProducer = person('producer', 'otto', 'x1');
export const expert = person('expert', 'emma');
export const secondExpert = person('expert', 'eric');
export const finance = person('finance', 'fien');
export const secondFinance = person('finance', 'felix');
export const accessManager = person('manager', 'mona');
export const secondAccessManager = person('manager', 'marc');
export const timer = person('clock', 'clock');

/** Noon of a day in Brussels, give or take an hour when the clocks change. */
export const noonOf = (day: Day): Instant => startOfDay(day) + 12 * 3_600_000;

/** One act of a story: who does what, on which day (at noon). */
export type Said = { readonly command: Command; readonly by: Actor; readonly on: Day };

export const said = (command: Command, by: Actor, on: Day): Said => ({ command, by, on });

/** An act of two persons of one role: the first proposes, the second confirms. `act` is its number in the register. */
export const byTwo = (command: PlainCommand, act: number, first: Actor, second: Actor, on: Day): Said[] => [
  said({ type: 'ProposeAct', command }, first, on),
  said({ type: 'ConfirmAct', act }, second, on),
];

const carryOut = (register: Register, { command, by, on }: Said): Decision => {
  const now = noonOf(on);
  const decision = decide(command, register, { actor: by, now });
  if (!isRefusal(decision)) for (const event of decision) applyEvent(register, event, now);
  return decision;
};

/** An event as a story expects it: its name, and those of its fields that matter. */
type Expected = { readonly type: RegisterEvent['type']; readonly [field: string]: unknown };

/** What became of one act, for the assertion. */
export type Outcome = {
  readonly decision: Decision;
  /** Exactly these events, in this order; of each event only the fields given are compared. */
  readonly thenGives: (...expected: readonly Expected[]) => void;
  readonly thenGivesNothing: () => void;
  readonly thenRefused: (code: RefusalCode, rule: string, details?: object) => void;
};

const outcomeOf = (decision: Decision): Outcome => ({
  decision,
  thenGives: (...expected) => {
    assert.ok(!isRefusal(decision), `refused: ${JSON.stringify(decision)}`);
    assert.deepEqual(
      decision.map(({ type }) => type),
      expected.map(({ type }) => type),
    );
    expected.forEach((event, at) => {
      assert.partialDeepStrictEqual(decision[at], event);
    });
  },
  thenGivesNothing: () => assert.deepEqual(decision, []),
  thenRefused: (code, rule, details) => {
    assert.ok(isRefusal(decision), `not refused: ${JSON.stringify(decision)}`);
    assert.deepEqual({ refused: decision.refused, rule: decision.rule }, { refused: code, rule });
    if (details !== undefined) assert.partialDeepStrictEqual(decision.details, details);
  },
});

/** A register in which a story has been told. */
export type Given = {
  readonly register: Register;
  /** The same register, further on. Throws where an act is refused: what is given must have been possible. */
  readonly and: (...acts: readonly (Said | readonly Said[])[]) => Given;
  /** What would become of an act; the register goes on as if it had been done. */
  readonly when: (command: Command, by: Actor, on: Day) => Outcome;
  /** Lets the clock do all that is due at noon of a day, round by round. */
  readonly clockOn: (day: Day) => Given;
  /** The dossier of that number; throws when there is none. */
  readonly dossier: (number: number) => Dossier;
};

const must = (register: Register, act: Said): void => {
  const decision = carryOut(register, act);
  if (isRefusal(decision))
    throw new Error(`given ${JSON.stringify(act.command)}: ${JSON.stringify(decision)}`);
};

const dossierIn = (register: Register, number: number): Dossier => {
  const dossier = register.dossiers.get(number);
  if (dossier === undefined) throw new Error(`there is no dossier ${number}`);
  return dossier;
};

/** The clock does all that is due at noon of a day, round by round. */
export const runClock = (register: Register, day: Day): void => {
  for (let due = dueCommands(register, noonOf(day)); due.length > 0; due = dueCommands(register, noonOf(day)))
    for (const command of due) carryOut(register, said(command, timer, day));
};

const storyOf = (register: Register): Given => {
  const story: Given = {
    register,
    and: (...acts) => {
      for (const act of acts.flat()) must(register, act);
      return story;
    },
    when: (command, by, on) => outcomeOf(carryOut(register, said(command, by, on))),
    clockOn: (day) => {
      runClock(register, day);
      return story;
    },
    dossier: (number) => dossierIn(register, number),
  };
  return story;
};

/** The first day of every story. */
export const foundedOn: Day = '2025-01-02';

/** A small grid: substation S (20 MVA) with transformer T (10 MVA) and its feeders F (5 MVA) and G (8 MVA), and point P without published capacity. */
const grid: readonly Said[] = (
  [
    { type: 'AddNode', node: 'S', parent: null, kind: 'substation', name: 'Sud', hostingCapacityKva: 20_000 },
    { type: 'AddNode', node: 'T', parent: 'S', kind: 'transformer', name: 'T1', hostingCapacityKva: 10_000 },
    { type: 'AddNode', node: 'F', parent: 'T', kind: 'feeder', name: 'F1', hostingCapacityKva: 5_000 },
    { type: 'AddNode', node: 'G', parent: 'T', kind: 'feeder', name: 'G1', hostingCapacityKva: 8_000 },
    {
      type: 'AddNode',
      node: 'P',
      parent: null,
      kind: 'connection-point',
      name: 'P',
      hostingCapacityKva: null,
    },
  ] as const
).map((command) => said(command, expert, foundedOn));

/** A register before any act. */
export const givenNothing = (): Given => storyOf(emptyRegister());

/** A register with version 1 of the rules (or a variant of it), the small grid, and the acts of a story. */
export const given = (...acts: readonly (Said | readonly Said[])[]): Given => givenRules({}, ...acts);

/** As `given`, under rules that differ from version 1. */
export const givenRules = (
  differing: Partial<typeof version1>,
  ...acts: readonly (Said | readonly Said[])[]
): Given => {
  const rules = { ...version1, ...differing };
  return givenNothing()
    .and(said({ type: 'PublishRules', rules }, accessManager, foundedOn), grid)
    .and(...acts);
};

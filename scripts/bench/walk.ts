import { deepStrictEqual } from 'node:assert/strict';
import { demoScenes } from '#demo/story.ts';
import { type Instant, startOfDay } from '#lib/calendar/zone.ts';
import type { Actor } from '#lib/register/actor.ts';
import { type Command, parseCommand } from '#lib/register/command.ts';
import { decide } from '#lib/register/decide.ts';
import { isDossierEvent } from '#lib/register/event.ts';
import { isRefusal } from '#lib/register/refusal.ts';
import { applyEvent, type Register } from '#lib/register/register.ts';
import { standingOf, type Teller, type Told } from './told.ts';

/** An accepted act of the demonstration. */
export type Step = { readonly command: Command; readonly actor: Actor; readonly at: Instant };

/** The accepted acts of the demonstration, and the events of its dossiers that follow from them. */
export type Walk = {
  readonly steps: readonly Step[];
  readonly told: readonly Told[];
  readonly dossiers: number;
};

const seed = 7;
const until = startOfDay('2026-06-01');

/** The same command about the dossier so many numbers further on. */
const renumbered = (command: Command, by: number): Command => {
  if (by === 0) return command;
  const { type } = command;
  const moved = type === 'ProposeAct' ? { type, command: renumbered(command.command, by) } : { ...command };
  const found = parseCommand('dossier' in moved ? { ...moved, dossier: Number(moved.dossier) + by } : moved);
  if ('fault' in found) throw new Error(`${type}: ${found.field} ${found.fault}`);
  return found;
};

/** The demonstration's own acts, their dossiers numbered after so many others. */
export const walkAfter = (others: number): Walk => {
  const steps = [...demoScenes(seed, until)].flatMap((scene) => scene.steps);
  const accepted = steps.filter(({ decision }) => !isRefusal(decision));
  const events = accepted.flatMap(({ decision }) =>
    isRefusal(decision) ? [] : decision.filter(isDossierEvent),
  );
  return {
    steps: accepted.map(({ command, actor, at }) => ({ command: renumbered(command, others), actor, at })),
    told: events.map((event) => told({ ...event, dossier: event.dossier + others })),
    dossiers: new Set(events.map(({ dossier }) => dossier)).size,
  };
};

const told = (happened: Told['happened']): Told => ({ type: happened.type, happened });

/** Walks it by the regulation itself: decides each act, and applies each event to the register. */
export const walkOurs = (register: Register, steps: readonly Step[]): void => {
  for (const { command, actor, at } of steps) {
    const decision = decide(command, register, { actor, now: at });
    if (isRefusal(decision)) throw new Error(`${command.type} was refused: ${decision.refused}`);
    for (const event of decision) applyEvent(register, event, at);
  }
};

/** Throws unless every dossier of the walk stands where the regulation has put it. */
export const mustAgree = (teller: Teller, register: Register, { told: all }: Walk): void => {
  for (const number of new Set(all.map(({ happened }) => happened.dossier))) {
    const ours = register.dossiers.get(number);
    if (ours === undefined) throw new Error(`there is no dossier ${number}`);
    deepStrictEqual(teller.standing(number), standingOf(ours.status, ours), `dossier ${number}`);
  }
};

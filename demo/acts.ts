import type { Command, PlainCommand, ProposeAct } from '#lib/register/command.ts';
import type { Dossier } from '#lib/register/dossier.ts';
import type { Character } from './character.ts';
import { oneOf, staff } from './staff.ts';
import { type Act, atHome, inOffice, type Stage, type Words } from './stage.ts';

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

/** An act of one of a group of staff. */
export const byStaff = (
  stage: Stage,
  group: keyof typeof staff,
  command: Command,
  record: Words = {},
): Act => ({ command, actor: oneOf(stage.chance, group), record });

/** An act of the producer who holds a dossier. */
export const byProducer = (stage: Stage, holder: string, command: Command, record: Words = {}): Act => {
  const person = stage.cast.get(holder)?.company.person ?? holder;
  return { command, actor: { person, role: 'producer', holds: new Set([holder]) }, record };
};

/** The first of two persons proposes an act. */
export const proposing = (command: PlainCommand): ProposeAct => ({ type: 'ProposeAct', command });

/** What somebody does about a dossier, seen with the dossier as it then stands; null when it has become moot. */
type Doing = (dossier: Dossier) => Command | null;

/** What is done if the dossier still stands at the step at which it stood when that was planned. */
const unlessMoved = (stage: Stage, number: number, doing: Doing): (() => Command | null) => {
  const { status } = dossierOf(stage, number);
  return () => {
    const dossier = dossierOf(stage, number);
    return dossier.status === status ? doing(dossier) : null;
  };
};

/** The producer of a dossier does something so many days on, unless the dossier has moved by then. */
export const producerWill = (
  stage: Stage,
  number: number,
  afterDays: number,
  doing: Doing,
  record: Words = {},
): void => {
  const does = unlessMoved(stage, number, doing);
  atHome(stage, afterDays, () => {
    const command = does();
    return command === null ? null : byProducer(stage, dossierOf(stage, number).holder, command, record);
  });
};

/** The expert who looks after a dossier does something so many days on, unless the dossier has moved by then. */
export const expertWill = (stage: Stage, number: number, afterDays: number, doing: Doing): void => {
  const does = unlessMoved(stage, number, doing);
  const actor = staff.experts[number % staff.experts.length] ?? oneOf(stage.chance, 'experts');
  inOffice(stage, afterDays, () => {
    const command = does();
    return command === null ? null : { command, actor, record: {} };
  });
};

/** The id of a filed document. */
export const evidence = (stage: Stage): string => `doc-${stage.chance.hex(8)}`;

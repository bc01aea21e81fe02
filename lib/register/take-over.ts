import type { Day } from '#lib/calendar/day.ts';
import { startOfDay } from '#lib/calendar/zone.ts';
import type { CommandOf } from './command.ts';
import { type Context, type Decision, startLimit } from './context.ts';
import type { Status } from './dossier.ts';
import type { RegisterEvent } from './event.ts';
import { type Refusal, refuse } from './refusal.ts';

const cannotBeTakenOver: readonly Status[] = ['draft', 'orientation-fee-due', 'detailed-fee-due'];

/** The days of an older list that cannot be: in the future, or not in the order of the steps. */
const contradiction = (command: CommandOf<'TakeOver'>, today: Day): Refusal | null => {
  const { enteredOn, acceptedOn, commissionedOn, closedOn } = command;
  let step = enteredOn;
  for (const day of [enteredOn, acceptedOn, commissionedOn, closedOn]) {
    if (day === null) continue;
    if (day > today) return refuse('date-in-future', 'rankBy', { day });
    if (day < step) return refuse('date-before-step', 'rankBy', { day, step });
    step = day;
  }
  return null;
};

const reachedAcceptance: readonly Status[] = [
  'accepted',
  'lapsed',
  'commissioned',
  'struck-off',
  'withdrawn',
];
const left: readonly Status[] = ['commissioned', 'struck-off', 'withdrawn'];

/** A day of a step that a dossier of that status has not reached, or never will. */
const strayDay = ({ status, acceptedOn, commissionedOn, closedOn }: CommandOf<'TakeOver'>): Day | null => {
  if (!reachedAcceptance.includes(status) && acceptedOn !== null) return acceptedOn;
  if (status !== 'commissioned' && commissionedOn !== null) return commissionedOn;
  return left.includes(status) ? null : closedOn;
};

/** A dossier of an older list keeps its date of entry, its state and its other dates, and is marked as taken over. */
export const takeOver = (command: CommandOf<'TakeOver'>, context: Context): Decision => {
  const { register, today } = context;
  const { reference, status, project, enteredOn, acceptedOn } = command;
  if (register.takenOver.has(reference)) return refuse('reference-taken-over', 'rankBy', { reference });
  if (!register.nodes.has(project.node)) return refuse('unknown-node', 'rankBy', { node: project.node });
  if (cannotBeTakenOver.includes(status)) return refuse('takeover-incomplete', 'rankBy', { status });
  const stray = strayDay(command);
  if (stray !== null) return refuse('date-contradicts-status', 'rankBy', { day: stray, status });
  const refusal = contradiction(command, today);
  if (refusal !== null) return refusal;
  const runs = status === 'accepted' && acceptedOn !== null;
  const { type: _type, ...kept } = command;
  const taken: RegisterEvent = {
    type: 'DossierTakenOver',
    dossier: register.lastNumber + 1,
    ...kept,
    submittedAt: startOfDay(enteredOn),
    starts: runs ? [startLimit(context, 'commissioning', acceptedOn)] : [],
  };
  return [taken];
};

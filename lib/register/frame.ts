import type { Day } from '#lib/calendar/day.ts';
import type { CommandOf } from './command.ts';
import type { Context, Decision } from './context.ts';
import { refuse } from './refusal.ts';
import type { Register } from './register.ts';

/** A version of the rules document is published: the next number, from today on. It never rewrites a past decision. */
export const publishRules = (command: CommandOf<'PublishRules'>, context: Context): Decision => {
  const { rules } = command;
  const last = context.register.rules[context.register.rules.length - 1];
  const isNext = rules.version === (last?.version ?? 0) + 1;
  const isTimely =
    last === undefined || (rules.inForceFrom >= context.today && rules.inForceFrom >= last.inForceFrom);
  if (!isNext || !isTimely) return refuse('rules-not-newer', 'rules', { last: last?.version ?? 0 });
  return [{ type: 'RulesPublished', rules }];
};

/** A point of the grid is added below a known one. Adding the same point again changes nothing. */
export const addNode = (command: CommandOf<'AddNode'>, context: Context): Decision => {
  const { nodes } = context.register;
  const { node, parent, kind, name, hostingCapacityKva } = command;
  const known = nodes.get(node);
  if (known !== undefined) {
    const isSame = known.parent === parent && known.kind === kind && known.name === name;
    if (!isSame || known.hostingCapacityKva !== hostingCapacityKva)
      return refuse('node-exists', 'capacity', { node });
    return [];
  }
  if (parent !== null && !nodes.has(parent)) return refuse('unknown-parent', 'capacity', { node, parent });
  return [{ type: 'NodeAdded', node, parent, kind, name, hostingCapacityKva }];
};

/** Capacity grows by reinforcement or shrinks by correction; shrinking never takes back what was granted. */
export const changeCapacity = (command: CommandOf<'ChangeCapacity'>, context: Context): Decision => {
  const { node, hostingCapacityKva, reason } = command;
  const known = context.register.nodes.get(node);
  if (known === undefined) return refuse('unknown-node', 'capacity', { node });
  if (known.hostingCapacityKva === hostingCapacityKva)
    return refuse('capacity-unchanged', 'capacity', { node });
  return [{ type: 'CapacityChanged', node, hostingCapacityKva, reason }];
};

/** The booking day of a transfer up to a day of which nobody knows yet whose it is; null when there is none. */
const unmatchedUntil = (register: Register, through: Day): Day | null => {
  for (const { state, bookedOn } of register.transfers.values())
    if (state === 'unmatched' && bookedOn <= through) return bookedOn;
  return null;
};

type Awaits = Register['awaits'];

const isSameStatement = (one: Awaits, other: Awaits): boolean =>
  one === other ||
  (one?.year === other?.year && one?.number === other?.number && one != null && other != null);

/**
 * Setting `rankFinal`: all money booked up to this day has been read and settled; the day never goes back. Money that
 * waits to be matched is not settled: it could still give a place. Once the day follows from the statements of the bank
 * (`awaits` is given, the missing one or null), nobody sets it by hand any more.
 */
export const settleMoney = (command: CommandOf<'SettleMoney'>, context: Context): Decision => {
  const { through, awaits } = command;
  const { settledThrough, awaits: awaited } = context.register;
  if (awaited !== undefined && awaits === undefined) return refuse('settled-by-statements', 'rankFinal');
  if (through > context.today) return refuse('date-in-future', 'rankFinal', { day: through });
  if (settledThrough !== null && through < settledThrough)
    return refuse('settled-backwards', 'rankFinal', { settledThrough });
  const bookedOn = through === settledThrough ? null : unmatchedUntil(context.register, through);
  if (bookedOn !== null) return refuse('money-unmatched', 'rankFinal', { bookedOn });
  if (through === settledThrough && isSameStatement(awaits, awaited)) return [];
  return [{ type: 'MoneySettled', through, ...(awaits === undefined ? {} : { awaits }) }];
};

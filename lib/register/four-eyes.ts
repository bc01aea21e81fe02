import type { CommandOf, PlainCommand, PlainCommandType, ProposeAct } from './command.ts';
import type { Context, Decision } from './context.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import { termsOf } from './terms.ts';

/** Carries out a plain command in a context; given by `decide`, so that this file does not know every rule. */
export type CarryOut = (command: PlainCommand, context: Context) => Decision;

/** Acts of one person that become acts of two when they pass over an earlier claim (procedure.md, 6). */
const mayNeedTwo: readonly PlainCommandType[] = ['ReportOrientation', 'DecideCapacity'];

const takesTwo = (command: PlainCommand): boolean =>
  termsOf[command.type].persons === 2 || mayNeedTwo.includes(command.type);

/** The first person: proposes an act that would be allowed now. Nothing else happens until a second one confirms it. */
export const proposeAct = ({ command }: ProposeAct, context: Context, carryOut: CarryOut): Decision => {
  if (!takesTwo(command)) return refuse('not-a-four-eyes-act', 'four-eyes', { command: command.type });
  const outlook = carryOut(command, { ...context, isConfirmed: true });
  if (isRefusal(outlook)) return outlook;
  return [
    {
      type: 'ActProposed',
      act: context.register.lastAct + 1,
      kind: command.type,
      dossier: 'dossier' in command ? command.dossier : null,
      confidential: { by: context.actor.person, command },
    },
  ];
};

/** The second person: another one, of a role the act allows. The act is decided as things stand now. */
export const confirmAct = (
  { act }: CommandOf<'ConfirmAct'>,
  context: Context,
  carryOut: CarryOut,
): Decision => {
  const proposed = context.register.acts.get(act);
  if (proposed === undefined || proposed.command === null) return refuse('no-such-act', 'four-eyes', { act });
  if (proposed.by === context.actor.person) return refuse('same-person', 'four-eyes', { act });
  const events = carryOut(proposed.command, { ...context, isConfirmed: true });
  if (isRefusal(events)) return events;
  return [{ type: 'ActConfirmed', act, confidential: { by: context.actor.person } }, ...events];
};

const mayDecline = (command: PlainCommand | null, context: Context): boolean =>
  command === null || termsOf[command.type].by.includes(context.actor.role);

/** The first person takes the proposal back, or another one of the same role turns it down. */
export const declineAct = ({ act }: CommandOf<'DeclineAct'>, context: Context): Decision => {
  const proposed = context.register.acts.get(act);
  if (proposed === undefined) return refuse('no-such-act', 'four-eyes', { act });
  if (!mayDecline(proposed.command, context))
    return refuse('not-your-role', 'four-eyes', { role: context.actor.role });
  return [{ type: 'ActDeclined', act, confidential: { by: context.actor.person } }];
};

/** R1, four eyes: an act of two persons cannot be carried out by one. The first rules document founds the register. */
export const needsSecondPerson = (command: PlainCommand, context: Context): Refusal | null => {
  const { persons, rule } = termsOf[command.type];
  const founds = command.type === 'PublishRules' && context.register.rules.length === 0;
  if (persons === 1 || context.isConfirmed || founds) return null;
  return refuse('needs-two-persons', rule, { command: command.type });
};

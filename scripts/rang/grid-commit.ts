import type { Submission } from '#db/append.ts';
import { submissionKey } from '#db/submission-key.ts';
import type { Actor } from '#lib/register/actor.ts';
import type { PlainCommand } from '#lib/register/command.ts';
import type { ProposedAct, Register } from '#lib/register/register.ts';
import type { CapacityChange, GridPlan } from './grid-plan.ts';

/** What becomes of a changed capacity: it takes two persons (procedure.md, 6), each with a call of their own. */
export type Step = CapacityChange & {
  readonly step: 'propose' | 'confirm' | 'waits';
  /** The act that waits for a second person; null where none does yet. */
  readonly act: number | null;
};

const isSameChange = ({ command }: ProposedAct, { node, toKva }: CapacityChange): boolean =>
  command?.type === 'ChangeCapacity' && command.node === node && command.hostingCapacityKva === toKva;

/** Proposed before by somebody else: this call confirms it. By the same person: it waits. Not at all: it is proposed. */
export const stepOf = (change: CapacityChange, { acts }: Pick<Register, 'acts'>, by: string): Step => {
  const proposed = [...acts.values()].filter((act) => isSameChange(act, change));
  const other = proposed.find((act) => act.by !== by);
  if (other !== undefined) return { ...change, step: 'confirm', act: other.act };
  const own = proposed[0];
  return own === undefined
    ? { ...change, step: 'propose', act: null }
    : { ...change, step: 'waits', act: own.act };
};

const commandOf = ({ step, act, node, toKva }: Step, reason: string): Submission['command'] | null => {
  const change: PlainCommand = { type: 'ChangeCapacity', node, hostingCapacityKva: toKva, reason };
  if (step === 'propose') return { type: 'ProposeAct', command: change };
  return step === 'confirm' && act !== null ? { type: 'ConfirmAct', act } : null;
};

/** The acts of a plan: the new nodes, parents first, then what this person does about each changed capacity. */
export const gridActs = (
  { added }: GridPlan,
  steps: readonly Step[],
  { by, reason }: { readonly by: string; readonly reason: string },
): readonly Submission[] => {
  const actor: Actor = { person: by, role: 'expert', holds: new Set() };
  const commands = [
    ...added.map((node) => ({ type: 'AddNode', ...node }) as const),
    ...steps.flatMap((step) => commandOf(step, reason) ?? []),
  ];
  return commands.map((command) => ({
    command,
    actor,
    key: submissionKey(Date.now()),
    at: null,
    record: {},
  }));
};

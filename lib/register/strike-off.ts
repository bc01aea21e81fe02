import type { CommandOf } from './command.ts';
import type { Context, Decision } from './context.ts';
import type { Dossier } from './dossier.ts';
import { refuse } from './refusal.ts';

/**
 * R11, `commissioningLapse`: two experts strike a project off, for one of the grounds of the rules, with a reason. Not for
 * a notable change that its producer may still take back: the clock does that when the days of reflection are over.
 */
export const strikeOff = (command: CommandOf<'StrikeOff'>, dossier: Dossier, context: Context): Decision => {
  const { ground, reason } = command;
  if (ground === 'commissioning-lapsed' && dossier.status !== 'lapsed')
    return refuse('not-lapsed', 'commissioningLapse', { status: dossier.status });
  if (dossier.enteredOn === null) return refuse('not-at-this-step', 'R11', { status: dossier.status });
  if (ground === 'notable-change' && dossier.pendingChange !== null)
    return refuse('change-is-pending', 'R11');
  const { number } = dossier;
  return [{ type: 'StruckOff', dossier: number, on: context.today, ground, confidential: { reason } }];
};

/** A producer may withdraw at any time before commissioning. */
export const withdraw = (dossier: Dossier, context: Context): Decision => [
  { type: 'Withdrawn', dossier: dossier.number, on: context.today },
];

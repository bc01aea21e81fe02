import type { PlainCommand } from '#lib/register/command.ts';
import { decide } from '#lib/register/decide.ts';
import { isRefusal } from '#lib/register/refusal.ts';
import { anotherThan } from './staff.ts';
import { type Act, inOffice, type Stage } from './stage.ts';

/** The first match that is proposed is turned down, to be looked at again; later on one in thirty. */
const isDoubted = (stage: Stage, { type }: PlainCommand): boolean => {
  if (type !== 'MatchTransfer' && type !== 'RefundPayment') return false;
  if (type === 'MatchTransfer' && !stage.turned.has('doubted')) {
    stage.turned.add('doubted');
    return true;
  }
  return stage.chance.happens(3);
};

/** Four eyes: somebody else of the same role looks at it within some days, and confirms or declines. */
export const afterProposal = (stage: Stage, act: number): void =>
  inOffice(stage, stage.chance.between(2, 4), () => {
    const proposed = stage.proposed.get(act);
    if (proposed === undefined) return [];
    const actor = anotherThan(stage.chance, proposed.by);
    const confirming = { command: { type: 'ConfirmAct', act }, actor } as const;
    const outlook = decide(confirming.command, stage.register, { actor, now: stage.now });
    const declines = isRefusal(outlook) || isDoubted(stage, proposed.command);
    return [declines ? { command: { type: 'DeclineAct', act }, actor } : confirming];
  });

/** A match or a refund that was turned down is proposed again, after another look. */
export const afterDeclining = (
  stage: Stage,
  { command, by }: { command: PlainCommand; by: Act['actor'] },
): void => {
  if (command.type !== 'MatchTransfer' && command.type !== 'RefundPayment') return;
  inOffice(stage, stage.chance.between(2, 6), () => [
    { command: { type: 'ProposeAct', command }, actor: by },
  ]);
};

import type { PlainCommand } from '#lib/register/command.ts';
import { decide } from '#lib/register/decide.ts';
import { isRefusal } from '#lib/register/refusal.ts';
import { byStaff, proposing } from './acts.ts';
import { anotherThan } from './staff.ts';
import { inOffice, isFirst, type Stage } from './stage.ts';

/** The first match that is proposed is turned down, to be looked at again; later on one in thirty. */
const isDoubted = (stage: Stage, { type }: PlainCommand): boolean =>
  (type === 'MatchTransfer' && isFirst(stage, 'a match was doubted')) || stage.chance.happens(3);

const isAboutMoney = ({ type }: PlainCommand): boolean =>
  type === 'MatchTransfer' || type === 'RefundPayment';

/** Somebody else of the same role looks at a proposed act within some days, and confirms or declines. */
export const afterProposal = (stage: Stage, act: number): void =>
  inOffice(stage, stage.chance.between(2, 4), () => {
    const { command = null, by = '' } = stage.register.acts.get(act) ?? {};
    if (command === null) return null;
    const actor = anotherThan(stage.chance, by);
    const confirming = { type: 'ConfirmAct', act } as const;
    const isMoot = isRefusal(decide(confirming, stage.register, { actor, now: stage.now }));
    if (!isMoot && !(isAboutMoney(command) && isDoubted(stage, command)))
      return { command: confirming, actor, record: {} };
    if (isAboutMoney(command)) willProposeAgain(stage, command);
    return { command: { type: 'DeclineAct', act }, actor, record: {} };
  });

const willProposeAgain = (stage: Stage, command: PlainCommand): void =>
  inOffice(stage, stage.chance.between(2, 6), () => byStaff(stage, 'finance', proposing(command)));

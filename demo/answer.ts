import { addDays, type Day, daysBetween } from '#lib/calendar/day.ts';
import { position } from '#lib/queue/position.ts';
import type { CommandOf } from '#lib/register/command.ts';
import { type Dossier, runningLimit } from '#lib/register/dossier.ts';
import { byStaff, characterOf, dossierOf, evidence, expertWill, producerWill } from './acts.ts';
import { inOffice, laterOf, type Stage, today } from './stage.ts';

/** A day not long ago, never before the step that is answered. */
const shortlyAgo = (stage: Stage, { sentOn, receivedOn }: Dossier, days: number): Day =>
  laterOf(addDays(today(stage), -days), receivedOn ?? sentOn ?? today(stage));

/** Setting `receipt`: opened by the producer, presumed when nobody opens, or proven by the post. */
export const afterSending = (stage: Stage, dossier: number): void => {
  const { chance } = stage;
  const { reads } = characterOf(stage, dossier);
  const isExpected = ({ sentOn, receivedOn }: Dossier) => sentOn !== null && receivedOn === null;
  if (reads === 'opens')
    producerWill(stage, dossier, chance.between(0, 2), (one) =>
      isExpected(one) ? { type: 'RecordReceipt', dossier, receivedOn: today(stage) } : null,
    );
  if (reads === 'by-letter')
    expertWill(stage, dossier, chance.between(4, 9), (one) => {
      const receivedOn = shortlyAgo(stage, one, chance.between(1, 3));
      return isExpected(one)
        ? { type: 'RecordReceipt', dossier, receivedOn, evidence: evidence(stage) }
        : null;
    });
};

/** In the six months that begin the producer orders the detailed study (R5), or signs what was proposed (R9). */
export const afterReceipt = (stage: Stage, number: number): void => {
  const { ordersAfterDays } = characterOf(stage, number);
  if (dossierOf(stage, number).status === 'proposal-sent') willSign(stage, number);
  else if (ordersAfterDays !== null) willOrder(stage, number, ordersAfterDays);
};

/** R5: the detailed study is ordered. */
export const willOrder = (stage: Stage, dossier: number, afterDays: number): void =>
  producerWill(stage, dossier, afterDays, () => ({ type: 'OrderDetailedStudy', dossier }));

/** R9: one document alone is no acceptance; a letter counts on its receipt, not on the day it was recorded. */
const willSign = (stage: Stage, dossier: number): void => {
  const { signs, signsAfterDays } = characterOf(stage, dossier);
  if (signsAfterDays === null) return;
  const proposal = evidence(stage);
  const both = { type: 'ReturnSigned', dossier, proposal, orderForm: evidence(stage) } as const;
  if (signs === 'by-letter')
    expertWill(stage, dossier, signsAfterDays, (one) => ({
      ...both,
      receivedOn: shortlyAgo(stage, one, stage.chance.between(0, 3)),
    }));
  if (signs === 'by-letter-recorded-late') willReturnLate(stage, both);
  if (signs === 'one-first')
    producerWill(stage, dossier, signsAfterDays - 3, () => ({
      type: 'ReturnSigned',
      dossier,
      proposal,
      receivedOn: today(stage),
    }));
  if (signs === 'online' || signs === 'one-first')
    producerWill(stage, dossier, signsAfterDays, () => ({ ...both, receivedOn: today(stage) }));
};

/** In the post box on the last day, found after the weekend: accepted in time all the same. */
const willReturnLate = (stage: Stage, both: Omit<CommandOf<'ReturnSigned'>, 'receivedOn'>): void => {
  const receivedOn = runningLimit(dossierOf(stage, both.dossier), 'accept-proposal')?.dueOn;
  if (receivedOn == null) return;
  inOffice(stage, daysBetween(today(stage), receivedOn) + stage.chance.between(2, 5), () => {
    const { lapse, status } = dossierOf(stage, both.dossier);
    const isStill = status === 'waiting-b' && lapse?.limit === 'accept-proposal';
    return isStill ? byStaff(stage, 'experts', { ...both, receivedOn }) : null;
  });
};

/** R6: the producer stands by the project, abandons it, or keeps silent. */
export const whileReached = (stage: Stage, dossier: number): void => {
  const { answers, answersAfterDays, reads } = characterOf(stage, dossier);
  if (answers === 'never') return;
  const answer = { type: 'AnswerCapacityReached', dossier, stands: answers === 'stands' } as const;
  if (reads === 'by-letter')
    expertWill(stage, dossier, answersAfterDays, (one) => {
      const receivedOn = shortlyAgo(stage, one, stage.chance.between(0, 2));
      return { ...answer, receivedOn, evidence: evidence(stage) };
    });
  else producerWill(stage, dossier, answersAfterDays, () => ({ ...answer, receivedOn: today(stage) }));
};

/** Setting `leaveB`: some ask to come back, when the public page shows that capacity is left. */
export const whileInB = (stage: Stage, number: number): void => {
  const { returnsAfterDays } = characterOf(stage, number);
  if (returnsAfterDays !== null) willReturnFromB(stage, number, returnsAfterDays, 4);
};

const willReturnFromB = (stage: Stage, dossier: number, afterDays: number, tries: number): void =>
  producerWill(stage, dossier, afterDays, () => {
    const isLeft = position(stage.register, dossier, today(stage))?.fits === true;
    if (isLeft || stage.chance.happens(8)) return { type: 'LeaveQueueB', dossier };
    if (tries > 1) willReturnFromB(stage, dossier, 70, tries - 1);
    return null;
  });

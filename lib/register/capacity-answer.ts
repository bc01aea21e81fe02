import type { CommandOf } from './command.ts';
import { type Context, type Decision, startLimit } from './context.ts';
import { studyUnderNotice } from './covering.ts';
import { type Dossier, runningLimit } from './dossier.ts';
import type { EventOf } from './event.ts';
import { assess, sending } from './outcome.ts';
import { implausibleDay } from './receipt.ts';
import { refuse } from './refusal.ts';

/** R6: the producer confirms in writing that the project stands (queue a), or that it is abandoned (struck off). */
export const answerCapacityReached = (
  command: CommandOf<'AnswerCapacityReached'>,
  dossier: Dossier,
  context: Context,
): Decision => {
  const { stands, receivedOn, evidence } = command;
  const refusal = implausibleDay(receivedOn, dossier.sentOn, context, 'R6');
  if (refusal !== null) return refusal;
  const isProducer = context.actor.role === 'producer';
  if (!isProducer && evidence === undefined) return refuse('evidence-missing', 'R6');
  const on = isProducer ? context.today : receivedOn;
  if (stands) return [{ type: 'ProjectMaintained', dossier: dossier.number, on }];
  return [{ type: 'StruckOff', dossier: dossier.number, on, ground: 'abandoned' }];
};

/** Paid, or paid by money that was reversed and may still be made good: the study goes on where it stood. */
export const isDetailedStudyPaid = (dossier: Dossier): boolean => {
  const { detailedFee } = dossier;
  if (detailedFee === null || detailedFee.coveredOn !== null) return detailedFee !== null;
  return runningLimit(dossier, 'reversal-notice') !== undefined && studyUnderNotice(dossier) === 'detailed';
};

/**
 * Capacity that came free is offered: back to main with the old date of entry, at the step where the project stood. The
 * six months to order start again on receipt of the offer; a detailed study already paid starts on the day of the offer.
 */
export const offer = (
  dossier: Dossier,
  context: Context,
  passedOver: readonly number[],
  exception: string | null = null,
): EventOf<'CapacityOffered'> => {
  const isPaid = isDetailedStudyPaid(dossier);
  const { today } = context;
  return {
    type: 'CapacityOffered',
    dossier: dossier.number,
    grantedKva: dossier.project?.permanentKva ?? 0,
    resumes: isPaid ? 'detailed-study' : 'orientation-reported',
    sentOn: today,
    exception,
    passedOver,
    starts: isPaid ? [startLimit(context, 'detailed-study', today)] : sending(context, 'electronic', today),
  };
};

/** R1: an offer that passes over better-ranked claims is an exception: two persons, a published reason. */
export const offerOutOfOrder = (
  command: CommandOf<'OfferOutOfOrder'>,
  dossier: Dossier,
  context: Context,
): Decision => {
  const seen = assess(context, dossier);
  return [offer(dossier, context, [...seen.passedOver, ...seen.claimsAhead], command.exception)];
};

/** Setting `reduceWhileWaiting`: less permanent power, the place kept; what then fits is offered at once. */
export const reducePower = (
  command: CommandOf<'ReducePower'>,
  dossier: Dossier,
  context: Context,
): Decision => {
  const { permanentKva, flexibleKva } = command;
  const before = dossier.project;
  if (before === null || !context.rules.reduceWhileWaiting)
    return refuse('not-at-this-step', 'reduceWhileWaiting');
  const total = permanentKva + flexibleKva;
  if (permanentKva >= before.permanentKva || total > before.permanentKva + before.flexibleKva || total === 0)
    return refuse('not-a-reduction', 'reduceWhileWaiting', { permanentKva: before.permanentKva });
  const project = { ...before, permanentKva, flexibleKva };
  const reduced = { type: 'PowerReduced', dossier: dossier.number, on: context.today, project } as const;
  const after = { ...dossier, project };
  const seen = dossier.status === 'capacity-reached' ? assess(context, after) : null;
  if (seen?.fits !== true) return [reduced];
  return [reduced, offer(after, context, seen.passedOver)];
};

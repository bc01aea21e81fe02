import type { Day } from '#lib/calendar/day.ts';
import { isDetailedStudyPaid } from './capacity-answer.ts';
import type { CommandOf } from './command.ts';
import { type Context, type Decision, startLimit } from './context.ts';
import { after, coveredOn, coverFromCredit } from './covering.ts';
import { type Dossier, runningLimit } from './dossier.ts';
import type { DossierEvent, RegisterEvent } from './event.ts';
import { requestFee } from './fee.ts';
import { assess, regain, sending } from './outcome.ts';
import { implausibleDay } from './receipt.ts';
import { type Refusal, refuse } from './refusal.ts';

/** R5: with capacity granted the producer orders the detailed study; its fee is asked for at once. */
export const orderDetailedStudy = (dossier: Dossier, context: Context): Decision => {
  const limit = runningLimit(dossier, 'order-detailed-study');
  if (limit?.dueOn != null && context.today > limit.dueOn)
    return refuse('time-limit-passed', 'orderDetailedStudyMonths', { dueOn: limit.dueOn });
  const ordered = [
    { type: 'DetailedStudyOrdered', dossier: dossier.number, on: context.today },
    requestFee(context, dossier, 'detailed'),
  ] as const;
  return [...ordered, ...coverFromCredit(context, after(dossier, ordered))];
};

/** R8: the operator sends the technical and financial proposal and the order form, always together. */
export const sendProposal = (
  command: CommandOf<'SendProposal'>,
  dossier: Dossier,
  context: Context,
): Decision => {
  const { proposal, orderForm, channel } = command;
  if (proposal === undefined && orderForm === undefined) return refuse('both-documents-needed', 'R8');
  if (orderForm === undefined) return refuse('proposal-needs-order-form', 'R8');
  if (proposal === undefined) return refuse('order-form-needs-proposal', 'R8');
  if (dossier.grantedKva === null) return refuse('capacity-not-granted', 'R8');
  const { today } = context;
  const starts = sending(context, channel, today);
  return [{ type: 'ProposalSent', dossier: dossier.number, sentOn: today, channel, starts }];
};

const unsigned = (command: CommandOf<'ReturnSigned'>): Refusal | null => {
  if (command.proposal !== undefined && command.orderForm !== undefined) return null;
  if (command.proposal === undefined && command.orderForm === undefined)
    return refuse('both-documents-needed', 'R9');
  return refuse('only-one-signed', 'R9', {
    missing: command.proposal === undefined ? 'proposal' : 'order-form',
  });
};

/**
 * R9: the proposal and the order form come back signed, both, within the time limit. A letter counts on its receipt, not
 * on the day staff recorded it: an acceptance received in time and recorded late takes the project back out of b.
 */
export const returnSigned = (
  command: CommandOf<'ReturnSigned'>,
  dossier: Dossier,
  context: Context,
): Decision => {
  const { lapse, sentOn, enteredOn, status } = dossier;
  if (status === 'waiting-b' && lapse?.limit !== 'accept-proposal')
    return refuse('not-at-this-step', 'R9', { status });
  const refusal = unsigned(command) ?? implausibleDay(command.receivedOn, sentOn ?? enteredOn, context, 'R9');
  if (refusal !== null) return refusal;
  const acceptedOn = context.actor.role === 'producer' ? context.today : command.receivedOn;
  const dueOn = lapse?.dueOn ?? runningLimit(dossier, 'accept-proposal')?.dueOn ?? null;
  if (dueOn !== null && acceptedOn > dueOn) return refuse('time-limit-passed', 'R9', { dueOn });
  const accepted: RegisterEvent = {
    type: 'ProposalAccepted',
    dossier: dossier.number,
    acceptedOn,
    starts: [startLimit(context, 'commissioning', acceptedOn)],
  };
  if (lapse === null) return [accepted];
  return [undoProposalLapse(context, dossier, lapse.dueOn, acceptedOn), accepted];
};

/** F6: what was accepted in time stays accepted, even when its capacity has meanwhile been offered to another (F4). */
const undoProposalLapse = (context: Context, dossier: Dossier, dueOn: Day, actedOn: Day): RegisterEvent => ({
  type: 'LapseUndone',
  dossier: dossier.number,
  actedOn,
  dueOn,
  grantedKva: dossier.project?.permanentKva ?? 0,
  exception: assess(context, regain(dossier)).fits === false ? 'accepted-in-time-recorded-late' : null,
});

/** A proposal that lapsed was studied for a fee, also where a dossier taken over brought no trace of that fee along. */
const isStudyPaid = (dossier: Dossier): boolean =>
  dossier.detailedFee === null ? dossier.lapse?.limit === 'accept-proposal' : isDetailedStudyPaid(dossier);

/** R7: the study was ordered, and its fee paid after the last day: what was too late to stay in main pays it now. */
const paidLate = (dossier: Dossier): readonly DossierEvent[] => {
  const isOwed = dossier.detailedFee !== null && dossier.detailedFee.coveredOn === null;
  const on = isOwed ? coveredOn(dossier, 'detailed') : null;
  if (on === null) return [];
  return [{ type: 'FeeCoveredByCredit', dossier: dossier.number, study: 'detailed', coveredOn: on }];
};

/** Setting `leaveB`: back to main at the old date of entry when capacity remains after the claims of main and a. */
export const leaveQueueB = (dossier: Dossier, context: Context): Decision => {
  const seen = assess(context, dossier);
  const availableKva = seen.bottleneck?.availableKva ?? '';
  if (seen.fits !== true) return refuse('capacity-not-left', 'leaveB', { availableKva });
  const paid = paidLate(dossier);
  const isPaid = isStudyPaid(after(dossier, paid));
  const { today } = context;
  return [
    ...paid,
    {
      type: 'ReturnedFromB',
      dossier: dossier.number,
      on: today,
      grantedKva: dossier.project?.permanentKva ?? 0,
      resumes: isPaid ? 'detailed-study' : 'orientation-reported',
      passedOver: seen.passedOver,
      starts: [startLimit(context, isPaid ? 'detailed-study' : 'order-detailed-study', today)],
    },
  ];
};

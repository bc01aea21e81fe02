import type { RegisterEvent } from '#lib/register/event.ts';
import { afterLapse, afterReached, afterReceipt, afterSending, willOrder } from './answer.ts';
import {
  afterFeeRequested,
  afterPayment,
  afterReversal,
  afterTransferReceived,
  willRefund,
} from './money.ts';
import { afterAdviceAsked, afterOpening, willSubmit } from './request.ts';
import { characterOf, type Stage } from './stage.ts';
import { afterDetailedStarted, afterOrientationStarted, willPropose } from './study.ts';
import { afterAcceptance, afterCommissioningLapse, afterExtension } from './works.ts';

/** What people mean to do when they learn of an event that has been applied. Of all others nobody makes anything. */
export const react = (stage: Stage, event: RegisterEvent): void => {
  switch (event.type) {
    case 'DossierOpened':
      return afterOpening(stage, event.dossier);
    case 'PreliminaryAdviceAsked':
      return afterAdviceAsked(stage, event.dossier);
    case 'PreliminaryAdviceGiven':
      return willSubmit(stage, event.dossier);
    case 'FeeRequested':
      return afterFeeRequested(stage, event);
    case 'TransferReceived':
      return afterTransferReceived(stage, event.transfer);
    case 'TransferSetAside':
      stage.transit.delete(event.transfer);
      return;
    case 'PaymentRegistered':
      return afterPayment(stage, event);
    case 'PaymentReversed':
      return afterReversal(stage, event.dossier);
    case 'OrientationStudyStarted':
      return afterOrientationStarted(stage, event.dossier);
    case 'DetailedStudyStarted':
      return afterDetailedStarted(stage, event.dossier);
    case 'OrientationReported':
    case 'CapacityDecided':
      return afterOutcome(stage, event);
    case 'CapacityOffered':
      return event.resumes === 'detailed-study'
        ? willPropose(stage, event.dossier)
        : afterSending(stage, event.dossier);
    case 'ReturnedFromB':
      return event.resumes === 'detailed-study'
        ? willPropose(stage, event.dossier)
        : willOrder(stage, event.dossier, stage.chance.between(10, 60));
    case 'ReceiptRecorded':
      return afterReceipt(stage, event.dossier);
    case 'ProposalSent':
      return afterSending(stage, event.dossier);
    case 'ProposalAccepted':
      return afterAcceptance(stage, event.dossier);
    case 'OrderLapsed':
    case 'ProposalLapsed':
      return afterLapse(stage, event.dossier);
    case 'CommissioningLapsed':
      return afterCommissioningLapse(stage, event.dossier);
    case 'CommissioningExtended':
      return afterExtension(stage, event);
    case 'PaymentRefunded':
    case 'StruckOff':
    case 'Withdrawn':
      return willRefund(stage, event.dossier);
    case 'DossierTakenOver':
      return afterTakeOver(stage, event);
  }
};

type Of<Type extends RegisterEvent['type']> = Extract<RegisterEvent, { readonly type: Type }>;

const afterOutcome = (stage: Stage, event: Of<'OrientationReported' | 'CapacityDecided'>): void => {
  if (event.outcome === 'reached') return afterReached(stage, event.dossier);
  if (event.type === 'CapacityDecided') return willPropose(stage, event.dossier);
  return afterSending(stage, event.dossier);
};

/** A dossier of the older list goes on from where it stood. */
const afterTakeOver = (stage: Stage, { dossier, status }: Of<'DossierTakenOver'>): void => {
  if (status === 'detailed-study') afterDetailedStarted(stage, dossier);
  if (status === 'accepted') afterAcceptance(stage, dossier);
  if (status === 'proposal-sent') afterReceipt(stage, dossier);
  if (status === 'waiting-b' && characterOf(stage, dossier).returnsAfterDays !== null)
    afterLapse(stage, dossier);
};

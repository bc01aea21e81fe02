import { type Dossier, openedDossier } from './dossier.ts';
import type { DossierEvent } from './event.ts';
import { correctEntry, cover, pay, refund, requestFee, reverse, takePlaceBack } from './evolve-fee.ts';
import {
  askAdvice,
  commission,
  decideOutcome,
  lapse,
  leave,
  resume,
  sendProposal,
  startStudy,
  takeOver,
  undoLapse,
} from './evolve-step.ts';
import { copyOf, measureFrom, type Next } from './next.ts';
import { markPassed, nextStep, reminded, restarted, without } from './running.ts';

/**
 * The dossier after an event. Pure; never refuses: what stands in the log has happened. Only stores what `decide`
 * computed. Throws where an event speaks of a dossier that was never opened.
 */
export const evolve = (dossier: Dossier | undefined, event: DossierEvent): Dossier => {
  if (event.type === 'DossierOpened') return openedDossier(event.dossier, event.holder);
  if (event.type === 'DossierTakenOver') {
    const next = copyOf(openedDossier(event.dossier, event.holder));
    takeOver(next, event);
    return next;
  }
  if (dossier === undefined)
    throw new Error(`${event.type} speaks of dossier ${event.dossier}, never opened`);
  const next = copyOf(dossier);
  change(next, event);
  return next;
};

const change = (
  next: Next,
  event: Exclude<DossierEvent, { type: 'DossierOpened' | 'DossierTakenOver' }>,
): void => {
  switch (event.type) {
    case 'InformationAsked':
      return;
    case 'PreliminaryAdviceAsked':
      askAdvice(next, event);
      return;
    case 'PreliminaryAdviceGiven':
      next.adviceGivenOn = event.on;
      return;
    case 'RequestSubmitted':
      next.status = event.study === 'orientation' ? 'orientation-fee-due' : 'detailed-fee-due';
      next.project = event.project;
      next.submittedAt = event.submittedAt;
      return;
    case 'FeeRequested':
      requestFee(next, event);
      return;
    case 'PaymentRegistered':
      pay(next, event);
      return;
    case 'PaymentReversed':
      reverse(next, event);
      return;
    case 'PaymentRefunded':
      refund(next, event);
      return;
    case 'FeeCoveredByCredit':
      cover(next, event.study, event.coveredOn);
      return;
    case 'EntryDateCorrected':
      correctEntry(next, event);
      return;
    case 'PlaceTakenBack':
      takePlaceBack(next, event);
      return;
    case 'OrientationStudyStarted':
    case 'DetailedStudyStarted':
      startStudy(next, event);
      return;
    case 'OrientationReported':
    case 'CapacityDecided':
      decideOutcome(next, event);
      return;
    case 'ReceiptRecorded':
      next.receivedOn = event.receivedOn;
      next.running = restarted(without(next.running, 'presumed-receipt'), event.starts);
      return;
    case 'ProjectMaintained':
      next.status = 'waiting-a';
      next.queue = 'a';
      next.running = nextStep(next.running, []);
      return;
    case 'CapacityOffered':
    case 'ReturnedFromB':
      resume(next, event);
      return;
    case 'DetailedStudyOrdered':
      next.status = 'detailed-fee-due';
      return;
    case 'ProposalSent':
      sendProposal(next, event);
      return;
    case 'ProposalAccepted':
      next.status = 'accepted';
      next.acceptedOn = event.acceptedOn;
      next.running = nextStep(next.running, event.starts);
      return;
    case 'OrderLapsed':
    case 'ProposalLapsed':
      lapse(next, event);
      return;
    case 'LapseUndone':
      undoLapse(next, event);
      return;
    case 'CommissioningLapsed':
      next.status = 'lapsed';
      next.running = restarted(markPassed(next.running, 'commissioning'), event.starts);
      return;
    case 'CommissioningExtended':
      next.status = 'accepted';
      next.running = nextStep(next.running, event.starts);
      return;
    case 'TimeLimitSuspended':
      next.suspendedFrom = event.from;
      return;
    case 'TimeLimitResumed':
      next.suspendedFrom = null;
      next.running = restarted(next.running, event.starts);
      return;
    case 'Commissioned':
      commission(next, event);
      return;
    case 'ProjectChanged':
      next.project = event.project;
      next.grantedKva = event.grantedKva;
      return;
    case 'PowerReduced':
      next.project = event.project;
      measureFrom(next);
      return;
    case 'OwnerChanged':
      next.holder = event.holder;
      return;
    case 'NotableChangeDeclared':
      next.pendingChange = { project: event.confidential?.project ?? null };
      next.running = restarted(next.running, event.starts);
      return;
    case 'NotableChangeTakenBack':
      next.pendingChange = null;
      next.running = without(next.running, 'take-back-change');
      return;
    case 'StruckOff':
    case 'Withdrawn':
      leave(next, event);
      return;
    case 'OperatorOverdueRecorded':
      next.running = markPassed(next.running, event.limit);
      return;
    case 'ReminderIssued':
      next.running = reminded(next.running, event.limit, event.nextOn);
      return;
  }
};

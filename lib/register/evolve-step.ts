import type { Day } from '#lib/calendar/day.ts';
import type { Queue, Status } from './dossier.ts';
import type { EventOf } from './event.ts';
import { measureFrom, type Next } from './next.ts';
import { nextStep, started } from './running.ts';

/** R2: an advice is waited for since it was first asked; asked anew after an answer, since then. */
export const askAdvice = (next: Next, event: EventOf<'PreliminaryAdviceAsked'>): void => {
  if (next.adviceAskedOn !== null && next.adviceGivenOn === null) return;
  next.adviceAskedOn = event.on;
  next.adviceGivenOn = null;
};

/** R3, R7: a study starts; the first one gives the place. */
export const startStudy = (
  next: Next,
  event: EventOf<'OrientationStudyStarted' | 'DetailedStudyStarted'>,
): void => {
  if (next.enteredOn === null) measureFrom(next);
  next.status = event.type === 'OrientationStudyStarted' ? 'orientation-study' : 'detailed-study';
  next.enteredOn = event.enteredOn;
  next.queue = 'main';
  next.running = nextStep(next.running, event.starts);
};

/** R5, R6: the outcome on capacity. A detailed study whose capacity is granted simply goes on. */
export const decideOutcome = (
  next: Next,
  event: EventOf<'OrientationReported' | 'CapacityDecided'>,
): void => {
  next.grantedKva = event.grantedKva;
  next.sentOn = event.sentOn;
  next.receivedOn = null;
  if (event.outcome === 'available' && event.type === 'CapacityDecided') return;
  next.status = event.outcome === 'available' ? 'orientation-reported' : 'capacity-reached';
  next.running = nextStep(next.running, event.starts);
};

/**
 * Back to main, with capacity granted, at the step where the project stood; what was sent before is over. Before the order
 * of the detailed study no fee of it is due: an older request ends, and what was paid for it is credit.
 */
export const resume = (next: Next, event: EventOf<'CapacityOffered' | 'ReturnedFromB'>): void => {
  next.status = event.resumes;
  next.queue = 'main';
  next.grantedKva = event.grantedKva;
  next.lapse = null;
  next.sentOn = event.type === 'CapacityOffered' ? event.sentOn : next.sentOn;
  next.receivedOn = event.type === 'ReturnedFromB' ? event.on : null;
  next.running = nextStep(next.running, event.starts);
  if (event.resumes === 'orientation-reported') next.detailedFee = null;
};

/** R8: the proposal and its order form leave. */
export const sendProposal = (next: Next, event: EventOf<'ProposalSent'>): void => {
  next.status = 'proposal-sent';
  next.sentOn = event.sentOn;
  next.receivedOn = null;
  next.running = nextStep(next.running, event.starts);
};

/** R5, R9: a last day has passed: queue b, and the capacity is free. */
export const lapse = (next: Next, event: EventOf<'OrderLapsed' | 'ProposalLapsed'>): void => {
  next.status = 'waiting-b';
  next.queue = 'b';
  next.grantedKva = null;
  next.lapse = {
    limit: event.type === 'OrderLapsed' ? 'order-detailed-study' : 'accept-proposal',
    dueOn: event.dueOn,
  };
  next.running = nextStep(next.running, []);
};

/** F6: an act that counts in time has been recorded late. */
export const undoLapse = (next: Next, event: EventOf<'LapseUndone'>): void => {
  next.status = next.lapse?.limit === 'accept-proposal' ? 'proposal-sent' : 'detailed-fee-due';
  next.queue = 'main';
  next.grantedKva = event.grantedKva;
  next.lapse = null;
};

const close = (next: Next, status: 'commissioned' | 'struck-off' | 'withdrawn', on: Day): void => {
  next.status = status;
  next.queue = null;
  next.pendingChange = null;
  next.suspendedFrom = null;
  next.running = [];
  next.closedOn = on;
};

/** A fee whose study never started is no longer owed once the project leaves (setting `payment`): it becomes refundable. */
export const leave = (next: Next, event: EventOf<'StruckOff' | 'Withdrawn'>): void => {
  const isWaiting = next.status === 'capacity-reached' || next.status === 'waiting-a';
  if (isWaiting && next.detailedFee) next.detailedFee = { ...next.detailedFee, coveredOn: null };
  next.grantedKva = null;
  close(next, event.type === 'StruckOff' ? 'struck-off' : 'withdrawn', event.on);
};

/** R10: in service. What is used is used for good; the rest of the grant is free. */
export const commission = (next: Next, event: EventOf<'Commissioned'>): void => {
  next.grantedKva = event.permanentKva;
  next.commissionedOn = event.commissionedOn;
  close(next, 'commissioned', event.commissionedOn);
};

/** A dossier of an older list, with its own dates. */
export const takeOver = (next: Next, event: EventOf<'DossierTakenOver'>): void => {
  next.status = event.status;
  next.queue = queueOfTakenOver(event.status);
  next.project = event.project;
  next.submittedAt = event.submittedAt;
  next.enteredOn = event.enteredOn;
  next.takenOver = { reference: event.reference, status: event.formerStatus, expectedOn: event.expectedOn };
  measureFrom(next);
  next.grantedKva = holdsGrant(event.status) ? event.project.permanentKva : null;
  next.acceptedOn = event.acceptedOn;
  next.commissionedOn = event.commissionedOn;
  next.closedOn = event.closedOn ?? event.commissionedOn;
  next.running = started(event.starts);
};

const queueOfTakenOver = (status: Status): Queue | null => {
  if (status === 'waiting-a') return 'a';
  if (status === 'waiting-b') return 'b';
  return status === 'commissioned' || status === 'struck-off' || status === 'withdrawn' ? null : 'main';
};

const holdsGrant = (status: Status): boolean =>
  status === 'orientation-reported' ||
  status === 'proposal-sent' ||
  status === 'accepted' ||
  status === 'lapsed' ||
  status === 'commissioned';

import type { Status } from '#lib/register/dossier.ts';
import type { RegisterEvent } from '#lib/register/event.ts';
import { afterReceipt, afterSending, whileInB, whileReached, willOrder } from './answer.ts';
import { bookRefund } from './bank.ts';
import { afterProposal } from './four-eyes.ts';
import {
  afterFeeRequested,
  afterPayment,
  afterReversal,
  afterTransferReceived,
  willRefund,
} from './money.ts';
import { afterAdviceAsked, whileDraft, willSubmit } from './request.ts';
import type { Stage } from './stage.ts';
import { whileOrienting, whileStudying } from './study.ts';
import { afterExtension, whileAccepted, whileLapsed } from './works.ts';

const nothing = () => {};

/** What people mean to do about a dossier that has come to a step. A requested fee has its own event. */
export const atStep: Readonly<Record<Status, (stage: Stage, dossier: number) => void>> = {
  draft: whileDraft,
  'orientation-fee-due': nothing,
  'orientation-study': whileOrienting,
  'orientation-reported': afterSending,
  'capacity-reached': whileReached,
  'waiting-a': nothing,
  'detailed-fee-due': nothing,
  'detailed-study': whileStudying,
  'proposal-sent': afterSending,
  'waiting-b': whileInB,
  accepted: whileAccepted,
  lapsed: whileLapsed,
  commissioned: nothing,
  'struck-off': willRefund,
  withdrawn: willRefund,
};

/** What people mean to do when they learn of an event that does not move a dossier to another step. */
export const react = (stage: Stage, event: RegisterEvent): void => {
  if (event.type === 'ActProposed') afterProposal(stage, event.act);
  if (event.type === 'PreliminaryAdviceAsked') afterAdviceAsked(stage, event.dossier);
  if (event.type === 'PreliminaryAdviceGiven') willSubmit(stage, event.dossier);
  if (event.type === 'FeeRequested') afterFeeRequested(stage, event.dossier);
  if (event.type === 'TransferReceived') afterTransferReceived(stage, event.transfer);
  if (event.type === 'TransferSetAside') stage.transit.delete(event.transfer);
  if (event.type === 'PaymentRegistered') afterPayment(stage, event);
  if (event.type === 'PaymentReversed') afterReversal(stage, event.dossier);
  if (event.type === 'PaymentRefunded') {
    bookRefund(stage, event);
    willRefund(stage, event.dossier);
  }
  if (event.type === 'ReceiptRecorded') afterReceipt(stage, event.dossier);
  if (event.type === 'ReturnedFromB' && event.resumes === 'orientation-reported')
    willOrder(stage, event.dossier, stage.chance.between(10, 60));
  if (event.type === 'CapacityOffered' && event.exception !== null) stage.done.add('offered out of order');
  if (event.type === 'CommissioningExtended') afterExtension(stage, event.dossier);
};

import { brusselsDay } from '#lib/calendar/zone.ts';
import { rulesOn } from '#lib/rules/rules.ts';
import { version1 } from '#lib/rules/version-1.ts';
import type { Circumstances } from './actor.ts';
import { answerCapacityReached, offerOutOfOrder, reducePower } from './capacity-answer.ts';
import { changeOwner, changeProject, takeBackChange } from './change.ts';
import type { Command, DossierCommand, FrameCommand, PlainCommand } from './command.ts';
import { commission, extendCommissioning, resumeTimeLimit, suspendTimeLimit } from './commissioning.ts';
import type { Context, Decision } from './context.ts';
import type { Dossier } from './dossier.ts';
import { enforceTimeLimit, remind } from './enforce.ts';
import { confirmAct, declineAct, needsSecondPerson, proposeAct } from './four-eyes.ts';
import { addNode, changeCapacity, publishRules, settleMoney } from './frame.ts';
import { offersAfter } from './freed.ts';
import { decideCapacity, reportOrientation } from './outcome.ts';
import { registerPayment } from './payment.ts';
import { leaveQueueB, orderDetailedStudy, returnSigned, sendProposal } from './proposal.ts';
import { recordReceipt } from './receipt.ts';
import { refundPayment } from './refund.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import type { Register } from './register.ts';
import { askPreliminaryAdvice, givePreliminaryAdvice, openDossier, submitRequest } from './request.ts';
import { reversePayment } from './reversal.ts';
import { strikeOff, withdraw } from './strike-off.ts';
import { takeOver } from './take-over.ts';
import { termsOf } from './terms.ts';
import { matchTransfer, receiveTransfer, setTransferAside } from './transfer.ts';

/**
 * The regulation: what a command does to a register, at a moment, by an actor. Gives the events to put in the log, in
 * order (none when the act repeats one already done), or one refusal naming its rule. Changes nothing itself. Acts that
 * free capacity carry the offers that follow.
 */
export const decide = (command: Command, register: Register, { actor, now }: Circumstances): Decision => {
  const today = brusselsDay(now);
  const rules = rulesOn(register.rules, today);
  if (rules === null && command.type !== 'PublishRules') return refuse('no-rules-in-force', 'rules');
  const context: Context = { register, rules: rules ?? version1, actor, now, today, isConfirmed: false };
  if (command.type === 'ProposeAct') return proposeAct(command, context, carryOut);
  const events = carryOut(command, context);
  return isRefusal(events) ? events : [...events, ...offersAfter(context, events)];
};

const isHidden = (dossier: Dossier, { actor }: Context): boolean =>
  actor.role === 'producer' && !actor.holds.has(dossier.holder);

const carryOut = (command: PlainCommand, context: Context): Decision => {
  const { by, rule } = termsOf[command.type];
  if (!by.includes(context.actor.role)) return refuse('not-your-role', rule, { role: context.actor.role });
  if (!('dossier' in command)) return needsSecondPerson(command, context) ?? frameAct(command, context);
  const dossier = context.register.dossiers.get(command.dossier);
  if (dossier === undefined || isHidden(dossier, context)) return refuse('not-found', rule);
  return (
    atThisStep(command, dossier) ??
    needsSecondPerson(command, context) ??
    dossierAct(command, dossier, context)
  );
};

const atThisStep = (command: DossierCommand, { status }: Dossier): Refusal | null => {
  const { from, rule } = termsOf[command.type];
  return from?.includes(status) ? null : refuse('not-at-this-step', rule, { status });
};

const frameAct = (command: FrameCommand, context: Context): Decision => {
  switch (command.type) {
    case 'PublishRules':
      return publishRules(command, context);
    case 'AddNode':
      return addNode(command, context);
    case 'ChangeCapacity':
      return changeCapacity(command, context);
    case 'SettleMoney':
      return settleMoney(command, context);
    case 'TakeOver':
      return takeOver(command, context);
    case 'ConfirmAct':
      return confirmAct(command, context, carryOut);
    case 'DeclineAct':
      return declineAct(command, context);
    case 'ReceiveTransfer':
      return receiveTransfer(command, context);
    case 'SetTransferAside':
      return setTransferAside(command, context);
    case 'OpenDossier':
      return openDossier(command, context);
  }
};

const dossierAct = (command: DossierCommand, dossier: Dossier, context: Context): Decision => {
  switch (command.type) {
    case 'MatchTransfer':
      return matchTransfer(command, dossier, context);
    case 'RegisterPayment':
      return registerPayment(command, dossier, context);
    case 'ReversePayment':
      return reversePayment(command, dossier, context);
    case 'RefundPayment':
      return refundPayment(command, dossier, context);
    case 'AskPreliminaryAdvice':
      return askPreliminaryAdvice(dossier, context);
    case 'GivePreliminaryAdvice':
      return givePreliminaryAdvice(dossier, context);
    case 'SubmitRequest':
      return submitRequest(command, dossier, context);
    case 'ReportOrientation':
      return reportOrientation(command, dossier, context);
    case 'DecideCapacity':
      return decideCapacity(command, dossier, context);
    case 'RecordReceipt':
      return recordReceipt(command, dossier, context);
    case 'AnswerCapacityReached':
      return answerCapacityReached(command, dossier, context);
    case 'OfferOutOfOrder':
      return offerOutOfOrder(command, dossier, context);
    case 'OrderDetailedStudy':
      return orderDetailedStudy(dossier, context);
    case 'SendProposal':
      return sendProposal(command, dossier, context);
    case 'ReturnSigned':
      return returnSigned(command, dossier, context);
    case 'LeaveQueueB':
      return leaveQueueB(dossier, context);
    case 'ExtendCommissioning':
      return extendCommissioning(command, dossier, context);
    case 'SuspendTimeLimit':
      return suspendTimeLimit(command, dossier, context);
    case 'ResumeTimeLimit':
      return resumeTimeLimit(command, dossier, context);
    case 'Commission':
      return commission(command, dossier, context);
    case 'ChangeProject':
      return changeProject(command, dossier, context);
    case 'ReducePower':
      return reducePower(command, dossier, context);
    case 'TakeBackChange':
      return takeBackChange(dossier, context);
    case 'ChangeOwner':
      return changeOwner(command, dossier, context);
    case 'AskInformation':
      return [{ type: 'InformationAsked', dossier: dossier.number, on: context.today }];
    case 'StrikeOff':
      return strikeOff(command, dossier, context);
    case 'Withdraw':
      return withdraw(dossier, context);
    case 'EnforceTimeLimit':
      return enforceTimeLimit(command, dossier, context);
    case 'Remind':
      return remind(command, dossier, context);
  }
};

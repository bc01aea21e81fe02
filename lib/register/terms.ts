import type { Role } from './actor.ts';
import type { PlainCommandType } from './command.ts';
import { type Status, statuses } from './dossier.ts';

/** Who may carry out a command, on a dossier at which steps, by which rule, and how many persons it takes. */
export type Terms = {
  readonly by: readonly Role[];
  /** Null for commands that concern no existing dossier. */
  readonly from: readonly Status[] | null;
  readonly rule: string;
  readonly persons: 1 | 2;
};

const open = statuses.filter(
  (status) => status !== 'commissioned' && status !== 'struck-off' && status !== 'withdrawn',
);
const submitted = open.filter((status) => status !== 'draft');
const paid = submitted.filter((status) => status !== 'orientation-fee-due');
const everSubmitted = statuses.filter((status) => status !== 'draft');

const terms = (
  by: readonly Role[],
  from: readonly Status[] | null,
  rule: string,
  persons: 1 | 2 = 1,
): Terms => ({ by, from, rule, persons });

/** The terms of every command: procedure.md, sections 2, 4 and 6, in one table. */
export const termsOf: Readonly<Record<PlainCommandType, Terms>> = {
  PublishRules: terms(['manager'], null, 'rules', 2),
  AddNode: terms(['expert'], null, 'capacity'),
  ChangeCapacity: terms(['expert'], null, 'capacity', 2),
  SettleMoney: terms(['finance', 'clock'], null, 'rankFinal'),
  TakeOver: terms(['expert'], null, 'rankBy'),
  ConfirmAct: terms(['expert', 'finance', 'manager'], null, 'four-eyes'),
  DeclineAct: terms(['expert', 'finance', 'manager'], null, 'four-eyes'),

  ReceiveTransfer: terms(['finance', 'clock'], null, 'payment'),
  SetTransferAside: terms(['finance'], null, 'payment'),
  MatchTransfer: terms(['finance'], everSubmitted, 'payment', 2),
  RegisterPayment: terms(['finance', 'clock'], everSubmitted, 'R3'),
  ReversePayment: terms(['finance', 'clock'], everSubmitted, 'payment'),
  RefundPayment: terms(['finance'], everSubmitted, 'payment', 2),

  OpenDossier: terms(['producer'], null, 'R2'),
  AskPreliminaryAdvice: terms(['producer'], ['draft'], 'R2'),
  GivePreliminaryAdvice: terms(['expert'], ['draft'], 'R2'),
  SubmitRequest: terms(['producer'], ['draft'], 'R3'),

  ReportOrientation: terms(['expert'], ['orientation-study'], 'R4'),
  DecideCapacity: terms(['expert'], ['detailed-study'], 'R7'),
  RecordReceipt: terms(
    ['producer', 'expert'],
    ['orientation-reported', 'detailed-fee-due', 'proposal-sent'],
    'receipt',
  ),
  AnswerCapacityReached: terms(['producer', 'expert'], ['capacity-reached'], 'R6'),
  OfferOutOfOrder: terms(['expert'], ['waiting-a'], 'R1', 2),
  OrderDetailedStudy: terms(['producer'], ['orientation-reported'], 'R5'),
  SendProposal: terms(['expert'], ['detailed-study'], 'R8'),
  ReturnSigned: terms(['producer', 'expert'], ['proposal-sent', 'waiting-b'], 'R9'),
  LeaveQueueB: terms(['producer'], ['waiting-b'], 'leaveB'),

  ExtendCommissioning: terms(['expert'], ['lapsed'], 'commissioningLapse'),
  SuspendTimeLimit: terms(['expert'], ['accepted'], 'commissioningLapse'),
  ResumeTimeLimit: terms(['expert'], ['accepted'], 'commissioningLapse'),
  Commission: terms(['expert'], ['accepted', 'lapsed'], 'R10'),

  ChangeProject: terms(['producer'], submitted, 'R11'),
  ReducePower: terms(['producer'], ['capacity-reached', 'waiting-a'], 'reduceWhileWaiting'),
  TakeBackChange: terms(['producer'], submitted, 'R11'),
  ChangeOwner: terms(['producer', 'expert'], open, 'notableChange'),
  AskInformation: terms(['expert'], submitted, 'procedure'),
  StrikeOff: terms(['expert'], paid, 'R11', 2),
  Withdraw: terms(['producer'], open, 'procedure'),

  EnforceTimeLimit: terms(['clock'], submitted, 'time-limit'),
  Remind: terms(['clock'], submitted, 'reminders'),
};

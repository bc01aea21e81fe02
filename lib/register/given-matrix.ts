import { addDays, type Day } from '#lib/calendar/day.ts';
import { version1 } from '#lib/rules/version-1.ts';
import type { Actor } from './actor.ts';
import type { Command, CommandType } from './command.ts';
import type { Status } from './dossier.ts';
import {
  accessManager,
  expert,
  finance,
  foundedOn,
  given,
  type Outcome,
  producer,
  type Said,
  said,
  secondAccessManager,
  secondExpert,
  secondFinance,
  timer,
} from './given.ts';
import {
  commissioningDueOn,
  dossierAt,
  paid,
  proposalDueOn,
  requested,
  settled,
  windAt,
} from './given-dossier.ts';
import { isRefusal, type RefusalCode } from './refusal.ts';

/** Where a command is tried: the status of dossier 1, and the day after the last act that brought it there. */
type At = { readonly status: Status; readonly day: Day };

/** A command as a sensible person would give it; `second` confirms an act of two; `before` are acts it presupposes. */
type Sensible = {
  readonly command: Command;
  readonly by: Actor;
  readonly second?: Actor;
  readonly on?: Day;
  readonly before?: readonly Said[];
};

const dossier = 1;
const reason = 'Stated and published.';
const raised = { type: 'ChangeCapacity', node: 'F', hostingCapacityKva: 6_500, reason } as const;

const isBig = (status: Status): boolean => status === 'capacity-reached' || status === 'waiting-a';
const askedKva = ({ status }: At): number => (isBig(status) ? 6_000 : 1_000);

/** Which time limit runs at a status, its last day, and its first reminder still to come. */
const limitAt = ({ status, day }: At) => {
  const none = { limit: 'accept-proposal', dueOn: addDays(day, -2), remindOn: addDays(day, -2) } as const;
  const order = { limit: 'order-detailed-study', dueOn: '2025-08-11', remindOn: '2025-07-12' } as const;
  const limits = {
    draft: none,
    'orientation-fee-due': none,
    'orientation-study': { limit: 'orientation-report', dueOn: '2025-03-03', remindOn: '2025-02-24' },
    'orientation-reported': order,
    'capacity-reached': { limit: 'answer-capacity', dueOn: '2025-03-10', remindOn: '2025-03-10' },
    'waiting-a': none,
    'detailed-fee-due': order,
    'detailed-study': { limit: 'detailed-study', dueOn: '2025-06-10', remindOn: '2025-05-11' },
    'proposal-sent': { limit: 'accept-proposal', dueOn: proposalDueOn, remindOn: '2025-09-01' },
    'waiting-b': none,
    accepted: { limit: 'commissioning', dueOn: commissioningDueOn, remindOn: '2026-11-05' },
    lapsed: { limit: 'decide-lapse', dueOn: '2027-06-05', remindOn: '2027-05-29' },
    commissioned: none,
    'struck-off': none,
    withdrawn: none,
  } as const;
  return limits[status];
};

/** A day on which the limit of a status has passed: money booked on the last day may still be on its way for a week. */
const afterLimit = (at: At): Day => addDays(limitAt(at).dueOn, at.status === 'detailed-fee-due' ? 14 : 1);

const isOver = (status: Status): boolean =>
  status === 'commissioned' || status === 'struck-off' || status === 'withdrawn';

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

const declared = (at: At): readonly Said[] =>
  at.status !== 'draft' && !isOver(at.status)
    ? [
        said(
          { type: 'ChangeProject', dossier, project: { ...windAt('F', askedKva(at)), technology: 'solar' } },
          producer,
          at.day,
        ),
      ]
    : [];

const overpaid = ({ status, day }: At): readonly Said[] =>
  status === 'draft'
    ? []
    : [
        said(
          { type: 'RegisterPayment', dossier, payment: 'too-much', bookedOn: day, amountCents: 100 },
          finance,
          day,
        ),
      ];

const arrived = ({ day }: At): readonly Said[] => [
  said({ type: 'ReceiveTransfer', transfer: 'money', bookedOn: day, amountCents: 100 }, finance, day),
];

/** Who gives each command, and with what, so that only the status of the dossier can stand in its way. */
export const sensible: Readonly<Record<CommandType, (at: At) => Sensible>> = {
  PublishRules: ({ day }) => ({
    command: { type: 'PublishRules', rules: { ...version1, version: 2, inForceFrom: day } },
    by: accessManager,
    second: secondAccessManager,
  }),
  AddNode: () => ({
    command: {
      type: 'AddNode',
      node: 'H',
      parent: 'T',
      kind: 'feeder',
      name: 'H1',
      hostingCapacityKva: 4_000,
    },
    by: expert,
  }),
  ChangeCapacity: () => ({ command: raised, by: expert, second: secondExpert }),
  SettleMoney: ({ day }) => ({ command: { type: 'SettleMoney', through: day }, by: finance }),
  TakeOver: () => ({
    command: {
      type: 'TakeOver',
      holder: 'h9',
      reference: 'old-9',
      formerStatus: 'in study',
      status: 'orientation-study',
      project: windAt('G', 500),
      enteredOn: foundedOn,
      acceptedOn: null,
      commissionedOn: null,
      closedOn: null,
      expectedOn: null,
    },
    by: expert,
  }),
  ProposeAct: () => ({ command: { type: 'ProposeAct', command: raised }, by: expert }),
  ConfirmAct: ({ status, day }) => ({
    command: { type: 'ConfirmAct', act: actsBefore(status) + 1 },
    by: secondExpert,
    before: [said({ type: 'ProposeAct', command: raised }, expert, day)],
  }),
  DeclineAct: ({ status, day }) => ({
    command: { type: 'DeclineAct', act: actsBefore(status) + 1 },
    by: secondExpert,
    before: [said({ type: 'ProposeAct', command: raised }, expert, day)],
  }),

  ReceiveTransfer: ({ day }) => ({
    command: { type: 'ReceiveTransfer', transfer: 'money', bookedOn: day, amountCents: 100 },
    by: finance,
  }),
  SetTransferAside: (at) => ({
    command: { type: 'SetTransferAside', transfer: 'money', reason },
    by: finance,
    before: arrived(at),
  }),
  MatchTransfer: (at) => ({
    command: { type: 'MatchTransfer', transfer: 'money', dossier },
    by: finance,
    second: secondFinance,
    before: arrived(at),
  }),
  RegisterPayment: ({ day }) => ({
    command: { type: 'RegisterPayment', dossier, payment: 'more', bookedOn: day, amountCents: 100 },
    by: finance,
  }),
  ReversePayment: () => ({
    command: { type: 'ReversePayment', dossier, payment: 'bank-1-orientation' },
    by: finance,
  }),
  RefundPayment: (at) => ({
    command: { type: 'RefundPayment', dossier, payment: 'too-much' },
    by: finance,
    second: secondFinance,
    before: overpaid(at),
  }),

  OpenDossier: () => ({ command: { type: 'OpenDossier', holder: 'h2' }, by: producer }),
  AskPreliminaryAdvice: () => ({ command: { type: 'AskPreliminaryAdvice', dossier }, by: producer }),
  GivePreliminaryAdvice: ({ status, day }) => ({
    command: { type: 'GivePreliminaryAdvice', dossier },
    by: expert,
    before: status === 'draft' ? [said({ type: 'AskPreliminaryAdvice', dossier }, producer, day)] : [],
  }),
  SubmitRequest: () => ({
    command: { type: 'SubmitRequest', dossier, study: 'orientation', project: windAt('F', 1_000) },
    by: producer,
  }),

  ReportOrientation: () => ({
    command: { type: 'ReportOrientation', dossier, outcome: 'available', channel: 'electronic' },
    by: expert,
  }),
  DecideCapacity: () => ({
    command: { type: 'DecideCapacity', dossier, outcome: 'available', channel: 'electronic' },
    by: expert,
  }),
  RecordReceipt: ({ day }) => ({
    command: { type: 'RecordReceipt', dossier, receivedOn: day, evidence: 'letter' },
    by: producer,
  }),
  AnswerCapacityReached: ({ day }) => ({
    command: { type: 'AnswerCapacityReached', dossier, stands: true, receivedOn: day, evidence: 'letter' },
    by: producer,
  }),
  OfferOutOfOrder: () => ({
    command: { type: 'OfferOutOfOrder', dossier, exception: reason },
    by: expert,
    second: secondExpert,
  }),
  OrderDetailedStudy: () => ({ command: { type: 'OrderDetailedStudy', dossier }, by: producer }),
  SendProposal: () => ({
    command: { type: 'SendProposal', dossier, channel: 'electronic', proposal: 'ptf', orderForm: 'order' },
    by: expert,
  }),
  ReturnSigned: ({ day }) => ({
    command: {
      type: 'ReturnSigned',
      dossier,
      proposal: 'ptf-signed',
      orderForm: 'order-signed',
      receivedOn: earlier(day, proposalDueOn),
    },
    by: expert,
  }),
  LeaveQueueB: () => ({ command: { type: 'LeaveQueueB', dossier }, by: producer }),

  ExtendCommissioning: ({ day }) => ({
    command: { type: 'ExtendCommissioning', dossier, until: addDays(day, 180), evidence: 'appeal' },
    by: expert,
  }),
  SuspendTimeLimit: ({ day }) => ({
    command: { type: 'SuspendTimeLimit', dossier, from: day, evidence: 'appeal' },
    by: expert,
  }),
  ResumeTimeLimit: ({ status, day }) => ({
    command: { type: 'ResumeTimeLimit', dossier, on: day },
    by: expert,
    before:
      status === 'accepted'
        ? [said({ type: 'SuspendTimeLimit', dossier, from: day, evidence: 'appeal' }, expert, day)]
        : [],
  }),
  Commission: ({ day }) => ({
    command: {
      type: 'Commission',
      dossier,
      commissionedOn: earlier(day, commissioningDueOn),
      permanentKva: 1_000,
      evidence: 'service',
    },
    by: expert,
  }),

  ChangeProject: (at) => ({
    command: { type: 'ChangeProject', dossier, project: windAt('F', askedKva(at) - 50) },
    by: producer,
  }),
  ReducePower: (at) => ({
    command: { type: 'ReducePower', dossier, permanentKva: askedKva(at) - 500, flexibleKva: 500 },
    by: producer,
  }),
  TakeBackChange: (at) => ({
    command: { type: 'TakeBackChange', dossier },
    by: producer,
    before: declared(at),
  }),
  ChangeOwner: () => ({ command: { type: 'ChangeOwner', dossier, holder: 'h5' }, by: producer }),
  AskInformation: () => ({ command: { type: 'AskInformation', dossier }, by: expert }),
  StrikeOff: () => ({
    command: { type: 'StrikeOff', dossier, ground: 'notable-change', reason },
    by: expert,
    second: secondExpert,
  }),
  Withdraw: () => ({ command: { type: 'Withdraw', dossier }, by: producer }),

  EnforceTimeLimit: (at) => ({
    command: { type: 'EnforceTimeLimit', dossier, limit: limitAt(at).limit, dueOn: limitAt(at).dueOn },
    by: timer,
    on: afterLimit(at),
  }),
  Remind: (at) => ({
    command: { type: 'Remind', dossier, limit: limitAt(at).limit, on: limitAt(at).remindOn },
    by: timer,
    on: limitAt(at).remindOn,
  }),
};

/** How many acts of two persons a story of `dossierAt` has seen. */
const actsBefore = (status: Status): number => (status === 'struck-off' ? 1 : 0);

const enteredDirectly = [
  ...requested(dossier, '2025-02-03', undefined, 'detailed'),
  paid(dossier, '2025-02-03', undefined, 'detailed'),
  settled('2025-02-03'),
];

/** As `dossierAt`; a receipt is awaited where one is to be recorded, and an outcome where one is to be decided. */
const storyFor = (type: CommandType, status: Status): readonly Said[] => {
  const story = dossierAt(status);
  const awaitsReceipt = status === 'orientation-reported' || status === 'proposal-sent';
  if (type === 'RecordReceipt' && awaitsReceipt) return story.slice(0, -1);
  return type === 'DecideCapacity' && status === 'detailed-study' ? enteredDirectly : story;
};

const dayAfter = (story: readonly Said[]): Day => addDays(story[story.length - 1]?.on ?? foundedOn, 1);

/** What became of a command: accepted, or the code of its refusal. */
export type Became = 'accepted' | RefusalCode;

const became = ({ decision }: Outcome): Became => (isRefusal(decision) ? decision.refused : 'accepted');

/** Plays `dossierAt(status)` and then a command as a sensible person would give it, or `instead` in that person's place. */
export const becomes = (type: CommandType, status: Status, instead?: Actor): Became => {
  const story = storyFor(type, status);
  const at = { status, day: dayAfter(story) };
  const { command, by, second, on = at.day, before = [] } = sensible[type](at);
  const register = given(story, before);
  const actor = instead ?? by;
  if (second === undefined || command.type === 'ProposeAct') return became(register.when(command, actor, on));
  const proposed = became(register.when({ type: 'ProposeAct', command }, actor, on));
  if (proposed !== 'accepted') return proposed;
  return became(register.when({ type: 'ConfirmAct', act: actsBefore(status) + 1 }, second, on));
};

/** As `becomes`, for one person who acts alone. */
export const becomesAlone = (type: CommandType, status: Status): Became => {
  const story = storyFor(type, status);
  const at = { status, day: dayAfter(story) };
  const { command, by, on = at.day, before = [] } = sensible[type](at);
  return became(given(story, before).when(command, by, on));
};

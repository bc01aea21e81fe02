import { addDays, type Day } from '#lib/calendar/day.ts';
import { brusselsDay } from '#lib/calendar/zone.ts';
import type { Circumstances } from './actor.ts';
import type { CommandOf, DossierCommand } from './command.ts';
import { decide } from './decide.ts';
import { type Dossier, runningLimit } from './dossier.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import type { Register } from './register.ts';
import { termsOf } from './terms.ts';

/** The acts on a dossier that a page can offer to a person; the clock's are its own, money that is known is matched elsewhere. */
export type OfferedType = Exclude<
  DossierCommand['type'],
  'MatchTransfer' | 'ReversePayment' | 'RefundPayment' | 'EnforceTimeLimit' | 'Remind'
>;

/** An act that a person's role and the step of the dossier allow; `refusal` says why it cannot be done now all the same. */
export type Possible = {
  readonly type: OfferedType;
  readonly persons: 1 | 2;
  readonly refusal: Refusal | null;
};

type Plausible = { readonly [Type in OfferedType]: (dossier: Dossier, today: Day) => CommandOf<Type> };

const words = 'words';
const document = 'document';
const channel = 'electronic';

const askedOf = ({ project }: Dossier) =>
  project ?? ({ node: '', technology: 'other', permanentKva: 1, flexibleKva: 0 } as const);

const outcomeOf = (number: number) =>
  ({ dossier: number, outcome: 'reached', channel, exception: words, justification: words }) as const;

/** Each act as somebody would do it who has all that it needs at hand: only the register can then refuse it. */
const plausible: Plausible = {
  RegisterPayment: ({ number }, today) => ({
    type: 'RegisterPayment',
    dossier: number,
    payment: `asked-${number}`,
    bookedOn: today,
    amountCents: 1,
  }),
  AskPreliminaryAdvice: ({ number }) => ({ type: 'AskPreliminaryAdvice', dossier: number }),
  GivePreliminaryAdvice: ({ number }) => ({ type: 'GivePreliminaryAdvice', dossier: number }),
  SubmitRequest: (dossier) => ({
    type: 'SubmitRequest',
    dossier: dossier.number,
    study: 'orientation',
    project: askedOf(dossier),
  }),
  ReportOrientation: ({ number }) => ({ type: 'ReportOrientation', ...outcomeOf(number) }),
  DecideCapacity: ({ number }) => ({ type: 'DecideCapacity', ...outcomeOf(number) }),
  RecordReceipt: ({ number }, today) => ({
    type: 'RecordReceipt',
    dossier: number,
    receivedOn: today,
    evidence: document,
  }),
  AnswerCapacityReached: ({ number }, today) => ({
    type: 'AnswerCapacityReached',
    dossier: number,
    stands: true,
    receivedOn: today,
    evidence: document,
  }),
  OfferOutOfOrder: ({ number }) => ({ type: 'OfferOutOfOrder', dossier: number, exception: words }),
  OrderDetailedStudy: ({ number }) => ({ type: 'OrderDetailedStudy', dossier: number }),
  SendProposal: ({ number }) => ({
    type: 'SendProposal',
    dossier: number,
    channel,
    proposal: document,
    orderForm: document,
  }),
  ReturnSigned: ({ number, sentOn }, today) => ({
    type: 'ReturnSigned',
    dossier: number,
    proposal: document,
    orderForm: document,
    receivedOn: sentOn ?? today,
  }),
  LeaveQueueB: ({ number }) => ({ type: 'LeaveQueueB', dossier: number }),
  ExtendCommissioning: (dossier, today) => {
    const dueOn = runningLimit(dossier, 'commissioning')?.dueOn ?? today;
    const until = addDays(dueOn < today ? today : dueOn, 1);
    return { type: 'ExtendCommissioning', dossier: dossier.number, until, evidence: document };
  },
  SuspendTimeLimit: ({ number }, today) => ({
    type: 'SuspendTimeLimit',
    dossier: number,
    from: today,
    evidence: document,
  }),
  ResumeTimeLimit: ({ number }, today) => ({ type: 'ResumeTimeLimit', dossier: number, on: today }),
  Commission: ({ number, acceptedOn, grantedKva }, today) => ({
    type: 'Commission',
    dossier: number,
    commissionedOn: acceptedOn ?? today,
    permanentKva: grantedKva ?? 0,
    evidence: document,
  }),
  ChangeProject: (dossier) => {
    const asked = askedOf(dossier);
    const project = { ...asked, permanentKva: asked.permanentKva + 1 };
    return { type: 'ChangeProject', dossier: dossier.number, project };
  },
  ReducePower: (dossier) => {
    const { permanentKva, flexibleKva } = askedOf(dossier);
    return {
      type: 'ReducePower',
      dossier: dossier.number,
      permanentKva: Math.max(0, permanentKva - 1),
      flexibleKva: flexibleKva + 1,
    };
  },
  TakeBackChange: ({ number }) => ({ type: 'TakeBackChange', dossier: number }),
  ChangeOwner: ({ number, holder }) => ({ type: 'ChangeOwner', dossier: number, holder: `${holder}-next` }),
  AskInformation: ({ number }) => ({ type: 'AskInformation', dossier: number }),
  StrikeOff: ({ number, status }) => ({
    type: 'StrikeOff',
    dossier: number,
    ground: status === 'lapsed' ? 'commissioning-lapsed' : 'notable-change',
    reason: words,
  }),
  Withdraw: ({ number }) => ({ type: 'Withdraw', dossier: number }),
};

const offered = Object.keys(plausible).filter((type): type is OfferedType => Object.hasOwn(plausible, type));

/**
 * What a person may do next with a dossier, found by asking `decide`, with the rule that refuses what their role and the
 * step would allow. Acts of another role or of another step are left out. An act of two persons is asked for as a proposal.
 */
export const possibleActs = (
  register: Register,
  dossier: Dossier,
  circumstances: Circumstances,
): readonly Possible[] => {
  const today = brusselsDay(circumstances.now);
  return offered
    .filter((type) => {
      const { by, from } = termsOf[type];
      return by.includes(circumstances.actor.role) && (from?.includes(dossier.status) ?? false);
    })
    .map((type) => {
      const { persons } = termsOf[type];
      const command = plausible[type](dossier, today);
      const asked = persons === 2 ? ({ type: 'ProposeAct', command } as const) : command;
      const decision = decide(asked, register, circumstances);
      return { type, persons, refusal: isRefusal(decision) ? decision : null };
    });
};

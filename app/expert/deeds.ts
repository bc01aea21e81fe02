import { z } from 'zod';
import { day, email, enterpriseNumber, line, lines, optional, wholeNumber } from '#app/form/fields.ts';
import type { Typed } from '#app/form/read-form.ts';
import type { CarryOut, PrivateVisit } from '#app/private/private-page.tsx';
import { handDraftOver } from '#app/producer/hand-over.ts';
import { pseudonymOf } from '#app/producer/pseudonym.ts';
import type { OfferedType } from '#lib/register/possible.ts';
import { channelSchema } from '#lib/register/shape.ts';
import { aheadText, assessed } from './assessed.ts';
import { deed } from './deed.ts';

const outcome = {
  outcome: z.enum(['available', 'reached']),
  channel: channelSchema,
  exception: optional(lines()),
  justification: optional(lines()),
};

/** Nobody is passed over unseen: those ahead without an outcome are named, and the box says that they have been seen. */
const unseen = ({ reading, actor, dossier }: PrivateVisit, typed: Typed) => {
  const seen = dossier === null ? null : assessed(reading, actor, dossier);
  const ahead = seen === null ? '' : aheadText(seen);
  return ahead === '' || typed.seen === ahead ? {} : ({ seen: 'needed' } as const);
};

const document = optional(line());

const giveAdvice = deed({
  fields: z.object({ advice: lines(5_000), report: document }),
  command: (_, { number }) => ({ type: 'GivePreliminaryAdvice', dossier: number }),
  words: ({ advice }) => ({ advice }),
  documents: ['report'],
});

const reportOrientation = deed({
  fields: z.object({ ...outcome, text: lines(5_000), cost: line(120), report: document }),
  command: ({ text: _text, cost: _cost, report: _report, ...said }, { number }) => ({
    type: 'ReportOrientation',
    dossier: number,
    ...said,
  }),
  words: ({ text, cost }) => ({ text, cost }),
  documents: ['report'],
  faults: unseen,
});

const decideCapacity = deed({
  fields: z.object(outcome),
  command: (said, { number }) => ({ type: 'DecideCapacity', dossier: number, ...said }),
  faults: unseen,
});

const recordReceipt = deed({
  fields: z.object({ receivedOn: day(), evidence: document }),
  command: (said, { number }) => ({ type: 'RecordReceipt', dossier: number, ...said }),
  documents: ['evidence'],
});

const recordAnswer = deed({
  fields: z.object({ answer: z.enum(['stands', 'abandons']), receivedOn: day(), evidence: document }),
  command: ({ answer, ...said }, { number }) => ({
    type: 'AnswerCapacityReached',
    dossier: number,
    stands: answer === 'stands',
    ...said,
  }),
  documents: ['evidence'],
});

const offerOutOfOrder = deed({
  fields: z.object({ exception: lines() }),
  command: (said, { number }) => ({ type: 'OfferOutOfOrder', dossier: number, ...said }),
  faults: unseen,
  isProposed: true,
});

const sendProposal = deed({
  fields: z.object({ channel: channelSchema, proposal: document, orderForm: document }),
  command: (said, { number }) => ({ type: 'SendProposal', dossier: number, ...said }),
  documents: ['proposal', 'orderForm'],
});

const recordSigned = deed({
  fields: z.object({ receivedOn: day(), proposal: document, orderForm: document }),
  command: (said, { number }) => ({ type: 'ReturnSigned', dossier: number, ...said }),
  documents: ['proposal', 'orderForm'],
});

const extend = deed({
  fields: z.object({ until: day(), evidence: document }),
  command: (said, { number }) => ({ type: 'ExtendCommissioning', dossier: number, ...said }),
  documents: ['evidence'],
});

const suspend = deed({
  fields: z.object({ from: day(), evidence: document }),
  command: (said, { number }) => ({ type: 'SuspendTimeLimit', dossier: number, ...said }),
  documents: ['evidence'],
});

const resume = deed({
  fields: z.object({ on: day() }),
  command: (said, { number }) => ({ type: 'ResumeTimeLimit', dossier: number, ...said }),
});

const commission = deed({
  fields: z.object({ commissionedOn: day(), permanentKva: wholeNumber(), evidence: line() }),
  command: (said, { number }) => ({ type: 'Commission', dossier: number, ...said }),
  documents: ['evidence'],
});

const askInformation = deed({
  fields: z.object({ information: lines() }),
  command: (_, { number }) => ({ type: 'AskInformation', dossier: number }),
  words: ({ information }) => ({ information }),
});

/** The project passes to another producer, under fresh pseudonyms that say nothing of the old one. */
const changeOwner = deed({
  fields: z.object({
    name: line(),
    enterpriseNumber: enterpriseNumber(),
    contact: line(),
    email: email(),
    address: line(),
    evidence: line(),
  }),
  command: (_, { number }, key) => ({ type: 'ChangeOwner', dossier: number, holder: pseudonymOf('h', key) }),
  words: ({ evidence: _evidence, ...company }, key) => ({ ...company, person: pseudonymOf('p', key) }),
  documents: ['evidence'],
  after: ({ book }, { evidence: _evidence, ...company }, { number }) => handDraftOver(book, number, company),
});

const strikeOff = deed({
  fields: z.object({ ground: z.enum(['notable-change', 'commissioning-lapsed']), reason: lines() }),
  command: (said, { number }) => ({ type: 'StrikeOff', dossier: number, ...said }),
  isProposed: true,
});

/** The acts of an expert on a dossier, by the name of their command. */
export const deeds = {
  GivePreliminaryAdvice: giveAdvice,
  ReportOrientation: reportOrientation,
  DecideCapacity: decideCapacity,
  RecordReceipt: recordReceipt,
  AnswerCapacityReached: recordAnswer,
  OfferOutOfOrder: offerOutOfOrder,
  SendProposal: sendProposal,
  ReturnSigned: recordSigned,
  ExtendCommissioning: extend,
  SuspendTimeLimit: suspend,
  ResumeTimeLimit: resume,
  Commission: commission,
  AskInformation: askInformation,
  ChangeOwner: changeOwner,
  StrikeOff: strikeOff,
} as const satisfies Partial<Readonly<Record<OfferedType, CarryOut>>>;

export type DeedName = keyof typeof deeds;

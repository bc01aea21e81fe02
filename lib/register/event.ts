import { z } from 'zod';
import { timeLimitNames } from '#lib/calendar/time-limit.ts';
import { daySchema, rulesSchema } from '#lib/rules/rules.ts';
import { isPlainCommand, type PlainCommand } from './command.ts';
import { statuses } from './dossier.ts';
import {
  channelSchema,
  dossierSchema,
  keySchema,
  kvaSchema,
  nodeShape,
  projectSchema,
  statementSchema,
  studySchema,
  takenOverShape,
  textSchema,
} from './shape.ts';

const dossier = dossierSchema;
const study = studySchema;
const cents = z.int().min(0).max(100_000_000_00);
const on = daySchema;

const running = z
  .strictObject({
    limit: z.enum(timeLimitNames),
    from: daySchema,
    dueOn: daySchema.nullable(),
    remindOn: daySchema.nullable(),
  })
  .readonly();

const starts = z.array(running).readonly();

/** The member of staff who acted: never published, as nobody's name is. */
const byWhom = z.strictObject({ by: keySchema }).optional();

/** An outcome on capacity (R5, R6). `exception` and `justification` are published: no confidential word may stand in them. */
const outcome = {
  outcome: z.enum(['available', 'reached']),
  grantedKva: kvaSchema.nullable(),
  sentOn: daySchema,
  channel: channelSchema,
  /** Why the expert decided otherwise than the arithmetic; null where they agree. */
  exception: textSchema.nullable(),
  /** Why the outcome was given on a provisional rank; null on a final one. */
  justification: textSchema.nullable(),
  /** Better-ranked claims that this grant passes over. */
  passedOver: z.array(dossier).readonly(),
  starts: starts,
};

/**
 * Every event, by name. Names are for ever. The fields under `confidential` never leave the private book; all others are
 * published. `starts` lists the time limits that begin to run, as `decide` computed them.
 */
export const eventSchemas = {
  RulesPublished: z.strictObject({ rules: rulesSchema }),
  NodeAdded: z.strictObject(nodeShape),
  CapacityChanged: z.strictObject({
    node: keySchema,
    hostingCapacityKva: kvaSchema.nullable(),
    reason: textSchema,
  }),
  MoneySettled: z.strictObject({
    through: daySchema,
    /** The missing statement that holds the day back, null where none is; left out where the day was set by hand. */
    awaits: statementSchema.nullable().optional(),
  }),
  ActProposed: z.strictObject({
    act: z.int().positive(),
    kind: keySchema,
    dossier: dossier.nullable(),
    confidential: z
      .strictObject({ by: keySchema, command: z.custom<PlainCommand>(isPlainCommand) })
      .optional(),
  }),
  ActConfirmed: z.strictObject({ act: z.int().positive(), confidential: byWhom }),
  ActDeclined: z.strictObject({ act: z.int().positive(), confidential: byWhom }),
  TransferReceived: z.strictObject({
    transfer: keySchema,
    bookedOn: daySchema,
    confidential: z.strictObject({ amountCents: cents }).optional(),
  }),
  TransferSetAside: z.strictObject({
    transfer: keySchema,
    isGone: z.literal(true).optional(),
    confidential: z.strictObject({ reason: textSchema }).optional(),
  }),

  DossierOpened: z.strictObject({ dossier, holder: keySchema }),
  PreliminaryAdviceAsked: z.strictObject({ dossier, on }),
  PreliminaryAdviceGiven: z.strictObject({ dossier, on }),
  RequestSubmitted: z.strictObject({ dossier, study, project: projectSchema, submittedAt: z.int() }),
  FeeRequested: z.strictObject({
    dossier,
    study,
    on,
    starts: starts,
    /** `amountCents` is the whole amount, VAT included; `vatCents` the VAT in it. */
    confidential: z.strictObject({ amountCents: cents, vatCents: cents }).optional(),
  }),
  PaymentRegistered: z.strictObject({
    dossier,
    payment: keySchema,
    bookedOn: daySchema,
    covers: study.nullable(),
    /** The booking day that completed the covered fee: earlier than `bookedOn` when parts arrived out of order. */
    coveredOn: daySchema.nullable(),
    confidential: z.strictObject({ amountCents: cents }).optional(),
  }),
  PaymentReversed: z.strictObject({
    dossier,
    payment: keySchema,
    /** The day on which the bank booked the reversal, and the day on which it was recorded. */
    bookedOn: daySchema,
    on,
    uncovers: study.nullable(),
    starts: starts,
    /** Refunds of it that had not left, by their places in the order of the log: they fall away. */
    voids: z.array(z.int().min(0)).readonly().optional(),
    confidential: z.strictObject({ voidedCents: cents }).optional(),
  }),
  PaymentRefunded: z.strictObject({
    dossier,
    payment: keySchema,
    on,
    confidential: z.strictObject({ amountCents: cents }).optional(),
  }),
  /** Money that was already there covers a fee asked for later. */
  FeeCoveredByCredit: z.strictObject({ dossier, study, coveredOn: daySchema }),
  EntryDateCorrected: z.strictObject({
    dossier,
    study,
    enteredOn: daySchema.nullable(),
    /** Null while the fee is not covered: the notice of a reversal runs. */
    coveredOn: daySchema.nullable(),
  }),
  PlaceTakenBack: z.strictObject({
    dossier,
    study,
    dueOn: daySchema,
    keepsPlace: z.boolean(),
    starts: starts,
  }),
  OrientationStudyStarted: z.strictObject({ dossier, enteredOn: daySchema, starts: starts }),
  OrientationReported: z.strictObject({ dossier, ...outcome }),
  CapacityDecided: z.strictObject({ dossier, ...outcome }),
  ReceiptRecorded: z.strictObject({
    dossier,
    receivedOn: daySchema,
    evidence: z.enum(['opened', 'presumed', 'registered-letter']),
    starts: starts,
  }),
  ProjectMaintained: z.strictObject({ dossier, on }),
  CapacityOffered: z.strictObject({
    dossier,
    grantedKva: kvaSchema,
    resumes: z.enum(['orientation-reported', 'detailed-study']),
    sentOn: daySchema,
    exception: textSchema.nullable(),
    passedOver: z.array(dossier).readonly(),
    starts: starts,
  }),
  DetailedStudyOrdered: z.strictObject({ dossier, on }),
  DetailedStudyStarted: z.strictObject({ dossier, enteredOn: daySchema, starts: starts }),
  ProposalSent: z.strictObject({ dossier, sentOn: daySchema, channel: channelSchema, starts: starts }),
  ProposalAccepted: z.strictObject({ dossier, acceptedOn: daySchema, starts: starts }),
  OrderLapsed: z.strictObject({ dossier, dueOn: daySchema }),
  ProposalLapsed: z.strictObject({ dossier, dueOn: daySchema }),
  LapseUndone: z.strictObject({
    dossier,
    actedOn: daySchema,
    dueOn: daySchema,
    /** Granted again; null when the capacity has meanwhile gone to others and R6 applies. */
    grantedKva: kvaSchema.nullable(),
    exception: textSchema.nullable(),
  }),
  ReturnedFromB: z.strictObject({
    dossier,
    on,
    grantedKva: kvaSchema,
    resumes: z.enum(['orientation-reported', 'detailed-study']),
    passedOver: z.array(dossier).readonly(),
    starts: starts,
  }),
  CommissioningLapsed: z.strictObject({ dossier, dueOn: daySchema, starts: starts }),
  CommissioningExtended: z.strictObject({ dossier, on, evidence: keySchema, starts: starts }),
  TimeLimitSuspended: z.strictObject({ dossier, from: daySchema, evidence: keySchema }),
  TimeLimitResumed: z.strictObject({ dossier, on, starts: starts }),
  Commissioned: z.strictObject({
    dossier,
    commissionedOn: daySchema,
    permanentKva: kvaSchema,
    evidence: keySchema,
  }),
  ProjectChanged: z.strictObject({ dossier, on, project: projectSchema, grantedKva: kvaSchema.nullable() }),
  PowerReduced: z.strictObject({ dossier, on, project: projectSchema }),
  OwnerChanged: z.strictObject({ dossier, on, holder: keySchema }),
  NotableChangeDeclared: z.strictObject({
    dossier,
    on,
    starts: starts,
    confidential: z.strictObject({ project: projectSchema }).optional(),
  }),
  NotableChangeTakenBack: z.strictObject({ dossier, on }),
  InformationAsked: z.strictObject({ dossier, on }),
  StruckOff: z.strictObject({
    dossier,
    on,
    ground: z.enum(['abandoned', 'notable-change', 'commissioning-lapsed']),
    confidential: z.strictObject({ reason: textSchema }).optional(),
  }),
  Withdrawn: z.strictObject({ dossier, on }),
  OperatorOverdueRecorded: z.strictObject({ dossier, limit: z.enum(timeLimitNames), dueOn: daySchema }),
  ReminderIssued: z.strictObject({
    dossier,
    limit: z.enum(timeLimitNames),
    on,
    nextOn: daySchema.nullable(),
  }),
  DossierTakenOver: z.strictObject({
    dossier,
    ...takenOverShape,
    status: z.enum(statuses),
    submittedAt: z.int(),
    starts: starts,
  }),
};

type Schemas = typeof eventSchemas;
export type EventType = keyof Schemas;
/** One event of that name: `{ type, ...fields }`. */
export type EventOf<Type extends EventType> = Type extends Type
  ? { readonly type: Type } & Readonly<z.infer<Schemas[Type]>>
  : never;
export type RegisterEvent = EventOf<EventType>;
/** The events of the operator's frame; all others speak of one dossier, and `evolve` takes them. */
type FrameEventType =
  | 'RulesPublished'
  | 'NodeAdded'
  | 'CapacityChanged'
  | 'MoneySettled'
  | 'ActProposed'
  | 'ActConfirmed'
  | 'ActDeclined'
  | 'TransferReceived'
  | 'TransferSetAside';
export type DossierEvent = EventOf<Exclude<EventType, FrameEventType>>;

/** True for an event that `evolve` takes. A proposed act may name a dossier and changes none. */
export const isDossierEvent = (event: RegisterEvent): event is DossierEvent =>
  'dossier' in event && event.type !== 'ActProposed';

/** The part of an event that is published: all but what stands under `confidential` (R12, F8). */
export const publishable = (event: RegisterEvent): RegisterEvent => {
  if (!('confidential' in event)) return event;
  const { confidential: _kept, ...open } = event;
  return open;
};

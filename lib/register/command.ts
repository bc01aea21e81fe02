import { z } from 'zod';
import { timeLimitNames } from '#lib/calendar/time-limit.ts';
import { daySchema, rulesSchema } from '#lib/rules/rules.ts';
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

const cents = z.int().positive().max(100_000_000_00);
const dossier = dossierSchema;
const evidence = keySchema.optional();
const outcome = {
  outcome: z.enum(['available', 'reached']),
  channel: channelSchema,
  /** Needed when the outcome is not what the arithmetic says; published. */
  exception: textSchema.optional(),
  /** Needed when the rank is provisional; published. */
  justification: textSchema.optional(),
};

/** Every command, by name: an imperative. Powers in kVA, amounts in cents, `evidence` the id of a filed document. */
export const commandSchemas = {
  // The operator's frame
  PublishRules: z.strictObject({ rules: rulesSchema }),
  AddNode: z.strictObject(nodeShape),
  ChangeCapacity: z.strictObject({
    node: keySchema,
    hostingCapacityKva: kvaSchema.nullable(),
    reason: textSchema,
  }),
  SettleMoney: z.strictObject({
    through: daySchema,
    /** By statements: the missing one that holds the day back, null where none is. Left out by hand. */
    awaits: statementSchema.nullable().optional(),
  }),
  TakeOver: z.strictObject({ ...takenOverShape, status: z.enum(statuses) }),

  // Four eyes
  DeclineAct: z.strictObject({ act: z.int().positive() }),
  ConfirmAct: z.strictObject({ act: z.int().positive() }),

  // Money
  ReceiveTransfer: z.strictObject({ transfer: keySchema, bookedOn: daySchema, amountCents: cents }),
  SetTransferAside: z.strictObject({
    transfer: keySchema,
    reason: textSchema,
    /** By statements alone: the bank took the money back, or tells it in detail. Nobody matches it any more. */
    isGone: z.literal(true).optional(),
  }),
  MatchTransfer: z.strictObject({ transfer: keySchema, dossier }),
  RegisterPayment: z.strictObject({
    dossier,
    payment: keySchema,
    bookedOn: daySchema,
    amountCents: cents,
    /** By statements: the day on which the bank took the money back, where both are read at once. */
    reversedOn: daySchema.optional(),
  }),
  ReversePayment: z.strictObject({
    dossier,
    payment: keySchema,
    /** The day on which the bank booked the reversal; left out, the day of the act. */
    bookedOn: daySchema.optional(),
    /** The refunds of it that are confirmed and have not left, by their places in the order of the log. */
    voids: z.array(z.int().min(0)).readonly().optional(),
  }),
  RefundPayment: z.strictObject({ dossier, payment: keySchema }),

  // Request and advice (R2, R3)
  OpenDossier: z.strictObject({ holder: keySchema }),
  AskPreliminaryAdvice: z.strictObject({ dossier }),
  GivePreliminaryAdvice: z.strictObject({ dossier }),
  SubmitRequest: z.strictObject({ dossier, study: studySchema, project: projectSchema }),

  // Studies and proposal (R4-R9)
  ReportOrientation: z.strictObject({ dossier, ...outcome }),
  DecideCapacity: z.strictObject({ dossier, ...outcome }),
  RecordReceipt: z.strictObject({ dossier, receivedOn: daySchema, evidence }),
  AnswerCapacityReached: z.strictObject({ dossier, stands: z.boolean(), receivedOn: daySchema, evidence }),
  OfferOutOfOrder: z.strictObject({ dossier, exception: textSchema }),
  OrderDetailedStudy: z.strictObject({ dossier }),
  SendProposal: z.strictObject({
    dossier,
    channel: channelSchema,
    proposal: keySchema.optional(),
    orderForm: keySchema.optional(),
  }),
  ReturnSigned: z.strictObject({
    dossier,
    proposal: keySchema.optional(),
    orderForm: keySchema.optional(),
    receivedOn: daySchema,
  }),
  LeaveQueueB: z.strictObject({ dossier }),

  // Commissioning (R10)
  ExtendCommissioning: z.strictObject({ dossier, until: daySchema, evidence }),
  SuspendTimeLimit: z.strictObject({ dossier, from: daySchema, evidence }),
  ResumeTimeLimit: z.strictObject({ dossier, on: daySchema }),
  Commission: z.strictObject({
    dossier,
    commissionedOn: daySchema,
    permanentKva: kvaSchema,
    evidence: keySchema,
  }),

  // Changes and leaving (R6, R11)
  ChangeProject: z.strictObject({
    dossier,
    project: projectSchema,
    /** True when the site (parcel) changes although the node stays. */
    siteMoves: z.boolean().optional(),
  }),
  ReducePower: z.strictObject({ dossier, permanentKva: kvaSchema, flexibleKva: kvaSchema }),
  TakeBackChange: z.strictObject({ dossier }),
  ChangeOwner: z.strictObject({ dossier, holder: keySchema }),
  AskInformation: z.strictObject({ dossier }),
  StrikeOff: z.strictObject({
    dossier,
    ground: z.enum(['notable-change', 'commissioning-lapsed']),
    reason: textSchema,
  }),
  Withdraw: z.strictObject({ dossier }),

  // The clock
  EnforceTimeLimit: z.strictObject({ dossier, limit: z.enum(timeLimitNames), dueOn: daySchema }),
  Remind: z.strictObject({ dossier, limit: z.enum(timeLimitNames), on: daySchema }),
};

type Schemas = typeof commandSchemas;
export type PlainCommandType = keyof Schemas;
/** One command of that name: `{ type, ...fields }`. */
export type CommandOf<Type extends PlainCommandType> = Type extends Type
  ? { readonly type: Type } & Readonly<z.infer<Schemas[Type]>>
  : never;
export type PlainCommand = CommandOf<PlainCommandType>;
/** The commands on one existing dossier, and all others. */
export type DossierCommand = Extract<PlainCommand, { readonly dossier: number }>;
export type FrameCommand = Exclude<PlainCommand, DossierCommand>;
/** Proposes an act that takes two persons; `ConfirmAct` by the second carries it out. */
export type ProposeAct = { readonly type: 'ProposeAct'; readonly command: PlainCommand };
export type Command = PlainCommand | ProposeAct;
export type CommandType = Command['type'];

const isPlainCommandType = (name: string): name is PlainCommandType => Object.hasOwn(commandSchemas, name);

/** What was wrong with a command as it came in: the field, and a sentence. */
export type Fault = { readonly field: string; readonly fault: string };

const withType = z.looseObject({ type: z.string() });

const faultOf = ({ issues: [first] }: z.ZodError): Fault => ({
  field: first?.path.join('.') ?? '',
  fault: first?.message ?? 'not a command',
});

/** The first thing wrong with a command from outside (form, file, stored act); null when it is one. */
const faultIn = (json: unknown): Fault | null => {
  const named = withType.safeParse(json);
  if (!named.success) return { field: 'type', fault: 'a command is an object with a type' };
  const { type, ...fields } = named.data;
  if (!isPlainCommandType(type)) return { field: 'type', fault: `no command is called ${type}` };
  const { error } = commandSchemas[type].safeParse(fields);
  return error === undefined ? null : faultOf(error);
};

export const isPlainCommand = (json: unknown): json is PlainCommand => faultIn(json) === null;

/** Reads a command from outside: a command, or the first fault found. */
export const parsePlainCommand = (json: unknown): PlainCommand | Fault =>
  isPlainCommand(json) ? json : (faultIn(json) ?? { field: '', fault: 'not a command' });

const proposal = z.strictObject({ type: z.literal('ProposeAct'), command: z.looseObject({}) });

/** As `parsePlainCommand`, and `{ type: 'ProposeAct', command }` for an act that takes two persons. */
export const parseCommand = (json: unknown): Command | Fault => {
  if (withType.safeParse(json).data?.type !== 'ProposeAct') return parsePlainCommand(json);
  const read = proposal.safeParse(json);
  if (!read.success) return faultOf(read.error);
  const command = parsePlainCommand(read.data.command);
  return 'type' in command ? { type: 'ProposeAct', command } : command;
};

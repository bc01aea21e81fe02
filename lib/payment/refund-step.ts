import { z } from 'zod';
import type { Day } from '#lib/calendar/day.ts';
import { keySchema, textSchema } from '#lib/register/shape.ts';
import { daySchema } from '#lib/rules/rules.ts';

/** A refund, by its place in the register's list. */
const refund = z.int().min(0);
/** How often a refund had come back from the bank when something was done about it. */
const returns = z.int().min(0);
const list = z.int().positive();

/** A refund as a list hands it to the bank: frozen, so that the same list is always the same file. */
const lineSchema = z.strictObject({
  refund,
  returns,
  on: daySchema,
  dossier: z.int().positive(),
  payer: z.string().nullable(),
  account: z.string(),
  amountCents: z.int().positive(),
});

const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('account'), refund, account: keySchema, holder: keySchema }),
  z.strictObject({ kind: z.literal('otherwise'), refund, on: daySchema, reason: textSchema }),
  z.strictObject({ kind: z.literal('debit'), debit: keySchema, refunds: z.array(refund).min(1).readonly() }),
]);

/**
 * What one person proposes of refunds and another one confirms. `account`: the account to pay to from now on. `otherwise`:
 * it was paid, and no statement will show it. `debit`: a debit of a statement, by its name, has paid these.
 */
export type RefundChange = Readonly<z.infer<typeof changeSchema>>;

/**
 * One thing done about refunds that two persons had confirmed. These steps stand beside the log and not in it: they move
 * nobody's place, and would tell the public of somebody's account. They are only ever added.
 */
export const refundStepSchema = z.discriminatedUnion('step', [
  z.strictObject({
    step: z.literal('listed'),
    list,
    at: z.int(),
    /** From which account, and in whose name: as the rules said then. */
    payer: z.strictObject({ name: z.string(), iban: z.string() }),
    lines: z.array(lineSchema).min(1).readonly(),
  }),
  z.strictObject({ step: z.literal('given-up'), list, reason: textSchema }),
  z.strictObject({ step: z.literal('proposed'), returns, change: changeSchema }),
  z.strictObject({ step: z.literal('confirmed'), proposal: z.int().positive() }),
  z.strictObject({ step: z.literal('declined'), proposal: z.int().positive() }),
]);

export type RefundLine = Readonly<z.infer<typeof lineSchema>>;
export type RefundStep = Readonly<z.infer<typeof refundStepSchema>>;

/** A step as it is kept: its number, which names a proposal, the day, and who did it. */
export type KeptStep = {
  readonly id: number;
  readonly on: Day;
  readonly by: string;
  readonly step: RefundStep;
};

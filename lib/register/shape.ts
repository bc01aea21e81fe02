import { z } from 'zod';
import { daySchema } from '#lib/rules/rules.ts';
import { technologies } from './dossier.ts';

/** Half a sign (a lone surrogate) has no bytes: the log cannot hold it. */
const wellFormed = (text: z.ZodString) =>
  text.refine((given) => given.isWellFormed(), 'must be whole signs (there is half of one)');

/** The shapes that commands and events share. Powers in kVA, money in cents, both whole numbers. */
export const kvaSchema = z.int().min(0).max(10_000_000);
export const dossierSchema = z.int().positive();
export const keySchema = wellFormed(z.string().min(1).max(200));
export const textSchema = wellFormed(z.string().regex(/\S/, 'must not be empty').max(2_000));
export const studySchema = z.enum(['orientation', 'detailed']);
export const channelSchema = z.enum(['electronic', 'registered-letter']);
/** A statement of the operator's account, by its number within its year. */
export const statementSchema = z.strictObject({
  year: z.int().min(1990).max(2999),
  number: z.int().positive(),
});
export const nodeKindSchema = z.enum(['substation', 'transformer', 'feeder', 'connection-point']);

/** What a producer wants to connect, and where. */
export const projectSchema = z
  .strictObject({
    node: keySchema,
    technology: z.enum(technologies),
    permanentKva: kvaSchema,
    flexibleKva: kvaSchema,
  })
  .readonly();

/** A point of the grid as it is added. */
export const nodeShape = {
  node: keySchema,
  parent: keySchema.nullable(),
  kind: nodeKindSchema,
  name: keySchema,
  hostingCapacityKva: kvaSchema.nullable(),
};

/** The dates and marks a dossier taken over brings along; `acceptedOn` to `expectedOn` null where the list kept none. */
export const takenOverShape = {
  holder: keySchema,
  reference: keySchema,
  formerStatus: keySchema,
  project: projectSchema,
  enteredOn: daySchema,
  acceptedOn: daySchema.nullable(),
  commissionedOn: daySchema.nullable(),
  closedOn: daySchema.nullable(),
  expectedOn: daySchema.nullable(),
};

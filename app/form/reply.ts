import type { z } from 'zod';
import type { Refusal } from '#lib/register/refusal.ts';
import type { FileFault, Typed } from './read-form.ts';

/** Why what was typed into a field cannot be meant. Each has its sentence in every language. */
export const formFaults = [
  'needed',
  'too-long',
  'not-a-day',
  'not-a-whole-number',
  'not-an-amount',
  'not-an-e-mail',
  'not-an-enterprise-number',
  'not-a-choice',
  'no-such-node',
  'no-such-dossier',
  'no-power',
] as const;
export type FormFault = (typeof formFaults)[number] | FileFault;

/** What became of a form that was not accepted: nothing was done, and nothing typed is lost. */
export type Reply = {
  readonly act: string;
  readonly typed: Typed;
  readonly faults: Readonly<Record<string, FormFault>>;
  readonly refusal: Refusal | null;
};

const isFormFault = (message: string): message is (typeof formFaults)[number] =>
  formFaults.some((one) => one === message);

type Read<Fields> = { readonly fields: Fields } | { readonly faults: Readonly<Record<string, FormFault>> };

/**
 * Reads the fields of a form by a schema whose messages are `formFaults`; a field without a message of its own is
 * `needed` when nothing was typed into it, else `not-a-choice`. Gives the fields, or the first fault of each.
 */
export const readFields = <Fields>(schema: z.ZodType<Fields>, typed: Typed): Read<Fields> => {
  const read = schema.safeParse(typed);
  if (read.success) return { fields: read.data };
  const faults: Record<string, FormFault> = {};
  for (const { path, message } of read.error.issues) {
    const field = String(path[0] ?? '');
    const isEmpty = (typed[field] ?? '').trim() === '';
    faults[field] ??= isEmpty ? 'needed' : isFormFault(message) ? message : 'not-a-choice';
  }
  return { faults };
};

/** Why a text typed into a field cannot be meant. */
export type Fault =
  | 'not-a-day'
  | 'day-in-future'
  | 'not-a-number'
  | 'no-choice'
  | 'not-a-page'
  | 'no-such-page'
  | 'no-such-node';

/** The fields of the queue's page, as its address names them. */
export type Field = 'number' | 'node' | 'on' | 'queue' | 'technology' | 'status' | 'sort' | 'page';

/** A field whose text cannot be meant, and why. */
export type FaultyField = { readonly field: Field; readonly typed: string; readonly fault: Fault };

/** What a text means, or the fault that is in it. */
export type Reading<Value> = { readonly value: Value; readonly fault: null } | { readonly fault: Fault };

/** A text that means this. */
export const meant = <Value>(value: Value): Reading<Value> => ({ value, fault: null });

/** A text that cannot be meant. */
export const faulty = (fault: Fault): Reading<never> => ({ fault });

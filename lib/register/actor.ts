import type { Instant } from '#lib/calendar/zone.ts';

/** The fixed roles of procedure.md, section 6, and the clock that carries out what has fallen due. */
export const roles = [
  'producer',
  'expert',
  'finance',
  'contact-desk',
  'regulator',
  'coordinator',
  'manager',
  'clock',
] as const;
export type Role = (typeof roles)[number];

/**
 * Who acts: `person` is a pseudonym, the same for all of that person's acts; `holds` are the per-dossier pseudonyms of a
 * producer's dossiers (empty for everybody else).
 */
export type Actor = { readonly person: string; readonly role: Role; readonly holds: ReadonlySet<string> };

/** What a decision is given beside the command and the register: who, and at what moment. */
export type Circumstances = { readonly actor: Actor; readonly now: Instant };

/** The clock as actor: it alone enforces time limits. */
export const clock: Actor = { person: 'clock', role: 'clock', holds: new Set() };

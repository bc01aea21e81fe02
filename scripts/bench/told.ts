import type { Dossier } from '#lib/register/dossier.ts';
import type { DossierEvent } from '#lib/register/event.ts';

/** An event of a dossier as a state machine is told of it. */
export type Told = { readonly type: string; readonly happened: DossierEvent };

/** What a state machine and a dossier are compared by. */
export type Standing = Pick<Dossier, 'status' | 'queue' | 'enteredOn' | 'grantedKva'>;

/** A library of state machines at work: it is told what happens, and says where a dossier stands. */
export type Teller = {
  readonly tell: (all: readonly Told[]) => void;
  readonly standing: (dossier: number) => Standing | null;
};

/** The standing of a machine in a state, with what it kept. */
export const standingOf = (
  status: Dossier['status'],
  { queue, enteredOn, grantedKva }: Omit<Standing, 'status'>,
): Standing => ({ status, queue, enteredOn, grantedKva });

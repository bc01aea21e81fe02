import { dossierAddress, spaceAddress } from '#app/page/address.ts';
import type { CarryOut, PrivateVisit } from '#app/private/private-page.tsx';
import type { Decision } from '#lib/register/context.ts';
import { isRefusal } from '#lib/register/refusal.ts';

export type Carried = Awaited<ReturnType<CarryOut>>;

/** Leads on to the page of a dossier (or what is done there), which says in its first line what was done. */
export const doneAt = ({ speech }: PrivateVisit, dossier: number, name: string, deed = ''): Carried => ({
  to: `${dossierAddress(speech.locale, 'producer', dossier, deed)}?done=${name}`,
});

/** Leads on to the list of the projects. */
export const doneAtList = ({ speech }: PrivateVisit, name: string): Carried => ({
  to: `${spaceAddress(speech.locale, 'producer')}?done=${name}`,
});

/** Where an act leads once it is decided: on, or back to its form with the refusal. */
export const decided = (decision: Decision, done: Carried): Carried =>
  isRefusal(decision) ? { faults: {}, refusal: decision } : done;

import { outlookOf } from '#lib/queue/capacity.ts';
import { type Footprint, footprint, rootOf } from '#lib/queue/footprint.ts';
import { offerableBelow } from '#lib/queue/offers.ts';
import { offer } from './capacity-answer.ts';
import type { Context } from './context.ts';
import type { Dossier } from './dossier.ts';
import { type EventOf, isDossierEvent, type RegisterEvent } from './event.ts';
import { evolve } from './evolve.ts';

type Changes = {
  readonly dossiers: ReadonlyMap<number, Dossier>;
  readonly hosting: ReadonlyMap<string, number | null>;
};

/** The dossiers and the capacities as they would be after some events. */
const changesOf = ({ register }: Context, events: readonly RegisterEvent[]): Changes => {
  const dossiers = new Map<number, Dossier>();
  const hosting = new Map<string, number | null>();
  for (const event of events) {
    if (event.type === 'CapacityChanged') hosting.set(event.node, event.hostingCapacityKva);
    if (!isDossierEvent(event)) continue;
    const before = dossiers.get(event.dossier) ?? register.dossiers.get(event.dossier);
    dossiers.set(event.dossier, evolve(before, event));
  }
  return { dossiers, hosting };
};

const takes = ({ usedKva, grantedKva }: Footprint): number => usedKva + grantedKva;

/** The same weight at the same point and rank. */
const weighsTheSame = (before: Dossier | undefined, after: Dossier): boolean => {
  const [was, is] = [footprint(before), footprint(after)];
  if (takes(was) === 0 && takes(is) === 0 && was.claimKva === 0 && is.claimKva === 0) return true;
  const isThere = before?.project?.node === after.project?.node && before?.enteredOn === after.enteredOn;
  return isThere && was.usedKva === is.usedKva && takes(was) === takes(is) && was.claimKva === is.claimKva;
};

/** A place is gained, or what was claimed is granted in full: that takes capacity, and can free none. */
const onlyTakes = (before: Dossier | undefined, after: Dossier): boolean => {
  const [was, is] = [footprint(before), footprint(after)];
  if (was.usedKva > 0 || is.usedKva > 0 || was.grantedKva > 0) return false;
  if (was.claimKva === 0) return after.queue === 'main';
  return before?.project?.node === after.project?.node && is.grantedKva >= was.claimKva;
};

/**
 * Whether what became of a dossier may free something for those who wait, or bring one more of them. Under `firstFit` any
 * act may: a claim comes to hold nothing back when another one is added.
 */
const mayFree = ({ rules }: Context, before: Dossier | undefined, after: Dossier): boolean => {
  if (rules.freedCapacity === 'firstFit' || (after.queue === 'a' && before?.queue !== 'a')) return true;
  return !weighsTheSame(before, after) && !onlyTakes(before, after);
};

/** Where events may free something for somebody: below the substations they touch, if anyone waits there or comes to wait. */
const rootsToOffer = (context: Context, { dossiers, hosting }: Changes): readonly string[] => {
  const { register } = context;
  const roots = new Set<string>();
  for (const node of hosting.keys()) roots.add(rootOf(register, node));
  for (const [number, after] of dossiers) {
    const before = register.dossiers.get(number);
    const frees = mayFree(context, before, after);
    for (const one of [before, after]) {
      const root = one?.project == null ? null : rootOf(register, one.project.node);
      if (root !== null && (frees || register.unseen.has(root))) roots.add(root);
    }
  }
  const comes = [...dossiers.values()].some(({ queue }) => queue === 'a');
  return [...roots].filter((root) => comes || register.waitingA.has(root));
};

/** An older list is taken over line by line: it frees nothing, and a part of it must not be offered what the rest holds. */
const freesNothing = (event: RegisterEvent): boolean =>
  event.type === 'DossierTakenOver' || event.type === 'NodeAdded';

/**
 * The offers that follow from some events (setting `freedCapacity`): made inside the same decision, so that no moment
 * exists in which freed capacity is unassigned.
 */
export const offersAfter = (
  context: Context,
  events: readonly RegisterEvent[],
): readonly EventOf<'CapacityOffered'>[] => {
  if (events.every(freesNothing)) return [];
  const changes = changesOf(context, events);
  const roots = rootsToOffer(context, changes);
  if (roots.length === 0) return [];
  const outlook = outlookOf(context.register, changes.dossiers, changes.hosting);
  return roots.flatMap((root) =>
    offerableBelow(outlook, root, context.rules).map(({ dossier, passedOver }) =>
      offer(dossier, context, passedOver),
    ),
  );
};

import { type Outlook, outlookOf } from '#lib/queue/capacity.ts';
import { rootOf } from '#lib/queue/footprint.ts';
import { offerableBelow } from '#lib/queue/offers.ts';
import { offer } from './capacity-answer.ts';
import type { Context } from './context.ts';
import type { Dossier } from './dossier.ts';
import { type EventOf, isDossierEvent, type RegisterEvent } from './event.ts';
import { evolve } from './evolve.ts';

/** The register as it would be after some events. */
const outlookAfter = ({ register }: Context, events: readonly RegisterEvent[]): Outlook => {
  const changed = new Map<number, Dossier>();
  const hosting = new Map<string, number | null>();
  for (const event of events) {
    if (event.type === 'CapacityChanged') hosting.set(event.node, event.hostingCapacityKva);
    if (!isDossierEvent(event)) continue;
    const before = changed.get(event.dossier) ?? register.dossiers.get(event.dossier);
    changed.set(event.dossier, evolve(before, event));
  }
  return outlookOf(register, changed, hosting);
};

/** The substations of the dossier or node that an event speaks of, before it and after. */
const rootsOf = ({ register }: Context, event: RegisterEvent): readonly string[] => {
  if (event.type === 'CapacityChanged') return [rootOf(register, event.node)];
  if (!isDossierEvent(event)) return [];
  const before = register.dossiers.get(event.dossier)?.project?.node;
  const after = 'project' in event ? event.project.node : before;
  return [before, after].flatMap((node) => (node === undefined ? [] : rootOf(register, node)));
};

/** Where events may free something for somebody: below the substations they touch, if anyone waits there or comes to wait. */
const rootsToOffer = (context: Context, events: readonly RegisterEvent[]): readonly string[] => {
  const mayBring = events.some(({ type }) => type === 'ProjectMaintained');
  const roots = new Set(events.flatMap((event) => rootsOf(context, event)));
  return [...roots].filter((root) => mayBring || context.register.waitingA.has(root));
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
  const roots = rootsToOffer(context, events);
  if (roots.length === 0) return [];
  const outlook = outlookAfter(context, events);
  return roots.flatMap((root) =>
    offerableBelow(outlook, root, context.rules).map(({ dossier, passedOver }) =>
      offer(dossier, context, passedOver),
    ),
  );
};

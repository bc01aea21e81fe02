import { type Outlook, outlookOf } from '#lib/queue/capacity.ts';
import { offerableBelow, rootsTouched } from '#lib/queue/offers.ts';
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

/** Only these bring a dossier into queue a; without them, and with nobody waiting, there is nobody to offer to. */
const mayBring = (event: RegisterEvent): boolean => event.type === 'ProjectMaintained';

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
  if (context.register.queues.a.length === 0 && !events.some(mayBring)) return [];
  const outlook = outlookAfter(context, events);
  return [...rootsTouched(outlook)].flatMap((root) =>
    offerableBelow(outlook, root, context.rules).map(({ dossier, passedOver }) =>
      offer(dossier, context, passedOver),
    ),
  );
};

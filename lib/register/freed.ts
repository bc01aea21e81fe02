import type { Outlook } from '#lib/queue/capacity.ts';
import { offerableBelow, rootsTouched } from '#lib/queue/offers.ts';
import { offer } from './capacity-answer.ts';
import type { Context } from './context.ts';
import type { Dossier } from './dossier.ts';
import { type EventOf, isDossierEvent, type RegisterEvent } from './event.ts';
import { evolve } from './evolve.ts';

type Changes = {
  readonly before: Map<number, Dossier | undefined>;
  readonly changed: Map<number, Dossier>;
  readonly hosting: Map<string, number | null>;
};

const changesOf = (context: Context, events: readonly RegisterEvent[]): Changes => {
  const changes: Changes = { before: new Map(), changed: new Map(), hosting: new Map() };
  for (const event of events) {
    if (event.type === 'CapacityChanged') changes.hosting.set(event.node, event.hostingCapacityKva);
    if (!isDossierEvent(event)) continue;
    const number = event.dossier;
    if (!changes.before.has(number)) changes.before.set(number, context.register.dossiers.get(number));
    changes.changed.set(number, evolve(changes.changed.get(number) ?? changes.before.get(number), event));
  }
  return changes;
};

/** Only these bring a dossier into queue a; without them, and with nobody waiting, there is nobody to offer to. */
const mayBring = (event: RegisterEvent): boolean => event.type === 'ProjectMaintained';

/**
 * The offers that follow from some events (setting `freedCapacity`): made inside the same decision, so that no moment
 * exists in which freed capacity is unassigned.
 */
export const offersAfter = (
  context: Context,
  events: readonly RegisterEvent[],
): readonly EventOf<'CapacityOffered'>[] => {
  if (events.length === 0) return [];
  if (context.register.queues.a.length === 0 && !events.some(mayBring)) return [];
  const { before, changed, hosting } = changesOf(context, events);
  const { nodes, dossiers, contenders } = context.register;
  const outlook: Outlook = { nodes, dossiers, contenders, changed, hosting };
  const roots = [...rootsTouched(outlook, before)];
  return roots.flatMap((root) =>
    offerableBelow(outlook, root, context.rules).map(({ dossier, passedOver }) =>
      offer(dossier, context, passedOver),
    ),
  );
};

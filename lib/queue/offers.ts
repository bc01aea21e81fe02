import type { Dossier } from '#lib/register/dossier.ts';
import type { Rules } from '#lib/rules/rules.ts';
import {
  bottleneckOf,
  contendersOf,
  dossierIn,
  footprint,
  openTally,
  type Outlook,
  passClaim,
  passedOverBy,
  passGrant,
  rootOf,
} from './capacity.ts';
import type { RankKey } from './rank.ts';

/** A project of queue a that can have what it asks for now, and the claims that the rules let it pass over. */
export type Offerable = { readonly dossier: Dossier; readonly passedOver: readonly number[] };

/**
 * Who in queue a fits, below one substation, in rank order (setting `freedCapacity`): each offer counts at once for those
 * behind it; under `strict` a claim that does not fit keeps its claim, later ones cannot take it.
 */
export const offerableBelow = (outlook: Outlook, root: string, rules: Rules): readonly Offerable[] => {
  const keys = contendersOf(outlook, root);
  const tally = openTally(outlook, keys);
  const offers: Offerable[] = [];
  for (const dossier of claimantsAmong(outlook, keys)) {
    const node = dossier.project?.node ?? '';
    const { claimKva } = footprint(dossier);
    const narrowest = bottleneckOf(tally, node);
    const fits = narrowest !== null && (claimKva === 0 || narrowest.availableKva >= claimKva);
    if (dossier.queue === 'a' && fits) {
      offers.push({ dossier, passedOver: passedOverBy(tally, node) });
      passGrant(tally, node, claimKva);
    } else passClaim(tally, dossier, rules);
  }
  return offers;
};

const claimantsAmong = (outlook: Outlook, keys: readonly RankKey[]): readonly Dossier[] => {
  const dossiers: Dossier[] = [];
  for (const { number } of keys) {
    const dossier = dossierIn(outlook, number);
    if (dossier !== undefined && (dossier.queue === 'a' || footprint(dossier).claimKva > 0)) dossiers.push(dossier);
  }
  return dossiers;
};

/** The substations where some events change what is used, held or claimed, or what the grid can take. */
export const rootsTouched = (
  outlook: Outlook,
  before: ReadonlyMap<number, Dossier | undefined>,
): ReadonlySet<string> => {
  const roots = new Set<string>();
  for (const node of outlook.hosting?.keys() ?? []) roots.add(rootOf(outlook.nodes, node));
  for (const [number, dossier] of outlook.changed) {
    for (const one of [before.get(number), dossier])
      if (one?.project != null) roots.add(rootOf(outlook.nodes, one.project.node));
  }
  return roots;
};

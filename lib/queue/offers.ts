import type { Dossier } from '#lib/register/dossier.ts';
import type { Rules } from '#lib/rules/rules.ts';
import {
  bottleneckOf,
  claimantsOf,
  dossierIn,
  fitsIn,
  type Outlook,
  onPath,
  openTally,
  passClaim,
  passGrant,
} from './capacity.ts';
import { footprint } from './footprint.ts';
import type { RankKey } from './rank.ts';

/** A project of queue a that can have what it asks for now, and the claims that the rules let it pass over. */
export type Offerable = { readonly dossier: Dossier; readonly passedOver: readonly number[] };

/**
 * Who in queue a fits, below one substation, in rank order (setting `freedCapacity`): each offer counts at once for those
 * behind it; under `strict` a claim that does not fit keeps its claim, later ones cannot take it.
 */
export const offerableBelow = (outlook: Outlook, root: string, rules: Rules): readonly Offerable[] => {
  const tally = openTally(outlook);
  const offers: Offerable[] = [];
  const claimants = claimantsOf(outlook, root);
  const isWaiting = ({ number }: RankKey): boolean => dossierIn(outlook, number)?.queue === 'a';
  const last = claimants.findLastIndex(isWaiting);
  for (const { number } of claimants.slice(0, last + 1)) {
    const dossier = dossierIn(outlook, number);
    if (dossier === undefined) continue;
    const node = dossier.project?.node ?? '';
    const { claimKva } = footprint(dossier);
    if (dossier.queue === 'a' && fitsIn(bottleneckOf(tally, node), claimKva) === true) {
      offers.push({ dossier, passedOver: onPath(tally, tally.skipped, node) });
      passGrant(tally, node, claimKva);
    } else passClaim(tally, dossier, rules);
  }
  return offers;
};

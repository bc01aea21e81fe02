import { plainAhead, plainRank, type World } from '#lib/queue/oracle.ts';
import { type Dossier, isClosed, runningLimit } from './dossier.ts';
import { isDossierEvent, type RegisterEvent } from './event.ts';

/** What of the invariants of procedure.md, section 7, does not hold: a sentence each; empty when all is well. */
export type Breaches = readonly string[];

const netCents = (dossier: Dossier): number =>
  dossier.payments.reduce(
    (sum, one) => sum + (one.reversedOn !== null ? 0 : one.amountCents) - one.refundedCents,
    0,
  );

const firstFeeCents = ({ orientationFee, detailedFee }: Dossier): number =>
  (orientationFee ?? detailedFee)?.amountCents ?? 0;

const restsOnPlace = (dossier: Dossier): boolean =>
  dossier.takenOver !== null ||
  runningLimit(dossier, 'reversal-notice') !== undefined ||
  netCents(dossier) >= firstFeeCents(dossier);

const awaitsFirstFee = (dossier: Dossier): boolean =>
  dossier.status === 'orientation-fee-due' || dossier.status === 'detailed-fee-due';

const placeBreach = (dossier: Dossier): string | null => {
  const name = `dossier ${dossier.number} (${dossier.status})`;
  if ((dossier.queue !== null) !== (dossier.enteredOn !== null && !isClosed(dossier)))
    return `${name} has a queue without a date of entry, or the other way round`;
  if (dossier.queue !== null && !restsOnPlace(dossier)) return `${name} has a place that nothing pays for`;
  const isOwed = awaitsFirstFee(dossier) && netCents(dossier) >= firstFeeCents(dossier);
  return dossier.queue === null && isOwed ? `${name} has paid and has no place` : null;
};

/** F1: a place exists if and only if a fee is fully paid, or the dossier was taken over, or a reversal's notice runs. */
export const placeBreaches = ({ dossiers }: World): Breaches =>
  [...dossiers.values()].flatMap((dossier) => placeBreach(dossier) ?? []);

/** F10: what has left the procedure never comes back, and no number is given twice. */
export const returnBreaches = (before: World, after: World): Breaches =>
  [...before.dossiers.values()].flatMap((dossier) => {
    const now = after.dossiers.get(dossier.number);
    if (!isClosed(dossier) || (now?.status === dossier.status && now.queue === null)) return [];
    return [`dossier ${dossier.number} was ${dossier.status} and is ${now?.status}`];
  });

/** The events after which another dossier may stand ahead in main and a (F5), and those after which one may in b. */
const bringsAhead: Readonly<Record<'ahead' | 'b', readonly RegisterEvent['type'][]>> = {
  ahead: [
    'OrientationStudyStarted',
    'DetailedStudyStarted',
    'EntryDateCorrected',
    'ReturnedFromB',
    'LapseUndone',
    'DossierTakenOver',
  ],
  b: ['OrderLapsed', 'ProposalLapsed', 'EntryDateCorrected', 'DossierTakenOver'],
};

const named = (
  events: readonly RegisterEvent[],
  types: readonly RegisterEvent['type'][],
): ReadonlySet<number> =>
  new Set(
    events.filter(isDossierEvent).flatMap((event) => (types.includes(event.type) ? [event.dossier] : [])),
  );

const standsIn = (dossier: Dossier): 'ahead' | 'b' | null =>
  dossier.queue === null ? null : dossier.queue === 'b' ? 'b' : 'ahead';

const placeIn = (world: World, dossier: Dossier): number =>
  dossier.queue === 'b' ? (plainRank(world, dossier) ?? 0) : plainAhead(world, dossier);

const worsened = (
  before: World,
  after: World,
  events: readonly RegisterEvent[],
  one: Dossier,
): string | null => {
  const now = after.dossiers.get(one.number);
  const where = standsIn(one);
  if (now === undefined || where === null) return null;
  if (where !== standsIn(now)) {
    const isOwn = named(events, ['OrderLapsed', 'ProposalLapsed', 'ReturnedFromB', 'LapseUndone']);
    const leaves = named(events, ['StruckOff', 'Withdrawn', 'Commissioned', 'PlaceTakenBack']);
    return isOwn.has(one.number) || leaves.has(one.number) ? null : `${one.number} moved by no named event`;
  }
  if (named(events, ['PlaceTakenBack', 'EntryDateCorrected']).has(one.number)) return null;
  const worse = placeIn(after, now) - placeIn(before, one);
  const allowed = named(events, bringsAhead[where]).size;
  return worse > allowed ? `${one.number} fell back by ${worse}, by no named event` : null;
};

/** F5: a position gets worse only by a named event, or goes with the fee it rested on (F1). Main and a count together: a move between the two passes nobody. */
export const positionBreaches = (before: World, after: World, events: readonly RegisterEvent[]): Breaches =>
  [...before.dossiers.values()].flatMap((one) => worsened(before, after, events, one) ?? []);

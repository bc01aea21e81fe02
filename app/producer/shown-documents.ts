import type { Filed } from '#db/document.ts';
import type { Chapter } from '#db/story.ts';
import type { Dossier } from '#lib/register/dossier.ts';
import { isDossierEvent } from '#lib/register/event.ts';
import { digestText } from './committed.ts';

/** A document that a producer may have: under which name it was given to an act (null: to none), and by which entry. */
export type ShownDocument = {
  readonly filed: Filed;
  readonly field: string | null;
  readonly chapter: number | null;
  readonly isOwn: boolean;
};

const sendings: readonly string[] = ['OrientationReported', 'CapacityOffered', 'ProposalSent'];

const awaitsReceipt = ({ status, sentOn, receivedOn }: Dossier): boolean =>
  sentOn !== null &&
  receivedOn === null &&
  (status === 'orientation-reported' || status === 'detailed-fee-due' || status === 'proposal-sent');

/** The entry of what was sent and not opened yet; null when there is none. Its words and documents wait for the receipt. */
export const unopenedChapter = (story: readonly Chapter[], dossier: Dossier): number | null =>
  awaitsReceipt(dossier)
    ? (story.findLast(({ event }) => sendings.includes(event.type))?.index ?? null)
    : null;

type Committed = { readonly field: string; readonly chapter: number };

const committedIn = (story: readonly Chapter[]): ReadonlyMap<string, Committed> =>
  new Map(
    story
      .filter(({ event }) => isDossierEvent(event))
      .flatMap(({ index, record }) =>
        Object.entries(record).flatMap(([name, digest]) =>
          name.startsWith('document.')
            ? [[digest, { field: name.slice('document.'.length), chapter: index }] as const]
            : [],
        ),
      ),
  );

/**
 * The documents of a dossier that its producer may have: their own, and those that an act of the operator has given to the
 * dossier, once that mail was received.
 */
export const shownDocuments = (
  filed: readonly Filed[],
  story: readonly Chapter[],
  dossier: Dossier,
  person: string,
): readonly ShownDocument[] => {
  const committed = committedIn(story);
  const unopened = unopenedChapter(story, dossier);
  return filed.flatMap((one) => {
    const given = committed.get(digestText(one.digest));
    const isOwn = one.person === person;
    if (!isOwn && (given === undefined || given.chapter === unopened)) return [];
    return [{ filed: one, field: given?.field ?? null, chapter: given?.chapter ?? null, isOwn }];
  });
};

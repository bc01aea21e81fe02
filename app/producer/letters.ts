import type { Chapter } from '#db/story.ts';
import type { Day } from '#lib/calendar/day.ts';
import { brusselsDay } from '#lib/calendar/zone.ts';
import type { Dossier, Status } from '#lib/register/dossier.ts';
import type { RegisterEvent } from '#lib/register/event.ts';
import { type ShownDocument, unopenedChapter } from './shown-documents.ts';

/** What the operator writes to a producer. */
export type LetterKind = 'report' | 'offer' | 'proposal' | 'notice' | 'advice';

/** A letter that was received: its words by name, its documents. */
export type Letter = {
  readonly kind: LetterKind;
  readonly index: number;
  readonly sentOn: Day;
  readonly words: readonly (readonly [name: string, text: string])[];
  readonly documents: readonly ShownDocument[];
};

const kindOf = (event: RegisterEvent): LetterKind | null => {
  if (event.type === 'OrientationReported') return 'report';
  if (event.type === 'CapacityOffered') return 'offer';
  if (event.type === 'ProposalSent') return 'proposal';
  if (event.type === 'CapacityDecided') return 'notice';
  return event.type === 'PreliminaryAdviceGiven' ? 'advice' : null;
};

/** While its producer answers the last letter, it is shown also where nothing came with it. */
const answers: readonly Status[] = ['orientation-reported', 'capacity-reached', 'proposal-sent'];

const isEmpty = ({ words, documents }: Letter): boolean => words.length + documents.length === 0;

/** The letters of a dossier that its producer has received, the latest first. */
export const lettersOf = (
  story: readonly Chapter[],
  dossier: Dossier,
  documents: readonly ShownDocument[],
): readonly Letter[] => {
  const unopened = unopenedChapter(story, dossier);
  const letters = story
    .flatMap(({ index, at, event, record }) => {
      const kind = kindOf(event);
      if (kind === null || index === unopened) return [];
      const words = Object.entries(record).filter(([name]) => !name.startsWith('document.'));
      return [
        {
          kind,
          index,
          sentOn: brusselsDay(at),
          words,
          documents: documents.filter((one) => one.chapter === index),
        },
      ];
    })
    .toReversed();
  return letters.filter((letter, at) => !isEmpty(letter) || (at === 0 && answers.includes(dossier.status)));
};

import type { PrivateVisit } from '#app/private/private-page.tsx';
import { documentsOf } from '#db/document.ts';
import { draftOf } from '#db/draft.ts';
import { storyOf, wordsOf } from '#db/story.ts';
import { type Position, position } from '#lib/queue/position.ts';
import type { Dossier } from '#lib/register/dossier.ts';
import { outstanding } from '#lib/register/outstanding.ts';
import { possibleActs } from '#lib/register/possible.ts';
import { type Offered, offeredOf } from './act-order.ts';
import { type Letter, lettersOf } from './letters.ts';
import { type Money, moneyOf } from './money.ts';
import { type ShownDocument, shownDocuments, unopenedChapter } from './shown-documents.ts';
import { type Standing, standingIn } from './standing.ts';
import { type Told, toldOf } from './told.ts';

/** All that a producer reads of one project. `dossier` shows as passed what the clock has yet to carry out. */
export type ProjectView = {
  readonly dossier: Dossier;
  readonly standing: Standing;
  readonly position: Position | null;
  readonly money: Money;
  readonly offered: Offered;
  readonly told: readonly Told[];
  readonly letters: readonly Letter[];
  readonly documents: readonly ShownDocument[];
  /** The private words: company, site; of a draft as they were typed. */
  readonly words: Readonly<Record<string, string>>;
};

/** Gathers what the page of a project shows. The register is read before anything is awaited. */
export const projectViewOf = async (visit: PrivateVisit, stored: Dossier): Promise<ProjectView> => {
  const { book, actor, reading } = visit;
  const { register, now, today } = reading;
  const dossier = outstanding(register, stored, now);
  const seen = {
    dossier,
    standing: standingIn(register, dossier, { actor, now }),
    position: position(register, stored.number, today),
    money: moneyOf(dossier),
    offered: offeredOf(possibleActs(register, stored, { actor, now })),
  };
  const story = await storyOf(book, stored.number);
  const filed = await documentsOf(book, stored.number);
  const documents = shownDocuments(filed, story, dossier, actor.person);
  const draft = dossier.status === 'draft' ? await draftOf(book, stored.number) : null;
  return {
    ...seen,
    told: toldOf(story, register.rules, unopenedChapter(story, dossier)),
    letters: lettersOf(story, dossier, documents),
    documents,
    words: { ...draft?.typed, ...(await wordsOf(book, stored.number)) },
  };
};

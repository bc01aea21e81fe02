import { type PrivateVisit, privatePage } from '#app/private/private-page.tsx';
import { traceAccess } from '#db/access.ts';
import { documentsOf } from '#db/document.ts';
import { draftOf } from '#db/draft.ts';
import { storyOf, wordsOf } from '#db/story.ts';
import { position } from '#lib/queue/position.ts';
import type { Dossier } from '#lib/register/dossier.ts';
import { outstanding } from '#lib/register/outstanding.ts';
import { possibleActs } from '#lib/register/possible.ts';
import { workOn } from '#lib/register/worklist.ts';
import { ActsSection } from './acts-section.tsx';
import { assessed } from './assessed.ts';
import { AheadSection, CapacitySection } from './capacity-section.tsx';
import { deeds } from './deeds.ts';
import { DeskFrame } from './desk-frame.tsx';
import { PrivateSection } from './private-section.tsx';
import type { Shown } from './shown.ts';
import { Standing } from './standing.tsx';
import { StorySection } from './story-section.tsx';

const shownOf = async (visit: PrivateVisit, dossier: Dossier): Promise<Shown> => {
  const { book, actor, reading } = visit;
  const { register, now, today } = reading;
  const seen = outstanding(register, dossier, now);
  const draft = dossier.status === 'draft' ? ((await draftOf(book, dossier.number))?.typed ?? {}) : {};
  return {
    visit,
    dossier: seen,
    work: workOn(seen, today),
    position: position(register, dossier.number, today),
    assessed: assessed(reading, actor, dossier),
    possible: possibleActs(register, dossier, { actor, now }),
    words: await wordsOf(book, dossier.number),
    draft,
    documents: await documentsOf(book, dossier.number),
    story: await storyOf(book, dossier.number),
  };
};

/** Somebody else was faster: the act that was sent is none that the dossier allows now. */
const isFormGone = ({ visit: { reply }, possible }: Shown): boolean =>
  reply !== null && !possible.some(({ type, refusal }) => type === reply.act && refusal === null);

const DossierPage = ({ shown }: { readonly shown: Shown }) => {
  const { visit, dossier } = shown;
  const words = visit.speech.say.expert;
  return (
    <DeskFrame
      visit={visit}
      here="dossier"
      title={words.dossier(String(dossier.number))}
      isFormGone={isFormGone(shown)}
    >
      <Standing shown={shown} />
      <CapacitySection shown={shown} />
      <div className="file">
        <ActsSection shown={shown} />
        <div>
          <AheadSection shown={shown} />
          <PrivateSection shown={shown} />
          <StorySection shown={shown} />
        </div>
      </div>
    </DeskFrame>
  );
};

/** One dossier: where it stands, what is to be done by when, its capacity, the forms of what may be done, its story. */
export const dossierPage = privatePage({
  roles: ['expert'],
  page: async (visit) => {
    const { dossier, book, actor } = visit;
    if (dossier === null) return null;
    await traceAccess(book, actor, dossier.number, 'dossier');
    return visit.render(<DossierPage shown={await shownOf(visit, dossier)} />);
  },
  acts: deeds,
});

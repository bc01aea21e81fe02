import type { Book } from '#db/client.ts';
import { draftOf, saveDraft } from '#db/draft.ts';

/** A draft that passes to another producer says who that is, and no longer who wrote it. */
export const handDraftOver = async (
  book: Book,
  dossier: number,
  company: Readonly<Record<string, string>>,
): Promise<void> => {
  const draft = await draftOf(book, dossier);
  if (draft !== null) await saveDraft(book, dossier, { ...draft.typed, ...company });
};

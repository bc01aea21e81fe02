import type { Book } from '#db/client.ts';
import { documentOf } from '#db/document.ts';

/** A document's digest in hexadecimal, as words commit to it. */
export const digestText = (digest: Uint8Array): string => Buffer.from(digest).toString('hex');

/**
 * The words that make the log commit to documents of a dossier, by the field that brought each; null where one of them is
 * none of this dossier's.
 */
export const documentWordsOf = async (
  book: Book,
  dossier: number,
  ids: Readonly<Record<string, string | undefined>>,
): Promise<Readonly<Record<string, string>> | null> => {
  const words: Record<string, string> = {};
  for (const [field, id] of Object.entries(ids)) {
    if (id === undefined || id === '') continue;
    const filed = await documentOf(book, id);
    if (filed?.dossier !== dossier) return null;
    words[`document.${field}`] = digestText(filed.digest);
  }
  return words;
};

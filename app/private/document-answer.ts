import type { Readable } from 'node:stream';
import { shownDocuments } from '#app/producer/shown-documents.ts';
import { traceAccess } from '#db/access.ts';
import { documentOf, documentsOf, type Filed, readDocument } from '#db/document.ts';
import { storyOf } from '#db/story.ts';
import type { Role } from '#lib/register/actor.ts';
import type { Dossier } from '#lib/register/dossier.ts';
import { attachmentHeaders } from './attachment.ts';
import { type PrivateVisit, privatePage } from './private-page.tsx';

/** A stream as an answer takes it: read as fast as it is taken, let go when nobody takes it any more. */
const streamOf = (content: Readable): ReadableStream<Uint8Array> => {
  const chunks = content.iterator();
  return new ReadableStream({
    pull: async (controller) => {
      const { value, done } = await chunks.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    cancel: () => void content.destroy(),
  });
};

const attachment = ({ name, type, bytes }: Filed, content: Readable): Response =>
  new Response(streamOf(content), { headers: attachmentHeaders(name, type, bytes) });

/** A producer has what is theirs or was sent to them; staff of the compartment have all that is filed with the dossier. */
const mayHave = async ({ book, actor }: PrivateVisit, dossier: Dossier, filed: Filed): Promise<boolean> => {
  if (actor.role !== 'producer') return true;
  const story = await storyOf(book, dossier.number);
  const shown = shownDocuments(await documentsOf(book, dossier.number), story, dossier, actor.person);
  return shown.some((one) => one.filed.id === filed.id);
};

const documentNamed = async (visit: PrivateVisit): Promise<Response | null> => {
  const { book, actor, dossier, params } = visit;
  const filed = typeof params.id === 'string' ? await documentOf(book, params.id) : null;
  if (filed === null || dossier === null || filed.dossier !== dossier.number) return null;
  if (!(await mayHave(visit, dossier, filed))) return null;
  if (actor.role !== 'producer') await traceAccess(book, actor, dossier.number, `document:${filed.name}`);
  return attachment(filed, readDocument(book, filed));
};

/** Serves the documents of a dossier, for these roles, at an address with `[number]` and `[id]`; any other is not found. */
export const documentsFor = (...roles: readonly Role[]) => privatePage({ roles, page: documentNamed });

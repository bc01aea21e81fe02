import { Readable } from 'node:stream';
import type { Book } from '#db/client.ts';
import { fileDocument } from '#db/document.ts';
import type { Actor } from '#lib/register/actor.ts';
import type { KeepFile } from './read-form.ts';
import { sniff, sniffedBytes } from './sniff.ts';

/** The largest document that is kept. */
export const maxFileBytes = 20_000_000;

/**
 * The first bytes of a stream, and the stream as if nothing had been read. `leave` at the end: what nobody has read by then
 * can still be read away, since the rest of the form stands behind it.
 */
const peek = async (content: Readable) => {
  const chunks: Buffer[] = [];
  const source = content.iterator({ destroyOnReturn: false });
  let length = 0;
  while (length < sniffedBytes) {
    const { value, done } = await source.next();
    if (done === true) break;
    chunks.push(value);
    length += value.length;
  }
  const whole = Readable.from(
    (async function* () {
      yield* chunks;
      for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
    })(),
    { objectMode: false },
  );
  return { first: Buffer.concat(chunks), whole, leave: () => source.return?.() };
};

/** A name without folders, control characters or anything that a system might stumble over; at most 120 characters. */
export const tidyName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '')
    .replace(/[\p{C}"<>:|?*]/gu, '')
    .trim()
    .slice(-120) || 'document';

/** Keeps the files of a form with a dossier: PDF, PNG or JPEG by their bytes, up to 20 MB each. */
export const keepFileWith =
  (book: Book, actor: Actor, dossier: number): KeepFile =>
  async (name, content) => {
    const { first, whole, leave } = await peek(content);
    try {
      if (first.length === 0) return 'file-empty';
      const type = sniff(first);
      if (type === null) return 'file-of-other-type';
      const described = { dossier, name: tidyName(name), type };
      const filed = await fileDocument(book, actor, described, whole, maxFileBytes);
      return 'tooLargeBytes' in filed ? 'file-too-large' : filed;
    } finally {
      await leave();
    }
  };

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';

/** What a form sent, by the name of its field: as typed, or the id under which a file was kept. */
export type Typed = Readonly<Record<string, string>>;

/** Why a file was not kept. */
export type FileFault = 'file-too-large' | 'file-empty' | 'file-of-other-type' | 'too-many-files';

/** Keeps a file that a form sends: its id, or why it is not kept. Must read the stream to its end, or destroy it. */
export type KeepFile = (name: string, content: Readable) => Promise<{ readonly id: string } | FileFault>;

/** A form as it was sent; `faults` names the files that were not kept. Null where the request carries no sound form. */
export type Sent = { readonly typed: Typed; readonly faults: Readonly<Record<string, FileFault>> };

const limits = { fields: 200, fieldNameSize: 100, fieldSize: 100_000, fileSize: Number.POSITIVE_INFINITY };
const maxPlainBytes = 1_000_000;

const readPlain = async (request: Request): Promise<Sent | null> => {
  if (Number(request.headers.get('content-length') ?? 0) > maxPlainBytes) return null;
  const text = await request.text();
  if (text.length > maxPlainBytes) return null;
  return { typed: Object.fromEntries(new URLSearchParams(text)), faults: {} };
};

/** A browser sends an empty part for a file field that was left alone. */
const isLeftAlone = (name: string): boolean => name === '';

const readParts = async (
  request: Request,
  keep: KeepFile | null,
  body: ReadableStream,
  mostFiles: number,
): Promise<Sent> => {
  const typed: Record<string, string> = {};
  const faults: Record<string, FileFault> = {};
  const files: Promise<void>[] = [];
  const streams: BusboyFileStream[] = [];
  const keepPart = async (field: string, stream: BusboyFileStream, name: string): Promise<void> => {
    if (keep === null || isLeftAlone(name)) return void stream.resume();
    const kept = await keep(name, stream);
    stream.resume();
    if (typeof kept === 'string') faults[field] = kept;
    else typed[field] = kept.id;
  };
  const parser = new Busboy({
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    limits: { ...limits, files: mostFiles },
  });
  parser.on('field', (field, value) => {
    typed[field] ??= value.toWellFormed(); // a part may name UTF-16, in which half a sign can be written
  });
  parser.on('file', (field, stream, name) => {
    const kept = keepPart(field, stream, name ?? '');
    kept.catch((error) => parser.destroy(error));
    files.push(kept);
    streams.push(stream);
  });
  parser.on('filesLimit', () => {
    faults.files = 'too-many-files';
  });
  await pipeline(Readable.from(body), parser).catch(async (error) => {
    for (const stream of streams) stream.destroy(error); // else a sender who goes away leaves half a file behind
    await Promise.allSettled(files);
    throw error;
  });
  await Promise.all(files);
  return { typed, faults };
};

const fewFiles = 8;

/**
 * Reads a form, as browsers send it with or without files. Files are handed to `keep` as they arrive: memory stays flat.
 * More than `mostFiles` is a fault of the field `files`. Of a field that is repeated, the first value counts in a form with files, the last without.
 */
export const readForm = async (
  request: Request,
  keep: KeepFile | null,
  mostFiles = fewFiles,
): Promise<Sent | null> => {
  const type = request.headers.get('content-type') ?? '';
  if (type.startsWith('application/x-www-form-urlencoded')) return readPlain(request);
  if (!type.startsWith('multipart/form-data') || request.body === null) return null;
  return readParts(request, keep, request.body, mostFiles).catch(() => null);
};

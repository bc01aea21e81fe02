import { z } from 'zod';
import type { Instant } from '#lib/calendar/zone.ts';
import { parseEntry, parseStored } from '#lib/log/entry.ts';
import type { Role } from '#lib/register/actor.ts';
import type { RegisterEvent } from '#lib/register/event.ts';
import { rowsBeside } from './beside.ts';
import type { Book } from './client.ts';

/** An entry of a dossier as its own people read it: with what is confidential, who acted, and the words kept beside it. */
export type Chapter = {
  readonly index: number;
  readonly act: number;
  readonly at: Instant;
  readonly by: Role;
  readonly rules: number | null;
  readonly person: string | null;
  readonly event: RegisterEvent;
  readonly record: Readonly<Record<string, string>>;
};

const wordsSchema = z.record(z.string(), z.string());
const rowsSchema = z.array(
  z.object({
    text: z.string(),
    event: z.string().nullable(),
    actor: z.string().nullable(),
    record: z.string().nullable(),
  }),
);

const secretNamed = (name: string): string =>
  `(SELECT text FROM confidential WHERE name = '${name}' AND confidential.idx = entry.idx) AS ${name}`;

const chapters = `SELECT text, ${['event', 'actor', 'record'].map(secretNamed).join(', ')}
  FROM entry WHERE dossier = ? ORDER BY idx`;

/** All that the book tells of a dossier, in order (confidential: for its producer and the staff of its compartment). */
export const storyOf = async (book: Book, dossier: number): Promise<readonly Chapter[]> =>
  rowsSchema.parse(rowsBeside(book, chapters, dossier)).map(({ text, event, actor, record }) => {
    const entry = parseEntry(text);
    if (typeof entry === 'string') throw new Error(`the log holds what is no entry: ${text}`);
    const { index, act, at, by, rules } = entry;
    return {
      index,
      act,
      at,
      by,
      rules,
      person: actor === null ? null : z.string().parse(JSON.parse(actor)),
      event: parseStored(text, event).event,
      record: record === null ? {} : wordsSchema.parse(JSON.parse(record)),
    };
  });

const records = `SELECT confidential.text FROM entry JOIN confidential
  ON confidential.name = 'record' AND confidential.idx = entry.idx WHERE dossier = ? ORDER BY entry.idx`;

const textRows = z.array(z.object({ text: z.string() }));

/** The private words of a dossier, by name (company, site, parcel ...): of each the last that was written. */
export const wordsOf = async (book: Book, dossier: number): Promise<Readonly<Record<string, string>>> => {
  const found = textRows.parse(rowsBeside(book, records, dossier));
  return Object.assign({}, ...found.map(({ text }) => wordsSchema.parse(JSON.parse(text))));
};

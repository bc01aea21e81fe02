import type { Instant } from '#lib/calendar/zone.ts';
import { parseStored } from '#lib/log/entry.ts';
import { type DossierEvent, isDossierEvent, type RegisterEvent } from '#lib/register/event.ts';
import type { Register } from '#lib/register/register.ts';
import type { Book } from './client.ts';
import { catchUp } from './fold.ts';
import type { LogFile } from './log-file.ts';
import { troubleWith } from './trouble.ts';

/** The register as the whole log stands now, also what other processes wrote. It belongs to the book: never change it. */
export const readRegister = async (book: Book): Promise<Register> => {
  try {
    catchUp(book.register, book.reading);
    return book.register;
  } catch (error) {
    throw troubleWith(book.file, error);
  }
};

/** An event of a dossier as it stands in the log: its publishable part, and the moment it was recorded. */
export type Recorded = { readonly event: DossierEvent; readonly at: Instant };

/** All that the log tells of a dossier, in order, without anything confidential. */
export const entriesOf = async (book: Book, dossier: number): Promise<readonly Recorded[]> =>
  book.reading.textsOf(dossier).flatMap((text) => {
    const { event, at } = parseStored(text, null);
    return isDossierEvent(event) ? [{ event, at }] : [];
  });

/** Entries of the log from an index on, at most `most`, without anything confidential. */
export const entriesFrom = async (
  book: Book,
  index: number,
  most: number,
): Promise<readonly { readonly index: number; readonly event: RegisterEvent; readonly at: Instant }[]> =>
  book.reading.rowsFrom(index, most).map(([text], at) => ({ index: index + at, ...parseStored(text, null) }));

/** The events of so many entries from an index on, with what is confidential in them. */
export const eventsBetween = (log: LogFile, first: number, count: number): readonly RegisterEvent[] =>
  count === 0 ? [] : log.rowsFrom(first, count).map(([text, secret]) => parseStored(text, secret).event);

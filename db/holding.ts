import { z } from 'zod';
import { rowsBeside } from './beside.ts';
import type { Book } from './client.ts';

const rows = z.array(z.object({ holder: z.string() }));

/** The pseudonyms under which a person holds dossiers. Kept where a dossier is opened or its owner changes. */
export const holdingsOf = async (book: Book, person: string): Promise<ReadonlySet<string>> => {
  const found = rows.parse(rowsBeside(book, 'SELECT holder FROM holding WHERE person = ?', person));
  return new Set(found.map(({ holder }) => holder));
};

const people = z.array(z.object({ person: z.string() }));

/** Who holds dossiers under a pseudonym; null where nobody with an account does, as for what was taken over. */
export const personOf = async (book: Book, holder: string): Promise<string | null> =>
  people.parse(rowsBeside(book, 'SELECT person FROM holding WHERE holder = ?', holder))[0]?.person ?? null;

import { type Book, ourBook } from '#db/client.ts';
import { isDemonstration } from '#db/demonstration.ts';
import { entriesOf, type Recorded, readRegister } from '#db/read.ts';
import type { Day } from '#lib/calendar/day.ts';
import { brusselsDay, type Instant } from '#lib/calendar/zone.ts';
import type { Register } from '#lib/register/register.ts';
import { type Rules, rulesOn } from '#lib/rules/rules.ts';
import { keep } from './queue/kept.ts';
import { type Picture, pictureOn } from './queue/public-line.ts';

/**
 * The register as a page reads it. `stamp` names all that a page may depend on besides its address: the log's size, the day
 * and the rules in force. To be used before anything else is awaited: the register goes on.
 */
export type Reading = {
  readonly register: Register;
  readonly now: Instant;
  readonly today: Day;
  readonly rules: Rules | null;
  readonly isDemo: boolean;
  readonly stamp: string;
};

/** The register as a page reads it, once it has been caught up with the log. */
export const readingOf = (register: Register, book: Book): Reading => {
  const now = book.now();
  const today = brusselsDay(now);
  const rules = rulesOn(register.rules, today);
  const stamp = `${register.entries} ${today} ${rules?.version ?? 0}`;
  return { register, now, today, rules, isDemo: isDemonstration(book), stamp };
};

/** Reads the register as the whole log stands now. */
export const readNow = async (): Promise<Reading> => {
  const book = await ourBook();
  return readingOf(await readRegister(book), book);
};

/** Reads the register together with what the log tells of one dossier: both at the same size of the log. */
export const readWithEntries = async (
  dossier: number,
): Promise<Reading & { readonly recorded: readonly Recorded[] }> => {
  const book = await ourBook();
  const { entries } = await readRegister(book);
  const recorded = await entriesOf(book, dossier);
  const register = await readRegister(book);
  return register.entries === entries ? { ...readingOf(register, book), recorded } : readWithEntries(dossier);
};

const pictures = keep<Picture>(12);

/** The public picture at the end of a day: taken once for each size of the log and day, whatever is asked of it. */
export const pictureOf = ({ register }: Pick<Reading, 'register'>, day: Day): Picture => {
  const key = `${register.entries} ${day}`;
  return pictures.get(key) ?? pictures.put(key, pictureOn(register, day));
};

import { appendAll, type Submission } from '#db/append.ts';
import type { Book } from '#db/client.ts';
import { foundingKey } from '#db/demonstration.ts';
import { readRegister } from '#db/read.ts';
import { Trouble } from '#db/trouble.ts';
import type { Instant } from '#lib/calendar/zone.ts';
import { isRefusal } from '#lib/register/refusal.ts';
import { demoCommands } from './story.ts';

/** The seed of the operator that everybody is shown. */
const seed = 7;

const submissions = (until: Instant): readonly Submission[] =>
  Array.from(demoCommands(seed, until))
    .filter(({ decision }) => !isRefusal(decision))
    .map(({ command, actor, record, at }, index) => {
      return { command, actor, record, at, key: foundingKey(index + 1) };
    });

/**
 * Plays the four years of the fictitious operator up to `until`, now or earlier, into an empty book, in one commit: after a
 * crash there is the whole history or none. Gives the number of entries. Throws Trouble when the book is not empty.
 */
export const foundDemo = async (book: Book, until: Instant): Promise<number> => {
  const { entries } = await readRegister(book);
  if (entries > 0) throw new Trouble('The demonstration begins in an empty book, and this one has entries.');
  const decisions = await appendAll(book, submissions(until));
  const refused = decisions.find(isRefusal);
  if (refused !== undefined)
    throw new Trouble('Another process began this demonstration at the same moment: start it again.');
  return decisions.reduce((sum, decision) => sum + (isRefusal(decision) ? 0 : decision.length), 0);
};

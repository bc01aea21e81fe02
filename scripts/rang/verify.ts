import { z } from 'zod';
import { type Flaw, type Sound, verifyBook } from '#db/verify.ts';
import { onBook } from './book.ts';
import { counted } from './table.ts';
import { type Answer, type Asked, done, readFlags, refused, type Verb } from './verb.ts';

const flagSchema = z.strictObject({});

const sentences: Readonly<Record<Flaw['flaw'], string>> = {
  missing: 'is missing',
  'no-entry': 'cannot be read: what stands there is no entry of this log',
  'not-canonical': 'is not written the one way that every entry is written',
  altered: 'was altered: it is not what was written',
  contradicts: 'contradicts the entries before it, as none does that was decided by the rules',
  'confidential-altered': 'has a confidential part that was altered: it is not what the entry committed to',
  'confidential-unknown': 'has a confidential part that the entry never committed to',
  'not-as-committed':
    'or one after it was replaced: the log is not the one that was sealed when it was written',
  'order-differs': 'is the last, and the log up to it does not give the queue that is shown',
};

/** What does not hold, as a sentence. Entries are numbered as in the log, from 0. */
export const flawSentence = ({ index, flaw }: Flaw): string =>
  flaw === 'order-differs' ? `Entry ${index - 1} ${sentences[flaw]}.` : `Entry ${index} ${sentences[flaw]}.`;

const soundText = ({ entries, root, erased }: Sound): string =>
  [
    `${counted(entries, 'entry', 'entries')}, each as it was written, and together the queue that is shown.`,
    `Root of the log: ${root}`,
    `Confidential parts erased: ${erased}`,
  ].join('\n');

const run = async (asked: Asked): Promise<Answer> => {
  const flags = readFlags(flagSchema, asked);
  if (!('read' in flags)) return flags;
  const found = await onBook(verifyBook);
  if ('flaw' in found) return refused(flawSentence(found), { ...found, sentence: flawSentence(found) });
  return done(soundText(found), found);
};

/** `rang verify`: the whole log checked again. */
export const verb: Verb = {
  words: [],
  usage: '',
  does: 'checks the whole log: every entry, every confidential part, the queue they give',
  options: {},
  examples: ['', '--json'],
  run,
};

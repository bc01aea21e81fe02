import type { words as french } from '#app/i18n/fr/words.ts';
import { statusWords } from '#lib/register/wording.ts';

/** The words that stand alone, in English. */
export const words: typeof french = {
  languageName: 'English',
  technologies: {
    wind: 'wind',
    solar: 'solar',
    biogas: 'biogas',
    hydro: 'hydro',
    cogeneration: 'cogeneration',
    storage: 'storage',
    other: 'other',
  },
  statuses: statusWords.en,
  unknownStatus: 'step at that time unknown',
  queueNames: { main: 'main queue', a: 'queue a', b: 'queue b' },
  inQueue: { main: 'the main queue', a: 'queue a', b: 'queue b' },
  partNames: { main: 'Main queue', a: 'Queue a', b: 'Queue b', left: 'Left the queue' },
  partHints: {
    main: 'moving through the procedure',
    a: 'waiting for capacity to come free',
    b: 'no answer within the time limit',
    left: 'commissioned, withdrawn or struck off',
  },
  columns: {
    rank: 'Rank',
    number: 'Entry',
    node: 'Point of the grid',
    technology: 'Technology',
    kva: 'Power',
    entered: 'Date of entry',
    status: 'Step',
  },
  faults: {
    'not-a-day': (typed) =>
      `“${typed}” is not a date of the calendar. Write it like this: 2026-03-31. Here is today’s queue.`,
    'day-in-future': (typed) =>
      `${typed} lies in the future: the queue of that day is not known yet. Here is today’s.`,
    'not-a-number': (typed) => `“${typed}” is not the number of an entry: one to nine digits, nothing else.`,
    'no-choice': (typed) => `“${typed}” is not one of these choices. Nothing is filtered by this field.`,
    'not-a-page': (typed) => `“${typed}” is not the number of a page. Here is the first.`,
    'no-such-page': (typed) => `There is no page ${typed}. Here is the last.`,
    'no-such-node': (typed) => `No point of the grid is named “${typed}”.`,
  },
  heldBack: {
    unmatched: (day) => `What holds it back: a transfer of ${day} waits for two persons to say whose it is.`,
    missing: (number, year) => `What holds it back: bank statement ${number} of ${year} is missing.`,
    unread: (day) => `What holds it back: the bank statement of ${day} has not been read yet.`,
  },
  entry: ['entry', 'entries'],
  project: ['project', 'projects'],
  point: ['point of the grid', 'points of the grid'],
  move: ['change of queue or step', 'changes of queue or step'],
  arrival: ['new entry', 'new entries'],
  departure: ['departure', 'departures'],
  line: ['record', 'records'],
};

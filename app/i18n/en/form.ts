import type { form as source } from '../fr/form.ts';

export const form: typeof source = {
  faults: {
    needed: () => 'This field is needed.',
    'too-long': () => 'This text is too long: shorten it.',
    'not-a-day': (typed) => `“${typed}” is not a day of the calendar. Write for example 31/03/2026.`,
    'not-a-whole-number': (typed) =>
      `“${typed}” is not a whole number that is possible here. Write for example 1 250.`,
    'not-an-amount': (typed) => `“${typed}” is not an amount in euros. Write for example 1 815,00.`,
    'not-an-e-mail': (typed) => `“${typed}” is not a mail address. Write for example name@example.be.`,
    'not-an-enterprise-number': (typed) =>
      `“${typed}” is not an enterprise number: ten digits, of which the last two check the others, for example 0403.170.701.`,
    'not-a-choice': () => 'Choose one of the answers offered.',
    'no-such-node': (typed) => `The grid has no point “${typed}”. Choose one from the list.`,
    'no-such-dossier': (typed) => `No dossier has the number “${typed}”.`,
    'no-power': () => 'No power is asked for: give a permanent or a flexible power.',
    'file-too-large': () => 'This file is too large: at most 20 MB.',
    'file-empty': () => 'This file is empty.',
    'file-of-other-type': () => 'This file is neither a PDF nor a PNG or JPEG picture.',
    'too-many-files': () => 'There are too many files at once: send them in several turns.',
  },
  summary: (count) =>
    count === 1
      ? 'One field needs another look. Nothing is done, nothing is lost.'
      : `${count} fields need another look. Nothing is done, nothing is lost.`,
  refused: 'The act is refused. Nothing is done, nothing is lost.',
  rule: (rule) => `Rule: ${rule}`,
  ruleNames: {
    'four-eyes': 'act of two persons',
    rankFinal: 'final rank',
    rules: 'rules document',
    capacity: 'hosting capacity',
    'time-limit': 'time limits',
    time: 'time',
    idempotency: 'one act, once',
  },
  optional: 'optional',
  file: 'PDF, PNG or JPEG, at most 20 MB.',
  filed: 'The file you chose is already filed; choosing another one replaces it.',
  choose: 'Choose…',
};

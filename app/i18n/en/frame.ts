import type { frame as french } from '#app/i18n/fr/frame.ts';

/** What stands around every page, in English. */
export const frame: typeof french = {
  skip: 'Skip to the content',
  tagline: 'the connection queue, open to all',
  nav: 'Pages',
  home: 'Home',
  queue: 'Queue',
  language: 'Language',
  footer:
    'These pages show only what everyone may see: number, point of the grid, power, dates and steps. Never a name, an address or an amount.',
  register: (lines, version, day) =>
    `Page computed on ${day} from the ${lines} of the register, rules version ${version}.`,
  missing: {
    title: 'Page not found',
    entry: (number) => `No entry of the queue has the number ${number}.`,
    entryHint:
      'A number appears here only once its place is gained, by the registration of the first payment.',
    page: 'This address leads to no page.',
    hint: 'Everything is found from the queue or the home page.',
  },
  broken: {
    title: 'The page could not be made',
    text: (reference) =>
      `Something failed on our side, nothing is lost. Try again in a moment; if it lasts, give the reference ${reference}.`,
  },
  find: { label: 'Find an entry by its number', button: 'Find' },
};

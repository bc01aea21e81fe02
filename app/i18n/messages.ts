import { entry as enEntry } from './en/entry.ts';
import { finance as enFinance } from './en/finance.ts';
import { form as enForm } from './en/form.ts';
import { frame as enFrame } from './en/frame.ts';
import { grid as enGrid } from './en/grid.ts';
import { home as enHome } from './en/home.ts';
import { queue as enQueue } from './en/queue.ts';
import { space as enSpace } from './en/space.ts';
import { words as enWords } from './en/words.ts';
import { entry } from './fr/entry.ts';
import { finance } from './fr/finance.ts';
import { form } from './fr/form.ts';
import { frame } from './fr/frame.ts';
import { grid } from './fr/grid.ts';
import { home } from './fr/home.ts';
import { queue } from './fr/queue.ts';
import { space } from './fr/space.ts';
import { words } from './fr/words.ts';
import type { Locale } from './locale.ts';

const fr = { words, frame, form, space, finance, home, queue, grid, entry };

/** Every sentence of the pages. French is the source: a sentence missing in another language does not compile. */
export type Messages = typeof fr;

const all: Readonly<Record<Locale, Messages>> = {
  fr,
  en: {
    words: enWords,
    frame: enFrame,
    form: enForm,
    space: enSpace,
    finance: enFinance,
    home: enHome,
    queue: enQueue,
    grid: enGrid,
    entry: enEntry,
  },
};

/** The sentences of one language. */
export const messagesOf = (locale: Locale): Messages => all[locale];

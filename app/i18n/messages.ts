import type { Locale } from './locale.ts';
import { en } from './messages/en.ts';
import { fr } from './messages/fr.ts';

/** Every sentence of the pages. French is the source: a sentence missing in another language does not compile. */
export type Messages = typeof fr;

const all: Readonly<Record<Locale, Messages>> = { fr, en };

/** The sentences of one language. */
export const messagesOf = (locale: Locale): Messages => all[locale];

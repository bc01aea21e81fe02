import { type Format, formatOf } from './format.ts';
import type { Locale } from './locale.ts';
import { type Messages, messagesOf } from './messages.ts';

/** One language: its sentences, and how it writes numbers and dates. */
export type Speech = { readonly locale: Locale; readonly say: Messages; readonly write: Format };

/** How the pages speak in one language. */
export const speechOf = (locale: Locale): Speech => ({
  locale,
  say: messagesOf(locale),
  write: formatOf(locale),
});

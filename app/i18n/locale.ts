/** The languages of the pages; every address starts with one of them. French is the source. */
export const locales = ['fr', 'en'] as const;

export type Locale = (typeof locales)[number];

/** Whether the first part of an address names a language of the pages. */
export const isLocale = (text: string): text is Locale => locales.some((one) => one === text);

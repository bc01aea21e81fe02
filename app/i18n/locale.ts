/** The languages of the pages; every address starts with one of them. French is the source, and the default. */
export const locales = ['fr', 'en'] as const;

export type Locale = (typeof locales)[number];

/** Whether the first part of an address names a language of the pages. */
export const isLocale = (text: string): text is Locale => locales.some((one) => one === text);

/** The language for somebody whose browser prefers these ('en-GB,en;q=0.9,fr;q=0.8'): the first that the pages speak. */
export const preferredLocale = (accepted: string): Locale => {
  const ranges = accepted.split(',').map((range) => {
    const [tag = '', ...marks] = range.trim().toLowerCase().split(';');
    const weight = marks.map((mark) => /^\s*q=([\d.]+)$/.exec(mark)?.[1]).find(Boolean) ?? '1';
    return { language: tag.split('-')[0] ?? '', weight: Number(weight) };
  });
  ranges.sort((a, b) => b.weight - a.weight);
  const wanted = ranges.find(({ language, weight }) => weight > 0 && isLocale(language));
  return locales.find((locale) => locale === wanted?.language) ?? 'fr';
};

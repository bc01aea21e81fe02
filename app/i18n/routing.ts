import { defineRouting } from 'next-intl/routing';

/** The languages of the pages; every address starts with one of them. */
export const routing = defineRouting({ locales: ['fr', 'en'], defaultLocale: 'fr', localePrefix: 'always' });

import type { Locale } from '#app/i18n/locale.ts';
import { dossierAddress, spaceAddress } from '#app/page/address.ts';
import { type Asking, everything, queryOf } from './asking.ts';

/** The desk with what is asked of it. */
export const deskAddress = (locale: Locale, asking: Partial<Asking> = {}): string =>
  `${spaceAddress(locale, 'expert')}${queryOf({ ...everything, ...asking })}`;

/** A dossier, at one of its acts where one is named. */
export const fileAddress = (locale: Locale, dossier: number, act = ''): string =>
  `${dossierAddress(locale, 'expert', dossier)}${act === '' ? '' : `#${act}`}`;

/** A document of a dossier. */
export const documentAddress = (locale: Locale, dossier: number, id: string): string =>
  `${dossierAddress(locale, 'expert', dossier, 'documents')}/${encodeURIComponent(id)}`;

/** The acts that wait for a second person; one of them where it is named. */
export const actsAddress = (locale: Locale, act: number | null = null): string =>
  `${spaceAddress(locale, 'expert')}/acts${act === null ? '' : `#act-${act}`}`;

/** What the page of the grid shows: opened below a node, or changing one, with the capacity to foresee, in kVA as typed. */
export type GridAsking = { readonly below?: string; readonly node?: string; readonly kva?: string };

/** The grid as the expert sees it. */
export const gridAddress = (locale: Locale, asking: GridAsking = {}): string => {
  const query = new URLSearchParams(asking);
  return `${spaceAddress(locale, 'expert')}/grid${query.size === 0 ? '' : `?${query}`}`;
};

/**
 * The address after an act: `name` is what has been done, `offered` who was offered capacity by the same decision. It
 * leads to the top of the page: a browser would keep the part that the form stood at.
 */
export const afterAct = (address: string, name: string, offered: readonly number[] = []): string => {
  const said = new URLSearchParams({ done: name });
  if (offered.length > 0) said.set('offered', offered.join('-'));
  return `${address}?${said}#content`;
};

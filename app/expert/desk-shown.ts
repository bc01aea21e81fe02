import type { PrivateVisit } from '#app/private/private-page.tsx';
import type { Work } from '#lib/register/worklist.ts';
import type { Asking } from './asking.ts';
import type { DeskList } from './desk-list.ts';

/** What a dossier is called: the company and the site, '' as far as they are not written. */
export type Named = { readonly company: string; readonly site: string };

/** All that the desk shows. */
export type DeskProps = {
  readonly visit: PrivateVisit;
  readonly asking: Asking;
  readonly works: readonly Work[];
  readonly list: DeskList;
  readonly names: ReadonlyMap<number, Named>;
  /** The number of a dossier that was typed and does not exist; '' for none. */
  readonly number: string;
};

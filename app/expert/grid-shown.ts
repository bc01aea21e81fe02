import type { PrivateVisit } from '#app/private/private-page.tsx';
import type { Branch, Opened } from './grid-tree.ts';

/** A change that is looked at before it is proposed: null where nothing is typed, `kva` null where that is no number. */
export type Foreseen = {
  readonly typed: string;
  readonly kva: number | null;
  readonly offers: readonly { readonly dossier: number; readonly kva: number }[];
};

/** All that the page of the grid shows. */
export type GridProps = {
  readonly visit: PrivateVisit;
  /** The point whose capacity is looked at; null for none. */
  readonly node: string | null;
  readonly opened: Opened;
  readonly shown: readonly Branch[];
  readonly foreseen: Foreseen | null;
};

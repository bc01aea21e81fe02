import type { PrivateVisit } from '#app/private/private-page.tsx';
import type { Filed } from '#db/document.ts';
import type { Chapter } from '#db/story.ts';
import type { Position } from '#lib/queue/position.ts';
import type { Dossier } from '#lib/register/dossier.ts';
import type { Possible } from '#lib/register/possible.ts';
import type { Work } from '#lib/register/worklist.ts';
import type { Assessed } from './assessed.ts';

/** All that an expert sees of a dossier. `draft` is what its producer has typed while it is one. */
export type Shown = {
  readonly visit: PrivateVisit;
  readonly dossier: Dossier;
  readonly work: Work | null;
  readonly position: Position | null;
  readonly assessed: Assessed | null;
  readonly possible: readonly Possible[];
  readonly words: Readonly<Record<string, string>>;
  readonly draft: Readonly<Record<string, string>>;
  readonly documents: readonly Filed[];
  readonly story: readonly Chapter[];
};

import type { Picture } from '#app/queue/public-line.ts';
import type { Rules } from '#lib/rules/rules.ts';
import type { Answer } from './answer.ts';
import type { Asked } from './asking.ts';
import type { Station } from './roomiest.ts';

/** All that the page of the capacity check shows. */
export type Shown = {
  readonly asked: Asked;
  readonly answer: Answer | null;
  readonly picture: Picture;
  readonly stations: readonly Station[];
  readonly rules: Rules | null;
  readonly nameOf: (node: string) => string;
  readonly nodes: readonly NodeGroup[];
};

/** The points of the grid below one substation, that itself first. */
export type NodeGroup = {
  readonly name: string;
  readonly nodes: readonly { readonly node: string; readonly name: string }[];
};

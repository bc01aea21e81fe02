import type { EventOf } from '#lib/register/event.ts';

const substations = 20;
const transformersEach = 4;
const feedersEach = 20;

type Added = EventOf<'NodeAdded'>;

const added = (
  node: string,
  parent: string | null,
  kind: Added['kind'],
  hostingCapacityKva: number,
): Added => ({ type: 'NodeAdded', node, parent, kind, name: node, hostingCapacityKva });

const countTo = (length: number): readonly number[] => Array.from({ length }, (_, index) => index + 1);

const treeBelow = (substation: string, hostingKva: number): readonly Added[] => [
  added(substation, null, 'substation', hostingKva),
  ...countTo(transformersEach).map((one) =>
    added(`${substation}-T${one}`, substation, 'transformer', Math.floor(hostingKva / 3)),
  ),
  ...countTo(feedersEach).map((one) =>
    added(
      `${substation}-F${one}`,
      `${substation}-T${1 + (one % transformersEach)}`,
      'feeder',
      Math.floor(hostingKva / 15),
    ),
  ),
];

/** A grid of 500 nodes, parents first: 20 substations with 4 transformers and 20 feeders each; capacity per substation in kVA. */
export const gridOf500 = (hostingKva: number): readonly Added[] =>
  countTo(substations).flatMap((one) => treeBelow(`B${one}`, hostingKva));

/** The names of its feeders: where the projects connect. */
export const feeders: readonly string[] = gridOf500(0)
  .filter(({ kind }) => kind === 'feeder')
  .map(({ node }) => node);

import { pathOf, rootOf } from '#lib/queue/footprint.ts';
import { workings } from '#lib/queue/position.ts';
import type { Register } from '#lib/register/register.ts';
import type { Rules } from '#lib/rules/rules.ts';

/** A point of the grid that could take a project, with the answer that the arithmetic gives today, behind everybody. */
export type Candidate = {
  readonly node: string;
  readonly name: string;
  readonly substation: string;
  readonly isNear: boolean;
} & Pick<ReturnType<typeof workings>, 'bottleneck' | 'ahead' | 'availableKva' | 'fits'>;

/** Small letters without accents: what is meant when a name is typed. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const isNear = (register: Register, node: string, place: string): boolean => {
  const wanted = plain(place)
    .split(' ')
    .filter((word) => word.length > 2);
  const names = plain(
    pathOf(register, node)
      .map((one) => register.nodes.get(one)?.name ?? one)
      .join(' '),
  ).split(' ');
  return wanted.some((word) => names.includes(word));
};

const candidateAt = (
  register: Register,
  node: string,
  kva: number,
  rules: Rules,
  place: string,
): Candidate => {
  const { bottleneck, ahead, availableKva, fits } = workings(register, node, kva, null, rules);
  const nameOf = (one: string) => register.nodes.get(one)?.name ?? one;
  return {
    node,
    name: nameOf(node),
    substation: nameOf(rootOf(register, node)),
    isNear: isNear(register, node, place),
    bottleneck: bottleneck === null ? null : nameOf(bottleneck),
    ahead,
    availableKva,
    fits,
  };
};

const score = ({ isNear, fits, availableKva }: Candidate): number =>
  (isNear ? 4e9 : 0) + (fits === true ? 2e9 : 0) + (availableKva ?? 0);

/** How many points elsewhere are proposed where nothing near fits. */
const farthest = 4;

/**
 * The points proposed for a power (kVA) near a place: the one chosen already, then those near, where it fits
 * and the roomiest first, then some elsewhere when nothing near fits. A project is connected at a feeder or a transformer, seldom at a substation itself.
 */
export const candidatesFor = (
  register: Register,
  rules: Rules,
  {
    place,
    permanentKva,
    chosen,
    limit,
  }: {
    readonly place: string;
    readonly permanentKva: number;
    readonly chosen: string | null;
    readonly limit: number;
  },
): readonly Candidate[] => {
  const all = [...register.nodes.values()]
    .filter(({ kind, node }) => kind !== 'substation' || node === chosen)
    .map(({ node }) => candidateAt(register, node, permanentKva, rules, place))
    .toSorted((a, b) => score(b) - score(a));
  const kept = all.filter(({ node }) => node === chosen);
  const others = all.filter(({ node }) => node !== chosen);
  const near = others.filter((one) => one.isNear);
  const farther = others.filter((one) => !one.isNear);
  const room = limit - kept.length;
  const isRoomNear = [...kept, ...near].some((one) => one.isNear && one.fits === true);
  const shownNear = near.slice(0, isRoomNear ? room : room - farthest);
  return [...kept, ...shownNear, ...farther.slice(0, isRoomNear ? 0 : room - shownNear.length)];
};

/** The communes that the points of the grid are named after, in alphabetical order. */
export const communesOf = ({ nodes }: Pick<Register, 'nodes'>): readonly string[] => {
  const names = [...nodes.values()].flatMap(({ kind, name }) => {
    if (kind === 'substation') return name.split(' – ')[0] ?? [];
    return kind === 'feeder' ? name.replace(/^Départ /, '') : [];
  });
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'fr'));
};

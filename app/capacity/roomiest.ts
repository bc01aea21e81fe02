import type { PublicNode } from '#app/queue/public-line.ts';
import { rootOf } from '#lib/queue/footprint.ts';
import type { Register } from '#lib/register/register.ts';

/** A point of the grid and what a newcomer could have there, in kVA. */
export type Roomy = { readonly node: string; readonly name: string; readonly roomKva: number };

/** A substation: what is left for a newcomer at it, and at the roomiest point below it; null where none is published. */
export type Station = { readonly station: PublicNode; readonly roomKva: number; readonly best: Roomy | null };

const bestBelow = (
  { nodes }: Pick<Register, 'nodes'>,
  room: ReadonlyMap<string, number | null>,
): ReadonlyMap<string, Roomy> => {
  const best = new Map<string, Roomy>();
  for (const { node, name, kind } of nodes.values()) {
    const roomKva = room.get(node) ?? null;
    if (roomKva === null || kind === 'substation' || kind === 'transformer') continue;
    const root = rootOf({ nodes }, node);
    if (roomKva > (best.get(root)?.roomKva ?? -1)) best.set(root, { node, name, roomKva });
  }
  return best;
};

const compare = (a: Station, b: Station): number =>
  b.roomKva - a.roomKva ||
  (b.best?.roomKva ?? 0) - (a.best?.roomKva ?? 0) ||
  (a.station.name < b.station.name ? -1 : 1);

/** The substations by what is left for a newcomer, the roomiest first. `room` as `roomAtNodes` gives it. */
export const roomiestFirst = (
  substations: readonly PublicNode[],
  register: Pick<Register, 'nodes'>,
  room: ReadonlyMap<string, number | null>,
): readonly Station[] => {
  const best = bestBelow(register, room);
  return substations
    .map((station) => ({
      station,
      roomKva: room.get(station.node) ?? 0,
      best: best.get(station.node) ?? null,
    }))
    .sort(compare);
};

/** The most that one newcomer could have somewhere at a substation. */
export const mostAt = ({ roomKva, best }: Station): number => Math.max(roomKva, best?.roomKva ?? 0);

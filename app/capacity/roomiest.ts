import { rootOf } from '#lib/queue/footprint.ts';
import { type NodeWorkings, workings } from '#lib/queue/position.ts';
import { roomAtNodes } from '#lib/queue/room.ts';
import type { Register } from '#lib/register/register.ts';
import type { Rules } from '#lib/rules/rules.ts';

/** A point of the grid and what a newcomer could have there, in kVA. */
export type Roomy = { readonly node: string; readonly name: string; readonly roomKva: number };

/** A substation as a newcomer finds it: what weighs on it, what is left there, and at the roomiest feeder below it. */
export type Station = Roomy & { readonly load: NodeWorkings; readonly best: Roomy | null };

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
  b.roomKva - a.roomKva || (b.best?.roomKva ?? 0) - (a.best?.roomKva ?? 0) || (a.name < b.name ? -1 : 1);

/** The substations that publish a capacity, by what is left for a newcomer there, the roomiest first. */
export const roomiestFirst = (register: Register, rules: Rules): readonly Station[] => {
  const room = roomAtNodes(register, rules);
  const best = bestBelow(register, room);
  const stations: Station[] = [];
  for (const { node, name, parent } of register.nodes.values()) {
    const roomKva = room.get(node) ?? null;
    if (parent !== null || roomKva === null) continue;
    const [load] = workings(register, node, 0, null, rules).path;
    if (load !== undefined) stations.push({ node, name, roomKva, load, best: best.get(node) ?? null });
  }
  return stations.sort(compare);
};

/** The most that one newcomer could have somewhere at a substation. */
export const mostAt = ({ roomKva, best }: Station): number => Math.max(roomKva, best?.roomKva ?? 0);

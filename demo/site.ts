import { workings } from '#lib/queue/position.ts';
import { type Rules, rulesOn } from '#lib/rules/rules.ts';
import type { Character } from './character.ts';
import { demoGrid, substations } from './grid.ts';
import { type Stage, today } from './stage.ts';

type Place = { readonly node: string; readonly permanentKva: number };

/** What is too much for a feeder is connected at a transformer. */
const feederLimitKva = 4_500;

const nodesFor = (stage: Stage, permanentKva: number): readonly string[] => {
  const kind = permanentKva > feederLimitKva || stage.chance.happens(12) ? 'transformer' : 'feeder';
  return demoGrid.filter((one) => one.kind === kind).map((one) => one.node);
};

const rulesToday = (stage: Stage): Rules => {
  const rules = rulesOn(stage.register.rules, today(stage));
  if (rules === null) throw new Error('no rules are in force');
  return rules;
};

/** What a request that came today could have at a node, in kVA. */
const availableKva = (stage: Stage, node: string): number =>
  workings(stage.register, node, 0, null, rulesToday(stage)).availableKva ?? 0;

const pulled = (stage: Stage, nodes: readonly string[]): string => {
  const { code } = stage.chance.weigh(substations.map((one) => [one.pull, one]));
  return stage.chance.pick(nodes.filter((node) => node.startsWith(`S-${code}-`)));
};

const roomiest = (stage: Stage, nodes: readonly string[]): string =>
  Array.from({ length: 12 }, () => stage.chance.pick(nodes)).reduce((best, node) =>
    availableKva(stage, node) > availableKva(stage, best) ? node : best,
  );

/** A node that cannot take the power now, though it could if others left; else more is asked than any node has left. */
const tightest = (stage: Stage, nodes: readonly string[], permanentKva: number): Place => {
  const { register, chance } = stage;
  const open = nodes.map((node) => ({ node, left: availableKva(stage, node) }));
  const full = open.filter(({ node, left }) => {
    const hosting = register.nodes.get(node)?.hostingCapacityKva ?? 0;
    const used = register.taken.get(node)?.usedKva ?? 0;
    return left < permanentKva && hosting - used > permanentKva;
  });
  if (full.length > 0) return { node: chance.pick(full).node, permanentKva };
  const [least] = open.toSorted((a, b) => a.left - b.left);
  if (least === undefined) throw new Error('the grid has no node');
  return { node: least.node, permanentKva: Math.max(permanentKva, Math.max(0, least.left) + 400) };
};

/** Where a producer asks to connect, and for how much: chosen on the day of the request. */
export const placeFor = (stage: Stage, { site, permanentKva }: Character): Place => {
  const nodes = nodesFor(stage, permanentKva);
  switch (site) {
    case 'pulled':
      return { node: pulled(stage, nodes), permanentKva };
    case 'roomy':
      return { node: roomiest(stage, nodes), permanentKva };
    case 'tight':
      return tightest(stage, nodes, permanentKva);
  }
};

import type { Day } from '#lib/calendar/day.ts';
import { workings } from '#lib/queue/position.ts';
import { rulesOn } from '#lib/rules/rules.ts';
import { byProducer, characterOf, expertWill, producerWill } from './acts.ts';
import type { Character } from './character.ts';
import { demoGrid, substations } from './grid.ts';
import { addressOf, recordOf } from './people.ts';
import { homeMoment, plan, type Stage, today } from './stage.ts';

/** On that day a producer opens a dossier, and goes about it in that way. */
export const willOpen = (stage: Stage, day: Day, character: Character): void =>
  plan(stage, homeMoment(stage, day), () => {
    const holder = `h-${stage.chance.hex(8)}`;
    stage.cast.set(holder, character);
    return byProducer(stage, holder, { type: 'OpenDossier', holder }, recordOf(character.company));
  });

/** R2: a producer asks for an advice first, and gets it; or writes the request. */
export const whileDraft = (stage: Stage, dossier: number): void => {
  if (!characterOf(stage, dossier).asksAdvice) willSubmit(stage, dossier);
  else producerWill(stage, dossier, 0, () => ({ type: 'AskPreliminaryAdvice', dossier }));
};

export const afterAdviceAsked = (stage: Stage, dossier: number): void =>
  expertWill(stage, dossier, stage.chance.between(3, 16), () => ({ type: 'GivePreliminaryAdvice', dossier }));

/** R3, R7: the request is complete some days later, or stays a draft. */
export const willSubmit = (stage: Stage, dossier: number): void => {
  const { chance } = stage;
  const character = characterOf(stage, dossier);
  const { submitsAfterDays, study, technology, flexibleKva } = character;
  if (submitsAfterDays === null) return;
  const parcel = `Division ${chance.between(1, 9)}, section ${chance.pick(['A', 'B', 'C', 'D'])}, n° ${chance.between(10, 980)}`;
  const submit = () => {
    const project = { ...placeFor(stage, character), technology, flexibleKva };
    return { type: 'SubmitRequest', dossier, study, project } as const;
  };
  producerWill(stage, dossier, submitsAfterDays, submit, { site: addressOf(chance), parcel });
};

type Place = { readonly node: string; readonly permanentKva: number };

/** What is too much for a feeder is connected at a transformer. */
const feederLimitKva = 4_500;

/** Where a producer asks to connect, and for how much: chosen on the day of the request. */
const placeFor = (stage: Stage, { site, permanentKva }: Character): Place => {
  const kind = permanentKva > feederLimitKva || stage.chance.happens(12) ? 'transformer' : 'feeder';
  const nodes = demoGrid.filter((one) => one.kind === kind).map((one) => one.node);
  switch (site) {
    case 'pulled':
      return { node: pulled(stage, nodes), permanentKva };
    case 'roomy':
      return { node: roomiest(stage, nodes), permanentKva };
    case 'tight':
      return tightest(stage, nodes, permanentKva);
  }
};

const pulls = Object.fromEntries(substations.map(({ code, pull }) => [`S-${code}-`, pull]));

const pulled = ({ chance }: Stage, nodes: readonly string[]): string => {
  const substation = chance.weigh(pulls);
  return chance.pick(nodes.filter((node) => node.startsWith(substation)));
};

/** What a request that came today could have at a node, in kVA. */
const availableKva = (stage: Stage, node: string): number => {
  const rules = rulesOn(stage.register.rules, today(stage));
  return rules === null ? 0 : (workings(stage.register, node, 0, null, rules).availableKva ?? 0);
};

const roomiest = (stage: Stage, nodes: readonly string[]): string =>
  Array.from({ length: 12 }, () => stage.chance.pick(nodes)).reduce((best, node) =>
    availableKva(stage, node) > availableKva(stage, best) ? node : best,
  );

/** A node that cannot take the power now, though it could if others left; else more is asked than any node has left. */
const tightest = (stage: Stage, nodes: readonly string[], permanentKva: number): Place => {
  const { register, chance } = stage;
  const open = nodes.map((node) => ({ node, leftKva: availableKva(stage, node) }));
  const full = open.filter(({ node, leftKva }) => {
    const hostingKva = register.nodes.get(node)?.hostingCapacityKva ?? 0;
    const usedKva = register.taken.get(node)?.usedKva ?? 0;
    return leftKva < permanentKva && hostingKva - usedKva > permanentKva;
  });
  if (full.length > 0) return { node: chance.pick(full).node, permanentKva };
  const least = open.reduce((least, one) => (one.leftKva < least.leftKva ? one : least));
  return { node: least.node, permanentKva: Math.max(permanentKva, Math.max(0, least.leftKva) + 400) };
};

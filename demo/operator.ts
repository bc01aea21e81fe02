import { addDays, type Day, yearMonthDay } from '#lib/calendar/day.ts';
import { pathOf } from '#lib/queue/footprint.ts';
import { position } from '#lib/queue/position.ts';
import type { Dossier } from '#lib/register/dossier.ts';
import type { Rules } from '#lib/rules/rules.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { byStaff, dossierOf, proposing } from './acts.ts';
import { workingDayBefore } from './bank.ts';
import { receiveUnrelated } from './money.ts';
import { type Act, inOffice, inOfficeOn, type Stage, today } from './stage.ts';

const firstOfMonthAfter = (day: Day): Day =>
  yearMonthDay(addDays(day, 1)).day === 1 ? addDays(day, 1) : firstOfMonthAfter(addDays(day, 1));

const dearer = (cents: number): number => Math.round((cents * 1.04) / 1_000) * 1_000;

/** To whom fees are paid: a grid operator that there is nowhere. */
const payTo: Rules['payTo'] = { ...version1.payTo, beneficiary: 'Entre-Haine Réseaux SC' };

/** Version 1, with the operator's own name. */
export const firstRules: Rules = { ...version1, payTo };

/** Version 2: the fees follow the index, and owners are reminded two weeks before an end as well. */
const version2 = (inForceFrom: Day, { bank: { first } }: Stage): Rules => ({
  ...firstRules,
  payTo: { ...payTo, firstStatement: first },
  version: 2,
  inForceFrom,
  reminders: [30, 14, 7, 1],
  tariff: version1.tariff.map((row) => {
    const amountCents = dearer(row.amountCents);
    return { ...row, amountCents, vatCents: (amountCents * 21) / 100 };
  }),
});

const publishVersion2 = (stage: Stage): Act => {
  const rules = version2(firstOfMonthAfter(addDays(today(stage), 30)), stage);
  return byStaff(stage, 'managers', proposing({ type: 'PublishRules', rules }));
};

const waitingA = (stage: Stage): readonly Dossier[] =>
  stage.register.queues.a.map(({ number }) => dossierOf(stage, number));

/** The node that keeps most power waiting in queue a. */
const tightestNode = (stage: Stage): string => {
  const waitingKva = new Map<string, number>();
  for (const { number, project } of waitingA(stage)) {
    const node = position(stage.register, number, today(stage))?.bottleneck ?? '';
    waitingKva.set(node, (waitingKva.get(node) ?? 0) + (project?.permanentKva ?? 0));
  }
  const [most] = [...waitingKva].toSorted((a, b) => b[1] - a[1]);
  return most?.[0] ?? 'S-ATH';
};

const changeCapacity = (stage: Stage, node: string, byPercent: number, reason: string): Act => {
  const beforeKva = stage.register.nodes.get(node)?.hostingCapacityKva ?? 0;
  const hostingCapacityKva = beforeKva + Math.round((beforeKva * byPercent) / 10_000) * 100;
  return byStaff(stage, 'experts', proposing({ type: 'ChangeCapacity', node, hostingCapacityKva, reason }));
};

const reinforce = (stage: Stage): Act =>
  changeCapacity(stage, tightestNode(stage), 25, 'Renforcement mis en service : câble et cellule remplacés.');

const correct = (stage: Stage): Act =>
  changeCapacity(stage, 'S-LOUVIERE-F2', -10, 'Correction : la section d’un tronçon était mal relevée.');

const addFeeder = (stage: Stage): Act =>
  byStaff(stage, 'experts', {
    type: 'AddNode',
    node: 'S-MONS-F9',
    parent: 'S-MONS-T2',
    kind: 'feeder',
    name: 'Départ Grand Large',
    hostingCapacityKva: 6_500,
  });

/** What every node of a dossier's path has left for it, whoever else claims it; negative when it is too much. */
const physicallyLeftKva = ({ register }: Stage, { project }: Dossier): number => {
  const leftKva = pathOf(register, project?.node ?? '').map((node) => {
    const { usedKva = 0, grantedKva = 0 } = register.taken.get(node) ?? {};
    return (register.nodes.get(node)?.hostingCapacityKva ?? 0) - usedKva - grantedKva;
  });
  return Math.min(...leftKva) - (project?.permanentKva ?? 0);
};

const exceptionReason =
  'Alimentation de secours d’un hôpital : raccordement déclaré d’intérêt public par arrêté communal.';

/** R1: once, a project that fits passes over a larger one that does not. Towards the last try the best there is. */
const offerOutOfOrder = (stage: Stage, tries = 25): Act | null => {
  if (stage.done.has('offered out of order')) return null;
  if (tries > 1) inOffice(stage, 25, () => offerOutOfOrder(stage, tries - 1));
  const left = new Map(waitingA(stage).map((one) => [one.number, physicallyLeftKva(stage, one)]));
  const [best] = [...left].toSorted(([, a], [, b]) => b - a);
  if (best === undefined || (tries > 5 && best[1] < 0)) return null;
  const offer = { type: 'OfferOutOfOrder', dossier: best[0], exception: exceptionReason } as const;
  return byStaff(stage, 'experts', proposing(offer));
};

const agenda: readonly (readonly [dayOfStory: number, act: (stage: Stage) => Act | null])[] = [
  ...[130, 410, 777, 1_160, 1_400].map((day) => [day, receiveUnrelated] as const),
  ...[480, 760, 1_010, 1_240].map((day) => [day, reinforce] as const),
  [600, addFeeder],
  [690, publishVersion2],
  [700, offerOutOfOrder],
  [905, correct],
];

/** What the operator does of itself in the four years: rules, reinforcements, a correction, an exception. */
export const runOperator = (stage: Stage): void => {
  for (const [dayOfStory, act] of agenda)
    inOfficeOn(stage, addDays(stage.firstDay, dayOfStory), () => act(stage));
  inOfficeOn(stage, workingDayBefore(stage.lastDay), () => reinforce(stage));
};

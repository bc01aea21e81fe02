import { addDays, type Day, yearMonthDay } from '#lib/calendar/day.ts';
import { pathOf } from '#lib/queue/footprint.ts';
import { position } from '#lib/queue/position.ts';
import type { Dossier } from '#lib/register/dossier.ts';
import type { Rules } from '#lib/rules/rules.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { officeMoment, workingDayOnOrBefore } from './moment.ts';
import { receiveUnrelated } from './money.ts';
import { oneOf } from './staff.ts';
import { type Act, dossierOf, type Plan, type Stage, today } from './stage.ts';

const onDayOfStory = (stage: Stage, dayOfStory: number, plan: Plan): void =>
  stage.agenda.put(officeMoment(stage.chance, addDays(stage.firstDay, dayOfStory)), plan);

const firstOfMonthAfter = (day: Day): Day => {
  let found = addDays(day, 1);
  while (yearMonthDay(found).day !== 1) found = addDays(found, 1);
  return found;
};

const dearer = (cents: number): number => Math.round((cents * 1.04) / 1_000) * 1_000;

/** Version 2: the fees follow the index, and owners are reminded two weeks before an end as well. */
const version2 = (inForceFrom: Day): Rules => ({
  ...version1,
  version: 2,
  inForceFrom,
  reminders: [30, 14, 7, 1],
  tariff: version1.tariff.map((row) => {
    const amountCents = dearer(row.amountCents);
    return { ...row, amountCents, vatCents: (amountCents * 21) / 100 };
  }),
});

const publishVersion2 = (stage: Stage): readonly Act[] => {
  const rules = version2(firstOfMonthAfter(addDays(today(stage), 30)));
  const command = { type: 'PublishRules', rules } as const;
  return [{ command: { type: 'ProposeAct', command }, actor: oneOf(stage.chance, 'managers') }];
};

const waitingA = (stage: Stage): readonly Dossier[] =>
  stage.register.queues.a.map(({ number }) => dossierOf(stage, number));

/** The node that keeps most power waiting in queue a. */
const tightestNode = (stage: Stage): string => {
  const waiting = new Map<string, number>();
  for (const { number, project } of waitingA(stage)) {
    const node = position(stage.register, number, today(stage))?.bottleneck ?? '';
    waiting.set(node, (waiting.get(node) ?? 0) + (project?.permanentKva ?? 0));
  }
  const [most] = [...waiting].toSorted((a, b) => b[1] - a[1]);
  return most?.[0] ?? 'S-ATH';
};

const changeCapacity = (stage: Stage, node: string, byPercent: number, reason: string): readonly Act[] => {
  const before = stage.register.nodes.get(node)?.hostingCapacityKva ?? 0;
  const hostingCapacityKva = before + Math.round((before * byPercent) / 10_000) * 100;
  const command = { type: 'ChangeCapacity', node, hostingCapacityKva, reason } as const;
  return [{ command: { type: 'ProposeAct', command }, actor: oneOf(stage.chance, 'experts') }];
};

const reinforce = (stage: Stage) => (): readonly Act[] =>
  changeCapacity(stage, tightestNode(stage), 25, 'Renforcement mis en service : câble et cellule remplacés.');

const correct = (stage: Stage) => (): readonly Act[] =>
  changeCapacity(stage, 'S-LOUVIERE-F2', -10, 'Correction : la section d’un tronçon était mal relevée.');

const addFeeder = (stage: Stage) => (): readonly Act[] => [
  {
    command: {
      type: 'AddNode',
      node: 'S-MONS-F9',
      parent: 'S-MONS-T2',
      kind: 'feeder',
      name: 'Départ Grand Large',
      hostingCapacityKva: 6_500,
    },
    actor: oneOf(stage.chance, 'experts'),
  },
];

/** What every node of a dossier's path has left for it, whoever else claims it; negative when it is too much. */
const physicallyLeftKva = ({ register }: Stage, { project }: Dossier): number => {
  const left = pathOf(register, project?.node ?? '').map((node) => {
    const { usedKva = 0, grantedKva = 0 } = register.taken.get(node) ?? {};
    return (register.nodes.get(node)?.hostingCapacityKva ?? 0) - usedKva - grantedKva;
  });
  return Math.min(...left) - (project?.permanentKva ?? 0);
};

const exceptionReason =
  'Alimentation de secours d’un hôpital : raccordement déclaré d’intérêt public par arrêté communal.';

/** R1: once, a project that fits passes over a larger one that does not. Near the end the best there is. */
const offerOutOfOrder =
  (stage: Stage, tries: number): Plan =>
  () => {
    const [best] = waitingA(stage).toSorted(
      (a, b) => physicallyLeftKva(stage, b) - physicallyLeftKva(stage, a),
    );
    if (best === undefined || (tries > 1 && physicallyLeftKva(stage, best) < 0)) {
      if (tries > 1)
        stage.agenda.put(
          officeMoment(stage.chance, addDays(today(stage), 25)),
          offerOutOfOrder(stage, tries - 1),
        );
      return [];
    }
    const command = { type: 'OfferOutOfOrder', dossier: best.number, exception: exceptionReason } as const;
    return [{ command: { type: 'ProposeAct', command }, actor: oneOf(stage.chance, 'experts') }];
  };

/** What the operator does of itself in the four years: rules, reinforcements, a correction, money of nobody's. */
export const runOperator = (stage: Stage): void => {
  onDayOfStory(stage, 690, () => publishVersion2(stage));
  for (const dayOfStory of [480, 760, 1_010, 1_240]) onDayOfStory(stage, dayOfStory, reinforce(stage));
  const lastChange = workingDayOnOrBefore(addDays(stage.lastDay, -1));
  stage.agenda.put(officeMoment(stage.chance, lastChange), reinforce(stage));
  onDayOfStory(stage, 905, correct(stage));
  onDayOfStory(stage, 600, addFeeder(stage));
  onDayOfStory(stage, 700, offerOutOfOrder(stage, 25));
  for (const dayOfStory of [130, 410, 777, 1_160, 1_400])
    onDayOfStory(stage, dayOfStory, receiveUnrelated(stage));
};

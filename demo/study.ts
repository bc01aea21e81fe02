import { addDays, daysBetween } from '#lib/calendar/day.ts';
import { position } from '#lib/queue/position.ts';
import { isFinal } from '#lib/queue/rank.ts';
import type { PlainCommand } from '#lib/register/command.ts';
import { runningLimit } from '#lib/register/dossier.ts';
import type { Character } from './character.ts';
import {
  type Act,
  byExpert,
  characterOf,
  dossierOf,
  evidence,
  inOffice,
  type Stage,
  today,
} from './stage.ts';

/** Two outcomes that go against the arithmetic: from which day of the story on, and the reason that is published. */
const exceptions = [
  {
    fromDay: 560,
    reason: 'Mesures sur douze mois : la pointe d’injection du départ est inférieure de 18 % au calcul.',
  },
  {
    fromDay: 940,
    reason: 'Le renforcement du transformateur est commandé et sera en service avant le raccordement.',
  },
];

const exceptionFor = (stage: Stage, permanentKva: number): string | null => {
  const dayOfStory = daysBetween(stage.firstDay, today(stage));
  const next = exceptions.find(({ reason }) => !stage.turned.has(reason));
  if (next === undefined || dayOfStory < next.fromDay || permanentKva > 2_600) return null;
  stage.turned.add(next.reason);
  return next.reason;
};

const channelOf = ({ reads }: Character) => (reads === 'by-letter' ? 'registered-letter' : 'electronic');

type Outcome = 'ReportOrientation' | 'DecideCapacity';

const outcomeActs = (stage: Stage, type: Outcome, dossier: number): readonly Act[] => {
  const { project } = dossierOf(stage, dossier);
  const channel = channelOf(characterOf(stage, dossier));
  const fits = position(stage.register, dossier, today(stage))?.fits !== false;
  const exception = fits ? null : exceptionFor(stage, project?.permanentKva ?? 0);
  if (exception === null)
    return [byExpert(dossier, { type, dossier, channel, outcome: fits ? 'available' : 'reached' })];
  const command: PlainCommand = { type, dossier, channel, outcome: 'available', exception };
  return [byExpert(dossier, { type: 'ProposeAct', command })];
};

/** R4-R7: the outcome on capacity follows the arithmetic, once the rank is final. */
const willDecide = (stage: Stage, type: Outcome, number: number, afterDays: number): void =>
  inOffice(stage, afterDays, () => {
    const dossier = dossierOf(stage, number);
    const awaited = type === 'ReportOrientation' ? 'orientation-study' : 'detailed-study';
    if (dossier.status !== awaited || dossier.grantedKva !== null) return [];
    if (isFinal(stage.register, dossier)) return outcomeActs(stage, type, number);
    willDecide(stage, type, number, 3);
    return [];
  });

/** R4: the expert makes the orientation study; now and then a question goes out first. */
export const afterOrientationStarted = (stage: Stage, dossier: number): void => {
  const { reportsAfterDays } = characterOf(stage, dossier);
  willDecide(stage, 'ReportOrientation', dossier, reportsAfterDays);
  if (!stage.chance.happens(14)) return;
  inOffice(stage, stage.chance.between(2, 6), () =>
    dossierOf(stage, dossier).status === 'orientation-study'
      ? [byExpert(dossier, { type: 'AskInformation', dossier })]
      : [],
  );
};

/** R7, R8: a detailed study begins with the outcome on capacity, where that is not yet granted. */
export const afterDetailedStarted = (stage: Stage, dossier: number): void => {
  const isGranted = dossierOf(stage, dossier).grantedKva !== null;
  if (isGranted) willPropose(stage, dossier);
  else willDecide(stage, 'DecideCapacity', dossier, stage.chance.between(7, 26));
};

const daysToProposal = (stage: Stage, number: number): number => {
  const from = runningLimit(dossierOf(stage, number), 'detailed-study')?.from ?? today(stage);
  const on = addDays(from, characterOf(stage, number).proposesAfterDays);
  return Math.max(4, daysBetween(today(stage), on));
};

/** R8: proposal and order form, together. */
export const willPropose = (stage: Stage, number: number): void =>
  inOffice(stage, daysToProposal(stage, number), () => {
    const { status, grantedKva } = dossierOf(stage, number);
    if (status !== 'detailed-study' || grantedKva === null) return [];
    const channel = channelOf(characterOf(stage, number));
    const documents = { proposal: evidence(stage), orderForm: evidence(stage) };
    return [byExpert(number, { type: 'SendProposal', dossier: number, channel, ...documents })];
  });

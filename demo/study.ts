import { addDays, daysBetween } from '#lib/calendar/day.ts';
import { position } from '#lib/queue/position.ts';
import { isFinal } from '#lib/queue/rank.ts';
import type { Command } from '#lib/register/command.ts';
import { type Dossier, runningLimit } from '#lib/register/dossier.ts';
import { characterOf, dossierOf, evidence, expertWill, proposing } from './acts.ts';
import { isFirst, type Stage, today } from './stage.ts';

/** Outcomes that go against the arithmetic: from which day of the story on, and the reason that is published. */
const exceptions: readonly (readonly [fromDay: number, reason: string])[] = [
  [560, 'Mesures sur douze mois : la pointe d’injection du départ est inférieure de 18 % au calcul.'],
  [940, 'Le renforcement du transformateur est commandé et sera en service avant le raccordement.'],
];

const exceptionFor = (stage: Stage, permanentKva: number): string | undefined => {
  const dayOfStory = daysBetween(stage.firstDay, today(stage));
  if (permanentKva > 2_600) return undefined;
  return exceptions.find(([fromDay, reason]) => dayOfStory >= fromDay && isFirst(stage, reason))?.[1];
};

const channelOf = (stage: Stage, dossier: number) =>
  characterOf(stage, dossier).reads === 'by-letter' ? 'registered-letter' : 'electronic';

type Outcome = 'ReportOrientation' | 'DecideCapacity';

const outcomeOf = (stage: Stage, type: Outcome, { number, project }: Dossier): Command => {
  const toldBy = { type, dossier: number, channel: channelOf(stage, number) } as const;
  if (position(stage.register, number, today(stage))?.fits !== false)
    return { ...toldBy, outcome: 'available' };
  const exception = exceptionFor(stage, project?.permanentKva ?? 0);
  return exception === undefined
    ? { ...toldBy, outcome: 'reached' }
    : proposing({ ...toldBy, outcome: 'available', exception });
};

/** R4-R7: the outcome on capacity follows the arithmetic, once the rank is final. */
const willDecide = (stage: Stage, type: Outcome, number: number, afterDays: number): void =>
  expertWill(stage, number, afterDays, (dossier) => {
    if (dossier.grantedKva !== null) return null;
    if (isFinal(stage.register, dossier)) return outcomeOf(stage, type, dossier);
    willDecide(stage, type, number, 3);
    return null;
  });

/** R4: the expert makes the orientation study; now and then a question goes out first. */
export const whileOrienting = (stage: Stage, dossier: number): void => {
  const { chance } = stage;
  willDecide(stage, 'ReportOrientation', dossier, characterOf(stage, dossier).reportsAfterDays);
  if (chance.happens(14))
    expertWill(stage, dossier, chance.between(2, 6), () => ({ type: 'AskInformation', dossier }));
};

/** R7, R8: a detailed study begins with the outcome on capacity where that is not yet granted, and ends in the proposal. */
export const whileStudying = (stage: Stage, number: number): void => {
  const dossier = dossierOf(stage, number);
  if (dossier.grantedKva === null) willDecide(stage, 'DecideCapacity', number, stage.chance.between(7, 26));
  const from = runningLimit(dossier, 'detailed-study')?.from ?? today(stage);
  const on = addDays(from, characterOf(stage, number).proposesAfterDays);
  willPropose(stage, number, Math.max(4, daysBetween(today(stage), on)));
};

/** R8: proposal and order form, together. */
const willPropose = (stage: Stage, dossier: number, afterDays: number): void =>
  expertWill(stage, dossier, afterDays, ({ grantedKva }) => {
    const channel = channelOf(stage, dossier);
    const documents = { proposal: evidence(stage), orderForm: evidence(stage) };
    if (grantedKva !== null) return { type: 'SendProposal', dossier, channel, ...documents };
    willPropose(stage, dossier, 5);
    return null;
  });

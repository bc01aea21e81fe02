import { addDays, daysBetween } from '#lib/calendar/day.ts';
import type { Command } from '#lib/register/command.ts';
import { type Dossier, runningLimit } from '#lib/register/dossier.ts';
import { characterOf, dossierOf, evidence, expertWill, proposing } from './acts.ts';
import { laterOf, type Stage, today } from './stage.ts';

/** R10: the works are done in the producer's time, or not in time. */
export const whileAccepted = (stage: Stage, number: number): void => {
  const { commissionsAfterDays } = characterOf(stage, number);
  if (commissionsAfterDays !== null) willCommission(stage, number, commissionsAfterDays);
};

const willCommission = (stage: Stage, number: number, afterDays: number): void =>
  expertWill(stage, number, afterDays, ({ suspendedFrom, pendingChange, grantedKva, acceptedOn }) => {
    if (pendingChange !== null || grantedKva === null) return null;
    if (suspendedFrom !== null) {
      willCommission(stage, number, 45);
      return null;
    }
    const shortlyAgo = addDays(today(stage), -stage.chance.between(0, 5));
    return {
      type: 'Commission',
      dossier: number,
      commissionedOn: laterOf(shortlyAgo, acceptedOn ?? today(stage)),
      permanentKva: Math.floor((grantedKva * characterOf(stage, number).commissionsPercent) / 100),
      evidence: evidence(stage),
    };
  });

const strikeOffReason = 'Aucun chantier deux ans après l’acceptation, aucune pièce produite.';

/** Setting `commissioningLapse`: the expert extends, with evidence, or two experts strike off. */
export const whileLapsed = (stage: Stage, dossier: number): void => {
  const { decidesLapseAfterDays, extends: isExtended } = characterOf(stage, dossier);
  if (decidesLapseAfterDays === null) return;
  expertWill(stage, dossier, decidesLapseAfterDays, (lapsed) => {
    const from = runningLimit(lapsed, 'commissioning')?.dueOn;
    if (from == null) return null;
    const until = addDays(from, stage.chance.between(180, 360));
    return isExtended
      ? { type: 'ExtendCommissioning', dossier, until, evidence: evidence(stage) }
      : proposing({ type: 'StrikeOff', dossier, ground: 'commissioning-lapsed', reason: strikeOffReason });
  });
};

/** Most finish within the extension. */
export const afterExtension = (stage: Stage, number: number): void => {
  const until = runningLimit(dossierOf(stage, number), 'commissioning')?.dueOn;
  if (until == null || stage.chance.happens(30)) return;
  const days = daysBetween(today(stage), until) - 10;
  willCommission(stage, number, stage.chance.between(10, Math.max(11, days)));
};

/** Setting `commissioningLapse`: with evidence that the works cannot go on the limit stands still, and runs on later. */
export const suspend = (stage: Stage, { number, suspendedFrom, acceptedOn }: Dossier): Command | null => {
  if (suspendedFrom !== null) return null;
  const from = laterOf(addDays(today(stage), -stage.chance.between(0, 8)), acceptedOn ?? today(stage));
  expertWill(stage, number, stage.chance.between(50, 190), (still) =>
    still.suspendedFrom === null ? null : { type: 'ResumeTimeLimit', dossier: number, on: today(stage) },
  );
  return { type: 'SuspendTimeLimit', dossier: number, from, evidence: evidence(stage) };
};

import { addDays, type Day, daysBetween } from '#lib/calendar/day.ts';
import { runningLimit } from '#lib/register/dossier.ts';
import type { EventOf } from '#lib/register/event.ts';
import { byExpert, characterOf, dossierOf, evidence, inOffice, type Stage, today } from './stage.ts';

const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);

/** R10: the works are done in the producer's time, or not in time. */
export const afterAcceptance = (stage: Stage, number: number): void => {
  const { commissionsAfterDays } = characterOf(stage, number);
  if (commissionsAfterDays !== null) willCommission(stage, number, commissionsAfterDays);
};

const willCommission = (stage: Stage, number: number, afterDays: number): void =>
  inOffice(stage, afterDays, () => {
    const { status, suspendedFrom, pendingChange, grantedKva, acceptedOn } = dossierOf(stage, number);
    if (status !== 'accepted' || pendingChange !== null || grantedKva === null) return [];
    if (suspendedFrom !== null) {
      willCommission(stage, number, 45);
      return [];
    }
    const commissionedOn = laterOf(
      addDays(today(stage), -stage.chance.between(0, 5)),
      acceptedOn ?? today(stage),
    );
    const permanentKva = Math.floor((grantedKva * characterOf(stage, number).commissionsPercent) / 100);
    const done = { type: 'Commission', dossier: number, commissionedOn, permanentKva } as const;
    return [byExpert(number, { ...done, evidence: evidence(stage) })];
  });

/** Setting `commissioningLapse`: the expert extends, with evidence, or two experts strike off. */
export const afterCommissioningLapse = (stage: Stage, number: number): void => {
  const { decidesLapseAfterDays } = characterOf(stage, number);
  if (decidesLapseAfterDays === null) return;
  inOffice(stage, decidesLapseAfterDays, () => {
    const dossier = dossierOf(stage, number);
    const from = runningLimit(dossier, 'commissioning')?.dueOn;
    if (dossier.status !== 'lapsed' || from == null) return [];
    if (!characterOf(stage, number).extends) return strikeOffLapsed(number);
    const until = addDays(from, stage.chance.between(180, 360));
    return [
      byExpert(number, { type: 'ExtendCommissioning', dossier: number, until, evidence: evidence(stage) }),
    ];
  });
};

const strikeOffLapsed = (number: number) => {
  const reason = 'Aucun chantier deux ans après l’acceptation, aucune pièce produite.';
  const command = { type: 'StrikeOff', dossier: number, ground: 'commissioning-lapsed', reason } as const;
  return [byExpert(number, { type: 'ProposeAct', command })];
};

/** Most finish within the extension. */
export const afterExtension = (stage: Stage, { dossier, starts }: EventOf<'CommissioningExtended'>): void => {
  const until = starts[0]?.dueOn;
  if (until == null || stage.chance.happens(30)) return;
  const days = daysBetween(today(stage), until) - 10;
  willCommission(stage, dossier, stage.chance.between(10, Math.max(11, days)));
};

/** Setting `commissioningLapse`: with evidence that the works cannot go on the limit stands still, and runs on later. */
export const suspend = (stage: Stage, number: number) => {
  const { suspendedFrom, acceptedOn } = dossierOf(stage, number);
  if (suspendedFrom !== null) return [];
  const from = laterOf(addDays(today(stage), -stage.chance.between(0, 8)), acceptedOn ?? today(stage));
  inOffice(stage, stage.chance.between(50, 190), () =>
    dossierOf(stage, number).status === 'accepted'
      ? [byExpert(number, { type: 'ResumeTimeLimit', dossier: number, on: today(stage) })]
      : [],
  );
  return [byExpert(number, { type: 'SuspendTimeLimit', dossier: number, from, evidence: evidence(stage) })];
};

import type { Dossier } from '#lib/register/dossier.ts';

/** The stations of the procedure, as the line of a project shows them. */
export const stages = [
  'request',
  'orientation',
  'capacity',
  'detailed',
  'agreement',
  'commissioning',
] as const;
export type StageName = (typeof stages)[number];

/** Behind, here, ahead, or left out (the orientation study is optional: R3). */
export type StageState = 'done' | 'here' | 'ahead' | 'left-out';

export type Stage = { readonly stage: StageName; readonly state: StageState };

const reachedByDates = ({
  acceptedOn,
  grantedKva,
  detailedFee,
  orientationFee,
  enteredOn,
}: Dossier): StageName => {
  if (acceptedOn !== null) return 'commissioning';
  if (detailedFee !== null) return 'detailed';
  if (grantedKva !== null) return 'capacity';
  return orientationFee !== null || enteredOn !== null ? 'orientation' : 'request';
};

const hereOf = (dossier: Dossier): StageName => {
  switch (dossier.status) {
    case 'draft':
      return 'request';
    case 'orientation-fee-due':
    case 'orientation-study':
      return 'orientation';
    case 'capacity-reached':
    case 'waiting-a':
      return 'capacity';
    case 'orientation-reported':
    case 'detailed-fee-due':
    case 'detailed-study':
      return 'detailed';
    case 'proposal-sent':
      return 'agreement';
    case 'waiting-b':
      return dossier.lapse?.limit === 'order-detailed-study' ? 'detailed' : 'agreement';
    case 'accepted':
    case 'lapsed':
    case 'commissioned':
      return 'commissioning';
    case 'struck-off':
    case 'withdrawn':
      return reachedByDates(dossier);
  }
};

const isLeftOut = (dossier: Dossier, stage: StageName, hereAt: number): boolean =>
  stage === 'orientation' && dossier.orientationFee === null && dossier.takenOver === null && hereAt > 1;

/** Capacity not decided yet although the detailed study has begun: it is its first act (R7). */
const isUndecided = ({ status, grantedKva }: Dossier, stage: StageName): boolean =>
  stage === 'capacity' &&
  grantedKva === null &&
  (status === 'detailed-study' || status === 'detailed-fee-due');

/** The line of the procedure with the station where a dossier is. */
export const stagesOf = (dossier: Dossier): readonly Stage[] => {
  const hereAt = stages.indexOf(hereOf(dossier));
  return stages.map((stage, at) => {
    if (isLeftOut(dossier, stage, hereAt)) return { stage, state: 'left-out' };
    if (at < hereAt) return { stage, state: isUndecided(dossier, stage) ? 'ahead' : 'done' };
    if (at > hereAt) return { stage, state: 'ahead' };
    return { stage, state: dossier.status === 'commissioned' ? 'done' : 'here' };
  });
};

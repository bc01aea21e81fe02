import { position } from '#lib/queue/position.ts';
import type { Project, Status } from '#lib/register/dossier.ts';
import type { Turn } from './character.ts';
import { companyOf, recordOf } from './people.ts';
import {
  type Act,
  atHome,
  byExpert,
  byProducer,
  characterOf,
  dossierOf,
  inOffice,
  type Stage,
  today,
} from './stage.ts';
import { suspend } from './works.ts';

/** What has been in store for this dossier once it came to that step. */
export const afterStatus = (stage: Stage, number: number, status: Status): void => {
  for (const turn of characterOf(stage, number).turns) {
    const name = `${number} ${turn.does}`;
    if (turn.at !== status || stage.turned.has(name)) continue;
    stage.turned.add(name);
    willTurn(stage, number, turn, 4);
  }
};

const willTurn = (stage: Stage, number: number, turn: Turn, tries: number): void => {
  const plan = () => {
    if (dossierOf(stage, number).status !== turn.at) return [];
    const acts = actsOf(stage, number, turn, tries === 1);
    if (acts.length === 0 && tries > 1) willTurn(stage, number, { ...turn, afterDays: 40 }, tries - 1);
    return acts;
  };
  if (turn.does === 'suspend' || turn.does === 'strike-off') inOffice(stage, turn.afterDays, plan);
  else atHome(stage, turn.afterDays, plan);
};

const actsOf = (stage: Stage, number: number, { does }: Turn, isLastTry: boolean): readonly Act[] => {
  switch (does) {
    case 'withdraw':
      return [byProducer(stage, number, { type: 'Withdraw', dossier: number })];
    case 'change-owner':
      return changeOwner(stage, number);
    case 'ask-less':
      return changeTo(stage, number, (project, entered) => ({
        ...project,
        permanentKva: Math.ceil((entered * stage.chance.between(92, 97)) / 100),
      }));
    case 'change-and-take-back':
      atHome(stage, stage.chance.between(2, 11), () =>
        dossierOf(stage, number).pendingChange === null
          ? []
          : [byProducer(stage, number, { type: 'TakeBackChange', dossier: number })],
      );
      return changeTo(stage, number, more);
    case 'change-for-good':
      return changeTo(stage, number, more);
    case 'strike-off':
      return [strikeOff(number)];
    case 'reduce-power':
      return reducePower(stage, number, isLastTry);
    case 'suspend':
      return suspend(stage, number);
  }
};

const more = (project: Project): Project => ({
  ...project,
  permanentKva: Math.ceil(project.permanentKva * 1.2),
});

const changeTo = (
  stage: Stage,
  number: number,
  change: (project: Project, enteredKva: number) => Project,
): readonly Act[] => {
  const { project, enteredPermanentKva, pendingChange, enteredOn } = dossierOf(stage, number);
  if (project === null || pendingChange !== null) return [];
  const changed = change(project, enteredOn === null ? project.permanentKva : enteredPermanentKva);
  if (changed.permanentKva === project.permanentKva) return [];
  return [byProducer(stage, number, { type: 'ChangeProject', dossier: number, project: changed })];
};

/** The project is sold: another company, another pseudonym, the same place. */
const changeOwner = (stage: Stage, number: number): readonly Act[] => {
  const company = companyOf(stage.chance);
  const holder = `h-${stage.chance.hex(10)}`;
  const before = characterOf(stage, number);
  stage.cast.set(holder, { ...before, company });
  const command = { type: 'ChangeOwner', dossier: number, holder } as const;
  return [{ ...byProducer(stage, number, command), confidential: recordOf(company) }];
};

const strikeOff = (dossier: number): Act => {
  const reason =
    'Une autre technologie que celle de la demande a été installée sans que nous en soyons avertis.';
  const command = { type: 'StrikeOff', dossier, ground: 'notable-change', reason } as const;
  return byExpert(dossier, { type: 'ProposeAct', command });
};

/** Setting `reduceWhileWaiting`: less that is guaranteed, the rest flexible, so that it fits what is left; in the end half. */
const reducePower = (stage: Stage, number: number, isLastTry: boolean): readonly Act[] => {
  const { project } = dossierOf(stage, number);
  const left = position(stage.register, number, today(stage))?.availableKva ?? 0;
  const asked = project?.permanentKva ?? 0;
  const isWorthIt = left >= asked / 5 && left < asked;
  if (project === null || (!isWorthIt && !isLastTry)) return [];
  const permanentKva = isWorthIt ? left : Math.floor(asked / 2);
  const flexibleKva = project.flexibleKva + asked - permanentKva;
  return [byProducer(stage, number, { type: 'ReducePower', dossier: number, permanentKva, flexibleKva })];
};

import { position } from '#lib/queue/position.ts';
import type { Command } from '#lib/register/command.ts';
import type { Dossier } from '#lib/register/dossier.ts';
import { characterOf, dossierOf, expertWill, producerWill, proposing } from './acts.ts';
import type { Turn } from './character.ts';
import { companyOf, recordOf } from './people.ts';
import { isFirst, type Stage, today } from './stage.ts';
import { suspend } from './works.ts';

/** What has been in store for this dossier once it came to this step. */
export const takeTurns = (stage: Stage, number: number): void => {
  const { status } = dossierOf(stage, number);
  for (const { at, does, afterDays } of characterOf(stage, number).turns) {
    if (at !== status || !isFirst(stage, `${number} ${does}`)) continue;
    if (does === 'change-owner') willSell(stage, number, afterDays);
    else willTurn(stage, number, does, afterDays, 4);
  }
};

/** The project is sold: another company, another pseudonym, the same place. */
const willSell = (stage: Stage, dossier: number, afterDays: number): void => {
  const company = companyOf(stage.chance);
  const holder = `h-${stage.chance.hex(8)}`;
  stage.cast.set(holder, { ...characterOf(stage, dossier), company });
  producerWill(
    stage,
    dossier,
    afterDays,
    () => ({ type: 'ChangeOwner', dossier, holder }),
    recordOf(company),
  );
};

type Does = Exclude<Turn['does'], 'change-owner'>;

const willTurn = (stage: Stage, number: number, does: Does, afterDays: number, tries: number): void => {
  const will = does === 'suspend' || does === 'strike-off' ? expertWill : producerWill;
  will(stage, number, afterDays, (dossier) => {
    const command = commandOf(stage, dossier, does, tries === 1);
    if (command === null && tries > 1) willTurn(stage, number, does, 40, tries - 1);
    return command;
  });
};

const strikeOffReason =
  'Une autre technologie que celle de la demande a été installée sans que nous en soyons avertis.';

const commandOf = (stage: Stage, one: Dossier, does: Does, isLastTry: boolean): Command | null => {
  const dossier = one.number;
  switch (does) {
    case 'withdraw':
      return { type: 'Withdraw', dossier };
    case 'ask-less':
      return changePower(one, stage.chance.between(92, 97));
    case 'change-and-take-back':
      producerWill(stage, dossier, stage.chance.between(2, 11), ({ pendingChange }) =>
        pendingChange === null ? null : { type: 'TakeBackChange', dossier },
      );
      return changePower(one, 120);
    case 'change-for-good':
      return changePower(one, 120);
    case 'strike-off':
      return proposing({ type: 'StrikeOff', dossier, ground: 'notable-change', reason: strikeOffReason });
    case 'reduce-power':
      return reducePower(stage, one, isLastTry);
    case 'suspend':
      return suspend(stage, one);
  }
};

/** R11: measured from the power with which the place was gained. */
const changePower = (dossier: Dossier, percent: number): Command | null => {
  const { number, project, enteredOn, enteredPermanentKva, pendingChange } = dossier;
  if (project === null || pendingChange !== null) return null;
  const fromKva = enteredOn === null ? project.permanentKva : enteredPermanentKva;
  const permanentKva = Math.ceil((fromKva * percent) / 100);
  if (permanentKva === project.permanentKva) return null;
  return { type: 'ChangeProject', dossier: number, project: { ...project, permanentKva } };
};

/** Setting `reduceWhileWaiting`: less that is guaranteed, the rest flexible, so that it fits what is left; in the end half. */
const reducePower = (stage: Stage, { number, project }: Dossier, isLastTry: boolean): Command | null => {
  const leftKva = position(stage.register, number, today(stage))?.availableKva ?? 0;
  const askedKva = project?.permanentKva ?? 0;
  const isWorthIt = leftKva >= askedKva / 5 && leftKva < askedKva;
  if (project === null || (!isWorthIt && !isLastTry)) return null;
  const permanentKva = isWorthIt ? leftKva : Math.floor(askedKva / 2);
  const flexibleKva = project.flexibleKva + askedKva - permanentKva;
  return { type: 'ReducePower', dossier: number, permanentKva, flexibleKva };
};

import type { Day } from '#lib/calendar/day.ts';
import type { Character } from './character.ts';
import { homeMoment } from './moment.ts';
import { addressOf, recordOf } from './people.ts';
import { placeFor } from './site.ts';
import { atHome, byExpert, byProducer, characterOf, dossierOf, inOffice, type Stage } from './stage.ts';

/** On that day a producer opens a dossier, and goes about it in that way. */
export const willOpen = (stage: Stage, day: Day, character: Character): void =>
  stage.agenda.put(homeMoment(stage.chance, day), () => {
    const holder = `h-${stage.chance.hex(10)}`;
    stage.cast.set(holder, character);
    const { person } = character.company;
    return [
      {
        command: { type: 'OpenDossier', holder },
        actor: { person, role: 'producer', holds: new Set([holder]) },
        confidential: recordOf(character.company),
      },
    ];
  });

const isDraft = (stage: Stage, dossier: number): boolean => dossierOf(stage, dossier).status === 'draft';

/** A producer asks for an advice first, or writes the request. */
export const afterOpening = (stage: Stage, dossier: number): void => {
  const { asksAdvice } = characterOf(stage, dossier);
  if (!asksAdvice) return willSubmit(stage, dossier);
  atHome(stage, 0, () => [byProducer(stage, dossier, { type: 'AskPreliminaryAdvice', dossier })]);
};

/** R2: the expert gives the advice that was asked for. */
export const afterAdviceAsked = (stage: Stage, dossier: number): void =>
  inOffice(stage, stage.chance.between(3, 16), () =>
    isDraft(stage, dossier) ? [byExpert(dossier, { type: 'GivePreliminaryAdvice', dossier })] : [],
  );

/** R3, R7: the request is complete some days later, or stays a draft. */
export const willSubmit = (stage: Stage, dossier: number): void => {
  const { submitsAfterDays } = characterOf(stage, dossier);
  if (submitsAfterDays === null) return;
  atHome(stage, submitsAfterDays, () => {
    const character = characterOf(stage, dossier);
    const { study, technology, flexibleKva } = character;
    const project = { ...placeFor(stage, character), technology, flexibleKva };
    const site = addressOf(stage.chance);
    const parcel = `Division ${stage.chance.between(1, 9)}, section ${stage.chance.pick(['A', 'B', 'C', 'D'])}, n° ${stage.chance.between(10, 980)} ${stage.chance.pick(['a', 'b', 'c'])}`;
    return [
      {
        ...byProducer(stage, dossier, { type: 'SubmitRequest', dossier, study, project }),
        confidential: { site, parcel },
      },
    ];
  });
};

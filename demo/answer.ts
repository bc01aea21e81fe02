import { addDays, type Day, daysBetween } from '#lib/calendar/day.ts';
import { position } from '#lib/queue/position.ts';
import type { CommandOf } from '#lib/register/command.ts';
import { type Dossier, runningLimit } from '#lib/register/dossier.ts';
import {
  type Act,
  atHome,
  byExpert,
  byProducer,
  characterOf,
  dossierOf,
  evidence,
  inOffice,
  type Stage,
  today,
} from './stage.ts';

const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);

/** A day not long ago, never before the step that is answered. */
const shortlyAgo = (stage: Stage, dossier: Dossier, days: number): Day =>
  laterOf(addDays(today(stage), -days), dossier.sentOn ?? today(stage));

const isExpected = ({ status, sentOn, receivedOn }: Dossier): boolean =>
  (status === 'orientation-reported' || status === 'proposal-sent') && sentOn !== null && receivedOn === null;

/** Setting `receipt`: opened by the producer, presumed when nobody opens, or proven by the post. */
export const afterSending = (stage: Stage, number: number): void => {
  const { reads } = characterOf(stage, number);
  const { sentOn } = dossierOf(stage, number);
  const isLetter = reads === 'by-letter' && sentOn !== null;
  if (reads === 'leaves-unopened') return;
  if (!isLetter)
    return atHome(stage, stage.chance.between(0, 2), () =>
      isExpected(dossierOf(stage, number))
        ? [byProducer(stage, number, { type: 'RecordReceipt', dossier: number, receivedOn: today(stage) })]
        : [],
    );
  inOffice(stage, stage.chance.between(4, 9), () => {
    const dossier = dossierOf(stage, number);
    const receivedOn = shortlyAgo(stage, dossier, stage.chance.between(1, 3));
    return isExpected(dossier)
      ? [byExpert(number, { type: 'RecordReceipt', dossier: number, receivedOn, evidence: evidence(stage) })]
      : [];
  });
};

/** The producer orders the detailed study, or looks at the proposal, in the six months that begin. */
export const afterReceipt = (stage: Stage, number: number): void => {
  if (dossierOf(stage, number).status === 'proposal-sent') return willSign(stage, number);
  const { ordersAfterDays } = characterOf(stage, number);
  if (ordersAfterDays !== null) willOrder(stage, number, ordersAfterDays);
};

/** R5: the detailed study is ordered. */
export const willOrder = (stage: Stage, number: number, afterDays: number): void =>
  atHome(stage, afterDays, () =>
    dossierOf(stage, number).status === 'orientation-reported'
      ? [byProducer(stage, number, { type: 'OrderDetailedStudy', dossier: number })]
      : [],
  );

type Documents = Pick<CommandOf<'ReturnSigned'>, 'proposal' | 'orderForm'>;

const signed = (stage: Stage, number: number, documents: Documents): readonly Act[] =>
  dossierOf(stage, number).status === 'proposal-sent'
    ? [
        byProducer(stage, number, {
          type: 'ReturnSigned',
          dossier: number,
          receivedOn: today(stage),
          ...documents,
        }),
      ]
    : [];

const willSign = (stage: Stage, number: number): void => {
  const { signs, signsAfterDays, signsOn } = characterOf(stage, number);
  if (signsAfterDays === null) return;
  const afterDays = signsOn === null ? signsAfterDays : Math.max(2, daysBetween(today(stage), signsOn));
  const proposal = evidence(stage);
  const both = { proposal, orderForm: evidence(stage) };
  switch (signs) {
    case 'online':
      return atHome(stage, afterDays, () => signed(stage, number, both));
    case 'one-first':
      atHome(stage, afterDays, () => signed(stage, number, { proposal }));
      return atHome(stage, afterDays + 3, () => signed(stage, number, both));
    case 'by-letter':
      return willReturnByLetter(stage, number, both, afterDays);
    case 'by-letter-recorded-late':
      return willReturnLate(stage, number, both);
  }
};

/** R9: a letter counts on its receipt, not on the day it was recorded. */
const willReturnByLetter = (stage: Stage, number: number, both: Documents, afterDays: number): void =>
  inOffice(stage, afterDays, () => {
    const dossier = dossierOf(stage, number);
    const { status, receivedOn: openedOn } = dossier;
    if (status !== 'proposal-sent') return [];
    const receivedOn = laterOf(
      shortlyAgo(stage, dossier, stage.chance.between(0, 3)),
      openedOn ?? today(stage),
    );
    return [byExpert(number, { type: 'ReturnSigned', dossier: number, receivedOn, ...both })];
  });

/** In the post box on the last day, found after the weekend: accepted in time all the same. */
const willReturnLate = (stage: Stage, number: number, both: Documents): void => {
  const receivedOn = runningLimit(dossierOf(stage, number), 'accept-proposal')?.dueOn;
  if (receivedOn == null) return;
  inOffice(stage, daysBetween(today(stage), receivedOn) + stage.chance.between(2, 5), () => {
    const { lapse, status } = dossierOf(stage, number);
    const isStill = status === 'waiting-b' && lapse?.limit === 'accept-proposal';
    return isStill ? [byExpert(number, { type: 'ReturnSigned', dossier: number, receivedOn, ...both })] : [];
  });
};

/** R6: the producer stands by the project, abandons it, or keeps silent. */
export const afterReached = (stage: Stage, number: number): void => {
  const { stands, answersAfterDays, reads } = characterOf(stage, number);
  if (stands === null) return;
  const isLetter = reads === 'by-letter';
  const plan = () => {
    const dossier = dossierOf(stage, number);
    if (dossier.status !== 'capacity-reached') return [];
    const receivedOn = isLetter ? shortlyAgo(stage, dossier, stage.chance.between(0, 2)) : today(stage);
    const answer = { type: 'AnswerCapacityReached', dossier: number, stands, receivedOn } as const;
    return isLetter
      ? [byExpert(number, { ...answer, evidence: evidence(stage) })]
      : [byProducer(stage, number, answer)];
  };
  if (isLetter) inOffice(stage, answersAfterDays, plan);
  else atHome(stage, answersAfterDays, plan);
};

/** Setting `leaveB`: some ask to come back, when the public page shows that capacity is left. */
export const afterLapse = (stage: Stage, number: number): void => {
  const { returnsAfterDays } = characterOf(stage, number);
  if (returnsAfterDays !== null) willReturnFromB(stage, number, returnsAfterDays, 4);
};

const willReturnFromB = (stage: Stage, number: number, afterDays: number, tries: number): void =>
  atHome(stage, afterDays, () => {
    if (dossierOf(stage, number).status !== 'waiting-b') return [];
    const isLeft = position(stage.register, number, today(stage))?.fits === true;
    if (isLeft || stage.chance.happens(8))
      return [byProducer(stage, number, { type: 'LeaveQueueB', dossier: number })];
    if (tries > 1) willReturnFromB(stage, number, 70, tries - 1);
    return [];
  });

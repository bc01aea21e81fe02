import type { Day } from '#lib/calendar/day.ts';
import type { CommandOf } from './command.ts';
import { type Context, type Decision, startLimit } from './context.ts';
import { type Dossier, runningLimit } from './dossier.ts';
import type { EventOf } from './event.ts';
import { type Refusal, refuse } from './refusal.ts';

/** R5, R9: the producer's six months run from the receipt of the report, of the offer, or of the proposal. */
export const received = (
  dossier: Dossier,
  context: Context,
  receivedOn: Day,
  evidence: EventOf<'ReceiptRecorded'>['evidence'],
): Decision => {
  const limit = dossier.status === 'proposal-sent' ? 'accept-proposal' : 'order-detailed-study';
  return [
    {
      type: 'ReceiptRecorded',
      dossier: dossier.number,
      receivedOn,
      evidence,
      starts: [startLimit(context, limit, receivedOn)],
    },
  ];
};

/** A day on which somebody else says an act took place: not in the future, not before the step it answers. */
export const implausibleDay = (
  on: Day,
  notBefore: Day | null,
  context: Context,
  rule: string,
): Refusal | null => {
  if (on > context.today) return refuse('date-in-future', rule, { day: on });
  return notBefore !== null && on < notBefore
    ? refuse('date-before-step', rule, { day: on, step: notBefore })
    : null;
};

/** Of a dossier taken over it is not known when its report or proposal left: a letter's proof alone can say. */
const mayArrive = ({ receivedOn, sentOn, takenOver }: Dossier, { actor }: Context): boolean =>
  receivedOn === null && (sentOn !== null || (takenOver !== null && actor.role !== 'producer'));

/** What arrived electronically has arrived on the third working day at the latest, also when the clock comes late. */
const receivedBy = (
  dossier: Dossier,
  context: Context,
  receivedOn: Day,
  evidence: 'opened' | 'registered-letter',
): Decision => {
  const presumedOn = runningLimit(dossier, 'presumed-receipt')?.dueOn ?? null;
  return presumedOn !== null && presumedOn < receivedOn
    ? received(dossier, context, presumedOn, 'presumed')
    : received(dossier, context, receivedOn, evidence);
};

/**
 * Setting `receipt`: the producer's first opening counts on its day; an expert records a registered letter with the proof
 * of its delivery; failing both, receipt is presumed (see `EnforceTimeLimit`).
 */
export const recordReceipt = (
  command: CommandOf<'RecordReceipt'>,
  dossier: Dossier,
  context: Context,
): Decision => {
  if (!mayArrive(dossier, context)) return refuse('no-receipt-expected', 'receipt');
  const { receivedOn, evidence } = command;
  const refusal = implausibleDay(receivedOn, dossier.sentOn ?? dossier.enteredOn, context, 'receipt');
  if (refusal !== null) return refusal;
  if (context.actor.role === 'producer') return receivedBy(dossier, context, context.today, 'opened');
  if (evidence === undefined) return refuse('evidence-missing', 'receipt');
  return receivedBy(dossier, context, receivedOn, 'registered-letter');
};

import type { Day } from '#lib/calendar/day.ts';
import type { CommandOf } from './command.ts';
import { type Context, type Decision, startLimit } from './context.ts';
import type { Dossier } from './dossier.ts';
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

/**
 * Setting `receipt`: the producer's first opening counts on its day; an expert records a registered letter with the proof
 * of its delivery; failing both, receipt is presumed (see `EnforceTimeLimit`).
 */
export const recordReceipt = (
  command: CommandOf<'RecordReceipt'>,
  dossier: Dossier,
  context: Context,
): Decision => {
  if (dossier.sentOn === null || dossier.receivedOn !== null) return refuse('no-receipt-expected', 'receipt');
  const { receivedOn, evidence } = command;
  const refusal = implausibleDay(receivedOn, dossier.sentOn, context, 'receipt');
  if (refusal !== null) return refusal;
  if (context.actor.role === 'producer') return received(dossier, context, context.today, 'opened');
  if (evidence === undefined) return refuse('evidence-missing', 'receipt');
  return received(dossier, context, receivedOn, 'registered-letter');
};

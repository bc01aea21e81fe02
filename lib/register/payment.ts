import type { Day } from '#lib/calendar/day.ts';
import { limitDueOn } from '#lib/calendar/time-limit.ts';
import type { CommandOf } from './command.ts';
import type { Context, Decision } from './context.ts';
import { corrections } from './correction.ts';
import { after, coveredNow, startPaid } from './covering.ts';
import type { Dossier, Payment } from './dossier.ts';
import type { EventOf, RegisterEvent } from './event.ts';
import { refuse } from './refusal.ts';

/** R3, R7: a registered payment that covers the fee starts the study and enters the queue. Nothing else does. */
export const registerPayment = (
  command: CommandOf<'RegisterPayment'>,
  dossier: Dossier,
  context: Context,
): Decision => {
  const { payment, bookedOn, reversedOn = bookedOn } = command;
  if (context.register.payments.has(payment) || context.register.transfers.has(payment))
    return repeated(command, dossier);
  for (const day of [bookedOn, reversedOn])
    if (day > context.today) return refuse('date-in-future', 'R3', { day });
  return paymentEvents(context, dossier, command);
};

const repeated = (command: CommandOf<'RegisterPayment'>, dossier: Dossier): Decision =>
  dossier.payments.some((one) => isSamePayment(one, command))
    ? []
    : refuse('payment-known', 'payment', { payment: command.payment });

type Booked = Pick<Payment, 'payment' | 'bookedOn' | 'amountCents'> & {
  readonly reversedOn?: Day | undefined;
};

/** The same money of the same statement, whatever became of it since. */
export const isSamePayment = (one: Payment, booked: Booked): boolean =>
  one.payment === booked.payment &&
  one.bookedOn === booked.bookedOn &&
  one.amountCents === booked.amountCents;

/** What follows from money that has come in for a dossier: amounts in cents, counted on its booking day (`actsCountOn`). */
export const paymentEvents = (
  context: Context,
  dossier: Dossier,
  { payment, bookedOn, amountCents, reversedOn }: Booked,
): readonly RegisterEvent[] => {
  const registered = {
    type: 'PaymentRegistered',
    dossier: dossier.number,
    payment,
    bookedOn,
    confidential: { amountCents },
  } as const;
  const gone = reversedOn === undefined ? [] : [takenBack(context, dossier, payment, reversedOn)];
  const covered = coveredNow(after(dossier, [{ ...registered, covers: null, coveredOn: null }, ...gone]));
  const held = covered?.isHeld ? covered : null;
  const paid = { ...registered, covers: held?.study ?? null, coveredOn: held?.on ?? null };
  const read = [paid, ...gone];
  const corrected = corrections(dossier, after(dossier, read));
  const now = after(dossier, [...read, ...corrected]);
  const follows = covered === null ? [] : startPaid(context, dossier, now, covered);
  return [...read, ...corrected, ...follows, ...lateRegistration(context, dossier, bookedOn)];
};

/** Money of which the statements say at once that the bank has taken it back: it covers nothing any more. */
const takenBack = (
  { today }: Context,
  { number }: Dossier,
  payment: string,
  bookedOn: Day,
): EventOf<'PaymentReversed'> => ({
  type: 'PaymentReversed',
  dossier: number,
  payment,
  bookedOn,
  on: today,
  uncovers: null,
  starts: [],
});

/** `enteredOn`: recorded more than three working days after its booking, a payment is an operator's overdue of its own. */
const lateRegistration = (
  context: Context,
  dossier: Dossier,
  bookedOn: Booked['bookedOn'],
): readonly RegisterEvent[] => {
  const dueOn = limitDueOn('registration', bookedOn, context.rules);
  if (context.today <= dueOn) return [];
  return [{ type: 'OperatorOverdueRecorded', dossier: dossier.number, limit: 'registration', dueOn }];
};

import type { Day } from '#lib/calendar/day.ts';
import { limitDueOn } from '#lib/calendar/time-limit.ts';
import type { Rules } from '#lib/rules/rules.ts';
import type { CommandOf } from './command.ts';
import { type Context, type Decision, startLimit } from './context.ts';
import { type Dossier, isClosed, type Payment, type Project, runningLimit, type Study } from './dossier.ts';
import type { EventOf, RegisterEvent } from './event.ts';
import { assess, regain } from './outcome.ts';
import { refuse } from './refusal.ts';

/** The fee of a study for an installation, VAT included, in cents: the first bracket that holds its whole power. */
export const feeCents = (rules: Rules, study: Study, project: Project): number => {
  const kva = project.permanentKva + project.flexibleKva;
  const row = rules.tariff.find((one) => one.study === study && (one.upToKva === null || kva <= one.upToKva));
  if (row === undefined) throw new Error(`the tariff of version ${rules.version} has no ${study} bracket`);
  return row.amountCents + row.vatCents;
};

/** Asks for the fee of a study: issued by machine, at once. */
export const requestFee = (context: Context, dossier: Dossier, study: Study): EventOf<'FeeRequested'> => ({
  type: 'FeeRequested',
  dossier: dossier.number,
  study,
  starts: [],
  confidential: {
    amountCents: dossier.project === null ? 0 : feeCents(context.rules, study, dossier.project),
  },
});

const counted = (payment: Payment): number =>
  payment.isReversed ? 0 : payment.amountCents - payment.refundedCents;

/** What has been paid and not gone back, in cents. */
export const paidCents = (payments: readonly Payment[]): number =>
  payments.reduce((sum, payment) => sum + counted(payment), 0);

const centsOf = (fee: Dossier['orientationFee']): number => fee?.amountCents ?? 0;

/** What must have come in for a study to be covered: the fee of the orientation study counts first. */
const neededCents = (dossier: Dossier, study: Study): number =>
  centsOf(dossier.orientationFee) + (study === 'orientation' ? 0 : centsOf(dossier.detailedFee));

/**
 * The booking day on which the money reached `cents`: part payments add up in the order of their booking, whatever the
 * order in which they were read (F2). Null when that was not reached by `until`.
 */
export const reachedOn = (payments: readonly Payment[], cents: number, until: Day | null): Day | null => {
  let sum = 0;
  for (const payment of [...payments].sort((a, b) => (a.bookedOn < b.bookedOn ? -1 : 1))) {
    sum += counted(payment);
    if (sum < cents || counted(payment) === 0) continue;
    return until === null || payment.bookedOn <= until ? payment.bookedOn : null;
  }
  return null;
};

/** The fee that is awaited: its study, the sum that covers it, and the last booking day that still counts. */
type Awaited = { readonly study: Study; readonly cents: number; readonly until: Day | null };

const awaitedAfterReversal = (dossier: Dossier, until: Day | null): Awaited => {
  const study = dossier.orientationFee?.coveredOn === null ? 'orientation' : 'detailed';
  const detailedStands = dossier.detailedFee?.coveredOn != null;
  return { study, cents: neededCents(dossier, detailedStands ? 'detailed' : study), until };
};

const awaited = (dossier: Dossier): Awaited | null => {
  const notice = runningLimit(dossier, 'reversal-notice');
  if (notice !== undefined) return awaitedAfterReversal(dossier, notice.dueOn);
  const orientation = {
    study: 'orientation',
    cents: neededCents(dossier, 'orientation'),
    until: null,
  } as const;
  if (dossier.status === 'orientation-fee-due') return orientation;
  const detailed = { study: 'detailed', cents: neededCents(dossier, 'detailed') } as const;
  const until = runningLimit(dossier, 'order-detailed-study')?.dueOn ?? null;
  if (dossier.status === 'detailed-fee-due') return { ...detailed, until };
  const isLate = dossier.lapse?.limit === 'order-detailed-study' && dossier.detailedFee?.coveredOn === null;
  return isLate ? { ...detailed, until: dossier.lapse.dueOn } : null;
};

/** R3, R7: a registered payment that covers the fee starts the study and enters the queue. Nothing else does. */
export const registerPayment = (
  command: CommandOf<'RegisterPayment'>,
  dossier: Dossier,
  context: Context,
): Decision => {
  const { payment, bookedOn, amountCents } = command;
  if (context.register.payments.has(payment) || context.register.transfers.has(payment))
    return repeated(command, dossier);
  if (bookedOn > context.today) return refuse('date-in-future', 'R3', { day: bookedOn });
  return paymentEvents(context, dossier, {
    payment,
    bookedOn,
    amountCents,
    refundedCents: 0,
    isReversed: false,
  });
};

const repeated = (command: CommandOf<'RegisterPayment'>, dossier: Dossier): Decision => {
  const same = dossier.payments.some(
    (one) =>
      one.payment === command.payment &&
      one.bookedOn === command.bookedOn &&
      one.amountCents === command.amountCents,
  );
  return same ? [] : refuse('payment-known', 'payment', { payment: command.payment });
};

const paymentEvents = (context: Context, dossier: Dossier, payment: Payment): readonly RegisterEvent[] => {
  const payments = [...dossier.payments, payment];
  const due = isClosed(dossier) ? null : awaited(dossier);
  const on = due === null ? null : reachedOn(payments, due.cents, due.until);
  const registered: RegisterEvent = {
    type: 'PaymentRegistered',
    dossier: dossier.number,
    payment: payment.payment,
    bookedOn: payment.bookedOn,
    covers: on === null ? null : (due?.study ?? null),
    coveredOn: on,
    confidential: { amountCents: payment.amountCents },
  };
  const consequences =
    on !== null && due !== null ? covering(context, dossier, due.study, on) : correction(dossier, payments);
  return [registered, ...consequences, ...lateRegistration(context, dossier, payment)];
};

/** What follows when a fee is covered: nothing while a reversal is made good, else the study starts. */
const covering = (context: Context, dossier: Dossier, study: Study, on: Day): readonly RegisterEvent[] => {
  if (runningLimit(dossier, 'reversal-notice') !== undefined) return [];
  if (study === 'orientation') return [startOrientation(context, dossier, on)];
  if (dossier.lapse === null || dossier.queue !== 'b') return [startDetailed(context, dossier, on)];
  return [undoOrderLapse(context, dossier, dossier.lapse.dueOn, on), startDetailed(context, dossier, on)];
};

const startOrientation = (context: Context, dossier: Dossier, on: Day): RegisterEvent => ({
  type: 'OrientationStudyStarted',
  dossier: dossier.number,
  enteredOn: on,
  starts: [startLimit(context, 'orientation-report', context.today)],
});

const startDetailed = (context: Context, dossier: Dossier, on: Day): RegisterEvent => ({
  type: 'DetailedStudyStarted',
  dossier: dossier.number,
  enteredOn: dossier.enteredOn ?? on,
  starts: [startLimit(context, 'detailed-study', context.today)],
});

/** Money booked in time and read late: nobody loses a place to a slow bank file (`actsCountOn`, F6). */
const undoOrderLapse = (context: Context, dossier: Dossier, dueOn: Day, on: Day): RegisterEvent => ({
  type: 'LapseUndone',
  dossier: dossier.number,
  actedOn: on,
  dueOn,
  grantedKva: assess(context, regain(dossier)).fits === true ? (dossier.project?.permanentKva ?? null) : null,
  exception: null,
});

/** Money booked earlier and read later moves the entry to the day on which the fee was really covered (F2, F5). */
const correction = (dossier: Dossier, payments: readonly Payment[]): readonly RegisterEvent[] => {
  const events: RegisterEvent[] = [];
  for (const study of ['orientation', 'detailed'] as const) {
    const fee = study === 'orientation' ? dossier.orientationFee : dossier.detailedFee;
    const on = fee?.coveredOn == null ? null : reachedOn(payments, neededCents(dossier, study), null);
    if (on === null || on === fee?.coveredOn) continue;
    const isEntry = dossier.enteredOn === fee?.coveredOn && !isClosed(dossier);
    events.push({
      type: 'EntryDateCorrected',
      dossier: dossier.number,
      study,
      enteredOn: isEntry ? on : null,
      coveredOn: on,
    });
  }
  return events;
};

const lateRegistration = (context: Context, dossier: Dossier, payment: Payment): readonly RegisterEvent[] => {
  const dueOn = limitDueOn('registration', payment.bookedOn, context.rules);
  if (context.today <= dueOn) return [];
  return [{ type: 'OperatorOverdueRecorded', dossier: dossier.number, limit: 'registration', dueOn }];
};

/** A study ordered, or a fee lowered, while enough money is already there: the credit covers it. */
export const coverFromCredit = (context: Context, dossier: Dossier): readonly RegisterEvent[] => {
  const due = awaited(dossier);
  const on = due === null ? null : reachedOn(dossier.payments, due.cents, due.until);
  if (due === null || on === null) return [];
  return [
    { type: 'FeeCoveredByCredit', dossier: dossier.number, study: due.study, coveredOn: on },
    ...covering(context, dossier, due.study, on),
  ];
};

/** R7, setting `payment`: a reversal takes the entry back after its notice, unless the fee is covered again by then. */
export const reversePayment = (
  command: CommandOf<'ReversePayment'>,
  dossier: Dossier,
  context: Context,
): Decision => {
  const payment = dossier.payments.find((one) => one.payment === command.payment);
  if (payment === undefined) return refuse('no-such-payment', 'payment', { payment: command.payment });
  if (payment.isReversed) return [];
  const left = dossier.payments.filter((one) => one !== payment);
  const uncovers = isClosed(dossier) ? null : uncovered(dossier, left);
  const isNotified = runningLimit(dossier, 'reversal-notice') !== undefined;
  const startsNotice = dossier.enteredOn !== null && uncovers !== null && !isNotified;
  return [
    {
      type: 'PaymentReversed',
      dossier: dossier.number,
      payment: command.payment,
      on: context.today,
      uncovers,
      starts: startsNotice ? [startLimit(context, 'reversal-notice', context.today)] : [],
    },
  ];
};

const uncovered = (dossier: Dossier, left: readonly Payment[]): Study | null => {
  const isCovered = (study: Study) => reachedOn(left, neededCents(dossier, study), null) !== null;
  if (dossier.orientationFee?.coveredOn != null && !isCovered('orientation')) return 'orientation';
  return dossier.detailedFee?.coveredOn != null && !isCovered('detailed') ? 'detailed' : null;
};

/** What may go back to the payer, in cents: all that no fee needs (setting `payment`, F9). */
export const refundableCents = (dossier: Dossier): number => {
  const owed = (fee: Dossier['orientationFee']) =>
    fee !== null && (fee.coveredOn !== null || !isClosed(dossier)) ? fee.amountCents : 0;
  return Math.max(0, paidCents(dossier.payments) - owed(dossier.orientationFee) - owed(dossier.detailedFee));
};

/** Two persons of finance send back what no fee needs, to the account that paid. */
export const refundPayment = (
  command: CommandOf<'RefundPayment'>,
  dossier: Dossier,
  context: Context,
): Decision => {
  const payment = dossier.payments.find((one) => one.payment === command.payment);
  if (payment === undefined) return refuse('no-such-payment', 'payment', { payment: command.payment });
  if (payment.isReversed) return refuse('payment-reversed', 'payment', { payment: command.payment });
  const amountCents = Math.min(counted(payment), refundableCents(dossier));
  if (amountCents === 0) return refuse('nothing-to-refund', 'payment', { payment: command.payment });
  const { number } = dossier;
  const { today } = context;
  return [
    {
      type: 'PaymentRefunded',
      dossier: number,
      payment: command.payment,
      on: today,
      confidential: { amountCents },
    },
  ];
};

/** Money that names no dossier waits until two persons of finance say whose it is. It counts on its booking day. */
export const matchTransfer = (
  command: CommandOf<'MatchTransfer'>,
  dossier: Dossier,
  context: Context,
): Decision => {
  const transfer = context.register.transfers.get(command.transfer);
  if (transfer === undefined) return refuse('no-such-transfer', 'payment', { transfer: command.transfer });
  const { bookedOn, amountCents } = transfer;
  const payment = { payment: transfer.transfer, bookedOn, amountCents, refundedCents: 0, isReversed: false };
  return paymentEvents(context, dossier, payment);
};

/** Money has arrived that names no dossier: kept, unmatched. */
export const receiveTransfer = (command: CommandOf<'ReceiveTransfer'>, context: Context): Decision => {
  const { transfer, bookedOn, amountCents } = command;
  const known = context.register.transfers.get(transfer);
  if (known !== undefined && known.bookedOn === bookedOn && known.amountCents === amountCents) return [];
  if (known !== undefined || context.register.payments.has(transfer))
    return refuse('transfer-known', 'payment', { transfer });
  if (bookedOn > context.today) return refuse('date-in-future', 'payment', { day: bookedOn });
  return [{ type: 'TransferReceived', transfer, bookedOn, confidential: { amountCents } }];
};

/** Money that has nothing to do with any dossier is set aside with a reason. */
export const setTransferAside = (command: CommandOf<'SetTransferAside'>, context: Context): Decision => {
  const { transfer, reason } = command;
  const known = context.register.transfers.get(transfer);
  if (known === undefined) return refuse('no-such-transfer', 'payment', { transfer });
  if (known.state === 'unrelated') return [];
  return [{ type: 'TransferSetAside', transfer, confidential: { reason } }];
};

import { addDays, type Day } from '#lib/calendar/day.ts';
import { addWorkingDays, isWorkingDay, workingDayOnOrAfter } from '#lib/calendar/working-days.ts';
import { paidCents } from '#lib/register/covering.ts';
import { isClosed } from '#lib/register/dossier.ts';
import type { EventOf } from '#lib/register/event.ts';
import { refundableCents } from '#lib/register/refund.ts';
import { byStaff, characterOf, dossierOf, proposing } from './acts.ts';
import { bookFee, bookRent, bookReversal } from './bank.ts';
import { settleByStatements } from './bank-reading.ts';
import { atHome, inOffice, inOfficeOn, momentOf, plan, type Stage, today } from './stage.ts';

/** What is asked for and neither recorded nor on its way, in cents. */
const owedCents = (stage: Stage, number: number): number => {
  const dossier = dossierOf(stage, number);
  if (isClosed(dossier)) return 0;
  const askedCents = (dossier.orientationFee?.amountCents ?? 0) + (dossier.detailedFee?.amountCents ?? 0);
  const inTransit = [...stage.transit.values()].filter((one) => one.dossier === number);
  return inTransit.reduce((owed, one) => owed - one.amountCents, askedCents - paidCents(dossier.payments));
};

const soonerOf = (one: Day, other: Day): Day => (one < other ? one : other);

/** Recorded within three working days of its booking; one in twenty-five later, which is an operator's overdue. */
const recordedOn = ({ chance }: Stage, bookedOn: Day): Day =>
  addWorkingDays(bookedOn, chance.happens(4) ? chance.between(4, 9) : chance.between(1, 3));

/** The bank books a transfer. Before statements are read, finance records it by hand. */
const transferMoney = (stage: Stage, dossier: number, amountCents: number): void => {
  const bookedOn = workingDayOnOrAfter(addDays(today(stage), stage.chance.between(0, 1)));
  if (bookedOn < stage.bank.from) recordByHand(stage, dossier, amountCents, bookedOn);
  else if (dossier === 0) bookRent(stage, bookedOn, amountCents);
  else bookFee(stage, dossier, bookedOn, amountCents);
};

/** Recorded for the dossier it names, or as money that names none; what came before the first statement not after it. */
const recordByHand = (stage: Stage, dossier: number, amountCents: number, bookedOn: Day): void => {
  const payment = `b-${stage.chance.hex(8)}`;
  stage.transit.set(payment, { dossier, bookedOn, amountCents });
  inOfficeOn(stage, soonerOf(recordedOn(stage, bookedOn), stage.bank.from), () => {
    if (dossier === 0)
      return byStaff(stage, 'finance', { type: 'ReceiveTransfer', transfer: payment, bookedOn, amountCents });
    const { company, pays } = characterOf(stage, dossier);
    stage.bank.payers.set(payment, company);
    const record = { payer: company.name, account: company.account };
    return pays === 'without-reference'
      ? byStaff(
          stage,
          'finance',
          { type: 'ReceiveTransfer', transfer: payment, bookedOn, amountCents },
          record,
        )
      : byStaff(
          stage,
          'finance',
          { type: 'RegisterPayment', dossier, payment, bookedOn, amountCents },
          record,
        );
  });
};

const willPay = (stage: Stage, number: number, afterDays: number, isInParts: boolean): void =>
  atHome(stage, afterDays, () => {
    const owed = owedCents(stage, number);
    const tooMuch = characterOf(stage, number).pays === 'too-much' ? 25_000 : 0;
    if (owed > 0) transferMoney(stage, number, isInParts ? Math.floor(owed / 2) : owed + tooMuch);
    if (isInParts) willPay(stage, number, stage.chance.between(4, 24), false);
    return null;
  });

/** A fee is asked for: it is paid, in the producer's own time. */
export const afterFeeRequested = (stage: Stage, number: number): void => {
  const { pays, paysAfterDays, paysDetailedAfterDays } = characterOf(stage, number);
  const isFirst = dossierOf(stage, number).enteredOn === null;
  if (isFirst && pays === 'never') return;
  willPay(stage, number, isFirst ? paysAfterDays : paysDetailedAfterDays, pays === 'in-parts');
};

/** Money that has nothing to do with any dossier arrives. */
export const receiveUnrelated = (stage: Stage): null => {
  transferMoney(stage, 0, stage.chance.between(200, 900) * 100);
  return null;
};

/** Money that names no dossier is matched by two persons, or is nobody's. */
export const afterTransferReceived = (stage: Stage, transfer: string): void => {
  if (stage.transit.get(transfer)?.isLeft) return;
  inOffice(stage, stage.chance.between(1, 5), () => {
    const dossier = stage.transit.get(transfer)?.dossier ?? 0;
    const reason = 'Loyer d’un local technique';
    return dossier === 0
      ? byStaff(stage, 'finance', { type: 'SetTransferAside', transfer, reason })
      : byStaff(stage, 'finance', proposing({ type: 'MatchTransfer', transfer, dossier }));
  });
};

/** A recorded payment may be reversed by the bank; one that no fee needs goes back. */
export const afterPayment = (
  stage: Stage,
  { dossier, payment, covers }: EventOf<'PaymentRegistered'>,
): void => {
  stage.transit.delete(payment);
  willRefund(stage, dossier);
  const isFirst = covers !== null && dossierOf(stage, dossier).payments.length === 1;
  if (characterOf(stage, dossier).reversal === 'none' || !isFirst) return;
  const afterDays = stage.chance.between(3, 8);
  if (stage.bank.credits.has(payment)) bookReversal(stage, payment, afterDays);
  else
    inOffice(stage, afterDays, () => byStaff(stage, 'finance', { type: 'ReversePayment', dossier, payment }));
};

/** The producer makes the reversal good in time, or does not. */
export const afterReversal = (stage: Stage, number: number): void => {
  if (characterOf(stage, number).reversal === 'paid-again')
    willPay(stage, number, stage.chance.between(2, 6), false);
};

const isRefunding = ({ register }: Stage, number: number): boolean =>
  [...register.acts.values()].some(
    ({ command }) => command?.type === 'RefundPayment' && command.dossier === number,
  );

/** What no fee needs goes back to the payer, by two persons. */
export const willRefund = (stage: Stage, number: number): void => {
  if (refundableCents(dossierOf(stage, number)) === 0) return;
  inOffice(stage, stage.chance.between(6, 24), () => {
    const dossier = dossierOf(stage, number);
    const last = dossier.payments.findLast(
      (one) => one.reversedOn === null && one.refundedCents < one.amountCents,
    );
    if (last === undefined || refundableCents(dossier) === 0 || isRefunding(stage, number)) return null;
    const command = { type: 'RefundPayment', dossier: number, payment: last.payment } as const;
    return byStaff(stage, 'finance', proposing(command));
  });
};

/** The last day of which all money has been read and recorded. */
const settledDay = (stage: Stage): Day =>
  [...stage.transit.values()]
    .map((one) => addDays(one.bookedOn, -1))
    .reduce((first, day) => (day < first ? day : first), addDays(today(stage), -1));

/** Every working day finance says up to which day all money is settled (setting `rankFinal`), until the statements say it. */
export const settleDaily = (stage: Stage, day: Day): void =>
  plan(stage, momentOf(stage, day, 17.2, 17.5), () => {
    settleDaily(stage, addDays(day, 1));
    if (stage.register.awaits !== undefined) return settleByStatements(stage);
    const through = settledDay(stage);
    const { settledThrough } = stage.register;
    const isNew = settledThrough === null || through > settledThrough;
    return isWorkingDay(day) && isNew ? byStaff(stage, 'finance', { type: 'SettleMoney', through }) : null;
  });

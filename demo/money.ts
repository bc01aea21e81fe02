import { addDays, type Day, daysBetween } from '#lib/calendar/day.ts';
import { addWorkingDays, isWorkingDay, workingDayOnOrAfter } from '#lib/calendar/working-days.ts';
import { startOfDay } from '#lib/calendar/zone.ts';
import { type Dossier, isClosed } from '#lib/register/dossier.ts';
import type { EventOf } from '#lib/register/event.ts';
import { paidCents, refundableCents } from '#lib/register/fee.ts';
import {
  atHome,
  byFinance,
  characterOf,
  dossierOf,
  inOffice,
  type Plan,
  type Stage,
  today,
} from './stage.ts';

const inTransitCents = (stage: Stage, number: number): number =>
  [...stage.transit.values()].reduce((sum, one) => sum + (one.dossier === number ? one.amountCents : 0), 0);

/** What is asked for and neither recorded nor on its way, in cents. */
const owedCents = (stage: Stage, dossier: Dossier): number => {
  if (isClosed(dossier)) return 0;
  const asked = (dossier.orientationFee?.amountCents ?? 0) + (dossier.detailedFee?.amountCents ?? 0);
  return asked - paidCents(dossier.payments) - inTransitCents(stage, dossier.number);
};

/** Recorded within three working days of its booking; one in twenty-five later, which is an operator's overdue. */
const recordedOn = (stage: Stage, bookedOn: Day): Day =>
  addWorkingDays(bookedOn, stage.chance.happens(4) ? stage.chance.between(4, 9) : stage.chance.between(1, 3));

const onDay = (stage: Stage, day: Day, plan: Plan): void =>
  inOffice(stage, daysBetween(today(stage), day), plan);

const payment = (stage: Stage): string => `b-${stage.chance.hex(10)}`;

const book = (stage: Stage, number: number, amountCents: number): void => {
  const id = payment(stage);
  const bookedOn = workingDayOnOrAfter(addDays(today(stage), stage.chance.between(0, 1)));
  stage.transit.set(id, { dossier: number, bookedOn, amountCents });
  const { company, pays } = characterOf(stage, number);
  const confidential = { payer: company.name, account: company.account };
  const isNamed = pays !== 'without-reference';
  onDay(stage, recordedOn(stage, bookedOn), () => [
    {
      ...byFinance(
        stage,
        isNamed
          ? { type: 'RegisterPayment', dossier: number, payment: id, bookedOn, amountCents }
          : { type: 'ReceiveTransfer', transfer: id, bookedOn, amountCents },
      ),
      confidential,
    },
  ]);
};

const payNow = (stage: Stage, number: number): void => {
  const owed = owedCents(stage, dossierOf(stage, number));
  const { pays } = characterOf(stage, number);
  if (owed <= 0) return;
  if (pays === 'too-much') return book(stage, number, owed + 25_000);
  if (pays !== 'in-parts') return book(stage, number, owed);
  const half = Math.floor(owed / 2);
  book(stage, number, half);
  atHome(stage, stage.chance.between(4, 24), () => {
    const rest = owedCents(stage, dossierOf(stage, number));
    if (rest > 0) book(stage, number, rest);
    return [];
  });
};

const willPay = (stage: Stage, number: number, afterDays: number): void =>
  atHome(stage, afterDays, () => {
    payNow(stage, number);
    return [];
  });

/** A fee is asked for: it is paid, in the producer's own time. */
export const afterFeeRequested = (stage: Stage, event: EventOf<'FeeRequested'>): void => {
  const character = characterOf(stage, event.dossier);
  const isFirst = dossierOf(stage, event.dossier).enteredOn === null;
  if (isFirst && character.pays === 'never') return;
  willPay(stage, event.dossier, isFirst ? character.paysAfterDays : character.paysDetailedAfterDays);
};

/** Money that names no dossier is matched by two persons, or is nobody's. */
export const afterTransferReceived = (stage: Stage, transfer: string): void =>
  inOffice(stage, stage.chance.between(1, 5), () => {
    const dossier = stage.transit.get(transfer)?.dossier ?? 0;
    if (dossier === 0)
      return [byFinance(stage, { type: 'SetTransferAside', transfer, reason: 'Loyer d’un local technique' })];
    return [byFinance(stage, { type: 'ProposeAct', command: { type: 'MatchTransfer', transfer, dossier } })];
  });

/** Money that has nothing to do with any dossier arrives. */
export const receiveUnrelated =
  (stage: Stage): Plan =>
  () => {
    const transfer = payment(stage);
    const bookedOn = today(stage);
    const amountCents = stage.chance.between(200, 900) * 100;
    stage.transit.set(transfer, { dossier: 0, bookedOn, amountCents });
    return [byFinance(stage, { type: 'ReceiveTransfer', transfer, bookedOn, amountCents })];
  };

/** A recorded payment may be reversed by the bank; one that no fee needs goes back. */
export const afterPayment = (stage: Stage, event: EventOf<'PaymentRegistered'>): void => {
  stage.transit.delete(event.payment);
  willRefund(stage, event.dossier);
  const { reversal } = characterOf(stage, event.dossier);
  const isFirst = event.covers !== null && dossierOf(stage, event.dossier).payments.length === 1;
  if (reversal === 'none' || !isFirst) return;
  const { dossier, payment } = event;
  inOffice(stage, stage.chance.between(3, 8), () => [
    byFinance(stage, { type: 'ReversePayment', dossier, payment }),
  ]);
};

/** The producer makes the reversal good in time, or does not. */
export const afterReversal = (stage: Stage, number: number): void => {
  if (characterOf(stage, number).reversal === 'paid-again')
    willPay(stage, number, stage.chance.between(2, 6));
};

const isRefunding = (stage: Stage, number: number): boolean =>
  [...stage.proposed.values()].some(
    ({ command }) => command.type === 'RefundPayment' && command.dossier === number,
  );

/** What no fee needs goes back to the payer, by two persons. */
export const willRefund = (stage: Stage, number: number): void => {
  if (refundableCents(dossierOf(stage, number)) === 0) return;
  inOffice(stage, stage.chance.between(6, 24), () => {
    const dossier = dossierOf(stage, number);
    const last = dossier.payments.findLast((one) => !one.isReversed && one.refundedCents < one.amountCents);
    if (last === undefined || refundableCents(dossier) === 0 || isRefunding(stage, number)) return [];
    const command = { type: 'RefundPayment', dossier: number, payment: last.payment } as const;
    return [byFinance(stage, { type: 'ProposeAct', command })];
  });
};

/** The last day of which all money has been read and recorded. */
const settledDay = (stage: Stage): Day => {
  const days = [...stage.transit.values()].map((one) => addDays(one.bookedOn, -1));
  return days.reduce((first, day) => (day < first ? day : first), addDays(today(stage), -1));
};

/** Every working day finance says up to which day all money is settled (setting `rankFinal`). */
export const settleDaily = (stage: Stage, day: Day): void =>
  stage.agenda.put(startOfDay(day) + stage.chance.between(1_030, 1_050) * 60_000, () => {
    settleDaily(stage, addDays(day, 1));
    const through = settledDay(stage);
    const { settledThrough } = stage.register;
    const isNew = settledThrough === null || through > settledThrough;
    return isWorkingDay(day) && isNew ? [byFinance(stage, { type: 'SettleMoney', through })] : [];
  });

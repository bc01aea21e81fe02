import { addDays, type Day, yearMonthDay } from '#lib/calendar/day.ts';
import { addWorkingDays, isWorkingDay } from '#lib/calendar/working-days.ts';
import { feeReference } from '#lib/payment/fee-reference.ts';
import type { Disguise } from '#lib/payment/naming.ts';
import type { StatementNumber } from '#lib/payment/statement.ts';
import type { MovementToWrite } from '#lib/payment/write-statement.ts';
import type { Dossier, Study } from '#lib/register/dossier.ts';
import type { EventOf } from '#lib/register/event.ts';
import { characterOf, dossierOf } from './acts.ts';
import { type Bank, type Booked, laterOf, type Stage, today } from './stage.ts';

/** The last working day before a day. */
export const workingDayBefore = (day: Day): Day =>
  isWorkingDay(addDays(day, -1)) ? addDays(day, -1) : workingDayBefore(addDays(day, -1));

const halfAYearDays = 182;

/** The account has a statement for each working day: its number is that of the working day in its year. */
const numberOn = (day: Day): StatementNumber => {
  const { year } = yearMonthDay(day);
  let number = 0;
  for (let one: Day = `${year}-01-01`; one <= day; one = addDays(one, 1)) if (isWorkingDay(one)) number += 1;
  return { year, number };
};

/** The account of a story that ends on a day: its statements are read in the last half year. */
export const openBank = (lastDay: Day, disguise: Disguise): Bank => {
  const from = workingDayBefore(addDays(lastDay, -halfAYearDays));
  return {
    from,
    first: numberOn(from),
    booked: new Map(),
    heads: [],
    credits: new Map(),
    payers: new Map(),
    disguise,
  };
};

/** Money that comes in plainly, and is nobody's. */
export const plainly = { dossier: 0, takesBack: null, isLeft: false } as const;

const book = ({ bank }: Stage, day: Day, booked: Booked): void => {
  const ofDay = bank.booked.get(day);
  if (ofDay === undefined) bank.booked.set(day, [booked]);
  else ofDay.push(booked);
};

/** A movement of a day, in cents, as it is stated. */
export const movementOn = (
  bookedOn: Day,
  cents: number,
  changes: Partial<MovementToWrite>,
): MovementToWrite => ({
  cents,
  bookedOn,
  valueOn: bookedOn,
  bankReference: null,
  name: null,
  account: null,
  reference: null,
  text: '',
  isReversal: false,
  details: [],
  ...changes,
});

const studyAsked = ({ detailedFee }: Dossier): Study => (detailedFee === null ? 'orientation' : 'detailed');

/** The payment of the fee that a dossier was asked for last, with its reference. */
export const feeMovement = (stage: Stage, dossier: number, bookedOn: Day, cents: number): MovementToWrite => {
  const { name, account } = characterOf(stage, dossier).company;
  const reference = feeReference({ dossier, study: studyAsked(dossierOf(stage, dossier)) });
  return movementOn(bookedOn, cents, { name, account, reference });
};

/** Money on its way to a dossier, under a name that only the story knows. */
const send = (stage: Stage, booked: Booked): void => {
  const { dossier, movement } = booked;
  const { bookedOn, cents } = movement;
  stage.transit.set(`sent ${stage.transit.size} ${dossier} ${bookedOn}`, {
    dossier,
    bookedOn,
    amountCents: cents,
  });
  book(stage, bookedOn, booked);
};

/** The bank books a fee, with its reference or with other words. */
export const bookFee = (stage: Stage, dossier: number, bookedOn: Day, cents: number): void => {
  const movement = feeMovement(stage, dossier, bookedOn, cents);
  const said =
    characterOf(stage, dossier).pays === 'without-reference'
      ? { reference: null, text: `Frais d'étude, dossier ${dossier}` }
      : {};
  send(stage, { ...plainly, dossier, movement: { ...movement, ...said } });
};

/** The bank books money that has nothing to do with any dossier. */
export const bookRent = (stage: Stage, bookedOn: Day, cents: number): void => {
  const rent = { name: 'Antennes du Borinage SA', text: `Loyer local technique ${bookedOn.slice(0, 7)}` };
  send(stage, { ...plainly, movement: movementOn(bookedOn, cents, rent) });
};

/** The bank takes a payment back, some days on. */
export const bookReversal = (stage: Stage, payment: string, afterDays: number): void => {
  const credit = stage.bank.credits.get(payment);
  if (credit === undefined) return;
  const bookedOn = addWorkingDays(today(stage), afterDays);
  const movement = { ...credit, cents: -credit.cents, bookedOn, valueOn: bookedOn, isReversal: true };
  book(stage, bookedOn, { ...plainly, movement, takesBack: payment });
};

/** A refund leaves the account some days after it was confirmed; one of the time before the statements, in their first days. */
export const bookRefund = (stage: Stage, { payment, confidential }: EventOf<'PaymentRefunded'>): void => {
  const payer = stage.bank.payers.get(payment);
  if (payer === undefined || confidential === undefined) return;
  const { name, account } = payer;
  const bookedOn = addWorkingDays(laterOf(today(stage), stage.bank.from), stage.chance.between(2, 9));
  const text = 'Remboursement de frais';
  const movement = movementOn(bookedOn, -confidential.amountCents, { name, account, text });
  book(stage, bookedOn, { ...plainly, movement });
};

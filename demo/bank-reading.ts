import { addDays, type Day, yearMonthDay } from '#lib/calendar/day.ts';
import { addWorkingDays } from '#lib/calendar/working-days.ts';
import { brusselsDay, startOfDay } from '#lib/calendar/zone.ts';
import { chainOf, type StatementHead } from '#lib/payment/chain.ts';
import { accountsNamed } from '#lib/payment/fee-account.ts';
import { meaningOfCredit } from '#lib/payment/meaning.ts';
import { namesFor } from '#lib/payment/naming.ts';
import { readStatements } from '#lib/payment/read-statement.ts';
import { settling } from '#lib/payment/settling.ts';
import type { Movement, Statement, StatementNumber } from '#lib/payment/statement.ts';
import { codaOf } from '#lib/payment/write-coda.ts';
import { closingCentsOf, type MovementToWrite, type StatementToWrite } from '#lib/payment/write-statement.ts';
import { clock } from '#lib/register/actor.ts';
import type { Command } from '#lib/register/command.ts';
import type { Dossier } from '#lib/register/dossier.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { characterOf } from './acts.ts';
import { feeMovement, movementOn, plainly, workingDayBefore } from './bank.ts';
import { firstBalanceCents, typedWrong } from './bank-statement.ts';
import { oneOf } from './staff.ts';
import { type Act, type Bank, type Booked, plan, type Reading, type Stage } from './stage.ts';

/** What the account costs, on the last working day of a month. */
const costsOn = (day: Day): readonly Booked[] => {
  const isLast = yearMonthDay(addWorkingDays(day, 1)).month !== yearMonthDay(day).month;
  const costs = { name: 'Banque des Terrils', text: `Frais de gestion du compte ${day.slice(0, 7)}` };
  return isLast ? [{ ...plainly, movement: movementOn(day, -1_450, costs) }] : [];
};

const neverPays = (stage: Stage): Dossier | undefined =>
  [...stage.register.dossiers.values()].find(
    (one) => one.status === 'orientation-fee-due' && characterOf(stage, one.number).pays === 'never',
  );

/** Money that waits on the last day: a reference typed wrong, and a sum that says too little. */
const leftOn = (stage: Stage, day: Day): readonly Booked[] => {
  const eve = workingDayBefore(stage.lastDay);
  const due = neverPays(stage);
  const cents = due?.orientationFee?.amountCents ?? 0;
  if (day === workingDayBefore(eve) && due !== undefined && cents > 0) {
    const movement = typedWrong(feeMovement(stage, due.number, day, cents));
    return [{ ...plainly, movement, dossier: due.number, isLeft: true }];
  }
  if (day !== eve) return [];
  const rent = { name: 'Scouts de Clairvent ASBL', text: 'Location salle de réunion' };
  return [{ ...plainly, movement: movementOn(day, 18_500, rent), isLeft: true }];
};

const nextNumber = ({ first, heads }: Bank, day: Day): StatementNumber => {
  const { year } = yearMonthDay(day);
  const last = heads.at(-1)?.number;
  if (last === undefined) return first;
  return { year, number: last.year === year ? last.number + 1 : 1 };
};

const statementOf = (stage: Stage, day: Day, booked: readonly Booked[]): StatementToWrite => {
  const { year, number } = nextNumber(stage.bank, day);
  const last = stage.bank.heads.at(-1);
  return {
    account: version1.payTo.iban,
    year,
    number,
    openingOn: last?.closing.on ?? addDays(day, -1),
    closingOn: day,
    openingCents: last?.closing.cents ?? firstBalanceCents,
    movements: booked.map(({ movement }, at) => ({
      ...movement,
      bankReference: movement.bankReference ?? `${year}${String(number).padStart(3, '0')}D${at + 1}`,
    })),
  };
};

/** The statement as it is read in the bank's file. */
const readIn = (statement: StatementToWrite): Statement => {
  const read = readStatements(codaOf(statement));
  const [one] = 'statements' in read ? read.statements : [];
  if (one === undefined || one.closing.cents !== closingCentsOf(statement))
    throw new Error('the statement of the story does not read');
  return one;
};

/** The act that the intake makes of a movement: told by what is known before any of them. */
const actOf = (stage: Stage, { takesBack }: Booked, movement: Movement, name: string): Command | null => {
  const { register } = stage;
  const { bookedOn, amountCents } = movement;
  const taken = takesBack === null ? undefined : register.payments.get(takesBack);
  if (takesBack !== null && taken !== undefined)
    return { type: 'ReversePayment', dossier: taken, payment: takesBack, bookedOn };
  if (amountCents <= 0) return null;
  const meaning = meaningOfCredit(movement, register);
  return meaning.kind === 'payment'
    ? { type: 'RegisterPayment', dossier: meaning.dossier, payment: name, bookedOn, amountCents }
    : { type: 'ReceiveTransfer', transfer: name, bookedOn, amountCents };
};

/** What was on its way has arrived, under its name in the log. */
const arrive = (stage: Stage, one: Booked, name: string, movement: MovementToWrite | undefined): void => {
  const { dossier, isLeft } = one;
  const { bookedOn, cents } = one.movement;
  if (cents <= 0 || movement === undefined) return;
  const sent = [...stage.transit].find(
    ([key, { dossier: whose, bookedOn: on, amountCents }]) =>
      key.startsWith('sent ') && whose === dossier && on === bookedOn && amountCents === cents,
  );
  if (sent !== undefined) stage.transit.delete(sent[0]);
  stage.transit.set(name, { dossier, bookedOn, amountCents: cents, isLeft });
  stage.bank.credits.set(name, movement);
  if (dossier !== 0) stage.bank.payers.set(name, characterOf(stage, dossier).company);
};

const settlingNow = ({ register, bank, now }: Stage): Command | null =>
  settling(
    register,
    accountsNamed(register.rules, brusselsDay(now)).map((named) => ({
      ...named,
      chain: chainOf(bank.heads, bank.first),
      reversalOn: null,
      turnsTold: new Set<number>(),
    })),
    brusselsDay(now),
  );

/** The clock settles what the statements let settle. */
export const settleByStatements = (stage: Stage): Act | null => {
  const command = settlingNow(stage);
  return command === null ? null : { command, actor: clock, record: {} };
};

const headOf = ({ account, opening, closing }: Statement, number: StatementNumber): StatementHead => ({
  account,
  number,
  opening,
  closing,
});

const readingOf = (stage: Stage, day: Day): Reading => {
  const { bank } = stage;
  const booked = [...(bank.booked.get(day) ?? []), ...costsOn(day), ...leftOn(stage, day)];
  const statement = statementOf(stage, day, booked);
  const { movements, ...read } = readIn(statement);
  const head = headOf({ ...read, movements }, { year: statement.year, number: statement.number });
  const names = namesFor(head, movements, new Set(), bank.disguise);
  bank.booked.delete(day);
  bank.heads.push(head);
  const commands = movements.map((movement, at) =>
    booked[at] === undefined ? null : actOf(stage, booked[at], movement, names[at] ?? ''),
  );
  booked.forEach((one, at) => {
    arrive(stage, one, names[at] ?? '', statement.movements[at]);
  });
  return {
    statement,
    actor: oneOf(stage.chance, 'finance'),
    follows: [...commands.map((command) => () => command), () => settlingNow(stage)],
  };
};

const twentyToNineMs = (8 * 60 + 40) * 60_000;

/** Every working day, first thing in the morning, finance takes in the statement of the working day before. */
export const readDaily = (stage: Stage, day: Day = addWorkingDays(stage.bank.from, 1)): void =>
  plan(stage, startOfDay(day) + twentyToNineMs, () => {
    readDaily(stage, addWorkingDays(day, 1));
    return readingOf(stage, workingDayBefore(day));
  });

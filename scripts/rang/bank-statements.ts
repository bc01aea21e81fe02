import { type AccountStatements, bankStatements, type StatementKept } from '#db/bank-statements.ts';
import { type TurnOfAccount, turnsOfYear } from '#db/bank-turn.ts';
import { accountWords } from '#lib/payment/iban.ts';
import { numberWords } from '#lib/payment/intake-sentence.ts';
import { onBook } from './book.ts';
import { moneyWords } from './money.ts';
import { table } from './table.ts';
import { type Answer, done } from './verb.ts';

const header = ['Number', 'Closed', 'Opening', 'Credits', 'Debits', 'Closing', 'Movements', 'Files', ''];

const rowOf = (one: StatementKept, state: string): readonly (string | number)[] => [
  `${one.number.year}/${one.number.number}`,
  one.closing.on,
  moneyWords(one.opening.cents),
  moneyWords(one.creditCents),
  moneyWords(one.debitCents),
  moneyWords(one.closing.cents),
  one.movements,
  one.deliveries.length,
  state,
];

/** A turn of the year at which statements may be missing, in a sentence. */
export const turnText = ({ from, to, told }: TurnOfAccount): string =>
  told === null
    ? `Statements may be missing from ${from} to ${to}: the numbering starts again.`
    : `From ${from} to ${to} none is missing, said on ${told.on}: ${told.reason}`;

const accountText = (
  { account, first, read, held, missing }: AccountStatements,
  turns: readonly TurnOfAccount[],
): string => {
  const ofAccount = turns.filter((one) => one.account === account);
  const rows = [...read.map((one) => rowOf(one, 'read')), ...held.map((one) => rowOf(one, 'waits'))];
  const gap =
    missing === null ? 'No number is missing.' : `Statement ${numberWords(missing, 'en')} is missing.`;
  return [
    `${accountWords(account)}, from statement ${numberWords(first, 'en')} on:`,
    ...(rows.length === 0
      ? ['No statement was taken in yet.']
      : [table(header, rows), gap, ...ofAccount.map(turnText)]),
  ].join('\n');
};

/** The statements taken in, by account, the one that is missing, and where one may be at the end of a year. */
export const bankStatementsTold = (): Promise<Answer> =>
  onBook(async (book) => {
    const accounts = await bankStatements(book);
    const turns = await turnsOfYear(book);
    return done(accounts.map((one) => accountText(one, turns)).join('\n\n'), { accounts, turns });
  });

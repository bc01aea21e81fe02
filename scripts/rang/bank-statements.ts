import { type AccountStatements, bankStatements, type StatementKept } from '#db/bank-statements.ts';
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

const accountText = ({ account, first, read, held, missing }: AccountStatements): string => {
  const rows = [...read.map((one) => rowOf(one, 'read')), ...held.map((one) => rowOf(one, 'waits'))];
  const gap =
    missing === null ? 'No statement is missing.' : `Statement ${numberWords(missing, 'en')} is missing.`;
  return [
    `${accountWords(account)}, from statement ${numberWords(first, 'en')} on:`,
    ...(rows.length === 0 ? ['No statement was taken in yet.'] : [table(header, rows), gap]),
  ].join('\n');
};

/** The statements taken in, by account, and the one that is missing. */
export const bankStatementsTold = (): Promise<Answer> =>
  onBook(async (book) => {
    const accounts = await bankStatements(book);
    return done(accounts.map(accountText).join('\n\n'), { accounts });
  });

import { brusselsDay } from '#lib/calendar/zone.ts';
import { chainOf } from '#lib/payment/chain.ts';
import { settling } from '#lib/payment/settling.ts';
import { clock } from '#lib/register/actor.ts';
import type { CommandOf } from '#lib/register/command.ts';
import { isRefusal } from '#lib/register/refusal.ts';
import { rulesOn } from '#lib/rules/rules.ts';
import { inTurn } from './append.ts';
import { accountsOf } from './bank-known.ts';
import { bankTable } from './bank-table.ts';
import type { Book } from './client.ts';
import type { Connection } from './connection.ts';
import { readRegister } from './read.ts';
import { submissionKey } from './submission-key.ts';

const settlingNow = (book: Book, connection: Connection): CommandOf<'SettleMoney'> | null => {
  const { register } = book;
  const today = brusselsDay(book.now());
  const iban = rulesOn(register.rules, today)?.payTo.iban;
  const heads = bankTable(connection).heads();
  const account = accountsOf(register, heads).find((one) => one.account === iban);
  if (account === undefined || heads.length === 0) return null;
  const ofAccount = heads.filter((head) => head.account === iban);
  return settling(register, chainOf(ofAccount, account.first), today);
};

/**
 * Settles what the statements read let settle by now, by the clock: money that waited has been matched or set aside, or the
 * day on which the last statement closed is over. Gives whether anything changed.
 */
export const settleByStatements = async (book: Book): Promise<boolean> => {
  await readRegister(book);
  if (settlingNow(book, book.connections[0]) === null) return false;
  return inTurn(book, (put) => {
    const command = settlingNow(book, book.connections[1]);
    if (command === null) return false;
    const decision = put({ command, actor: clock, key: submissionKey(book.now()), at: null, record: {} });
    return !isRefusal(decision) && decision.length > 0;
  });
};

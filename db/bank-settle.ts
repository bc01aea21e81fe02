import type { Day } from '#lib/calendar/day.ts';
import { brusselsDay } from '#lib/calendar/zone.ts';
import { chainOf } from '#lib/payment/chain.ts';
import { accountsNamed } from '#lib/payment/fee-account.ts';
import { type AccountRead, settling } from '#lib/payment/settling.ts';
import { clock } from '#lib/register/actor.ts';
import type { CommandOf } from '#lib/register/command.ts';
import { isRefusal } from '#lib/register/refusal.ts';
import { inTurn } from './append.ts';
import { accountsOf } from './bank-known.ts';
import { bankTable } from './bank-table.ts';
import type { Book } from './client.ts';
import type { Connection } from './connection.ts';
import { readRegister } from './read.ts';
import { submissionKey } from './submission-key.ts';

/** What is read of the accounts that money may come to, as a connection sees it. */
export const accountsRead = (
  { register }: Pick<Book, 'register'>,
  connection: Connection,
  today: Day,
): readonly AccountRead[] => {
  const table = bankTable(connection);
  const heads = table.heads();
  const firsts = new Map(accountsOf(register, heads).map(({ account, first }) => [account, first]));
  const open = table.openReversals();
  return accountsNamed(register.rules, today).flatMap((named) => {
    const { account } = named;
    const first = firsts.get(account);
    if (first === undefined) return [];
    const ofAccount = heads.filter((head) => head.account === account);
    const days = open.filter(({ head }) => head.account === account).map(({ movement }) => movement.bookedOn);
    const [reversalOn = null] = days.toSorted();
    return [{ ...named, chain: chainOf(ofAccount, first), reversalOn, turnsTold: table.turnsTold(account) }];
  });
};

/** The act that settles what the statements let settle by now, as a connection sees them; null where nothing would change. */
export const settlingNow = (
  book: Pick<Book, 'register' | 'now'>,
  connection: Connection,
): CommandOf<'SettleMoney'> | null => {
  const today = brusselsDay(book.now());
  return settling(book.register, accountsRead(book, connection, today), today);
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

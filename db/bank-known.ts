import { brusselsDay } from '#lib/calendar/zone.ts';
import { commitmentTo } from '#lib/log/commitment.ts';
import type { Known } from '#lib/payment/intake.ts';
import type { FeeAccount } from '#lib/payment/intake-refusal.ts';
import type { Register } from '#lib/register/register.ts';
import type { Rules } from '#lib/rules/rules.ts';
import { refundsBefore } from './bank-refunds.ts';
import { bankTable } from './bank-table.ts';
import type { Book } from './client.ts';
import type { Connection } from './connection.ts';
import { sha256 } from './secret.ts';

/** The accounts that fees are paid to, by any version of the rules; the last one that names an account says where it begins. */
const feeAccounts = (rules: readonly Rules[]): readonly FeeAccount[] => {
  const byAccount = new Map(rules.map(({ payTo }) => [payTo.iban, payTo.firstStatement]));
  return [...byAccount].map(([account, first]) => ({ account, first }));
};

/** An account that statements were read of goes on from its first one, whatever later rules say. */
export const accountsOf = ({ rules }: Register, heads: Known['heads']): readonly FeeAccount[] =>
  feeAccounts(rules).map(({ account, first }) => {
    const [begun] = heads.filter((head) => head.account === account && head.isRead);
    return { account, first: begun?.number ?? first };
  });

const nameBytes = 16;

/** Names that only this book can make: nobody who guesses an account and a reference can look for them in the public log. */
export const disguiseOf = ({ sealKey }: Book): Known['disguise'] => {
  const key = commitmentTo(Buffer.from('names of transfers'), sealKey, sha256);
  return (text) => Buffer.from(commitmentTo(Buffer.from(text), key, sha256)).toString('hex', 0, nameBytes);
};

/** What is known before a file is taken in, as a connection sees it. */
export const knownOf = (book: Book, register: Register, connection: Connection): Known => {
  const table = bankTable(connection);
  const heads = table.heads();
  return {
    accounts: accountsOf(register, heads),
    heads,
    movementsOf: table.movementsOf,
    earlier: { ...table, refunds: () => refundsBefore(connection, register) },
    register,
    today: brusselsDay(book.now()),
    disguise: disguiseOf(book),
  };
};

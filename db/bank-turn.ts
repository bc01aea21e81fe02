import { z } from 'zod';
import type { Day } from '#lib/calendar/day.ts';
import { brusselsDay } from '#lib/calendar/zone.ts';
import { type Turn, turnsOf } from '#lib/payment/turn-of-year.ts';
import type { Actor } from '#lib/register/actor.ts';
import { inTurn } from './append.ts';
import { accountsRead } from './bank-settle.ts';
import { bankTable } from './bank-table.ts';
import { rowsBeside } from './beside.ts';
import type { Book } from './client.ts';
import type { Connection } from './connection.ts';
import { readRegister } from './read.ts';

/** A turn of the year at which statements of an account may be missing; `told` once finance has said that none is. */
export type TurnOfAccount = Turn & {
  readonly account: string;
  readonly told: { readonly on: Day; readonly reason: string } | null;
};

const turnsIn = (book: Book, connection: Connection): readonly (Turn & { readonly account: string })[] =>
  accountsRead(book, connection, brusselsDay(book.now())).flatMap((one) =>
    turnsOf(one).map((turn) => ({ ...turn, account: one.account })),
  );

const toldRows = z.array(z.object({ account: z.string(), year: z.int(), at: z.int(), reason: z.string() }));

/** The turns of the year at which statements may be missing, and what finance has said of them. */
export const turnsOfYear = async (book: Book): Promise<readonly TurnOfAccount[]> => {
  await readRegister(book);
  const turns = turnsIn(book, book.connections[0]);
  if (turns.length === 0) return [];
  const told = toldRows.parse(rowsBeside(book, 'SELECT account, year, at, reason FROM bank_turn'));
  return turns.map((turn) => {
    const said = told.find(({ account, year }) => account === turn.account && year === turn.year);
    return { ...turn, told: said === undefined ? null : { on: brusselsDay(said.at), reason: said.reason } };
  });
};

/** Which turn of the year of which account. */
export type TurnNamed = Pick<TurnOfAccount, 'account' | 'year'>;

/**
 * Finance says that the bank made no statement in the days that are in doubt, and how it knows: said once and never changed.
 * One person is enough: it moves no money, and a statement found later is read as any other. Of a turn that is not in doubt
 * nothing is kept.
 */
export const tellNoneMissing = async (
  book: Book,
  { person }: Actor,
  { account, year }: TurnNamed,
  reason: string,
): Promise<void> => {
  await readRegister(book);
  await inTurn(book, () => {
    const connection = book.connections[1];
    const isInDoubt = turnsIn(book, connection).some((one) => one.account === account && one.year === year);
    if (isInDoubt) bankTable(connection).tellTurn(account, year, book.now(), person, reason);
  });
};

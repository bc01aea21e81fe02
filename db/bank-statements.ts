import { z } from 'zod';
import type { Instant } from '#lib/calendar/zone.ts';
import { type Chain, chainOf } from '#lib/payment/chain.ts';
import type { KeptHead, KeptMovement } from '#lib/payment/intake.ts';
import type { Difference } from '#lib/payment/same-statement.ts';
import type { AmountAside, StatementNumber } from '#lib/payment/statement.ts';
import { accountsOf } from './bank-known.ts';
import { bankTable } from './bank-table.ts';
import { rowsBeside } from './beside.ts';
import type { Book } from './client.ts';
import { readRegister } from './read.ts';

/**
 * A file that brought a statement. Where another one had brought it before: how it differs, and how many movements stand in
 * this file alone (`onlyHere`) or in those before alone (`onlyThere`). `file` is its number for `bankFileOf`.
 */
export type Delivery = {
  readonly file: number;
  readonly name: string;
  readonly format: string;
  readonly at: Instant;
  readonly person: string;
  readonly difference: Difference;
  readonly onlyHere: number;
  readonly onlyThere: number;
  /** Amounts of the file that are not used, each with its reason. */
  readonly setAside: readonly AmountAside[];
};

/** A statement kept: its balances, whether it counts already, its sums in cents (debits below 0), and what brought it. */
export type StatementKept = KeptHead & {
  readonly movements: number;
  readonly creditCents: number;
  readonly debitCents: number;
  readonly deliveries: readonly Delivery[];
};

/** The statements of an account that fees are paid to: those that count, in order; those held back; the one that is missing. */
export type AccountStatements = Chain<StatementKept> & {
  readonly account: string;
  readonly first: StatementNumber;
};

const asideSchema = z.custom<readonly AmountAside[]>(Array.isArray);
const deliveryRows = z.array(
  z.object({
    account: z.string(),
    year: z.int(),
    number: z.int(),
    file: z.int(),
    name: z.string(),
    format: z.string(),
    at: z.int(),
    person: z.string(),
    difference: z.enum(['same', 'more', 'finer', 'coarser']),
    onlyHere: z.int(),
    onlyThere: z.int(),
    setAside: z.string().transform((text) => asideSchema.parse(JSON.parse(text))),
  }),
);

const deliveries = `SELECT account, year, number, file, name, format, at, person, difference,
    only_here AS onlyHere, only_there AS onlyThere, set_aside AS setAside
  FROM bank_delivery JOIN bank_file ON bank_file.id = file ORDER BY file`;

const sumRows = z.array(
  z.object({
    account: z.string(),
    year: z.int(),
    number: z.int(),
    movements: z.int(),
    creditCents: z.int(),
    debitCents: z.int(),
  }),
);

const sums = `SELECT account, year, number, count(*) AS movements,
    sum(CASE WHEN amount > 0 THEN amount ELSE 0 END) AS creditCents,
    sum(CASE WHEN amount < 0 THEN amount ELSE 0 END) AS debitCents
  FROM bank_movement WHERE kind IS NOT 'grouped' GROUP BY account, year, number`;

type Keyed = { readonly account: string; readonly year: number; readonly number: number };
const keyOf = ({ account, year, number }: Keyed): string => `${account} ${year} ${number}`;
const keyOfHead = ({ account, number }: KeptHead): string => keyOf({ account, ...number });

/** All statements kept, by account, each account from its first statement on. */
export const bankStatements = async (book: Book): Promise<readonly AccountStatements[]> => {
  const register = await readRegister(book);
  const heads = bankTable(book.connections[0]).heads();
  const brought = Map.groupBy(deliveryRows.parse(rowsBeside(book, deliveries)), keyOf);
  const summed = new Map(sumRows.parse(rowsBeside(book, sums)).map((row) => [keyOf(row), row]));
  const kept = heads.map((head) => {
    const { movements = 0, creditCents = 0, debitCents = 0 } = summed.get(keyOfHead(head)) ?? {};
    const ofHead = brought.get(keyOfHead(head)) ?? [];
    return { ...head, movements, creditCents, debitCents, deliveries: ofHead };
  });
  return accountsOf(register, heads).map(({ account, first }) => ({
    account,
    first,
    ...chainOf(
      kept.filter((one) => one.account === account),
      first,
    ),
  }));
};

/** The movements of a statement, in the order of the file that brought it first. */
export const bankMovementsOf = async (
  book: Book,
  account: string,
  number: StatementNumber,
): Promise<readonly KeptMovement[]> => {
  const table = bankTable(book.connections[0]);
  const head = table
    .heads()
    .find(
      (one) =>
        one.account === account && one.number.year === number.year && one.number.number === number.number,
    );
  return head === undefined ? [] : table.movementsOf(head);
};

/** A movement by its name in the log (a payment's or a transfer's); null for money that no statement brought. */
export const bankMovementNamed = async (book: Book, name: string): Promise<KeptMovement | null> =>
  bankTable(book.connections[0]).movementNamed(name);

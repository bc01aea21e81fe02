import { z } from 'zod';
import type { Instant } from '#lib/calendar/zone.ts';
import type { StatementHead } from '#lib/payment/chain.ts';
import type { KeptHead, KeptMovement } from '#lib/payment/intake.ts';
import type { OpenReversal } from '#lib/payment/interpret.ts';
import type { BankMovement, Meaning } from '#lib/payment/meaning.ts';
import { rightReference } from '#lib/payment/meaning.ts';
import type { RefundMovement } from '#lib/payment/refund-standing.ts';
import type { Balance, StatementNumber } from '#lib/payment/statement.ts';
import { daySchema } from '#lib/rules/rules.ts';
import type { Connection } from './connection.ts';

type HeadRow = {
  readonly account: string;
  readonly year: number;
  readonly number: number;
  readonly opening: string;
  readonly closing: string;
  readonly is_read: number;
};

type MovementPlace = { readonly number: StatementNumber; readonly place: number };

type MovementRow = { readonly name: string; readonly text: string; readonly meaning: string | null };

const balanceSchema: z.ZodType<Balance> = z.strictObject({
  on: daySchema,
  cents: z.int(),
  beyondCents: z.int(),
});

const movementSchema: z.ZodType<BankMovement> = z.strictObject({
  bookedOn: daySchema,
  valueOn: daySchema.nullable(),
  amountCents: z.int(),
  bankReference: z.string().nullable(),
  counterpartyName: z.string().nullable(),
  counterpartyAccount: z.string().nullable(),
  references: z.array(
    z.strictObject({ digits: z.string(), isValid: z.boolean(), where: z.enum(['structured', 'text']) }),
  ),
  text: z.string(),
  isReversal: z.boolean(),
});

const meaningSchema: z.ZodType<Meaning> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('payment'), dossier: z.int() }),
  z.strictObject({
    kind: z.literal('unmatched'),
    because: z.enum(['no-reference', 'invalid-reference', 'several-references', 'no-such-fee']),
  }),
  z.strictObject({ kind: z.literal('reversal'), of: z.string() }),
  z.strictObject({ kind: z.literal('reversal-open') }),
  z.strictObject({ kind: z.literal('refund-paid'), refunds: z.array(z.int()).readonly() }),
  z.strictObject({ kind: z.literal('refund-returned'), refunds: z.array(z.int()).readonly() }),
  z.strictObject({ kind: z.literal('outgoing') }),
  z.strictObject({ kind: z.literal('grouped') }),
]);

const headIn = ({ account, year, number, opening, closing, is_read }: HeadRow): KeptHead => ({
  account,
  number: { year, number },
  opening: balanceSchema.parse(JSON.parse(opening)),
  closing: balanceSchema.parse(JSON.parse(closing)),
  isRead: is_read === 1,
});

const movementIn = ({ name, text, meaning }: MovementRow): KeptMovement => ({
  ...movementSchema.parse(JSON.parse(text)),
  name,
  meaning: meaning === null ? null : meaningSchema.parse(JSON.parse(meaning)),
});

const movementText = (movement: BankMovement): string =>
  JSON.stringify({
    bookedOn: movement.bookedOn,
    valueOn: movement.valueOn,
    amountCents: movement.amountCents,
    bankReference: movement.bankReference,
    counterpartyName: movement.counterpartyName,
    counterpartyAccount: movement.counterpartyAccount,
    references: movement.references,
    text: movement.text,
    isReversal: movement.isReversal,
  });

const meaningText = (meaning: Meaning | null): string | null =>
  meaning === null ? null : JSON.stringify(meaning);

const taken = 'NOT EXISTS (SELECT 1 FROM bank_movement AS back WHERE back.takes_back = bank_movement.name)';
const like = `SELECT name, text, meaning FROM bank_movement
  WHERE account = ? AND amount = ? AND kind IN ('payment', 'unmatched') AND ${taken}`;

const tableOf = (connection: Connection) => {
  const heads = connection.prepare<[], HeadRow>(
    'SELECT * FROM bank_statement ORDER BY account, year, number',
  );
  const movements = connection.prepare<[string, number, number], MovementRow>(
    'SELECT name, text, meaning FROM bank_movement WHERE account = ? AND year = ? AND number = ? ORDER BY id',
  );
  const byBank = connection.prepare<[string, number, string], MovementRow>(`${like} AND bank_reference = ?`);
  const byReference = connection.prepare<[string, number, string], MovementRow>(`${like} AND reference = ?`);
  const named = connection.prepare<[string], MovementRow>(
    'SELECT name, text, meaning FROM bank_movement WHERE name = ?',
  );
  const ofRefunds = connection.prepare<[], MovementRow>(
    `SELECT name, text, meaning FROM bank_movement WHERE kind IN ('refund-paid', 'refund-returned') ORDER BY id`,
  );
  const place = connection.prepare<[string], { year: number; number: number; place: number }>(
    `SELECT year, number, (SELECT count(*) FROM bank_movement AS before WHERE before.account = one.account
       AND before.year = one.year AND before.number = one.number AND before.id <= one.id) AS place
     FROM bank_movement AS one WHERE name = ?`,
  );
  const open = connection.prepare<[], MovementRow & HeadRow>(
    `SELECT bank_statement.*, name, text, meaning FROM bank_movement JOIN bank_statement USING (account, year, number)
     WHERE kind = 'reversal-open' ORDER BY id`,
  );
  const back = connection.prepare<[string], MovementRow & HeadRow>(
    `SELECT bank_statement.*, name, text, meaning FROM bank_movement JOIN bank_statement USING (account, year, number)
     WHERE takes_back = ?`,
  );
  const takenBack = connection
    .prepare<[string], number>('SELECT count(*) FROM bank_movement WHERE takes_back = ?')
    .pluck();
  const addHead = connection.prepare('INSERT INTO bank_statement VALUES (?, ?, ?, ?, ?, 0)');
  const markRead = connection.prepare(
    'UPDATE bank_statement SET is_read = 1 WHERE account = ? AND year = ? AND number = ?',
  );
  const addMovement = connection.prepare(
    `INSERT INTO bank_movement (name, account, year, number, amount, bank_reference, reference, counterparty, text, meaning)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const fill = connection.prepare(
    'UPDATE bank_movement SET bank_reference = ?, reference = ?, counterparty = ?, text = ? WHERE name = ?',
  );
  const turnsTold = connection
    .prepare<[string], number>('SELECT year FROM bank_turn WHERE account = ?')
    .pluck();
  const tellTurn = connection.prepare(
    'INSERT INTO bank_turn VALUES (?, ?, ?, ?, ?) ON CONFLICT (account, year) DO NOTHING',
  );
  const mean = connection.prepare('UPDATE bank_movement SET meaning = ? WHERE name = ?');

  return {
    heads: (): readonly KeptHead[] => heads.all().map(headIn),
    movementsOf: ({ account, number: { year, number } }: StatementHead): readonly KeptMovement[] =>
      movements.all(account, year, number).map(movementIn),
    /** Credits not taken back that have a reference in common with a reversal, and its amount. */
    creditsLike: (account: string, reversal: BankMovement): readonly KeptMovement[] => {
      const cents = -reversal.amountCents;
      const { bankReference } = reversal;
      const reference = rightReference(reversal);
      return [
        ...(bankReference === null ? [] : byBank.all(account, cents, bankReference)),
        ...(reference === null ? [] : byReference.all(account, cents, reference)),
      ].map(movementIn);
    },
    movementNamed: (name: string): KeptMovement | null => {
      const row = named.get(name);
      return row === undefined ? null : movementIn(row);
    },
    isTakenBack: (name: string): boolean => takenBack.get(name) !== 0,
    /** The reversals of which nobody knows yet what they take back, the oldest first. */
    openReversals: (): readonly OpenReversal[] =>
      open.all().map((row) => ({ head: headIn(row), movement: movementIn(row) })),
    /** The reversal that takes a credit back; null where none does. */
    reversalOf: (credit: string): OpenReversal | null => {
      const row = back.get(credit);
      return row === undefined ? null : { head: headIn(row), movement: movementIn(row) };
    },
    /** The years at whose end finance has said that no statement of an account is missing. */
    turnsTold: (account: string): ReadonlySet<number> => new Set(turnsTold.all(account)),
    /** The debits that paid refunds and the credits by which some came back, the oldest first. */
    refundMovements: (): readonly RefundMovement[] =>
      ofRefunds.all().flatMap((row) => {
        const { meaning, ...movement } = movementIn(row);
        return meaning?.kind === 'refund-paid' || meaning?.kind === 'refund-returned'
          ? [{ ...meaning, movement }]
          : [];
      }),
    /** The statement in which a movement stands, and its place among those of it, from 1. */
    placeOf: (name: string): MovementPlace | null => {
      const row = place.get(name);
      return row === undefined ? null : { number: { year: row.year, number: row.number }, place: row.place };
    },
    addHead: ({ account, number, opening, closing }: StatementHead): void =>
      void addHead.run(account, number.year, number.number, JSON.stringify(opening), JSON.stringify(closing)),
    markRead: ({ account, number: { year, number } }: StatementHead): void =>
      void markRead.run(account, year, number),
    addMovement: ({ account, number: { year, number } }: StatementHead, one: KeptMovement): void =>
      void addMovement.run(
        one.name,
        account,
        year,
        number,
        one.amountCents,
        one.bankReference,
        rightReference(one),
        one.counterpartyAccount,
        movementText(one),
        meaningText(one.meaning),
      ),
    /** Keeps what another file tells more of a movement. */
    fill: (one: KeptMovement): void =>
      void fill.run(
        one.bankReference,
        rightReference(one),
        one.counterpartyAccount,
        movementText(one),
        one.name,
      ),
    /** Keeps who said, at which moment and for which reason, that no statement of an account is missing at the end of a year. */
    tellTurn: (account: string, year: number, at: Instant, person: string, reason: string): void =>
      void tellTurn.run(account, year, at, person, reason),
    mean: (name: string, meaning: Meaning): void => void mean.run(meaningText(meaning), name),
  };
};

export type BankTable = ReturnType<typeof tableOf>;

const made = new WeakMap<Connection, BankTable>();

/** What is kept of the bank's statements beside the log, by a connection: the only place that knows its SQL. */
export const bankTable = (connection: Connection): BankTable => {
  const known = made.get(connection) ?? tableOf(connection);
  made.set(connection, known);
  return known;
};

import { z } from 'zod';
import type { Day } from '#lib/calendar/day.ts';
import type { KeptMovement } from '#lib/payment/intake.ts';
import type { StatementNumber } from '#lib/payment/statement.ts';
import type { Actor } from '#lib/register/actor.ts';
import type { Decision } from '#lib/register/context.ts';
import { paidCents } from '#lib/register/covering.ts';
import type { Dossier } from '#lib/register/dossier.ts';
import { balanceOf } from '#lib/register/refund.ts';
import { isRefusal, refuse } from '#lib/register/refusal.ts';
import type { Register } from '#lib/register/register.ts';
import { inTurn } from './append.ts';
import { takingBack } from './bank-intake.ts';
import { bankTable } from './bank-table.ts';
import { rowsBeside } from './beside.ts';
import type { Book } from './client.ts';
import { payerOf } from './payer.ts';
import { readRegister } from './read.ts';

/** A refund that two persons confirmed and that the account has not paid yet. `account` null: it cannot be paid by itself. */
export type RefundToPay = {
  readonly refund: number;
  readonly on: Day;
  readonly dossier: number;
  readonly payment: string;
  readonly amountCents: number;
  readonly payer: string | null;
  readonly account: string | null;
};

/** The bank has taken back what was to be refunded, and nothing else has come in for it. */
const isTakenBack = (dossier: Dossier | undefined, payment: string): boolean =>
  dossier !== undefined &&
  paidCents(dossier.payments) < 0 &&
  dossier.payments.some((one) => one.payment === payment && one.reversedOn !== null);

/**
 * The confirmed refunds that no statement shows as paid, the oldest first. One whose money the bank has taken back since
 * waits until as much has come in again: the operator sends back no money that it does not hold.
 */
export const refundsToPay = async (book: Book): Promise<readonly RefundToPay[]> => {
  const { refunds, dossiers } = await readRegister(book);
  const [connection] = book.connections;
  const paid = bankTable(connection).refundsPaid();
  return refunds.flatMap(({ dossier, payment, on, amountCents }, refund) => {
    if (paid.has(refund) || isTakenBack(dossiers.get(dossier), payment)) return [];
    const payer = payerOf(connection, dossier, payment);
    return [
      {
        refund,
        on,
        dossier,
        payment,
        amountCents,
        payer: payer?.name ?? null,
        account: payer?.account ?? null,
      },
    ];
  });
};

/** A movement with the statement it stands in. */
export type MovementAt = {
  readonly account: string;
  readonly number: StatementNumber;
  readonly movement: KeptMovement;
};

/** The reversals of which finance has to say what they take back, the oldest first. */
export const openReversals = async (book: Book): Promise<readonly MovementAt[]> =>
  bankTable(book.connections[0])
    .openReversals()
    .map(({ head: { account, number }, movement }) => ({ account, number, movement }));

/** The amount of money that may be taken back; null where there is none of that name. */
const centsOf = ({ dossiers, payments, transfers }: Register, credit: string): number | null => {
  const paid = dossiers.get(payments.get(credit) ?? 0)?.payments.find(({ payment }) => payment === credit);
  const waiting = transfers.get(credit);
  return paid?.amountCents ?? (waiting?.state === 'gone' ? null : waiting?.amountCents) ?? null;
};

/**
 * Finance says what a reversal takes back, by its name in the log: a payment of a dossier (the notice of setting `payment`
 * starts) or money that waits, of the same amount; null for nothing of the queue's. Gives the events, or the refusal of the regulation.
 */
export const settleReversal = async (
  book: Book,
  actor: Actor,
  key: string,
  reversal: string,
  credit: string | null,
): Promise<Decision> =>
  inTurn(book, (put) => {
    const table = bankTable(book.connections[1]);
    const back = table.movementNamed(reversal);
    if (back?.meaning?.kind !== 'reversal-open') return [];
    if (credit === null) {
      table.mean(reversal, { kind: 'outgoing' });
      return [];
    }
    const command = takingBack(book.register, credit, back.bookedOn);
    if (table.isTakenBack(credit)) return refuse('payment-reversed', 'payment', { payment: credit });
    const isOfAmount = centsOf(book.register, credit) === -back.amountCents;
    if (command === null || !isOfAmount) return refuse('no-such-payment', 'payment', { payment: credit });
    const decision = put({ command, actor, key, at: null, record: {} });
    if (!isRefusal(decision)) table.mean(reversal, { kind: 'reversal', of: credit });
    return decision;
  });

/**
 * F9: where all money of the statements that count stands, in cents. What came in (`inCents`, all credits less those taken
 * back) is fees + credit + refundable + refunded + unmatched + unrelated. What went out is told apart.
 */
export type BankBalance = {
  readonly inCents: number;
  readonly feesCents: number;
  readonly creditCents: number;
  readonly refundableCents: number;
  readonly refundedCents: number;
  readonly unmatchedCents: number;
  readonly unrelatedCents: number;
  readonly refundsPaidCents: number;
  readonly openReversalCents: number;
  readonly outgoingCents: number;
};

const kindRows = z.array(z.object({ kind: z.string(), cents: z.int() }));
const byKind = 'SELECT kind, sum(amount) AS cents FROM bank_movement WHERE kind IS NOT NULL GROUP BY kind';
const asideRows = z.array(z.object({ name: z.string() }));
const uncounted = `SELECT name FROM bank_movement WHERE amount > 0 AND (kind = 'grouped' OR
  EXISTS (SELECT 1 FROM bank_movement AS back WHERE back.takes_back = bank_movement.name))`;

/** The balance of all money that came in (F9). */
export const bankBalance = async (book: Book): Promise<BankBalance> => {
  const { dossiers, transfers } = await readRegister(book);
  const cents = new Map(kindRows.parse(rowsBeside(book, byKind)).map((row) => [row.kind, row.cents]));
  const of = (kind: string): number => cents.get(kind) ?? 0;
  const notIn = new Set(asideRows.parse(rowsBeside(book, uncounted)).map(({ name }) => name));
  const sums = { feesCents: 0, creditCents: 0, refundableCents: 0, refundedCents: 0 };
  for (const dossier of dossiers.values()) {
    const balance = balanceOf(dossier);
    sums.feesCents += balance.feesCents;
    sums.creditCents += balance.creditCents;
    sums.refundableCents += balance.refundableCents;
    sums.refundedCents += balance.refundedCents;
  }
  const waiting = { unmatchedCents: 0, unrelatedCents: 0 };
  for (const { transfer, amountCents, state } of transfers.values())
    if (!notIn.has(transfer))
      waiting[state === 'unmatched' ? 'unmatchedCents' : 'unrelatedCents'] += amountCents;
  return {
    inCents: of('payment') + of('unmatched') + of('reversal'),
    ...sums,
    ...waiting,
    refundsPaidCents: 0 - of('refund-paid'),
    openReversalCents: 0 - of('reversal-open'),
    outgoingCents: 0 - of('outgoing'),
  };
};

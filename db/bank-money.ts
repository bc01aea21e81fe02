import { z } from 'zod';
import type { KeptMovement } from '#lib/payment/intake.ts';
import type { Meaning } from '#lib/payment/meaning.ts';
import { isOver } from '#lib/payment/refund-standing.ts';
import type { StatementNumber } from '#lib/payment/statement.ts';
import type { Actor } from '#lib/register/actor.ts';
import type { Decision } from '#lib/register/context.ts';
import { balanceOf } from '#lib/register/refund.ts';
import { isRefusal, refuse } from '#lib/register/refusal.ts';
import type { Register } from '#lib/register/register.ts';
import { inTurn } from './append.ts';
import { takingBack } from './bank-intake.ts';
import { type Refunds, readRefunds, refundsUnsent } from './bank-refunds.ts';
import { bankTable } from './bank-table.ts';
import { rowsBeside } from './beside.ts';
import type { Book } from './client.ts';
import { readRegister } from './read.ts';

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

/** Said already, and the same: whoever says it again changes nothing. */
const isSaid = (meaning: Meaning | null | undefined, credit: string | null): boolean =>
  credit === null ? meaning?.kind === 'outgoing' : meaning?.kind === 'reversal' && meaning.of === credit;

/**
 * Finance says what a reversal takes back, by its name in the log: a payment of a dossier (the notice of setting `payment`
 * starts) or money that waits, of the same amount; null for nothing of the queue's. Gives the events, or the refusal of the
 * regulation: also where something else was said of it meanwhile.
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
    if (back?.meaning?.kind !== 'reversal-open')
      return isSaid(back?.meaning, credit) ? [] : refuse('reversal-settled', 'payment');
    if (credit === null) {
      table.mean(reversal, { kind: 'outgoing' });
      return [];
    }
    const unsent = refundsUnsent(book.connections[1], book.register, credit);
    const command = takingBack(book.register, credit, back.bookedOn, unsent);
    if (table.isTakenBack(credit)) return refuse('payment-reversed', 'payment', { payment: credit });
    const isOfAmount = centsOf(book.register, credit) === -back.amountCents;
    if (command === null || !isOfAmount) return refuse('no-such-payment', 'payment', { payment: credit });
    const decision = put({ command, actor, key, at: null, record: {} });
    if (!isRefusal(decision)) table.mean(reversal, { kind: 'reversal', of: credit });
    return decision;
  });

/**
 * F9: where all money of the statements that count stands, in cents. What came in (`inCents`, all credits less those taken
 * back) is fees + credit + refundable + refunded + unmatched + unrelated. Refunded is refunds paid (debits less what came
 * back), paid otherwise, at the bank and still to pay. What else went out is told apart.
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
  readonly refundsOtherwiseCents: number;
  readonly refundsSentCents: number;
  readonly refundsToPayCents: number;
  readonly openReversalCents: number;
  readonly outgoingCents: number;
};

const kindRows = z.array(z.object({ kind: z.string(), cents: z.int() }));
const byKind = 'SELECT kind, sum(amount) AS cents FROM bank_movement WHERE kind IS NOT NULL GROUP BY kind';
const asideRows = z.array(z.object({ name: z.string() }));
const uncounted = `SELECT name FROM bank_movement WHERE amount > 0 AND (kind = 'grouped' OR
  EXISTS (SELECT 1 FROM bank_movement AS back WHERE back.takes_back = bank_movement.name))`;

/** The refunds that no statement shows, in cents. */
const unseenOf = ({ standings, book: { otherwise } }: Refunds) => {
  const sums = { refundsOtherwiseCents: 0, refundsSentCents: 0, refundsToPayCents: 0 };
  for (const { refund, amountCents, state } of standings) {
    sums.refundsOtherwiseCents += amountCents * (otherwise.get(refund)?.length ?? 0);
    if (isOver(state)) continue;
    sums[state.is === 'sent' ? 'refundsSentCents' : 'refundsToPayCents'] += amountCents;
  }
  return sums;
};

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
    refundsPaidCents: 0 - of('refund-paid') - of('refund-returned'),
    ...unseenOf(await readRefunds(book)),
    openReversalCents: 0 - of('reversal-open'),
    outgoingCents: 0 - of('outgoing'),
  };
};

import { z } from 'zod';
import type { Day } from '#lib/calendar/day.ts';
import { brusselsDay } from '#lib/calendar/zone.ts';
import { decideRefundAct, type RefundAct } from '#lib/payment/refund-act.ts';
import { beforeOf } from '#lib/payment/refund-before.ts';
import { type RefundBook, refundBook } from '#lib/payment/refund-book.ts';
import type { RefundsBefore } from '#lib/payment/refund-journey.ts';
import {
  isOver,
  type RefundStanding,
  type RefundsKnown,
  refundStandings,
} from '#lib/payment/refund-standing.ts';
import { type KeptStep, type RefundStep, refundStepSchema } from '#lib/payment/refund-step.ts';
import type { Actor } from '#lib/register/actor.ts';
import { isRefusal, type Refusal, refuse } from '#lib/register/refusal.ts';
import type { Register } from '#lib/register/register.ts';
import { rulesOn } from '#lib/rules/rules.ts';
import { inTurn } from './append.ts';
import { bankTable } from './bank-table.ts';
import type { Book } from './client.ts';
import type { Connection } from './connection.ts';
import { payerOf } from './payer.ts';
import { readRegister } from './read.ts';

const rowSchema = z.object({ id: z.int(), at: z.int(), person: z.string(), text: z.string() });

const stepIn = (row: unknown): KeptStep => {
  const { id, at, person, text } = rowSchema.parse(row);
  return { id, on: brusselsDay(at), by: person, step: refundStepSchema.parse(JSON.parse(text)) };
};

const stepsOf = (connection: Connection): readonly KeptStep[] =>
  connection.prepare('SELECT id, at, person, text FROM refund_step ORDER BY id').all().map(stepIn);

const knownOf = (connection: Connection, register: Register): RefundsKnown => ({
  register,
  book: refundBook(stepsOf(connection)),
  movements: bankTable(connection).refundMovements(),
  payer: (dossier, payment) => payerOf(connection, dossier, payment),
});

/** Every refund that two persons confirmed, where it stands, and what was done: lists made, proposals that wait. */
export type Refunds = { readonly standings: readonly RefundStanding[]; readonly book: RefundBook };

const refundsOn = (connection: Connection, register: Register): Refunds => {
  const known = knownOf(connection, register);
  return { standings: refundStandings(known), book: known.book };
};

/** The refunds as they stand. Confidential: for finance. */
export const readRefunds = async (book: Book): Promise<Refunds> =>
  refundsOn(book.connections[0], await readRegister(book));

/** The refunds that movements of the account may pay or bring back, as a connection sees them. */
export const refundsBefore = (connection: Connection, register: Register): RefundsBefore => {
  const movements = bankTable(connection).refundMovements();
  return beforeOf({ ...refundsOn(connection, register), movements });
};

/** The refunds of a payment that have not left and are not at the bank, by their places in the register's list. */
export const refundsUnsent = (
  connection: Connection,
  register: Register,
  payment: string,
): readonly number[] =>
  register.refunds.some((one) => one.payment === payment)
    ? refundsOn(connection, register).standings.flatMap((one) =>
        one.payment === payment && !isOver(one.state) && one.state.is !== 'sent' ? [one.refund] : [],
      )
    : [];

const known = (connection: Connection, key: string) =>
  connection
    .prepare<[string], { asked: string; text: string }>('SELECT asked, text FROM refund_step WHERE key = ?')
    .get(key);

const keep = (connection: Connection, row: readonly [number, string, string, string, string]): void =>
  void connection
    .prepare('INSERT INTO refund_step (at, person, key, asked, text) VALUES (?, ?, ?, ?, ?)')
    .run(...row);

/** A debit that two persons have linked to refunds says so from then on. */
const link = (connection: Connection, { book }: Refunds, step: RefundStep): void => {
  const change = step.step === 'confirmed' ? book.proposals.get(step.proposal)?.change : undefined;
  if (change?.kind !== 'debit') return;
  bankTable(connection).mean(change.debit, { kind: 'refund-paid', refunds: [...new Set(change.refunds)] });
};

const payerNow = ({ rules }: Register, today: Day) => {
  const payTo = rulesOn(rules, today)?.payTo;
  return payTo === undefined ? null : { name: payTo.beneficiary, iban: payTo.iban };
};

/**
 * Does something about refunds, once for each key: gives the step that followed, or the refusal. It is on disk when this
 * resolves. Throws Trouble as `append` does.
 */
export const actOnRefunds = async (
  book: Book,
  actor: Actor,
  key: string,
  act: RefundAct,
): Promise<RefundStep | Refusal> =>
  inTurn(book, () => {
    const connection = book.connections[1];
    const asked = JSON.stringify(act);
    const before = known(connection, key);
    if (before !== undefined)
      return before.asked === asked
        ? refundStepSchema.parse(JSON.parse(before.text))
        : refuse('key-reused', 'idempotency');
    const at = book.now();
    const refunds = refundsOn(connection, book.register);
    const today = brusselsDay(at);
    const payer = payerNow(book.register, today);
    const debitNamed = bankTable(connection).movementNamed;
    const step = decideRefundAct(act, { ...refunds, debitNamed, actor, at, today, payer });
    if (isRefusal(step)) return step;
    keep(connection, [at, actor.person, key, asked, JSON.stringify(step)]);
    link(connection, refunds, step);
    return step;
  });

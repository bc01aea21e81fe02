import { z } from 'zod';
import { brusselsDay } from '#lib/calendar/zone.ts';
import { compactAccount } from '#lib/payment/iban.ts';
import type { RefundAccount } from '#lib/payment/refund-standing.ts';
import { bankTable } from './bank-table.ts';
import type { Book } from './client.ts';
import type { Connection } from './connection.ts';

const typedSchema = z.object({ payer: z.string().optional(), account: z.string().optional() });

type TypedRow = { readonly text: string; readonly at: number; readonly by: string | null };

const typed = ({ text, at, by }: TypedRow): RefundAccount => {
  const { payer, account } = typedSchema.parse(JSON.parse(text));
  return {
    name: payer ?? null,
    account: account === undefined ? null : compactAccount(account),
    source: { from: 'typed', by: by ?? '', on: brusselsDay(at) },
  };
};

const words = `SELECT record.text, entry.text ->> '$.at' AS at, actor.text ->> '$' AS by FROM entry
  JOIN confidential AS record ON record.name = 'record' AND record.idx = entry.idx
  LEFT JOIN confidential AS actor ON actor.name = 'actor' AND actor.idx = entry.idx WHERE`;

/**
 * Who made a payment, and where that is known from: as the bank's statement says, else as finance typed it when it was
 * registered for its dossier or received without one.
 */
export const payerOf = (connection: Connection, dossier: number, payment: string): RefundAccount | null => {
  const table = bankTable(connection);
  const movement = table.movementNamed(payment);
  const place = table.placeOf(payment);
  if (movement !== null && place !== null) {
    const { counterpartyName: name, counterpartyAccount: account } = movement;
    return { name, account, source: { from: 'statement', ...place } };
  }
  const registered = connection
    .prepare<[number, string], TypedRow>(
      `${words} entry.dossier = ? AND entry.text ->> '$.event.payment' = ?`,
    )
    .get(dossier, payment);
  const received = () =>
    connection
      .prepare<[string], TypedRow>(`${words} entry.dossier IS NULL AND entry.text ->> '$.event.transfer' = ?`)
      .get(payment);
  const found = registered ?? received();
  return found === undefined ? null : typed(found);
};

/** A payment of a dossier, by its name in the log. */
export type PaymentOf = { readonly dossier: number; readonly payment: string };

/** As `payerOf`, for several payments: by the name of the payment, those of which something is known. */
export const payersOf = (
  { connections: [connection] }: Pick<Book, 'connections'>,
  payments: readonly PaymentOf[],
): ReadonlyMap<string, RefundAccount> =>
  new Map(
    payments.flatMap(({ dossier, payment }) => {
      const payer = payerOf(connection, dossier, payment);
      return payer === null ? [] : [[payment, payer] as const];
    }),
  );

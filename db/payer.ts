import { z } from 'zod';
import { compactAccount } from '#lib/payment/iban.ts';
import { bankTable } from './bank-table.ts';
import type { Connection } from './connection.ts';

/** Who paid, as far as anybody knows. */
export type Payer = { readonly name: string | null; readonly account: string | null };

const typedSchema = z.object({ payer: z.string().optional(), account: z.string().optional() });

const typed = (text: string): Payer => {
  const { payer, account } = typedSchema.parse(JSON.parse(text));
  return { name: payer ?? null, account: account === undefined ? null : compactAccount(account) };
};

const words = `SELECT confidential.text FROM entry JOIN confidential
  ON confidential.name = 'record' AND confidential.idx = entry.idx WHERE`;

/**
 * Who made a payment: as the bank's statement says, else as finance typed it when it was registered for its dossier or
 * received without one.
 */
export const payerOf = (connection: Connection, dossier: number, payment: string): Payer | null => {
  const movement = bankTable(connection).movementNamed(payment);
  if (movement !== null) return { name: movement.counterpartyName, account: movement.counterpartyAccount };
  const registered = connection
    .prepare<[number, string], { text: string }>(
      `${words} dossier = ? AND entry.text ->> '$.event.payment' = ?`,
    )
    .get(dossier, payment);
  const received = () =>
    connection
      .prepare<[string], { text: string }>(
        `${words} dossier IS NULL AND entry.text ->> '$.event.transfer' = ?`,
      )
      .get(payment);
  const found = registered ?? received();
  return found === undefined ? null : typed(found.text);
};

import { z } from 'zod';
import type { KeptMovement } from '#lib/payment/intake.ts';
import { type Candidate, type Suggestion, suggesting } from '#lib/payment/suggestion.ts';
import { missingCents } from '#lib/register/covering.ts';
import type { Register, Transfer } from '#lib/register/register.ts';
import { bankTable } from './bank-table.ts';
import { rowsBeside } from './beside.ts';
import type { Book } from './client.ts';
import { readRegister } from './read.ts';

/** Money that names no dossier: what the bank says of it (null where finance typed it), and for which dossiers it may be. */
export type UnmatchedMoney = {
  readonly transfer: Transfer;
  readonly movement: KeptMovement | null;
  readonly suggestions: readonly Suggestion[];
};

const wordRows = z.array(z.object({ dossier: z.int(), name: z.string() }));
const companyWords = `SELECT dossier, confidential.text ->> '$.name' AS name FROM entry JOIN confidential
    ON confidential.name = 'record' AND confidential.idx = entry.idx
  WHERE dossier IN (SELECT value FROM json_each(?)) AND confidential.text ->> '$.name' IS NOT NULL ORDER BY entry.idx`;

const companiesOf = (book: Book, dossiers: readonly number[]): ReadonlyMap<number, string> =>
  new Map(
    wordRows
      .parse(rowsBeside(book, companyWords, JSON.stringify(dossiers)))
      .map(({ dossier, name }) => [dossier, name]),
  );

const payerRows = z.array(z.object({ name: z.string(), counterparty: z.string() }));
const payments = `SELECT name, counterparty FROM bank_movement
  WHERE amount > 0 AND counterparty IN (SELECT value FROM json_each(?))`;

/** Which of some accounts have paid for a dossier before, by dossier. */
const accountsSeen = (book: Book, register: Register, accounts: readonly string[]) => {
  const seen = new Map<number, Set<string>>();
  for (const { name, counterparty } of payerRows.parse(
    rowsBeside(book, payments, JSON.stringify(accounts)),
  )) {
    const dossier = register.payments.get(name);
    if (dossier !== undefined) seen.set(dossier, (seen.get(dossier) ?? new Set()).add(counterparty));
  }
  return seen;
};

const holdingRows = z.array(z.object({ holder: z.string(), person: z.string() }));

/** The person of each dossier's holder; a holder without an account stands for itself. */
const producers = (book: Book): ((holder: string) => string) => {
  const rows = holdingRows.parse(rowsBeside(book, 'SELECT holder, person FROM holding'));
  const persons = new Map(rows.map(({ holder, person }) => [holder, person]));
  return (holder) => persons.get(holder) ?? `holder ${holder}`;
};

const nobody: ReadonlySet<string> = new Set();

const candidatesFor = (
  book: Book,
  register: Register,
  movements: readonly KeptMovement[],
): readonly Candidate[] => {
  const dossiers = [...register.dossiers.values()].filter(({ status }) => status !== 'draft');
  const missing = new Map(dossiers.map((dossier) => [dossier.number, missingCents(dossier)]));
  const awaited = dossiers.flatMap(({ number }) => (missing.get(number) === null ? [] : [number]));
  const companies = companiesOf(book, awaited);
  const accounts = new Set(movements.flatMap(({ counterpartyAccount }) => counterpartyAccount ?? []));
  const seen = accountsSeen(book, register, [...accounts]);
  const producerOf = producers(book);
  const ofProducer = new Map<string, Set<string>>();
  for (const { number, holder } of dossiers)
    for (const account of seen.get(number) ?? [])
      ofProducer.set(producerOf(holder), (ofProducer.get(producerOf(holder)) ?? new Set()).add(account));
  return dossiers.map(({ number, holder }) => ({
    dossier: number,
    missingCents: missing.get(number) ?? null,
    company: companies.get(number) ?? null,
    accounts: seen.get(number) ?? nobody,
    accountsOfProducer: ofProducer.get(producerOf(holder)) ?? nobody,
  }));
};

/**
 * The money that waits for two persons to say whose it is, oldest first (at most `most`), with suggestions. Confidential:
 * for finance.
 */
export const unmatchedMoney = async (book: Book, most = 100): Promise<readonly UnmatchedMoney[]> => {
  const register = await readRegister(book);
  const table = bankTable(book.connections[0]);
  const waiting = [...register.transfers.values()]
    .filter(({ state }) => state === 'unmatched')
    .sort((one, other) => (one.bookedOn < other.bookedOn ? -1 : one.bookedOn > other.bookedOn ? 1 : 0))
    .slice(0, most)
    .map((transfer) => ({ transfer, movement: table.movementNamed(transfer.transfer) }));
  const movements = waiting.flatMap(({ movement }) => movement ?? []);
  if (movements.length === 0) return waiting.map((one) => ({ ...one, suggestions: [] }));
  const suggest = suggesting(candidatesFor(book, register, movements));
  return waiting.map(({ transfer, movement }) => ({
    transfer,
    movement,
    suggestions: movement === null ? [] : suggest(movement),
  }));
};

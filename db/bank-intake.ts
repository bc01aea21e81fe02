import type { Day } from '#lib/calendar/day.ts';
import type { StatementHead } from '#lib/payment/chain.ts';
import type { Intake } from '#lib/payment/intake.ts';
import type { Interpreted } from '#lib/payment/interpret.ts';
import type { Steps } from '#lib/payment/steps.ts';
import type { Actor } from '#lib/register/actor.ts';
import type { PlainCommand } from '#lib/register/command.ts';
import { isRefusal, type Refusal } from '#lib/register/refusal.ts';
import type { Register } from '#lib/register/register.ts';
import { addDeliveries, addFile, type FileToKeep } from './bank-file.ts';
import { refundsUnsent } from './bank-refunds.ts';
import { settlingNow } from './bank-settle.ts';
import { bankTable } from './bank-table.ts';
import type { Book, Put } from './client.ts';
import type { Connection } from './connection.ts';
import { submissionKey } from './submission-key.ts';

/** Who takes a file in, and with what it is written: inside one commit. */
export type Desk = {
  readonly book: Book;
  /** The register that the acts are put into. */
  readonly register: Register;
  readonly connection: Connection;
  readonly actor: Actor;
  readonly put: Put;
};

/** An act of an intake that the regulation refuses, so that nothing of the file is kept. */
export class RefusedAct extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}

/** Puts an act of the intake into the log. Throws RefusedAct where it is refused. */
const must = ({ actor, put }: Desk, command: PlainCommand, key: string): void => {
  const decision = put({ command, actor, key, at: null, record: {} });
  if (isRefusal(decision)) throw new RefusedAct(decision);
};

/**
 * The act that takes back what a credit had given, to a dossier or to nobody yet, as the bank booked it on a day; null
 * where nothing is known of it. Refunds of it that are `unsent` fall away.
 */
export const takingBack = (
  register: Register,
  credit: string,
  bookedOn: Day,
  unsent: readonly number[],
): PlainCommand | null => {
  const dossier = register.payments.get(credit);
  if (dossier !== undefined)
    return { type: 'ReversePayment', dossier, payment: credit, bookedOn, voids: unsent };
  return register.transfers.has(credit)
    ? {
        type: 'SetTransferAside',
        transfer: credit,
        reason: 'Annulé par la banque. Taken back by the bank.',
        isGone: true,
      }
    : null;
};

/** On which days the bank took credits of an intake back in that same intake, by the names of the credits. */
type GoneOn = ReadonlyMap<string, Day>;

const goneOnIn = (counted: Intake['counted']): GoneOn =>
  new Map(
    counted.flatMap(({ movements }) =>
      movements.flatMap(({ meaning, bookedOn }) =>
        meaning.kind === 'reversal' ? [[meaning.of, bookedOn] as const] : [],
      ),
    ),
  );

/** The refunds that leave by an intake, by their places in the register's list. */
const leavingIn = (counted: Intake['counted']): ReadonlySet<number> =>
  new Set(
    counted.flatMap(({ movements }) =>
      movements.flatMap(({ meaning }) => (meaning.kind === 'refund-paid' ? meaning.refunds : [])),
    ),
  );

/** The act that follows from a movement; null where none does. */
const actOf = (
  register: Register,
  movement: Interpreted,
  goneOn: GoneOn,
  unsent: (credit: string) => readonly number[],
): PlainCommand | null => {
  const { name, bookedOn, amountCents, meaning } = movement;
  switch (meaning.kind) {
    case 'payment': {
      const booked = { payment: name, bookedOn, amountCents, reversedOn: goneOn.get(name) };
      return { type: 'RegisterPayment', dossier: meaning.dossier, ...booked };
    }
    case 'unmatched':
      return { type: 'ReceiveTransfer', transfer: name, bookedOn, amountCents };
    case 'reversal':
      return takingBack(register, meaning.of, bookedOn, unsent(meaning.of));
    case 'reversal-open':
    case 'refund-paid':
    case 'refund-returned':
    case 'outgoing':
    case 'grouped':
      return null;
  }
};

/** The key of an act that follows from a statement. Those of one statement lie beside each other in the book. */
const keyOf = ({ number: { year, number } }: StatementHead, act: string): string =>
  `bank:${year}-${number}:${act}`;

/** A reversal may take back one credit, and later the same money under another name: two acts. */
const actKey = (head: StatementHead, { name, meaning }: Interpreted): string =>
  keyOf(head, meaning.kind === 'reversal' ? `${name}:${meaning.of}` : name);

const rowsInStep = 50;

function* writeActs(desk: Desk, { counted, statements }: Intake): Steps<void> {
  const { register } = desk;
  for (const { head, grouped } of statements)
    for (const { name } of grouped)
      if (register.transfers.has(name)) {
        const reason = 'Compté en détail. Counted in detail.';
        const aside = { type: 'SetTransferAside', transfer: name, reason, isGone: true } as const;
        must(desk, aside, `${keyOf(head, name)}:grouped`);
      }
  const goneOn = goneOnIn(counted);
  const leaving = leavingIn(counted);
  const unsent = (credit: string) =>
    refundsUnsent(desk.connection, register, credit).filter((refund) => !leaving.has(refund));
  for (const { head, movements } of counted)
    for (const [at, movement] of movements.entries()) {
      const command = actOf(register, movement, goneOn, unsent);
      if (command !== null) must(desk, command, actKey(head, movement));
      if (at % rowsInStep === rowsInStep - 1) yield;
    }
}

function* writeRows({ connection }: Desk, { statements, counted, chains }: Intake): Steps<void> {
  const table = bankTable(connection);
  const meanings = new Map(
    counted.flatMap(({ movements }) => movements.map((one) => [one.name, one.meaning])),
  );
  for (const { head, isNew, added, filled, grouped } of statements) {
    if (isNew) table.addHead(head);
    for (const [at, one] of added.entries()) {
      table.addMovement(head, { ...one, meaning: meanings.get(one.name) ?? null });
      meanings.delete(one.name);
      if (at % rowsInStep === rowsInStep - 1) yield;
    }
    for (const one of filled) table.fill(one);
    for (const { name } of grouped) table.mean(name, { kind: 'grouped' });
  }
  for (const [name, meaning] of meanings) table.mean(name, meaning);
  for (const { read } of chains.values()) for (const head of read) if (!head.isRead) table.markRead(head);
}

/** Settles the money that the statements of the accounts let settle. */
const settle = (desk: Desk): void => {
  const { book, register, connection } = desk;
  const command = settlingNow({ register, now: book.now }, connection);
  if (command !== null) must(desk, command, submissionKey(desk.book.now()));
};

/** Writes what a file brings: the acts that follow from it, its rows, its bytes. Throws where anything is refused. */
export function* carryOut(desk: Desk, intake: Intake, file: FileToKeep): Steps<void> {
  yield* writeActs(desk, intake);
  yield* writeRows(desk, intake);
  addDeliveries(desk.connection, addFile(desk.connection, file), intake.statements);
  settle(desk);
}

import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Instant } from '#lib/calendar/zone.ts';
import type { Fault, Remark } from '#lib/payment/finding.ts';
import {
  type Counted,
  type Intake,
  intakeOf,
  type Known,
  type StatementIntake,
} from '#lib/payment/intake.ts';
import { type IntakeRefusal, judge } from '#lib/payment/intake-refusal.ts';
import { readStatements, type StatementFormat } from '#lib/payment/read-statement.ts';
import type { Statement, StatementNumber } from '#lib/payment/statement.ts';
import type { Actor } from '#lib/register/actor.ts';
import type { Refusal } from '#lib/register/refusal.ts';
import { inTurn } from './append.ts';
import { fileKnown } from './bank-file.ts';
import { carryOut, RefusedAct } from './bank-intake.ts';
import { knownOf } from './bank-known.ts';
import type { Book } from './client.ts';
import { readRegister } from './read.ts';
import { sha256 } from './secret.ts';

const pack = promisify(gzip);

/** A file as it came from the bank, and the name it came with. */
export type BankFile = { readonly name: string; readonly bytes: Uint8Array };

/** What a file brings, or would bring. */
export type Brought = {
  readonly format: StatementFormat;
  readonly remarks: readonly Remark[];
  readonly statements: readonly StatementIntake[];
  /** The statements whose movements count now, in order: also those that waited for one of this file. */
  readonly counted: readonly Counted[];
  /** The missing statement of each account, where one holds later ones back. */
  readonly missing: readonly { readonly account: string; readonly number: StatementNumber }[];
};

/**
 * What became of a file. `brought`: taken in (or, in a preview, it would be). `known`: the same bytes were taken in before.
 * `refused`: nothing of it is used, for faults of the file, or because it does not suit what is known of the account.
 * `not-allowed`: the regulation refuses an act that would follow; nothing of the file is used.
 */
export type FileOutcome =
  | ({ readonly outcome: 'brought' } & Brought)
  | { readonly outcome: 'known'; readonly at: Instant; readonly person: string }
  | {
      readonly outcome: 'refused';
      readonly format: StatementFormat | null;
      readonly faults: readonly Fault[];
      readonly refusals: readonly IntakeRefusal[];
    }
  | { readonly outcome: 'not-allowed'; readonly refusal: Refusal };

type Sound = {
  readonly format: StatementFormat;
  readonly statements: readonly Statement[];
  readonly remarks: readonly Remark[];
};
type Refused = Extract<FileOutcome, { readonly outcome: 'refused' }>;

const soundIn = (bytes: Uint8Array): Sound | Refused => {
  const read = readStatements(bytes);
  const { format } = read;
  if ('faults' in read || format === null)
    return { outcome: 'refused', format, faults: 'faults' in read ? read.faults : [], refusals: [] };
  return { format, statements: read.statements, remarks: read.remarks };
};

/** What a file means as things stand, found without changing anything. */
const meant = ({ statements, format }: Sound, known: Known): Intake | Refused => {
  const refusals = judge(statements, { ...known, kept: known.heads });
  if (refusals.length > 0) return { outcome: 'refused', format, faults: [], refusals };
  return intakeOf(statements, known);
};

const missingIn = ({ chains }: Intake): Brought['missing'] =>
  [...chains].flatMap(([account, { missing }]) => (missing === null ? [] : [{ account, number: missing }]));

const broughtBy = ({ format, remarks }: Sound, intake: Intake): FileOutcome => {
  const { statements, counted } = intake;
  return { outcome: 'brought', format, remarks, statements, counted, missing: missingIn(intake) };
};

/** What the intake of a file would do now; nothing is written. The intake itself goes by the same plan. */
export const previewBankFile = async (book: Book, { bytes }: BankFile): Promise<FileOutcome> => {
  await readRegister(book);
  const [connection] = book.connections;
  const before = fileKnown(connection, sha256(bytes));
  if (before !== null) return { outcome: 'known', ...before };
  const sound = soundIn(bytes);
  if ('outcome' in sound) return sound;
  const intake = meant(sound, knownOf(book, connection));
  return 'outcome' in intake ? intake : broughtBy(sound, intake);
};

/**
 * Takes a file in, in the name of the person of finance who brought it: its bytes, its statements and movements, and all
 * acts that follow are on disk together when this resolves, or not at all. The same bytes again do nothing. Throws Trouble
 * as `append` does.
 */
export const importBankFile = async (book: Book, actor: Actor, file: BankFile): Promise<FileOutcome> => {
  const digest = sha256(file.bytes);
  const before = fileKnown(book.connections[0], digest);
  if (before !== null) return { outcome: 'known', ...before };
  const sound = soundIn(file.bytes);
  if ('outcome' in sound) return sound;
  const packed = await pack(file.bytes);
  const turn = inTurn<FileOutcome>(book, (put) => {
    const [, connection] = book.connections;
    const known = fileKnown(connection, digest);
    if (known !== null) return { outcome: 'known', ...known };
    const intake = meant(sound, knownOf(book, connection));
    if ('outcome' in intake) return intake;
    const { format, remarks } = sound;
    const { name, bytes } = file;
    const { person } = actor;
    const at = book.now();
    carryOut({ book, connection, actor, put }, intake, {
      digest,
      at,
      person,
      name,
      format,
      bytes: bytes.length,
      packed,
      remarks,
    });
    return broughtBy(sound, intake);
  });
  return turn.catch((error: unknown) => {
    if (error instanceof RefusedAct) return { outcome: 'not-allowed', refusal: error.refusal };
    throw error;
  });
};

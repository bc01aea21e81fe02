import type { Instant } from '#lib/calendar/zone.ts';
import { type Effect, effectsOf } from '#lib/payment/effect.ts';
import type { Fault, Remark } from '#lib/payment/finding.ts';
import {
  type Counted,
  type Intake,
  intakeOf,
  type Known,
  type StatementIntake,
} from '#lib/payment/intake.ts';
import { type IntakeRefusal, judge } from '#lib/payment/intake-refusal.ts';
import type { StatementFormat } from '#lib/payment/read-statement.ts';
import type { Statement, StatementNumber } from '#lib/payment/statement.ts';
import { atOnce, type Steps } from '#lib/payment/steps.ts';
import type { Actor } from '#lib/register/actor.ts';
import type { Refusal } from '#lib/register/refusal.ts';
import type { Register } from '#lib/register/register.ts';
import { fileKnown } from './bank-file.ts';
import { carryOut, type Desk, RefusedAct } from './bank-intake.ts';
import { knownOf } from './bank-known.ts';
import { type BankFile, type FileInHand, inHand } from './bank-reading.ts';
import type { Book, Put } from './client.ts';
import { inLongTurn } from './long-turn.ts';
import { readRegister } from './read.ts';

/** What a file brings, or would bring. */
export type Brought = {
  readonly format: StatementFormat;
  readonly remarks: readonly Remark[];
  readonly statements: readonly StatementIntake[];
  /** The statements whose movements count now, in order: also those that waited for one of this file. */
  readonly counted: readonly Counted[];
  /** What each movement that counts now does, told before any of them has done it. */
  readonly effects: readonly Effect[];
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

const soundIn = async (file: FileInHand): Promise<Sound | Refused> => {
  const read = await file.read();
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

/** Told before it is carried out: the register then knows what each fee still misses. */
const broughtBy = ({ format, remarks }: Sound, intake: Intake, register: Register): FileOutcome => {
  const { statements, counted } = intake;
  const effects = effectsOf(register, counted);
  return { outcome: 'brought', format, remarks, statements, counted, effects, missing: missingIn(intake) };
};

const handOf = (file: BankFile | FileInHand): FileInHand => ('bytes' in file ? inHand(file) : file);

/** What the intake of a file would do now; nothing is written. The intake itself goes by the same plan. */
export const previewBankFile = async (book: Book, given: BankFile | FileInHand): Promise<FileOutcome> => {
  const file = handOf(given);
  const [connection] = book.connections;
  const before = fileKnown(connection, file.digest);
  if (before !== null) return { outcome: 'known', ...before };
  const sound = await soundIn(file);
  if ('outcome' in sound) return sound;
  const register = await readRegister(book);
  const intake = meant(sound, knownOf(book, register, connection));
  return 'outcome' in intake ? intake : broughtBy(sound, intake, register);
};

type Packed = { readonly file: FileInHand; readonly packed: Uint8Array };

/** Takes in a file that was read, inside a commit. */
function* takeIn(desk: Desk, sound: Sound, { file, packed }: Packed): Steps<FileOutcome> {
  const { book, register, connection, actor } = desk;
  const before = fileKnown(connection, file.digest);
  if (before !== null) return { outcome: 'known', ...before };
  const intake = meant(sound, knownOf(book, register, connection));
  if ('outcome' in intake) return intake;
  const brought = broughtBy(sound, intake, register);
  yield* carryOut(desk, intake, {
    digest: file.digest,
    packed,
    at: book.now(),
    person: actor.person,
    name: file.name,
    format: sound.format,
    bytes: file.size,
    remarks: sound.remarks,
  });
  return brought;
}

const deskOf = (book: Book, register: Register, actor: Actor, put: Put): Desk => ({
  book,
  register,
  connection: book.connections[1],
  actor,
  put,
});

/**
 * Takes a file in, in the name of the person of finance who brought it: its bytes, its statements and movements, and all
 * acts that follow are on disk together when this resolves, or not at all. The same bytes again do nothing. Throws Trouble
 * as `append` does.
 */
export const importBankFile = async (
  book: Book,
  actor: Actor,
  given: BankFile | FileInHand,
): Promise<FileOutcome> => {
  const file = handOf(given);
  const before = fileKnown(book.connections[0], file.digest);
  if (before !== null) return { outcome: 'known', ...before };
  const sound = await soundIn(file);
  if ('outcome' in sound) return sound;
  const packed = { file, packed: await file.packed() };
  const turn = inLongTurn(book, (put, register) => takeIn(deskOf(book, register, actor, put), sound, packed));
  return turn.catch((error: unknown) => {
    if (error instanceof RefusedAct) return { outcome: 'not-allowed', refusal: error.refusal };
    throw error;
  });
};

/** A sound file that was read and packed, so that nothing is awaited inside a commit. */
export type ReadyFile = Packed & { readonly sound: Sound };

/** Reads and packs a file that is to be taken in with `takeInAt`. Throws where it does not read. */
export const readyFile = async (given: BankFile): Promise<ReadyFile> => {
  const file = inHand(given);
  const sound = await soundIn(file);
  if ('outcome' in sound) throw new Error(`the file ${given.name} does not read`);
  return { sound, file, packed: await file.packed() };
};

/**
 * Takes a file in at a moment that is past, inside a commit of many acts: as a demonstration does that is founded with a
 * history. Throws where an act that follows is refused.
 */
export const takeInAt = (book: Book, put: Put, actor: Actor, ready: ReadyFile, at: Instant): FileOutcome =>
  atOnce(
    takeIn(
      deskOf({ ...book, now: () => at }, book.register, actor, (one) => put({ ...one, at })),
      ready.sound,
      ready,
    ),
  );

/** Carries what would have been written out of a commit that is undone. */
class Undone extends Error {
  readonly outcomes: readonly FileOutcome[];
  constructor(outcomes: readonly FileOutcome[]) {
    super('a preview is undone');
    this.outcomes = outcomes;
  }
}

/**
 * What the intake of some files, one after the other, would do now: it is carried out and undone. For a single file
 * `previewBankFile` says the same and writes nothing, not even for a moment.
 */
export const previewBankFiles = async (
  book: Book,
  actor: Actor,
  files: readonly (BankFile | FileInHand)[],
): Promise<readonly FileOutcome[]> => {
  const read = await Promise.all(
    files.map(async (given) => {
      const file = handOf(given);
      return { sound: await soundIn(file), packed: { file, packed: await file.packed() } };
    }),
  );
  const turn = inLongTurn<readonly FileOutcome[]>(book, function* (put, register) {
    const desk = deskOf(book, register, actor, put);
    const outcomes: FileOutcome[] = [];
    for (const { sound, packed } of read)
      outcomes.push('outcome' in sound ? sound : yield* takeIn(desk, sound, packed));
    throw new Undone(outcomes);
  });
  return turn.catch((error: unknown) => {
    if (error instanceof Undone) return error.outcomes;
    if (error instanceof RefusedAct)
      return files.map(() => ({ outcome: 'not-allowed', refusal: error.refusal }));
    throw error;
  });
};

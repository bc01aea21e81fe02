import type { Day } from '#lib/calendar/day.ts';
import type { Register } from '#lib/register/register.ts';
import { type Chain, chainOf, type StatementHead } from './chain.ts';
import type { FeeAccount } from './intake-refusal.ts';
import { type Earlier, type Interpreted, interpret } from './interpret.ts';
import { type BankMovement, type Meaning, rightReference } from './meaning.ts';
import { type Disguise, namesFor } from './naming.ts';
import { compareMovements, type Difference, differenceIn } from './same-statement.ts';
import type { Movement, Statement } from './statement.ts';

/** A statement kept, and whether its movements have been counted; those of one that waits for another have not. */
export type KeptHead = StatementHead & { readonly isRead: boolean };

/** A movement kept, under its name in the log; `meaning` null while its statement waits for another one. */
export type KeptMovement = BankMovement & { readonly name: string; readonly meaning: Meaning | null };

/** What is known before a file is taken in. The functions look up what is kept; they change nothing. */
export type Known = {
  readonly accounts: readonly FeeAccount[];
  readonly heads: readonly KeptHead[];
  readonly movementsOf: (head: StatementHead) => readonly KeptMovement[];
  readonly earlier: Earlier;
  readonly register: Register;
  readonly today: Day;
  readonly disguise: Disguise;
};

/** What becomes of one statement of a file. `added` are the movements it brings, `filled` those it tells more of. */
export type StatementIntake = {
  readonly head: StatementHead;
  readonly statement: Statement;
  readonly isNew: boolean;
  readonly added: readonly KeptMovement[];
  readonly filled: readonly KeptMovement[];
  /** Movements kept that stand in detail in this file: they count no more. */
  readonly grouped: readonly KeptMovement[];
  readonly difference: Difference;
  /** How many movements stand in one of both files alone. */
  readonly onlyHere: number;
  readonly onlyThere: number;
};

/** A statement whose movements are counted now, and what each of them means. */
export type Counted = { readonly head: StatementHead; readonly movements: readonly Interpreted[] };

/** What a file brings: its statements, and those that are counted now, in order; and how the account then stands. */
export type Intake = {
  readonly statements: readonly StatementIntake[];
  readonly counted: readonly Counted[];
  readonly chains: ReadonlyMap<string, Chain<KeptHead>>;
};

const bare = ({ line: _line, place: _place, ...movement }: Movement): BankMovement => movement;

const isSameHead = (one: StatementHead, other: StatementHead): boolean =>
  one.account === other.account &&
  one.number.year === other.number.year &&
  one.number.number === other.number.number;

const headOf = ({ account, number, opening, closing }: Statement): StatementHead => {
  if (number === null) throw new Error('a statement without a number is never taken in');
  return { account, number, opening, closing };
};

/** One file tells the right reference of a movement and the other does not. */
const isRightAlone = (one: BankMovement, other: BankMovement): boolean =>
  rightReference(one) !== null && rightReference(other) === null;

/** A movement with what another file tells of it; the same one where it tells nothing new. */
const filledBy = (kept: KeptMovement, read: BankMovement): KeptMovement => {
  const isFuller =
    (kept.bankReference === null && read.bankReference !== null) ||
    (kept.counterpartyName === null && read.counterpartyName !== null) ||
    (kept.counterpartyAccount === null && read.counterpartyAccount !== null) ||
    (kept.references.length === 0 && read.references.length > 0) ||
    isRightAlone(read, kept);
  if (!isFuller) return kept;
  return {
    ...kept,
    bankReference: kept.bankReference ?? read.bankReference,
    counterpartyName: kept.counterpartyName ?? read.counterpartyName,
    counterpartyAccount: kept.counterpartyAccount ?? read.counterpartyAccount,
    references: kept.references.length === 0 || isRightAlone(read, kept) ? read.references : kept.references,
  };
};

const named = (
  head: StatementHead,
  movements: readonly BankMovement[],
  kept: readonly KeptMovement[],
  { disguise }: Known,
): readonly KeptMovement[] => {
  const names = namesFor(head, movements, new Set(kept.map(({ name }) => name)), disguise);
  return movements.map((movement, at) => ({ ...movement, name: names[at] ?? '', meaning: null }));
};

const newStatement = (statement: Statement, known: Known): StatementIntake => {
  const head = headOf(statement);
  return {
    head,
    statement,
    isNew: true,
    added: named(head, statement.movements.map(bare), [], known),
    filled: [],
    grouped: [],
    difference: 'same',
    onlyHere: 0,
    onlyThere: 0,
  };
};

/** Money that gave something already, by its reference or by two persons, cannot be taken as a total of others. */
const isWithoutEffect = ({ name, meaning }: KeptMovement, { payments }: Register): boolean =>
  meaning === null || meaning.kind === 'outgoing' || (meaning.kind === 'unmatched' && !payments.has(name));

/** Money that waited for want of a right reference, which another file of the bank gives: it counts by that one (F2). */
const isNowNamed = (kept: KeptMovement, read: BankMovement, { register }: Known): boolean =>
  kept.meaning?.kind === 'unmatched' && isRightAlone(read, kept) && isWithoutEffect(kept, register);

const sameStatement = (statement: Statement, known: Known): StatementIntake => {
  const head = headOf(statement);
  const kept = known.movementsOf(head).filter(({ meaning }) => meaning?.kind !== 'grouped');
  const compared = compareMovements(kept, statement.movements.map(bare));
  const { both, keptOnly, readOnly } = compared;
  const difference = differenceIn(compared);
  const takesPlace = difference === 'finer' && keptOnly.every((one) => isWithoutEffect(one, known.register));
  const isAdded = difference === 'more' || takesPlace;
  const { renamed = [], alike = [] } = Object.groupBy(both, ([one, read]) =>
    isNowNamed(one, read, known) ? 'renamed' : 'alike',
  );
  const added = [...renamed.map(([one, read]) => filledBy(one, read)), ...(isAdded ? readOnly : [])];
  return {
    head,
    statement,
    isNew: false,
    added: named(head, added, known.movementsOf(head), known),
    filled: alike.flatMap(([one, read]) => {
      const filled = filledBy(one, read);
      return filled === one ? [] : [filled];
    }),
    grouped: [...renamed.map(([one]) => one), ...(takesPlace ? keptOnly : [])],
    difference: difference === 'finer' && !takesPlace ? 'coarser' : difference,
    onlyHere: readOnly.length,
    onlyThere: keptOnly.length,
  };
};

const statementIntake = (statement: Statement, known: Known): StatementIntake =>
  known.heads.some((head) => isSameHead(head, headOf(statement)))
    ? sameStatement(statement, known)
    : newStatement(statement, known);

const chainsWith = (statements: readonly StatementIntake[], { heads, accounts }: Known) => {
  const added = statements.filter(({ isNew }) => isNew).map(({ head }) => ({ ...head, isRead: false }));
  const all = Map.groupBy([...heads, ...added], ({ account }) => account);
  return new Map(
    accounts.map(({ account, first }) => [account, chainOf(all.get(account) ?? [], first)] as const),
  );
};

/** What has to be counted of a statement now: all of one that was not read before, of another one what is added. */
const toCount = (
  head: KeptHead,
  statements: readonly StatementIntake[],
  known: Known,
): readonly KeptMovement[] => {
  const here = statements.find((one) => isSameHead(one.head, head));
  if (here?.isNew) return here.added;
  if (head.isRead) return here?.added ?? [];
  const filled = new Map(here?.filled.map((one) => [one.name, one]));
  const gone = new Set(here?.grouped.map(({ name }) => name));
  const kept = known.movementsOf(head).filter(({ name, meaning }) => meaning === null && !gone.has(name));
  return [...kept.map((one) => filled.get(one.name) ?? one), ...(here?.added ?? [])];
};

/**
 * What the statements of a file bring (all of accounts that fees are paid to, judged before). Pure: the same for a preview
 * and for the intake. Statements count strictly in their order, so that any order of files gives the same result (F2): one
 * after a gap waits, and what waited counts as soon as the gap is closed.
 */
export const intakeOf = (read: readonly Statement[], known: Known): Intake => {
  const statements = read.map((statement) => statementIntake(statement, known));
  const chains = chainsWith(statements, known);
  const due = [...chains.values()].flatMap((chain) =>
    chain.read.map((head) => ({ head, movements: toCount(head, statements, known) })),
  );
  const told = statements
    .filter(({ isNew, added, filled }) => !isNew && added.length + filled.length > 0)
    .map(({ head: { account }, filled, grouped }) => ({
      account,
      movements: filled.filter(({ meaning }) => meaning !== null),
      replaced: grouped.map(({ name }) => name),
    }));
  const counted = interpret(
    due.filter(({ movements }) => movements.length > 0),
    known,
    told,
  );
  return { statements, chains, counted };
};

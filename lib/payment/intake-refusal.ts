import type { Day } from '#lib/calendar/day.ts';
import { amountWords, exactOfCents } from './amount.ts';
import { compareNumbers, isSameAmount, type StatementHead } from './chain.ts';
import { accountWords } from './iban.ts';
import type { Balance, Statement, StatementNumber } from './statement.ts';

/** Why a file that reads well is not taken in: nothing of it is used. */
export type IntakeCode =
  | 'other-account'
  | 'other-currency'
  | 'no-number'
  | 'before-first'
  | 'in-future'
  | 'closing-day-differs'
  | 'opening-balance-differs'
  | 'closing-balance-differs'
  | 'opens-otherwise'
  | 'closes-otherwise';

/** A file refused: which statement of it, and the words its sentence quotes. */
export type IntakeRefusal = {
  readonly code: IntakeCode;
  readonly account: string;
  readonly number: StatementNumber | null;
  readonly details: Readonly<Record<string, string>>;
};

/** An account that fees are paid to, and its first statement that counts. */
export type FeeAccount = { readonly account: string; readonly first: StatementNumber };

/** What a file is judged against: the accounts, what is kept of each, and the day. */
export type Ground = {
  readonly accounts: readonly FeeAccount[];
  readonly kept: readonly StatementHead[];
  readonly today: Day;
};

const balanceWords = ({ cents, beyondCents }: Balance): string =>
  amountWords(exactOfCents(cents) + BigInt(beyondCents));

const refusalOf =
  ({ account, number }: Pick<Statement, 'account' | 'number'>) =>
  (code: IntakeCode, details: IntakeRefusal['details'] = {}): IntakeRefusal => ({
    code,
    account,
    number,
    details,
  });

const latestDay = ({ closing, movements }: Statement): Day =>
  movements.reduce<Day>((latest, { bookedOn }) => (bookedOn > latest ? bookedOn : latest), closing.on);

/** What is wrong with a statement by itself. */
const faultOf = (statement: Statement, { accounts, today }: Ground): IntakeRefusal | null => {
  const { account, currency, number } = statement;
  const refused = refusalOf(statement);
  const known = accounts.find((one) => one.account === account);
  if (known === undefined)
    return refused('other-account', {
      expected: accounts.map((one) => accountWords(one.account)).join(', '),
    });
  if (currency !== 'EUR') return refused('other-currency', { currency });
  if (number === null) return refused('no-number');
  if (compareNumbers(number, known.first) < 0)
    return refused('before-first', { first: `${known.first.number}/${known.first.year}` });
  const day = latestDay(statement);
  return day > today ? refused('in-future', { day }) : null;
};

/**
 * What differs from the same statement read before: its closing day or a balance. The day of the opening balance is not
 * compared: CODA gives that of the statement before, camt often that of the statement itself.
 */
const contradiction = (statement: Statement, kept: StatementHead): IntakeRefusal | null => {
  const refused = refusalOf(statement);
  const { opening, closing } = statement;
  if (closing.on !== kept.closing.on)
    return refused('closing-day-differs', { found: closing.on, expected: kept.closing.on });
  if (!isSameAmount(opening, kept.opening))
    return refused('opening-balance-differs', {
      found: balanceWords(opening),
      expected: balanceWords(kept.opening),
    });
  return isSameAmount(closing, kept.closing)
    ? null
    : refused('closing-balance-differs', {
        found: balanceWords(closing),
        expected: balanceWords(kept.closing),
      });
};

/** What does not carry over from the statement before, or to the one after, of the same year. */
const breakBetween = (before: StatementHead, after: StatementHead, added: Added): IntakeRefusal | null => {
  const isNext = before.number.year === after.number.year && after.number.number === before.number.number + 1;
  if (!isNext || isSameAmount(before.closing, after.opening)) return null;
  if (!added.has(before) && !added.has(after)) return null;
  const [closing, opening] = [balanceWords(before.closing), balanceWords(after.opening)];
  return added.has(after)
    ? refusalOf(after)('opens-otherwise', { found: opening, expected: closing })
    : refusalOf(before)('closes-otherwise', { found: closing, expected: opening });
};

type Added = ReadonlySet<StatementHead>;

const isNumbered = <One extends Statement>(one: One): one is One & StatementHead => one.number !== null;

const keyOf = ({ account, number }: StatementHead): string => `${account} ${number.year} ${number.number}`;

const breaksOf = (statements: readonly StatementHead[], kept: readonly StatementHead[]) => {
  const known = new Set(kept.map(keyOf));
  const added: Added = new Set(statements.filter((one) => !known.has(keyOf(one))));
  const accounts = Map.groupBy([...kept, ...added], ({ account }) => account);
  return [...accounts.values()].flatMap((all) => {
    const sorted = all.toSorted((one, other) => compareNumbers(one.number, other.number));
    return sorted.flatMap((after, at) => {
      const before = sorted[at - 1];
      return before === undefined ? [] : (breakBetween(before, after, added) ?? []);
    });
  });
};

/**
 * Why the statements of a file are not taken in: of another account or currency, without a number, from before the first
 * statement that counts, from the future; in contradiction to the same statement read before, or to the balance of the one
 * before or after it. None where they all are.
 */
export const judge = (statements: readonly Statement[], ground: Ground): readonly IntakeRefusal[] => {
  const faults = statements.flatMap((one) => faultOf(one, ground) ?? []);
  if (faults.length > 0) return faults;
  const numbered = statements.filter(isNumbered);
  const keptAt = new Map(ground.kept.map((one) => [keyOf(one), one]));
  const contradictions = numbered.flatMap((one) => {
    const kept = keptAt.get(keyOf(one));
    return kept === undefined ? [] : (contradiction(one, kept) ?? []);
  });
  return contradictions.length > 0 ? contradictions : breaksOf(numbered, ground.kept);
};

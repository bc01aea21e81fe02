import { z } from 'zod';
import type { FileOutcome } from '#db/bank.ts';
import type { Day } from '#lib/calendar/day.ts';
import { compareNumbers } from '#lib/payment/chain.ts';
import type { Does, Effect } from '#lib/payment/effect.ts';
import type { StatementIntake } from '#lib/payment/intake.ts';
import type { Difference } from '#lib/payment/same-statement.ts';
import type { AmountAside, StatementNumber } from '#lib/payment/statement.ts';

/** A statement of a file in short. `held`: it waits for one that is missing. `again`: it was taken in before. */
export type StatementLine = {
  readonly account: string;
  readonly number: StatementNumber;
  readonly closingOn: Day;
  readonly openingCents: number;
  readonly closingCents: number;
  readonly movements: number;
  readonly state: 'read' | 'held' | 'again';
  readonly difference: Difference;
  readonly onlyHere: number;
  readonly onlyThere: number;
  readonly setAside: readonly AmountAside[];
};

/** Movements that do the same: how many, what they come to, and for which dossiers. */
export type Tally = {
  readonly does: Does;
  readonly count: number;
  readonly cents: number;
  readonly dossiers: readonly number[];
};

type BroughtOutcome = Extract<FileOutcome, { readonly outcome: 'brought' }>;

/** What a file brings, in short: its statements, those of other files that it lets count, and what the movements do. */
export type BroughtSummary = Pick<BroughtOutcome, 'outcome' | 'format' | 'remarks' | 'missing'> & {
  readonly statements: readonly StatementLine[];
  readonly released: readonly StatementNumber[];
  readonly tallies: readonly Tally[];
};

/** What becomes of a file, as it is shown and kept. */
export type FileSummary = BroughtSummary | Exclude<FileOutcome, BroughtOutcome>;

const order: readonly Does[] = [
  'covers',
  'part',
  'beyond',
  'unmatched',
  'reversal',
  'reversal-open',
  'refund-paid',
  'refund-returned',
  'outgoing',
  'grouped',
];

const tallyOf = (does: Does, effects: readonly Effect[]): readonly Tally[] => {
  const those = effects.filter((one) => one.does === does);
  if (those.length === 0) return [];
  const dossiers = [...new Set(those.flatMap(({ dossier }) => dossier ?? []))];
  const cents = those.reduce((sum, { movement }) => sum + movement.amountCents, 0);
  return [{ does, count: those.length, cents, dossiers }];
};

const isHeld = ({ head }: StatementIntake, missing: BroughtOutcome['missing']): boolean =>
  missing.some(({ account, number }) => account === head.account && compareNumbers(head.number, number) > 0);

const lineOf = (one: StatementIntake, missing: BroughtOutcome['missing']): StatementLine => {
  const { head, statement, isNew, difference, onlyHere, onlyThere } = one;
  const { account, number, opening, closing } = head;
  const state = isHeld(one, missing) ? 'held' : isNew ? 'read' : 'again';
  return {
    account,
    number,
    closingOn: closing.on,
    openingCents: opening.cents,
    closingCents: closing.cents,
    movements: statement.movements.length,
    state,
    difference,
    onlyHere,
    onlyThere,
    setAside: statement.setAside,
  };
};

const keyOf = ({ account, number }: StatementIntake['head']): string =>
  `${account} ${number.year} ${number.number}`;

const broughtIn = ({ statements, counted, effects, missing, ...kept }: BroughtOutcome): BroughtSummary => {
  const here = new Set(statements.map(({ head }) => keyOf(head)));
  const released = counted.flatMap(({ head }) => (here.has(keyOf(head)) ? [] : [head.number]));
  return {
    outcome: 'brought',
    format: kept.format,
    remarks: kept.remarks,
    missing,
    statements: statements.map((one) => lineOf(one, missing)),
    released,
    tallies: order.flatMap((does) => tallyOf(does, effects)),
  };
};

/** What becomes of a file, in short. */
export const summaryOf = (outcome: FileOutcome): FileSummary =>
  outcome.outcome === 'brought' ? broughtIn(outcome) : outcome;

const kindSchema = z.looseObject({ outcome: z.enum(['brought', 'known', 'refused', 'not-allowed']) });
const summarySchema = z.custom<FileSummary>((one) => kindSchema.safeParse(one).success);

/** A summary as it was kept in the book. */
export const keptSummary = (text: string): FileSummary => summarySchema.parse(JSON.parse(text));

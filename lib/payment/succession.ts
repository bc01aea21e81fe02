import { amountWords, exactOfCents } from './amount.ts';
import type { Report } from './finding.ts';
import type { Balance, Statement } from './statement.ts';

const byNumber = (one: Statement, other: Statement): number =>
  (one.number?.year ?? 0) - (other.number?.year ?? 0) ||
  (one.number?.number ?? 0) - (other.number?.number ?? 0);

const words = ({ cents, beyondCents }: Balance): string =>
  amountWords(exactOfCents(cents) + BigInt(beyondCents));

const checkPair = (before: Statement, after: Statement, report: Report): void => {
  if (before.number === null || after.number === null || before.number.year !== after.number.year) return;
  const step = after.number.number - before.number.number;
  const details = { number: String(after.number.number), account: after.account };
  if (step === 0) report('number-twice', after.place, details);
  const found = words(after.opening);
  const expected = words(before.closing);
  if (step === 1 && found !== expected)
    report('opening-differs', after.place, { ...details, found, expected });
};

/** Reports, among the statements of one file, a number that stands twice and a balance that does not carry over to the next. */
export const checkSuccession = (statements: readonly Statement[], report: Report): void => {
  const accounts = Map.groupBy(
    statements.filter(({ number }) => number !== null),
    ({ account, currency }) => `${account} ${currency}`,
  );
  for (const numbered of accounts.values()) {
    const sorted = numbered.toSorted(byNumber);
    for (const [at, after] of sorted.entries()) {
      const before = sorted[at - 1];
      if (before !== undefined) checkPair(before, after, report);
    }
  }
};

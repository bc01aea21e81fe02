import { readStatements, type StatementFileRead } from '#lib/payment/read-statement.ts';
import type { AmountAside, Movement, Statement } from '#lib/payment/statement.ts';
import { formatReference } from '#lib/payment/structured-reference.ts';
import { checkText } from './bank-check-text.ts';
import { bankBytes, shownFinding } from './bank-files.ts';
import { type Answer, done, refused } from './verb.ts';

const readFile = (name: string): StatementFileRead => {
  const bytes = bankBytes(name);
  return bytes instanceof Uint8Array ? readStatements(bytes) : bytes;
};

const sumOf = (movements: readonly Movement[]): number =>
  movements.reduce((sum, { amountCents }) => sum + amountCents, 0);

const shownAside = (aside: AmountAside) => ({
  ...shownFinding(aside),
  amount: aside.amount,
  currency: aside.currency,
  bookedOn: aside.bookedOn,
});

const shownReferences = ({ movements }: Statement) =>
  movements.flatMap(({ references, place, bookedOn, amountCents }) =>
    references.map(({ digits, isValid, where }) => ({
      reference: /^\d{12}$/.test(digits) ? formatReference(digits) : digits,
      isValid,
      where,
      bookedOn,
      amountCents,
      place,
    })),
  );

const shownStatement = (statement: Statement) => {
  const { account, currency, number, opening, closing, movements, setAside, place } = statement;
  return {
    account,
    currency,
    number,
    opening,
    closing,
    movements: movements.length,
    reversals: movements.filter(({ isReversal }) => isReversal).length,
    creditCents: sumOf(movements.filter(({ amountCents }) => amountCents > 0)),
    debitCents: -sumOf(movements.filter(({ amountCents }) => amountCents < 0)),
    references: shownReferences(statement),
    setAside: setAside.map(shownAside),
    place,
  };
};

/** What the check shows of one file. Amounts are whole cents, debits as a positive sum. */
export type CheckedFile = ReturnType<typeof checkedFile>;

const checkedFile = (file: string) => {
  const read = readFile(file);
  const { format } = read;
  if ('faults' in read)
    return { file, format, statements: [], remarks: [], faults: read.faults.map(shownFinding) };
  return {
    file,
    format,
    statements: read.statements.map(shownStatement),
    remarks: read.remarks.map(shownFinding),
    faults: [],
  };
};

/** Reads files of bank statements without effect: what each holds, or what is wrong with it and where. */
export const bankCheck = (names: readonly string[]): Answer => {
  const files = names.map(checkedFile);
  const isSound = files.every(({ faults }) => faults.length === 0);
  const shown = [checkText(files), { files }] as const;
  return isSound ? done(...shown) : refused(...shown);
};

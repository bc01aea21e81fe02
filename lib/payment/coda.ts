import { amountWords, sumOf } from './amount.ts';
import { type Booked, balanceOf, checkBalances, checkBookingDay, countedOrAside } from './booked.ts';
import { accountIn } from './coda-account.ts';
import { codaFields } from './coda-fields.ts';
import { type CodaStatement, codaStatements } from './coda-file.ts';
import { checkLines, codaLines } from './coda-line.ts';
import { bookedIn } from './coda-movement.ts';
import { checkCodes, checkOrder } from './coda-order.ts';
import { type CodaRecord, codaRecord } from './coda-record.ts';
import { checkSequence, type Family, familiesOf } from './coda-sequence.ts';
import { type FaultList, faultList, type Remark, type Report } from './finding.ts';
import { movementLimit } from './limit.ts';
import { inLine } from './place.ts';
import type { Statement, StatementNumber, StatementsRead } from './statement.ts';
import { atOnce, type Steps } from './steps.ts';

const checkTotals = (
  { records, trailer }: CodaStatement,
  families: readonly Family[],
  report: Report,
): void => {
  const amounts = families.map(({ main }) => main.movement.exact);
  const debit = -sumOf(amounts.filter((exact) => exact < 0n));
  const credit = sumOf(amounts.filter((exact) => exact > 0n));
  const differs = (found: string | bigint, expected: string | bigint) => ({
    found: typeof found === 'bigint' ? amountWords(found) : found,
    expected: typeof expected === 'bigint' ? amountWords(expected) : expected,
  });
  const { line } = trailer;
  if (records !== trailer.records)
    report('record-count', inLine(line, '17-22'), differs(String(trailer.records), String(records)));
  if (debit !== trailer.debit) report('total-debit', inLine(line, '23-37'), differs(trailer.debit, debit));
  if (credit !== trailer.credit)
    report('total-credit', inLine(line, '38-52'), differs(trailer.credit, credit));
};

const checkAccount = ({ opening, closing }: CodaStatement, report: Report): void => {
  const { structure, account, currency } = opening.account;
  const closed = accountIn(structure, closing.rawAccount);
  if (closed.account === account && closed.currency === currency) return;
  report('account-differs', inLine(closing.line, '5-41'), {
    found: `${closed.account} ${closed.currency}`,
    expected: `${account} ${currency}`,
  });
};

const checkDays = (families: readonly Family[], closing: CodaStatement['closing'], report: Report): void => {
  for (const { main, details } of families)
    for (const { movement } of [main, ...details])
      checkBookingDay(movement.bookedOn, closing.on, inLine(movement.line, '116-121'), report);
};

const numberOf = ({ opening, closing }: CodaStatement): StatementNumber | null =>
  opening.number === 0 ? null : { year: Number(closing.on.slice(0, 4)), number: opening.number };

const inStep = 500;

function* bookedOfAll(
  families: readonly Family[],
  currency: string,
  report: Report,
): Steps<readonly Booked[]> {
  const all: Booked[] = [];
  for (const [at, family] of families.entries()) {
    all.push(...bookedIn(family, at + 1, currency, report));
    if (at % inStep === inStep - 1) yield;
  }
  return all;
}

function* statementOf(coda: CodaStatement, report: Report): Steps<Statement> {
  const { opening, closing, pieces } = coda;
  const families = familiesOf(pieces);
  const booked = yield* bookedOfAll(families, opening.account.currency, report);
  checkSequence(families, report);
  checkAccount(coda, report);
  checkDays(families, closing, report);
  checkTotals(coda, families, report);
  const amounts = families.map(({ main }) => main.movement.exact);
  checkBalances(opening, closing, amounts, inLine(closing.line, '42-57'), report);
  return {
    account: opening.account.account,
    currency: opening.account.currency,
    number: numberOf(coda),
    opening: balanceOf(opening),
    closing: balanceOf(closing),
    ...countedOrAside(booked, opening.account.currency),
    place: inLine(opening.line),
  };
}

const remarksOn = (file: readonly CodaStatement[]): readonly Remark[] => {
  const last = file.at(-1)?.trailer;
  const duplicates = file.filter(({ header }) => header.isDuplicate);
  return [
    ...duplicates.map(({ header }) => ({
      code: 'duplicate' as const,
      place: inLine(header.line, '17'),
      details: {},
    })),
    ...(last?.announcesAnother
      ? [{ code: 'another-file-announced' as const, place: inLine(last.line, '128'), details: {} }]
      : []),
  ];
};

/** The records of all lines, or as far as a person would read their faults; of a line that is none, its first characters. */
function* recordsIn(
  bytes: Uint8Array,
  { report, isFull }: FaultList,
): Steps<readonly (CodaRecord | string)[]> {
  const records: (CodaRecord | string)[] = [];
  const fields = codaFields(report);
  let movements = 0;
  for (const line of codaLines(bytes)) {
    const record = codaRecord(line, fields, report);
    records.push(record ?? line.text.slice(0, 2));
    if (record?.kind === '2.1') movements += 1;
    if (movements > movementLimit)
      report('too-many-movements', inLine(line.number), { limit: String(movementLimit) });
    if (movements > movementLimit || isFull()) return records;
    if (line.number % inStep === 0) yield;
  }
  checkOrder(records, report);
  return records;
}

/**
 * Reads a file in CODA version 2 (Febelfin), given as its bytes: all its statements, or all its faults, each with its line
 * and columns. Lines, codes, numbers, totals, details and balances must agree. Never throws.
 */
export function* codaSteps(bytes: Uint8Array): Steps<StatementsRead> {
  const list = faultList();
  const { faults, report } = list;
  checkLines(bytes, list);
  if (faults.length > 0) return { faults };
  const records = (yield* recordsIn(bytes, list)).filter((record) => typeof record !== 'string');
  if (faults.length > 0) return { faults };
  checkCodes(records, report);
  const file = codaStatements(records);
  const statements: Statement[] = [];
  for (const coda of file) statements.push(yield* statementOf(coda, report));
  return faults.length > 0 ? { faults } : { statements, remarks: remarksOn(file) };
}

/** As `codaSteps`, at once. */
export const readCoda = (bytes: Uint8Array): StatementsRead => atOnce(codaSteps(bytes));

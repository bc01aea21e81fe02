import { camtSteps } from './camt.ts';
import { codaSteps } from './coda.ts';
import { type Details, type FaultCode, faultList, quoted, type Remark } from './finding.ts';
import { isIban } from './iban.ts';
import { byteLimit, megabyteLimit } from './limit.ts';
import { wholeFile } from './place.ts';
import type { Statement, StatementsRead } from './statement.ts';
import { atOnce, type Steps } from './steps.ts';
import { checkSuccession } from './succession.ts';

/** The formats a bank may deliver its statements in. */
export type StatementFormat = 'CODA' | 'camt.053';

/** A file as read, and the format it was recognised as; null where it is neither. */
export type StatementFileRead = StatementsRead & { readonly format: StatementFormat | null };

/** The refusal of a file by its size in bytes, before any of it is read; null where it is small enough. */
export const refusedSize = (bytes: number): StatementFileRead | null =>
  bytes <= byteLimit
    ? null
    : refusal('file-too-large', {
        megabytes: String(Math.ceil(bytes / 1_000_000)),
        limit: String(megabyteLimit),
      });

const refusal = (code: FaultCode, details: Details = {}): StatementFileRead => ({
  format: null,
  faults: [{ code, place: wholeFile, details }],
});

const signatures = [
  ['%PDF', 'it is a PDF'],
  ['PK\u0003\u0004', 'it is a ZIP archive or an Office document'],
  ['\u001f\u008b', 'it is compressed'],
  [':20:', 'it is MT940'],
  ['{1:', 'it is MT940'],
] as const;

const looksLike = (start: string): string => {
  const known = signatures.find(([signature]) => start.startsWith(signature));
  if (known !== undefined) return known[1];
  return start.includes('\u0000') ? 'it is binary' : `it starts with "${quoted(start.slice(0, 12).trim())}"`;
};

const startOf = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, 400), (byte) => String.fromCharCode(byte)).join('');

// By its content, never by its name: XML starts with <, after a mark and blanks perhaps; CODA with a digit.
const formatOf = (start: string): StatementFormat | null => {
  const unmarked = start.replace(/^\u00ef\u00bb\u00bf/, '');
  if (/^\s*</.test(unmarked) || /^(\u00ff\u00fe|\u00fe\u00ff)/.test(start)) return 'camt.053';
  return /^[0-9][^\r\n]{99}/.test(unmarked) ? 'CODA' : null;
};

const remarksOn = (statement: Statement): readonly Remark[] => {
  const { account, number, place } = statement;
  return [
    ...(isIban(account) ? [] : [{ code: 'account-check-digits' as const, place, details: { account } }]),
    ...(number === null ? [{ code: 'no-sequence-number' as const, place, details: {} }] : []),
  ];
};

const inSuccession = (format: StatementFormat, read: StatementsRead): StatementFileRead => {
  if ('faults' in read) return { format, ...read };
  const { faults, report } = faultList();
  checkSuccession(read.statements, report);
  if (faults.length > 0) return { format, faults };
  return { format, ...read, remarks: [...read.remarks, ...read.statements.flatMap(remarksOn)] };
};

/**
 * Reads a file of bank statements, given as its bytes and recognised by its content: CODA 2 or camt.053. Gives all its
 * statements, in whole cents, with what somebody should look at; or all its faults, and nothing of it. Never throws.
 */
export function* statementSteps(bytes: Uint8Array): Steps<StatementFileRead> {
  const tooLarge = refusedSize(bytes.length);
  if (tooLarge !== null) return tooLarge;
  if (bytes.length === 0) return refusal('empty-file');
  const start = startOf(bytes);
  const format = formatOf(start);
  if (format === null) return refusal('not-a-statement', { looksLike: looksLike(start) });
  return inSuccession(format, yield* format === 'CODA' ? codaSteps(bytes) : camtSteps(bytes));
}

/** As `statementSteps`, at once. */
export const readStatements = (bytes: Uint8Array): StatementFileRead => atOnce(statementSteps(bytes));

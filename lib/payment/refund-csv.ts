import type { RefundLine } from './refund-step.ts';
import { refundCommunication } from './refund-words.ts';

const header = ['date', 'dossier', 'payer', 'iban', 'amount', 'communication'];

/** A cell that no spreadsheet takes for a formula: one that begins like one is marked as text. */
const harmless = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => (/[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const decimal = (cents: number): string => {
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

const lineOf = (line: RefundLine): readonly string[] => [
  line.on,
  String(line.dossier),
  line.payer ?? '',
  line.account,
  decimal(line.amountCents),
  refundCommunication(line),
];

/** Refunds as CSV (RFC 4180) with a line of headings: amounts in euros with a point, accounts without spaces. */
export const refundCsv = (refunds: readonly RefundLine[]): string =>
  [header, ...refunds.map(lineOf)]
    .map((cells) => `${cells.map((cell) => quoted(harmless(cell))).join(',')}\r\n`)
    .join('');

import type { Day } from '#lib/calendar/day.ts';

/** A refund to be paid, as a bank's software takes it. */
export type RefundLine = {
  readonly on: Day;
  readonly dossier: number;
  readonly payer: string | null;
  readonly account: string;
  readonly amountCents: number;
};

const header = ['date', 'dossier', 'payer', 'iban', 'amount', 'communication'];

/** A cell that no spreadsheet takes for a formula: one that begins like one is marked as text. */
const harmless = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => (/[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const decimal = (cents: number): string => {
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

const lineOf = ({ on, dossier, payer, account, amountCents }: RefundLine): readonly string[] => [
  on,
  String(dossier),
  payer ?? '',
  account,
  decimal(amountCents),
  `Remboursement dossier ${dossier}`,
];

/** Refunds as CSV (RFC 4180) with a line of headings: amounts in euros with a point, accounts without spaces. */
export const refundCsv = (refunds: readonly RefundLine[]): string =>
  [header, ...refunds.map(lineOf)]
    .map((cells) => `${cells.map((cell) => quoted(harmless(cell))).join(',')}\r\n`)
    .join('');

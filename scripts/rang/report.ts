import { writeFileSync } from 'node:fs';
import { Fault, faultOfFile } from './fault.ts';
import type { RowOutcome } from './import-plan.ts';
import { counted, table } from './table.ts';

/** How many rows had each outcome and, of those not accepted, for which reason. They add up to the rows. */
export type Counts = {
  readonly rows: number;
  readonly accepted: number;
  readonly repeat: number;
  readonly refused: number;
  readonly reasons: Readonly<Record<string, number>>;
};

export const countsOf = (outcomes: readonly RowOutcome[]): Counts => {
  const counted = { accepted: 0, repeat: 0, refused: 0 };
  const reasons = new Map<string, number>();
  for (const { outcome, code } of outcomes) {
    counted[outcome] += 1;
    if (code !== '') reasons.set(code, (reasons.get(code) ?? 0) + 1);
  }
  return { rows: outcomes.length, ...counted, reasons: Object.fromEntries(reasons) };
};

/** The counts and the first refusals, for a person. */
export const reportText = (counts: Counts, outcomes: readonly RowOutcome[], shown: number): string => {
  const { rows, accepted, repeat, refused, reasons } = counts;
  const list = outcomes.filter(({ outcome }) => outcome === 'refused');
  const first = list
    .slice(0, shown)
    .map(({ line, reference, reason }) => [`line ${line}`, reference, reason]);
  return [
    `${counted(rows, 'row')}: ${accepted} accepted, ${counted(repeat, 'repeat')}, ${refused} refused.`,
    ...Object.entries(reasons).map(([code, count]) => `  ${code}: ${count}`),
    ...(first.length === 0 ? [] : ['', table(['refused', 'reference', 'reason'], first)]),
    ...(list.length > shown ? [`... and ${list.length - shown} more: --report FILE writes every row.`] : []),
  ].join('\n');
};

const csvCell = (cell: string | number): string => {
  // A cell that a spreadsheet would take for a formula is written as text.
  const text = typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const csvOf = (outcomes: readonly RowOutcome[]): string => {
  const rows = outcomes.map(({ line, reference, outcome, code, reason }) => [
    line,
    reference,
    outcome,
    code,
    reason,
  ]);
  return [['line', 'reference', 'outcome', 'code', 'reason'], ...rows]
    .map((row) => `${row.map(csvCell).join(',')}\r\n`)
    .join('');
};

/** The text of a report of every row; JSON or CSV, by the name of its file. */
export const reportFileText = (file: string, outcomes: readonly RowOutcome[]): string => {
  if (/\.json$/i.test(file)) return `${JSON.stringify(outcomes, null, 2)}\n`;
  if (/\.csv$/i.test(file)) return csvOf(outcomes);
  throw new Fault(`${file}: the report's name must end in .csv or .json.`);
};

/** Writes the report of every row. Throws a Fault where the file cannot be written. */
export const writeReport = (file: string, outcomes: readonly RowOutcome[]): void => {
  const text = reportFileText(file, outcomes);
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw faultOfFile(file, error);
  }
};

/** A table for a person: columns as wide as their widest cell; numbers to the right. */
export const table = (header: readonly string[], rows: readonly (readonly (string | number)[])[]): string => {
  const lines = [header, ...rows].map((row) => row.map(String));
  const widths = header.map((_, at) => Math.max(...lines.map((line) => (line[at] ?? '').length)));
  const isNumeric = header.map(
    (_, at) => rows.length > 0 && rows.every((row) => typeof row[at] === 'number'),
  );
  const padded = (cell: string, at: number): string =>
    isNumeric[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0);
  return lines.map((line) => line.map(padded).join('  ').trimEnd()).join('\n');
};

/** A count with its noun: 1 row, 2 rows. */
export const counted = (count: number, noun: string, many = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : many}`;

import { type Figure, isReached, type Row, ratioOf, slopeOf, targetText } from './figure.ts';

const digits = (value: number): string =>
  value.toLocaleString('en', { maximumSignificantDigits: value >= 1_000 ? 4 : 3 });

const measured = (value: number | null, unit: Figure['unit']): string =>
  value === null ? '-' : `${digits(value)}${unit === '/s' ? '' : ' '}${unit}`;

const verdict = (figure: Figure): string => {
  const reached = isReached(figure);
  return reached === null ? '' : reached ? 'yes' : 'NO';
};

const header = ['', 'dossiers', 'ours', 'peer', 'ratio', 'target', 'reached'];

const lineOf = (figure: Figure): readonly string[] => {
  const ratio = ratioOf(figure);
  return [
    figure.name,
    figure.size.toLocaleString('en'),
    measured(figure.ours, figure.unit),
    measured(figure.peer, figure.unit),
    ratio === null ? '-' : digits(ratio),
    targetText(figure),
    verdict(figure),
  ];
};

const costs = (figures: readonly Figure[], of: (figure: Figure) => number | null) =>
  figures.flatMap((figure) => {
    const value = of(figure);
    if (value === null) return [];
    return [{ size: figure.size, cost: figure.unit === '/s' ? 1 / value : value }];
  });

const slopeText = (slope: number | null): string => (slope === null ? '-' : slope.toFixed(2));

const slopeLine = (figures: readonly Figure[]): readonly (readonly string[])[] => {
  const ours = slopeOf(costs(figures, (figure) => figure.ours));
  const peers = costs(figures, (figure) => figure.peer);
  if (ours === null) return [];
  return [['', 'slope', slopeText(ours), peers.length > 1 ? slopeText(slopeOf(peers)) : '-', '', '', '']];
};

const aligned = (lines: readonly (readonly string[])[]): readonly string[] => {
  const widths = header.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines.map((line) =>
    line
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
};

/** The figures as a table: by what is measured, then by size, and how each grows with the size (0 flat, 1 in step with it). */
export const tableOf = (figures: readonly Figure[]): string => {
  const byName = Map.groupBy(figures, ({ name }) => name);
  return aligned([
    header,
    ...[...byName.values()].flatMap((some) => [...some.map(lineOf), ...slopeLine(some)]),
  ]).join('\n');
};

/** What each side of a row does for its figure. */
export const notesOf = (rows: readonly Row[]): string =>
  rows.map(({ name, notes }) => [`${name}:`, ...notes.map((note) => `  ${note}`)].join('\n')).join('\n');

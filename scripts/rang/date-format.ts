import { type Day, parseDay } from '#lib/calendar/day.ts';

/** The ways of writing a date that a map may name. */
export const dateFormats = [
  'YYYY-MM-DD',
  'YYYY/MM/DD',
  'YYYYMMDD',
  'DD/MM/YYYY',
  'DD-MM-YYYY',
  'DD.MM.YYYY',
  'MM/DD/YYYY',
  'MM-DD-YYYY',
] as const;

export type DateFormat = (typeof dateFormats)[number];

const patternOf = (format: DateFormat): RegExp => {
  const escaped = format.replace(/[./]/g, '\\$&');
  const named = escaped.replace('YYYY', '(?<year>\\d{4})').replace('MM', '(?<month>\\d\\d?)');
  return new RegExp(`^${named.replace('DD', '(?<day>\\d\\d?)')}$`);
};

const strict = (format: DateFormat, pattern: RegExp): RegExp =>
  format === 'YYYYMMDD' ? /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)$/ : pattern;

const patterns = new Map(dateFormats.map((format) => [format, strict(format, patternOf(format))]));

/** The day a cell names in one of the formats, or null. The first format that fits decides. */
export const dayIn = (cell: string, formats: readonly DateFormat[]): Day | null => {
  for (const format of formats) {
    const { year, month = '', day = '' } = patterns.get(format)?.exec(cell)?.groups ?? {};
    const found =
      year === undefined ? null : parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    if (found !== null) return found;
  }
  return null;
};

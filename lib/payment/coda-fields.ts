import { type Day, parseDay } from '#lib/calendar/day.ts';
import { type Exact, exactOfCoda } from './amount.ts';
import type { CodaLine } from './coda-line.ts';
import type { Report } from './finding.ts';
import { inLine } from './place.ts';

/**
 * How the fields of a line are read: by columns, counted from 1. What is no digit, code or day is reported. It is turned from
 * one line to the next.
 */
export type CodaFields = {
  readonly turnTo: (line: CodaLine) => void;
  readonly raw: (from: number, to: number) => string;
  readonly digits: (field: string, from: number, to: number) => string;
  readonly code: <One extends string>(field: string, at: number, allowed: readonly [One, ...One[]]) => One;
  readonly day: (field: string, from: number) => Day;
  readonly amount: (field: string, signAt: number, from: number) => Exact;
};

const columns = (from: number, to: number): string => (from === to ? String(from) : `${from}-${to}`);

// What a faulty field is read as: the file is refused, so no eye sees it.
const anyDay: Day = '2000-01-01';

const isDigits = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x30 || code > 0x39) return false;
  }
  return text !== '';
};

const dayIn = (sixDigits: string): Day | null =>
  parseDay(`20${sixDigits.slice(4)}-${sixDigits.slice(2, 4)}-${sixDigits.slice(0, 2)}`);

/** The fields of the lines of a file; every fault of them goes to the report. */
export const codaFields = (report: Report): CodaFields => {
  let [text, number] = ['', 0];
  const turnTo = (line: CodaLine): void => {
    text = line.text;
    number = line.number;
  };
  const raw = (from: number, to: number): string => text.slice(from - 1, to);
  const digits = (field: string, from: number, to: number): string => {
    const found = raw(from, to);
    if (isDigits(found)) return found;
    report('not-digits', inLine(number, columns(from, to)), { field, found });
    return '0'.repeat(to - from + 1);
  };
  const code: CodaFields['code'] = (field, at, allowed) => {
    const sign = raw(at, at);
    for (const one of allowed) if (one === sign) return one;
    const expected = allowed.join(' or ');
    report('not-a-code', inLine(number, String(at)), { field, found: sign, expected });
    return allowed[0];
  };
  const day = (field: string, from: number): Day => {
    const found = dayIn(raw(from, from + 5));
    if (found !== null) return found;
    report('not-a-day', inLine(number, columns(from, from + 5)), { field, found: raw(from, from + 5) });
    return anyDay;
  };
  const amount = (field: string, signAt: number, from: number): Exact => {
    const sign = code(`sign of the ${field}`, signAt, ['0', '1']);
    const size = exactOfCoda(digits(field, from, from + 14));
    return sign === '1' ? -size : size;
  };
  return { turnTo, raw, digits, code, day, amount };
};

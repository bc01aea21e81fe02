import type { FaultList, Report } from './finding.ts';
import { inLine } from './place.ts';

/** One line of a CODA file: 128 characters, and its number, counted from 1. */
export type CodaLine = { readonly text: string; readonly number: number };

export const lineLength = 128;

// Latin-1, of which Windows is used to write 80-9F as further letters and signs.
const latin1 = new TextDecoder('windows-1252');

const isControl = (code: number): boolean => code < 0x20 || (code >= 0x7f && code <= 0x9f);

const firstControl = (text: string): number | null => {
  for (let at = 0; at < text.length; at += 1) if (isControl(text.charCodeAt(at))) return at;
  return null;
};

const checkLine = ({ text, number }: CodaLine, report: Report): void => {
  const at = firstControl(text);
  if (text.length !== lineLength) report('line-length', inLine(number), { found: String(text.length) });
  else if (at !== null)
    report('character', inLine(number, String(at + 1)), { found: String(text.charCodeAt(at)) });
};

const isMarked = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

const endOfLine = (bytes: Uint8Array, from: number): number => {
  const found = bytes.indexOf(0x0a, from);
  return found < 0 ? bytes.length : found;
};

const textOf = (bytes: Uint8Array): string => {
  const text = latin1.decode(bytes);
  return text.endsWith('\r') ? text.slice(0, -1) : text;
};

/**
 * The lines of a CODA file: Latin-1, each of 128 characters and ended by LF or CR LF, which the last line may lack.
 * Reports a byte order mark, any other length, and control characters; it stops when the list of faults is full.
 */
export const codaLines = (bytes: Uint8Array, { report, isFull }: FaultList): readonly CodaLine[] => {
  const lines: CodaLine[] = [];
  if (isMarked(bytes)) report('byte-order-mark', inLine(1));
  for (let from = isMarked(bytes) ? bytes.length : 0; from < bytes.length && !isFull(); ) {
    const end = endOfLine(bytes, from);
    const line = { text: textOf(bytes.subarray(from, end)), number: lines.length + 1 };
    checkLine(line, report);
    lines.push(line);
    from = end + 1;
  }
  return lines;
};

import type { FaultList, Report } from './finding.ts';
import { inLine } from './place.ts';

/** One line of a CODA file: 128 characters, and its number, counted from 1. */
export type CodaLine = { readonly text: string; readonly number: number };

export const lineLength = 128;

// Latin-1, of which Windows is used to write 80-9F as further letters and signs, all but five.
const latin1 = new TextDecoder('windows-1252');
const unused: readonly number[] = [0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d];

const isControl = (code: number): boolean =>
  code < 0x20 || (code >= 0x7f && code < 0xa0 && unused.includes(code));

type Span = { readonly from: number; readonly end: number; readonly number: number };

const firstControl = (bytes: Uint8Array, { from, end }: Span): number | null => {
  for (let at = from; at < end; at += 1) if (isControl(bytes[at] ?? 0)) return at;
  return null;
};

const checkLine = (bytes: Uint8Array, span: Span, report: Report): void => {
  const { from, end, number } = span;
  const at = firstControl(bytes, span);
  if (end - from !== lineLength) report('line-length', inLine(number), { found: String(end - from) });
  else if (at !== null)
    report('character', inLine(number, String(at - from + 1)), { found: String(bytes[at]) });
};

const isMarked = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

const endOfLine = (bytes: Uint8Array, from: number): number => {
  const found = bytes.indexOf(0x0a, from);
  return found < 0 ? bytes.length : found;
};

/** Where each line stands, without its end. */
function* spansIn(bytes: Uint8Array): Generator<Span> {
  for (let [from, number] = [0, 1]; from < bytes.length; number += 1) {
    const next = endOfLine(bytes, from);
    const isReturned = next > from && bytes[next - 1] === 0x0d;
    yield { from, end: isReturned ? next - 1 : next, number };
    from = next + 1;
  }
}

/**
 * Reports in the lines of a CODA file, given as its bytes, a byte order mark, any length but 128, and control characters. It
 * stops when the list of faults is full.
 */
export const checkLines = (bytes: Uint8Array, { report, isFull }: FaultList): void => {
  if (isMarked(bytes)) {
    report('byte-order-mark', inLine(1));
    return;
  }
  for (const span of spansIn(bytes)) {
    checkLine(bytes, span, report);
    if (isFull()) return;
  }
};

/** The lines of a CODA file, one after the other: Latin-1, each ended by LF or CR LF, which the last one may lack. */
export function* codaLines(bytes: Uint8Array): Generator<CodaLine> {
  const text = latin1.decode(bytes);
  for (const { from, end, number } of spansIn(bytes)) yield { text: text.slice(from, end), number };
}

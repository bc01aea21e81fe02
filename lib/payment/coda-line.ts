import type { Report } from './finding.ts';
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

const soundLine = (line: CodaLine, report: Report): boolean => {
  const { text, number } = line;
  if (text.length !== lineLength) {
    report('line-length', inLine(number), { found: String(text.length) });
    return false;
  }
  const at = firstControl(text);
  if (at === null) return true;
  report('character', inLine(number, String(at + 1)), { found: String(text.charCodeAt(at)) });
  return false;
};

const isMarked = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/**
 * The lines of a CODA file: Latin-1, each of 128 characters and ended by LF or CR LF, which the last line may lack.
 * Reports a byte order mark, any other length, and control characters.
 */
export const codaLines = (bytes: Uint8Array, report: Report): readonly CodaLine[] => {
  if (isMarked(bytes)) {
    report('byte-order-mark', inLine(1));
    return [];
  }
  const texts = latin1.decode(bytes).split('\n');
  if (texts.at(-1) === '') texts.pop();
  return texts
    .map((text, at) => ({ text: text.endsWith('\r') ? text.slice(0, -1) : text, number: at + 1 }))
    .filter((line) => soundLine(line, report));
};

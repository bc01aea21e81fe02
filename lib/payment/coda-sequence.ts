import type { Piece } from './coda-file.ts';
import type { Report } from './finding.ts';
import { inLine } from './place.ts';

/** A movement with its details, in their order: all records that bear the same continuous sequence number. */
export type Family = { readonly main: Piece; readonly details: readonly Piece[] };

const wrap = 10_000; // after 9999 the numbers go on with 0000

const numberWords = (number: number): string => String(number).padStart(4, '0');

/** The movements of a statement, each with its details. */
export const familiesOf = (pieces: readonly Piece[]): readonly Family[] => {
  const families: { main: Piece; details: Piece[] }[] = [];
  for (const piece of pieces) {
    const family = families.at(-1);
    if (family?.main.movement.sequence === piece.movement.sequence) family.details.push(piece);
    else families.push({ main: piece, details: [] });
  }
  return families;
};

const checkNumber = (
  field: string,
  { line, found, expected }: { line: number; found: number; expected: number },
  report: Report,
): void => {
  if (found === expected) return;
  const columns = field.startsWith('detail') ? '7-10' : '3-6';
  report('sequence-number', inLine(line, columns), {
    field,
    found: numberWords(found),
    expected: numberWords(expected),
  });
};

const checkParts = ({ movement, second, third, information }: Piece, report: Report): void => {
  const { sequence, detail } = movement;
  for (const part of [second, third])
    if (part !== null) {
      checkNumber(
        'continuous sequence number',
        { ...part, found: part.sequence, expected: sequence },
        report,
      );
      checkNumber('detail number', { ...part, found: part.detail, expected: detail }, report);
    }
  for (const { first, more } of information)
    for (const part of [first, ...more]) {
      checkNumber(
        'continuous sequence number',
        { ...part, found: part.sequence, expected: sequence },
        report,
      );
      checkNumber('detail number', { ...part, found: part.detail, expected: first.detail }, report);
    }
};

// Banks number the details either among themselves or together with the information records between them.
const checkDetails = ({ main, details }: Family, report: Report): void => {
  checkNumber('detail number', { ...main.movement, found: main.movement.detail, expected: 0 }, report);
  let previous = main;
  for (const piece of details) {
    const step = (piece.movement.detail - previous.movement.detail + wrap) % wrap;
    const expected = (previous.movement.detail + 1) % wrap;
    if (step < 1 || step > previous.information.length + 1)
      checkNumber('detail number', { ...piece.movement, found: piece.movement.detail, expected }, report);
    previous = piece;
  }
};

/** Reports sequence and detail numbers that leave out, repeat or swap something. */
export const checkSequence = (families: readonly Family[], report: Report): void => {
  let expected = 1;
  for (const family of families) {
    const { line, sequence } = family.main.movement;
    checkNumber('continuous sequence number', { line, found: sequence, expected }, report);
    checkDetails(family, report);
    for (const piece of [family.main, ...family.details]) checkParts(piece, report);
    expected = (sequence + 1) % wrap;
  }
};

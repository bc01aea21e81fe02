import { amountWords, sumOf } from './amount.ts';
import { type Booked, plainText } from './booked.ts';
import { counterpartyAccount } from './coda-account.ts';
import type { Piece } from './coda-file.ts';
import type { Family } from './coda-sequence.ts';
import type { Report } from './finding.ts';
import { inLine } from './place.ts';

const typeOf = ({ movement }: Piece): string => movement.transaction.charAt(0);

// 1 totalised by the customer, 2 totalised by the bank, 3 with details of itself, 7 a detail that again has some.
const detailTypes: Readonly<Record<string, readonly string[]>> = {
  1: ['5'],
  2: ['6', '7'],
  3: ['8'],
  7: ['9'],
};

type Branch = { readonly piece: Piece; readonly details: Piece[] };

const branchesOf = (details: readonly Piece[]): readonly Branch[] => {
  const branches: Branch[] = [];
  for (const piece of details) {
    const last = branches.at(-1);
    if (typeOf(piece) === '9' && last !== undefined) last.details.push(piece);
    else branches.push({ piece, details: [] });
  }
  return branches;
};

const checkSum = (above: Piece, details: readonly Piece[], report: Report): void => {
  const allowed = detailTypes[typeOf(above)] ?? [];
  for (const piece of details)
    if (!allowed.includes(typeOf(piece)))
      report('detail-type', inLine(piece.movement.line, '54'), {
        found: typeOf(piece),
        above: typeOf(above),
      });
  const sum = sumOf(details.map(({ movement }) => movement.exact));
  if (details.length === 0 || sum === above.movement.exact) return;
  report('details-do-not-add-up', inLine(above.movement.line, '32-47'), {
    found: amountWords(sum),
    expected: amountWords(above.movement.exact),
  });
};

const referenceTypes = ['101', '102'];

const structuredOf = ({ movement }: Piece): readonly string[] =>
  movement.structure !== null && referenceTypes.includes(movement.structure)
    ? [movement.text.slice(0, 12).trim()]
    : [];

// Of the other structured communications nothing is for a person to read.
const communicationOf = ({ movement, second, third }: Piece): string => {
  const { structure, text } = movement;
  if (structure !== null && !referenceTypes.includes(structure)) return '';
  const own = structure === null ? text : text.slice(12);
  return [own, second?.text ?? '', third?.text ?? ''].join('');
};

const textOf = (piece: Piece): string => {
  const told = piece.information.filter(({ first }) => first.structure === null);
  return [
    communicationOf(piece),
    ...told.map(({ first, more }) => [first, ...more].map(({ text }) => text).join('')),
  ].join(' ');
};

// Information of type 001 holds the name in full, of which record 2.3 has the first 35 characters.
const nameOf = ({ third, information }: Piece): string | null => {
  const full = information.find(({ first }) => first.structure === '001')?.first.text.slice(0, 70) ?? '';
  return plainText(full) || plainText(third?.name ?? '') || null;
};

// In every family of transactions; and where an own transfer or a direct debit comes back.
const isTakenBack = (transaction: string): boolean => /^.(..49|..99|0[12]54|05(03|05|58))/.test(transaction);

const isReversal = ({ movement, second }: Piece): boolean =>
  /[1-5]/.test(second?.returned ?? '') || isTakenBack(movement.transaction);

const bankReferenceOf = ({ movement }: Piece, above: Piece | null): string | null => {
  const { bankReference } = movement;
  if (/^0*$/.test(bankReference)) return null;
  return bankReference === above?.movement.bankReference ? null : bankReference;
};

type Seen = {
  readonly line: string;
  readonly above: Piece | null;
  readonly parts: readonly Piece[];
  readonly currency: string;
};

const bookedOf = (piece: Piece, { line, above, parts, currency }: Seen): Booked => ({
  line,
  place: inLine(piece.movement.line),
  exact: piece.movement.exact,
  currency,
  bookedOn: piece.movement.bookedOn,
  valueOn: piece.movement.valueOn,
  bankReference: bankReferenceOf(piece, above),
  counterpartyName: nameOf(piece) ?? parts.map(nameOf).find((name) => name !== null) ?? null,
  counterpartyAccount:
    [piece, ...parts]
      .map(({ third }) => counterpartyAccount(third?.account ?? ''))
      .find((one) => one !== null) ?? null,
  structured: [piece, ...parts].flatMap(structuredOf),
  text: plainText([piece, ...parts].map(textOf).join(' ')),
  isReversal: isReversal(piece),
  status: null,
});

const checkMain = (main: Piece, report: Report): void => {
  if ('0123'.includes(typeOf(main))) return;
  report('not-a-code', inLine(main.movement.line, '54'), {
    field: 'type of the transaction',
    found: typeOf(main),
    expected: '0, 1, 2 or 3',
  });
};

/**
 * The amounts of one movement of the statement, counted once: a total (types 1 and 2) by its details where it has some, a
 * movement with details of itself (type 3) as a whole. Details that do not add up are reported.
 */
export const bookedIn = (family: Family, at: number, currency: string, report: Report): readonly Booked[] => {
  const { main, details } = family;
  const branches = branchesOf(details);
  checkMain(main, report);
  const direct = branches.map(({ piece }) => piece);
  checkSum(main, direct, report);
  for (const { piece, details: parts } of branches) checkSum(piece, parts, report);
  if (details.length === 0 || !'12'.includes(typeOf(main)))
    return [bookedOf(main, { line: String(at), above: null, parts: details, currency })];
  return branches.map(({ piece, details: parts }, index) =>
    bookedOf(piece, { line: `${at}.${index + 1}`, above: main, parts, currency }),
  );
};

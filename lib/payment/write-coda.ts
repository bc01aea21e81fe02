import type { Day } from '#lib/calendar/day.ts';
import { closingCentsOf, latin1, type MovementToWrite, type StatementToWrite } from './write-statement.ts';

const digits = (number: number, width: number): string => String(number).padStart(width, '0');
const words = (text: string | null, width: number): string => (text ?? '').slice(0, width).padEnd(width);
const dayWords = (day: Day | null): string =>
  day === null ? '000000' : day.slice(8) + day.slice(5, 7) + day.slice(2, 4);
const signed = (cents: number): string => (cents < 0 ? '1' : '0') + digits(Math.abs(cents) * 10, 15);
const blank = (width: number): string => ' '.repeat(width);
const bit = (isSet: boolean): string => (isSet ? '1' : '0');

const account = (number: string): string => `${words(number, 34)}EUR`;

const header = ({ closingOn }: StatementToWrite): string =>
  `00000${dayWords(closingOn)}72505${blank(8)}FILE000001${words('THE OPERATOR', 26)}KREDBEBB   00123456789 00000${blank(39)}2`;

const opening = (given: StatementToWrite): string =>
  `12000${account(given.account)}${signed(given.openingCents)}${dayWords(given.openingOn)}` +
  `${words('THE OPERATOR', 26)}${words('CURRENT ACCOUNT', 35)}${digits(given.number, 3)}`;

type Numbers = { readonly sequence: number; readonly detail: number; readonly type: string };

const communication = ({ reference, text }: MovementToWrite): string =>
  (reference === null ? `0${text}` : `1101${reference}${text}`).padEnd(150);

const transaction = ({ cents, isReversal }: MovementToWrite, type: string): string => {
  const own = cents < 0 ? '01' : '50';
  const taken = cents < 0 ? '49' : '99';
  return `${type}01${isReversal ? taken : own}000`;
};

const part = (kind: string, { sequence, detail }: Numbers): string =>
  kind + digits(sequence, 4) + digits(detail, 4);

/** The records of one movement or detail. */
const pieceLines = (given: MovementToWrite, numbers: Numbers): readonly string[] => {
  const said = communication(given);
  const hasMore = (given.name ?? '').length > 35;
  const paid = given.account === null ? blank(37) : account(given.account);
  const first =
    part('21', numbers) + words(given.bankReference, 21) + signed(given.cents) + dayWords(given.valueOn);
  return [
    `${first}${transaction(given, numbers.type)}${said.slice(0, 54)}${dayWords(given.bookedOn)}00001 0`,
    `${part('22', numbers)}${said.slice(54, 107)}${blank(62)}1 0`,
    `${part('23', numbers)}${paid}${words(given.name, 35)}${said.slice(107, 150)}0 ${bit(hasMore)}`,
    ...(hasMore
      ? [
          `${part('31', numbers)}${words(given.bankReference, 21)}015000001001${words(given.name, 70)}${blank(12)}0 0`,
        ]
      : []),
  ];
};

const movementLines = (given: MovementToWrite, at: number): readonly string[] => {
  const sequence = (at + 1) % 10_000;
  const isTotal = given.details.length > 0;
  return [
    ...pieceLines(given, { sequence, detail: 0, type: isTotal ? '2' : '0' }),
    ...given.details.flatMap((detail, index) =>
      pieceLines(detail, { sequence, detail: index + 1, type: '6' }),
    ),
  ];
};

const closing = (given: StatementToWrite, freeLines: number): string =>
  `8000${account(given.account)}${signed(closingCentsOf(given))}${dayWords(given.closingOn)}${blank(64)}${bit(freeLines > 0)}`;

const free = (text: string, at: number, all: readonly string[]): string =>
  `4 ${digits(at + 1, 4)}0000${blank(22)}${words(text, 80)}${blank(15)}${bit(at < all.length - 1)}`;

const trailer = (given: StatementToWrite, records: number, isLast: boolean): string => {
  const sum = (sign: number): number =>
    given.movements.reduce((all, { cents }) => all + (cents * sign > 0 ? cents * sign : 0), 0);
  return `9${blank(15)}${digits(records, 6)}${digits(sum(-1) * 10, 15)}${digits(sum(1) * 10, 15)}${blank(75)}${isLast ? '2' : '1'}`;
};

/** The lines of a CODA file that states what is given. */
export const codaLinesOf = (
  given: StatementToWrite,
  { isLast = true, free: texts = [] }: { isLast?: boolean; free?: readonly string[] } = {},
): readonly string[] => {
  const data = [opening(given), ...given.movements.flatMap(movementLines), closing(given, texts.length)];
  return [header(given), ...data, ...texts.map(free), trailer(given, data.length, isLast)];
};

/** The bytes of a CODA file of some lines. */
export const codaBytes = (lines: readonly string[], end = '\r\n'): Uint8Array =>
  latin1(lines.map((line) => line + end).join(''));

/** The bytes of a CODA file that states what is given, of one or several statements. */
export const codaOf = (...all: readonly StatementToWrite[]): Uint8Array =>
  codaBytes(all.flatMap((given, at) => codaLinesOf(given, { isLast: at === all.length - 1 })));

import type { Day } from '#lib/calendar/day.ts';
import { type Exact, exactOfCoda } from './amount.ts';
import { type CodaAccount, codaAccount } from './coda-account.ts';
import type { CodaFields } from './coda-fields.ts';
import type { CodaLine } from './coda-line.ts';
import type { Report } from './finding.ts';
import { inLine } from './place.ts';

type Numbered = { readonly line: number };
type Detailed = Numbered & { readonly sequence: number; readonly detail: number };
type Coded = { readonly next: '0' | '1'; readonly link: '0' | '1' };

export type Header = Numbered & { readonly kind: '0'; readonly isDuplicate: boolean };
export type OpeningRecord = Numbered & {
  readonly kind: '1';
  readonly account: CodaAccount;
  readonly on: Day;
  readonly exact: Exact;
  readonly number: number;
};
export type MovementRecord = Detailed &
  Coded & {
    readonly kind: '2.1';
    readonly bankReference: string;
    readonly exact: Exact;
    readonly valueOn: Day | null;
    /** Type, family, transaction and category: 1 + 2 + 2 + 3 digits. */
    readonly transaction: string;
    /** The type of a structured communication; null where the communication is free text. */
    readonly structure: string | null;
    readonly text: string;
    readonly bookedOn: Day;
  };
export type SecondRecord = Detailed &
  Coded & { readonly kind: '2.2'; readonly text: string; readonly returned: string };
export type ThirdRecord = Detailed &
  Coded & { readonly kind: '2.3'; readonly account: string; readonly name: string; readonly text: string };
export type InformationRecord = Detailed &
  Coded & { readonly kind: '3.1'; readonly structure: string | null; readonly text: string };
export type MoreInformation = Detailed & Coded & { readonly kind: '3.2' | '3.3'; readonly text: string };
export type ClosingRecord = Numbered & {
  readonly kind: '8';
  readonly rawAccount: string;
  readonly on: Day;
  readonly exact: Exact;
  readonly link: '0' | '1';
};
export type FreeRecord = Numbered & { readonly kind: '4'; readonly link: '0' | '1' };
export type Trailer = Numbered & {
  readonly kind: '9';
  readonly records: number;
  readonly debit: Exact;
  readonly credit: Exact;
  readonly announcesAnother: boolean;
};

export type CodaRecord =
  | Header
  | OpeningRecord
  | MovementRecord
  | SecondRecord
  | ThirdRecord
  | InformationRecord
  | MoreInformation
  | ClosingRecord
  | FreeRecord
  | Trailer;
export type RecordKind = CodaRecord['kind'];

const noughtOrOne = ['0', '1'] as const;

const detailed = ({ digits }: CodaFields, line: number) => ({
  line,
  sequence: Number(digits('continuous sequence number', 3, 6)),
  detail: Number(digits('detail number', 7, 10)),
});

const coded = ({ code }: CodaFields) => ({
  next: code('next code', 126, noughtOrOne),
  link: code('link code', 128, noughtOrOne),
});

const header = ({ raw, code, digits, day }: CodaFields, line: number, report: Report): Header => {
  if (raw(128, 128) !== '2')
    report('coda-version', inLine(line, '128'), { found: raw(128, 128).trim() || 'unknown' });
  digits('header', 2, 5);
  day('creation date', 6);
  if (raw(15, 16) !== '05')
    report('not-a-code', inLine(line, '15-16'), {
      field: 'application code',
      found: raw(15, 16),
      expected: '05',
    });
  const application = digits('code of a separate application', 84, 88);
  if (application !== '00000') report('separate-application', inLine(line, '84-88'), { found: application });
  return { kind: '0', line, isDuplicate: code('duplicate mark', 17, [' ', 'D']) === 'D' };
};

const opening = (fields: CodaFields, line: number, report: Report): OpeningRecord => ({
  kind: '1',
  line,
  account: codaAccount(
    fields.code('account structure', 2, ['2', '3', '0', '1']),
    fields.raw(6, 42),
    inLine(line, '6-42'),
    report,
  ),
  exact: fields.amount('opening balance', 43, 44),
  on: fields.day('date of the opening balance', 59),
  number: Number(fields.digits('statement number', 126, 128)),
});

const movement = (fields: CodaFields, line: number): MovementRecord => {
  const isStructured = fields.code('communication type', 62, noughtOrOne) === '1';
  return {
    kind: '2.1',
    ...detailed(fields, line),
    bankReference: fields.raw(11, 31).trim(),
    exact: fields.amount('amount', 32, 33),
    valueOn: fields.raw(48, 53) === '000000' ? null : fields.day('value date', 48),
    transaction: fields.digits('transaction code', 54, 61),
    structure: isStructured ? fields.digits('type of communication', 63, 65) : null,
    text: fields.raw(isStructured ? 66 : 63, 115),
    bookedOn: fields.day('entry date', 116),
    ...coded(fields),
  };
};

const information = (fields: CodaFields, line: number): InformationRecord => {
  const isStructured = fields.code('communication structure', 40, noughtOrOne) === '1';
  return {
    kind: '3.1',
    ...detailed(fields, line),
    structure: isStructured ? fields.digits('type of communication', 41, 43) : null,
    text: fields.raw(isStructured ? 44 : 41, 113),
    ...coded(fields),
  };
};

const closing = (fields: CodaFields, line: number): ClosingRecord => ({
  kind: '8',
  line,
  rawAccount: fields.raw(5, 41),
  exact: fields.amount('closing balance', 42, 43),
  on: fields.day('date of the closing balance', 58),
  link: fields.code('link code', 128, noughtOrOne),
});

const trailer = ({ digits, code }: CodaFields, line: number): Trailer => ({
  kind: '9',
  line,
  records: Number(digits('number of records', 17, 22)),
  debit: exactOfCoda(digits('total of debits', 23, 37)),
  credit: exactOfCoda(digits('total of credits', 38, 52)),
  announcesAnother: code('multiple file code', 128, ['1', '2']) === '1',
});

/** Which record a line is, by its first characters; null where it is none of CODA. */
const kindOf = (text: string): RecordKind | null => {
  const first = text.charAt(0);
  const kind = first === '2' || first === '3' ? `${first}.${text.charAt(1)}` : first;
  return kinds.find((one) => one === kind) ?? null;
};

const kinds = ['0', '1', '2.1', '2.2', '2.3', '3.1', '3.2', '3.3', '4', '8', '9'] as const;

const recordOf = (kind: RecordKind, fields: CodaFields, line: number, report: Report): CodaRecord => {
  const { raw } = fields;
  const ofMovement = () => ({ ...detailed(fields, line), ...coded(fields) });
  switch (kind) {
    case '0':
      return header(fields, line, report);
    case '1':
      return opening(fields, line, report);
    case '2.1':
      return movement(fields, line);
    case '2.2':
      return { kind, ...ofMovement(), text: raw(11, 63), returned: raw(113, 113) };
    case '2.3':
      return { kind, ...ofMovement(), account: raw(11, 47), name: raw(48, 82), text: raw(83, 125) };
    case '3.1':
      return information(fields, line);
    case '3.2':
      return { kind, ...ofMovement(), text: raw(11, 115) };
    case '3.3':
      return { kind, ...ofMovement(), text: raw(11, 100) };
    case '4':
      return { kind, line, link: fields.code('link code', 128, noughtOrOne) };
    case '8':
      return closing(fields, line);
    case '9':
      return trailer(fields, line);
  }
};

/** The record of a line of CODA version 2, with the fields that matter here; reports what is wrong in them. `fields` reads them. */
export const codaRecord = (line: CodaLine, fields: CodaFields, report: Report): CodaRecord | null => {
  const kind = kindOf(line.text);
  if (kind === null) return null;
  fields.turnTo(line);
  return recordOf(kind, fields, line.number, report);
};

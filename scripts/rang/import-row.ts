import type { Day } from '#lib/calendar/day.ts';
import type { CommandOf } from '#lib/register/command.ts';
import { type Status, type Technology, technologies } from '#lib/register/dossier.ts';
import type { Row } from './csv.ts';
import { dayIn } from './date-format.ts';
import { type ImportMap, type Meaning, wordKey } from './import-map.ts';

/** A row that cannot be taken over: a short code to count by, and a sentence that names the cell. */
export type RowFault = { readonly code: string; readonly reason: string };

/** A row that can be taken over, as far as the list alone tells; who holds it is decided by whoever submits it. */
export type Candidate = {
  readonly line: number;
  readonly takeOver: Omit<CommandOf<'TakeOver'>, 'holder'>;
  /** The words that may stand in the private book alone, by the name of the fact. */
  readonly record: Readonly<Record<string, string>>;
  /** The name of the connection point, for a node that the grid does not know yet. */
  readonly nodeName: string;
};

const fault = (code: string, reason: string): RowFault => ({ code, reason });
const isFault = (read: unknown): read is RowFault =>
  typeof read === 'object' && read !== null && 'code' in read && 'reason' in read;

const tidy = (cell: string): string => cell.normalize('NFC').trim().replace(/\s+/g, ' ');

const quoted = (cell: string): string => `"${cell.length > 60 ? `${cell.slice(0, 59)}…` : cell}"`;

/** The cells of a row by the name of their column. */
export type Cells = (column: string) => string;

const kvaPerUnit = { MW: 1000, kW: 1, MVA: 1000, kVA: 1 } as const;

const powerIn = (cell: Cells, { power }: ImportMap): number | RowFault => {
  const written = tidy(cell(power.column));
  if (written === '') return fault('no-power', `${power.column} is empty`);
  const digits = power.decimal === ',' ? written.replace(',', '.') : written;
  if (!/^[+-]?\d{1,12}(\.\d{1,30})?$/.test(digits))
    return fault('power-not-a-number', `${power.column} ${quoted(written)} is no number`);
  const isApparent = power.unit === 'MVA' || power.unit === 'kVA';
  const kva = Math.round((Number(digits) * kvaPerUnit[power.unit]) / (isApparent ? 1 : power.powerFactor));
  if (kva <= 0) return fault('no-power', `${power.column} ${quoted(written)} is no positive power`);
  return kva > 10_000_000
    ? fault('power-too-large', `${power.column} ${quoted(written)} is above 10 GVA`)
    : kva;
};

const dayOf = (cell: Cells, column: string, map: ImportMap): Day | null | RowFault => {
  const written = tidy(cell(column));
  if (written === '') return null;
  const day = dayIn(written, map.dateFormats);
  return (
    day ??
    fault('not-a-date', `${column} ${quoted(written)} is no date written ${map.dateFormats.join(' or ')}`)
  );
};

const meaningOf = (cell: Cells, { status }: ImportMap): Meaning | RowFault => {
  const word = tidy(cell(status.column));
  const meant = status.meanings.filter(({ words }) => words.some((one) => wordKey(one) === wordKey(word)));
  const found =
    meant.find(({ where }) => where !== undefined && tidy(cell(where.column)) === where.is) ??
    meant.find(({ where }) => where === undefined);
  return found ?? fault('unknown-status', `${status.column} ${quoted(word)} has no meaning in the map`);
};

const technologyOf = (cell: Cells, { technology }: ImportMap): Technology => {
  const key = wordKey(cell(technology.column));
  return (
    technologies.find((one) => technology.words[one]?.some((word) => wordKey(word) === key)) ??
    technology.otherwise
  );
};

const maxKeyCharacters = 200;
const coordinates = /°|\d\.\d{4}/;

type Place = { readonly node: string; readonly nodeName: string; readonly withheld: string | null };

const isStated = (name: string, { connectionPoint }: ImportMap): boolean =>
  name !== '' && !connectionPoint.notStated.some((word) => wordKey(word) === wordKey(name));

const isPrivate = (name: string, { connectionPoint }: ImportMap): boolean =>
  name.length > connectionPoint.longestName ||
  coordinates.test(name) ||
  connectionPoint.withheldWhenContains.some((part) => name.toLowerCase().includes(part.toLowerCase()));

/** Names are only tidied: two that differ in anything but spaces stay two connection points. */
const placeOf = (cell: Cells, reference: string, map: ImportMap): Place | RowFault => {
  const { columns, join, known, otherwise } = map.connectionPoint;
  const parts = columns.map((column) => tidy(cell(column)));
  const last = parts[parts.length - 1] ?? '';
  const joined = parts.join(join);
  const stated = isStated(last, map);
  if (stated && !isPrivate(joined, map)) {
    const node = Object.hasOwn(known, joined) ? (known[joined] ?? joined) : joined;
    return { node, nodeName: joined, withheld: null };
  }
  const withheld = stated ? last : null;
  if (otherwise === 'own-node')
    return { node: `not stated (${reference})`, nodeName: `not stated (${reference})`, withheld };
  const why = stated ? `${quoted(last)} may not be published` : 'is not stated';
  return fault('no-connection-point', `the connection point ${why}`);
};

const referenceOf = (cell: Cells, { reference }: ImportMap): string | RowFault => {
  const parts = reference.columns.map((column) => tidy(cell(column)));
  const empty = reference.columns.find((_, at) => parts[at] === '');
  if (empty !== undefined) return fault('no-reference', `${empty} is empty`);
  const joined = parts.join(reference.join);
  return joined.length > 150
    ? fault('reference-too-long', `the reference ${quoted(joined)} is too long`)
    : joined;
};

type Dates = {
  acceptedOn: Day | null;
  commissionedOn: Day | null;
  closedOn: Day | null;
  expectedOn: Day | null;
};

const datesOf = (cell: Cells, meaning: Meaning, map: ImportMap): Dates | RowFault => {
  const dates: Dates = { acceptedOn: null, commissionedOn: null, closedOn: null, expectedOn: null };
  for (const name of ['acceptedOn', 'commissionedOn', 'closedOn', 'expectedOn'] as const) {
    const column = meaning.dates[name];
    const day = column === undefined ? null : dayOf(cell, column, map);
    if (isFault(day)) return day;
    dates[name] = day;
  }
  return dates;
};

const contradiction = (cell: Cells, meaning: Meaning, { status }: ImportMap): RowFault | null => {
  const column = meaning.empty.find((one) => tidy(cell(one)) !== '');
  if (column === undefined) return null;
  const word = quoted(tidy(cell(status.column)));
  return fault(
    'contradiction',
    `${status.column} ${word} contradicts ${column} ${quoted(tidy(cell(column)))}`,
  );
};

const recordOf = (cell: Cells, map: ImportMap, withheld: string | null): Readonly<Record<string, string>> => {
  const facts = Object.entries(map.confidential).map(
    ([fact, columns]) => [fact, columns.map((column) => tidy(cell(column))).join(', ')] as const,
  );
  if (withheld !== null) facts.push(['connectionPoint', withheld]);
  return Object.fromEntries(facts.filter(([, words]) => /[^\s,]/.test(words)));
};

/** The reference of a row as far as it can be read, for the report. */
export const referenceIn = (cell: Cells, map: ImportMap): string | null => {
  const reference = referenceOf(cell, map);
  return isFault(reference) ? null : reference;
};

/** The cells of a row by column, or a fault when it has not as many cells as the header. */
export const cellsOf = ({ cells }: Row, header: readonly string[]): Cells | RowFault => {
  if (cells.length !== header.length)
    return fault('wrong-number-of-cells', `the row has ${cells.length} cells, the header ${header.length}`);
  const byColumn = new Map(header.map((column, at) => [column, cells[at] ?? '']));
  return (column) => byColumn.get(column) ?? '';
};

const enteredIn = (cell: Cells, map: ImportMap): Day | RowFault =>
  dayOf(cell, map.enteredOn, map) ?? fault('no-entry-date', `${map.enteredOn} is empty`);

const formerStatusIn = (cell: Cells, { status }: ImportMap): string =>
  tidy(cell(status.column)).slice(0, maxKeyCharacters) || 'not stated';

type Meant = { readonly status: Status } & Dates;

const meantBy = (cell: Cells, map: ImportMap): Meant | RowFault => {
  const meaning = meaningOf(cell, map);
  if (isFault(meaning)) return meaning;
  const dates = datesOf(cell, meaning, map);
  if (isFault(dates)) return dates;
  return contradiction(cell, meaning, map) ?? { status: meaning.status, ...dates };
};

/** What a row of an existing list says, by its map: a candidate to be taken over, or the first fault found. */
export const readRow = (row: Row, header: readonly string[], map: ImportMap): Candidate | RowFault => {
  const cell = cellsOf(row, header);
  if (isFault(cell)) return cell;
  const reference = referenceOf(cell, map);
  return isFault(reference) ? reference : candidateOf(row, cell, reference, map);
};

const candidateOf = ({ line }: Row, cell: Cells, reference: string, map: ImportMap): Candidate | RowFault => {
  const enteredOn = enteredIn(cell, map);
  if (isFault(enteredOn)) return enteredOn;
  const permanentKva = powerIn(cell, map);
  if (isFault(permanentKva)) return permanentKva;
  const meant = meantBy(cell, map);
  if (isFault(meant)) return meant;
  const place = placeOf(cell, reference, map);
  if (isFault(place)) return place;
  const project = { node: place.node, technology: technologyOf(cell, map), permanentKva, flexibleKva: 0 };
  const formerStatus = formerStatusIn(cell, map);
  return {
    line,
    takeOver: { type: 'TakeOver', reference, formerStatus, project, enteredOn, ...meant },
    record: recordOf(cell, map, place.withheld),
    nodeName: place.nodeName,
  };
};

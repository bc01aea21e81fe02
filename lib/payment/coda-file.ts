import type {
  ClosingRecord,
  CodaRecord,
  Header,
  InformationRecord,
  MoreInformation,
  MovementRecord,
  OpeningRecord,
  SecondRecord,
  ThirdRecord,
  Trailer,
} from './coda-record.ts';

/** One movement or detail with all its records. */
export type Piece = {
  readonly movement: MovementRecord;
  second: SecondRecord | null;
  third: ThirdRecord | null;
  readonly information: { readonly first: InformationRecord; readonly more: MoreInformation[] }[];
};

/** The records of one statement, from its header to its trailer; `records` counts those the trailer counts. */
export type CodaStatement = {
  readonly header: Header;
  readonly opening: OpeningRecord;
  readonly pieces: readonly Piece[];
  readonly closing: ClosingRecord;
  readonly trailer: Trailer;
  readonly records: number;
};

type Draft = {
  header: Header;
  opening: OpeningRecord | null;
  pieces: Piece[];
  closing: ClosingRecord | null;
  records: number;
};

const addToPiece = (record: CodaRecord, piece: Piece | undefined): void => {
  if (record.kind === '2.2' && piece !== undefined) piece.second = record;
  if (record.kind === '2.3' && piece !== undefined) piece.third = record;
  if (record.kind === '3.1') piece?.information.push({ first: record, more: [] });
  if (record.kind === '3.2' || record.kind === '3.3') piece?.information.at(-1)?.more.push(record);
};

const add = (draft: Draft, record: CodaRecord): void => {
  if (record.kind !== '4') draft.records += 1;
  if (record.kind === '1') draft.opening = record;
  else if (record.kind === '8') draft.closing = record;
  else if (record.kind === '2.1')
    draft.pieces.push({ movement: record, second: null, third: null, information: [] });
  else addToPiece(record, draft.pieces.at(-1));
};

const finished = (draft: Draft | null, trailer: Trailer): readonly CodaStatement[] => {
  if (draft === null || draft.opening === null || draft.closing === null) return [];
  return [{ ...draft, opening: draft.opening, closing: draft.closing, trailer }];
};

/** The statements of a file whose records stand in their order. */
export const codaStatements = (records: readonly CodaRecord[]): readonly CodaStatement[] => {
  const statements: CodaStatement[] = [];
  let draft: Draft | null = null;
  for (const record of records) {
    if (record.kind === '0') draft = { header: record, opening: null, pieces: [], closing: null, records: 0 };
    else if (record.kind === '9') statements.push(...finished(draft, record));
    else if (draft !== null) add(draft, record);
  }
  return statements;
};

import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { codeOf } from '#db/trouble.ts';
import { Fault, faultOfFile } from './fault.ts';

/** One row of a CSV file and the physical line on which it starts; the first line is 1. */
export type Row = { readonly line: number; readonly cells: readonly string[] };

const maxRowCharacters = 1_000_000;

/** The text of a file piece by piece: UTF-8, its byte order mark dropped. Anything else is a Fault. */
async function* textOf(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const bytes of createReadStream(file)) {
    const text = decoder.decode(bytes, { stream: true });
    if (text.includes('\0')) throw new Fault(`${file}: this is no text file.`);
    yield text;
  }
  yield decoder.decode();
}

const linesIn = (cells: readonly string[]): number =>
  cells.reduce((lines, cell) => lines + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 1);

const isBlank = (cells: readonly string[]): boolean => cells.length === 1 && cells[0] === '';

const csvFaults: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened and never closed',
  INVALID_OPENING_QUOTE: 'a quote stands in the middle of a cell that is not quoted',
  CSV_INVALID_CLOSING_QUOTE: 'something follows the closing quote of a cell',
  CSV_MAX_RECORD_SIZE: 'the row is longer than a million characters',
};

const faultOf = (file: string, line: number, error: unknown): unknown => {
  if (error instanceof Fault) return error;
  const code = codeOf(error);
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
    return new Fault(`${file}: after line ${line - 1} the text is not UTF-8; save the file as UTF-8.`);
  const csvFault = csvFaults[code];
  if (csvFault === undefined) return faultOfFile(file, error);
  return new Fault(`${file}: the row that starts on line ${line} is no CSV (RFC 4180): ${csvFault}.`);
};

/**
 * The rows of a CSV file (RFC 4180; LF, CRLF or CR; cells may hold line breaks), one after the other and never the whole
 * file at once. Blank lines are left out and counted as lines. Throws a Fault naming the line where the file is no CSV.
 */
export async function* csvRows(file: string, delimiter: ',' | ';' | '\t' = ','): AsyncGenerator<Row> {
  let nextLine = 1;
  const starts: number[] = [];
  const parser = parse({
    delimiter,
    relax_column_count: true,
    max_record_size: maxRowCharacters,
    on_record: (cells: string[]) => {
      starts.push(nextLine);
      nextLine += linesIn(cells);
      return cells;
    },
  });
  // The fault reaches the loop below through the parser, which pipeline destroys with it.
  pipeline(Readable.from(textOf(file)), parser, () => undefined);
  try {
    for await (const cells of parser) {
      const line = starts.shift() ?? nextLine;
      if (!isBlank(cells)) yield { line, cells };
    }
  } catch (error) {
    throw faultOf(file, nextLine, error);
  }
}

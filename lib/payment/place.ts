/**
 * Where something stands in a file of the bank: the line, counted from 1; in CODA the columns, '33-47'; in XML the path,
 * 'Stmt[1]/Ntry[3]/Amt'. Null where there is none, as for a file that is too large to be read.
 */
export type Place = {
  readonly line: number | null;
  readonly columns: string | null;
  readonly path: string | null;
};

/** The file as a whole. */
export const wholeFile: Place = { line: null, columns: null, path: null };

/** A line of a CODA file, and the columns where they matter. */
export const inLine = (line: number, columns: string | null = null): Place => ({ line, columns, path: null });

/** An element of an XML file, on the line where it starts. */
export const atPath = (line: number, path: string): Place => ({ line, columns: null, path });

const words = {
  fr: { file: 'le fichier', line: 'ligne', column: 'colonne', columns: 'colonnes' },
  en: { file: 'the file', line: 'line', column: 'column', columns: 'columns' },
} as const;

/** A place in words: 'line 3, columns 33-47', 'line 12, Stmt[1]/Ntry[3]/Amt', 'the file'. */
export const placeWords = ({ line, columns, path }: Place, language: keyof typeof words = 'en'): string => {
  const say = words[language];
  if (line === null) return say.file;
  const where = columns === null ? path : `${columns.includes('-') ? say.columns : say.column} ${columns}`;
  return where === null || where === '' ? `${say.line} ${line}` : `${say.line} ${line}, ${where}`;
};

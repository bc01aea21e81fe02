/** A trouble with the book that one sentence explains to a person; it is shown without a stack. */
export class Trouble extends Error {}

/** The system's or SQLite's code of an error ('ENOENT', 'SQLITE_FULL', ...), or '' when it has none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const sentences: readonly (readonly [code: RegExp, sentence: (file: string) => string])[] = [
  [
    /^(SQLITE_FULL|ENOSPC)/,
    (file) =>
      `The disk of ${file} is full: nothing of this act was written, and nothing written before is lost.`,
  ],
  [/^SQLITE_NOTADB/, (file) => `The key does not open ${file}: give the key file it was made with.`],
  [
    /^SQLITE_CORRUPT/,
    (file) => `The file ${file} is damaged: stop here, keep the file, and restore the last backup beside it.`,
  ],
  [/^(SQLITE_IOERR)/, (file) => `The disk of ${file} cannot be read or written: check the disk.`],
  [/^SQLITE_BUSY/, (file) => `Another process holds ${file} for too long: try again.`],
  [
    /^(SQLITE_CANTOPEN|SQLITE_PERM|SQLITE_READONLY|EACCES|EPERM|EROFS)/,
    (file) => `${file} may not be read or written by this user: check who owns it and its folder.`,
  ],
  [/^ENOENT/, (file) => `There is no file ${file}.`],
  [
    /^(EISDIR|ENOTDIR|EEXIST)/,
    (file) => `${file} or a part of its path is not what it should be: check the path.`,
  ],
];

/** What the system said about a file as a Trouble naming it; any other error as it is. */
export const troubleWith = (file: string, error: unknown): unknown => {
  const known = sentences.find(([code]) => code.test(codeOf(error)));
  return known === undefined ? error : new Trouble(known[1](file));
};

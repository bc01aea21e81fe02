/** A trouble that one sentence explains to the person; it is shown without a stack. */
export class Fault extends Error {}

const causes: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read or written by you',
  EPERM: 'it may not be read or written by you',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many files are open',
};

/** The system's code of an error ('ENOENT', ...), or '' when it has none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** What the system said about a file, as a Fault naming it; any other error as it is. */
export const faultOfFile = (file: string, error: unknown): unknown => {
  const cause = causes[codeOf(error)];
  return cause === undefined ? error : new Fault(`${file}: ${cause}.`);
};

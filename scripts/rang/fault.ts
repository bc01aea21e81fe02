import { codeOf, Trouble } from '#db/trouble.ts';

/** A trouble with a file or a call that one sentence explains to the person; it is shown without a stack. */
export class Fault extends Trouble {}

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

/** What the system said about a file, as a Fault naming it; any other error as it is. */
export const faultOfFile = (file: string, error: unknown): unknown => {
  const cause = causes[codeOf(error)];
  return cause === undefined ? error : new Fault(`${file}: ${cause}.`);
};

import { readFileSync, statSync } from 'node:fs';
import { findingSentence } from '#lib/payment/finding-sentence.ts';
import { refusedSize, type StatementFileRead } from '#lib/payment/read-statement.ts';
import { faultOfFile } from './fault.ts';
import { fileNamed } from './here.ts';

/** The bytes of a file of the bank; or why it is refused by its size, unread. Throws a Fault where it cannot be read. */
export const bankBytes = (name: string): Uint8Array | StatementFileRead => {
  const file = fileNamed(name);
  try {
    return refusedSize(statSync(file).size) ?? readFileSync(file);
  } catch (error) {
    throw faultOfFile(name, error);
  }
};

/** A finding as it is shown: what, where, and its sentence. */
export const shownFinding = (finding: Parameters<typeof findingSentence>[0]) => ({
  code: finding.code,
  place: finding.place,
  sentence: findingSentence(finding),
});

import { parseStored } from '#lib/log/entry.ts';
import { applyEvent, emptyRegister, type Register } from '#lib/register/register.ts';
import type { FoldRow, LogFile } from './log-file.ts';
import { Trouble } from './trouble.ts';

const rowsAtOnce = 4_096;

const applyRow = (register: Register, [text, secret]: FoldRow): void => {
  const index = register.entries;
  try {
    const { event, at } = parseStored(text, secret);
    applyEvent(register, event, at);
  } catch {
    throw new Trouble(
      `Entry ${index} of the log cannot be read: \`npm run -s rang -- verify\` says what is wrong.`,
    );
  }
};

/** Brings a register up to the end of the log: what others have written since is read and applied, in order. */
export const catchUp = (register: Register, log: LogFile): void => {
  for (;;) {
    const rows = log.rowsFrom(register.entries, rowsAtOnce);
    for (const row of rows) applyRow(register, row);
    if (rows.length < rowsAtOnce) return;
  }
};

/** The register that a log folds to, from its first entry on (F7). */
export const foldOf = (log: LogFile): Register => {
  const register = emptyRegister();
  catchUp(register, log);
  return register;
};

import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Settings } from './env.ts';
import { codeOf, Trouble, troubleWith } from './trouble.ts';

const hexDigits = /^[0-9a-f]{64}$/i;

/** The key of the book, 64 hex digits. A demonstration without one makes it, once, also when two processes start at once. */
export const readKey = ({ keyFile, isDemo }: Settings, bookFile: string): string => {
  if (isDemo && !existsSync(keyFile)) makeKey(keyFile, bookFile);
  try {
    const key = readFileSync(keyFile, 'utf8').trim();
    if (hexDigits.test(key)) return key;
  } catch (error) {
    throw troubleWith(keyFile, error);
  }
  throw new Trouble(`The key file ${keyFile} does not hold a key: 64 hex digits.`);
};

const makeKey = (keyFile: string, bookFile: string): void => {
  if (existsSync(bookFile))
    throw new Trouble(
      `The key file ${keyFile} of ${bookFile} is gone: put it back, no other key opens the book.`,
    );
  const draft = `${keyFile}.${process.pid}`;
  try {
    writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
    linkSync(draft, keyFile); // fails where another process was first: then that key counts
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw troubleWith(keyFile, error);
  } finally {
    rmSync(draft, { force: true });
  }
};

import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Trouble } from './trouble.ts';

/** Where the book is kept and whether it is the demonstration's. */
export type Settings = { readonly dataFolder: string; readonly keyFile: string; readonly isDemo: boolean };

type Environment = Readonly<Record<string, string | undefined>>;

// The built server runs from its own folder, and is told RANG_DATA by scripts/start.mjs.
const defaultFolder = (): string => join(dirname(dirname(fileURLToPath(import.meta.url))), 'data');

const absolute = (name: string, path: string): string => {
  if (!isAbsolute(path))
    throw new Trouble(`${name} is ${path}: it must be a path from the root, starting with /.`);
  return path;
};

const demoOf = ({ RANG_DEMO, RANG_KEY_FILE }: Environment): boolean => {
  const hasKey = Boolean(RANG_KEY_FILE);
  if (RANG_DEMO && RANG_DEMO !== '0' && RANG_DEMO !== '1')
    throw new Trouble(`RANG_DEMO is ${RANG_DEMO}: it must be 1 or 0.`);
  if (RANG_DEMO === '1' && hasKey)
    throw new Trouble('RANG_DEMO is 1 and RANG_KEY_FILE is set: a demonstration makes a key of its own.');
  if (RANG_DEMO === '0' && !hasKey)
    throw new Trouble(
      'RANG_KEY_FILE is needed: the path of the file that holds the key of the book, 64 hex digits.',
    );
  return !hasKey;
};

/**
 * Reads the settings of the book: RANG_DATA (its folder), RANG_KEY_FILE (its key, outside that folder), RANG_DEMO. Without
 * a key file it is the demonstration's. Throws Trouble where they are missing or contradict each other.
 */
export const readSettings = (environment: Environment): Settings => {
  const isDemo = demoOf(environment);
  const { RANG_DATA, RANG_KEY_FILE } = environment;
  const dataFolder = RANG_DATA ? absolute('RANG_DATA', RANG_DATA) : defaultFolder();
  const keyFile = RANG_KEY_FILE ? absolute('RANG_KEY_FILE', RANG_KEY_FILE) : join(dataFolder, 'demo.key');
  if (!isDemo && keyFile.startsWith(join(dataFolder, '/')))
    throw new Trouble(`RANG_KEY_FILE lies in ${dataFolder}: keep the key apart from the book it opens.`);
  return { dataFolder, keyFile, isDemo };
};

import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Day } from '#lib/calendar/day.ts';
import { brusselsDay, type Instant } from '#lib/calendar/zone.ts';

/** The folder of the project. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** The register's folder: RANG_DATA, else `data` in the project. */
export const dataFolder = (): string => {
  const set = process.env.RANG_DATA ?? '';
  return set === '' ? resolve(projectFolder, 'data') : set;
};

/** A file named by a person: relative to the folder they called from, which npm leaves for that of the project. */
export const fileNamed = (name: string): string =>
  isAbsolute(name) ? name : resolve(process.env.INIT_CWD ?? process.cwd(), name);

export const now = (): Instant => Date.now();

export const today = (): Day => brusselsDay(now());

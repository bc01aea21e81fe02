import { isAbsolute, resolve } from 'node:path';
import type { Day } from '#lib/calendar/day.ts';
import { brusselsDay, type Instant } from '#lib/calendar/zone.ts';

/** A file named by a person: relative to the folder they called from, which npm leaves for that of the project. */
export const fileNamed = (name: string): string =>
  isAbsolute(name) ? name : resolve(process.env.INIT_CWD ?? process.cwd(), name);

export const now = (): Instant => Date.now();

export const today = (): Day => brusselsDay(now());

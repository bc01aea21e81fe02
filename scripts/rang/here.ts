import { isAbsolute, resolve } from 'node:path';

/** A file named by a person: relative to the folder they called from, which npm leaves for that of the project. */
export const fileNamed = (name: string): string =>
  isAbsolute(name) ? name : resolve(process.env.INIT_CWD ?? process.cwd(), name);

import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A trouble that one sentence explains; it is shown without a stack. */
export class Plain extends Error {}

/** Runs `act`; a Plain ends the process with its sentence and code 1, anything else is thrown on. */
export async function plainly(act) {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Plain)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

import { closeBook } from '#db/client.ts';
import { readRegister } from '#db/read.ts';
import type { Dossier, Status } from '#lib/register/dossier.ts';
import { openTheBook } from './visitors.ts';

/** The dossiers of the demonstration that is tested, those at a step now; what was taken over left aside. */
export const dossiersAt = async (status: Status): Promise<readonly Dossier[]> => {
  const book = await openTheBook();
  const { dossiers } = await readRegister(book);
  await closeBook(book);
  return [...dossiers.values()].filter((one) => one.status === status && one.takenOver === null);
};

/** The number of one in the middle of them: other tests take the first or the latest. */
export const middleAt = async (status: Status): Promise<number> => {
  const all = await dossiersAt(status);
  const one = all[Math.floor(all.length / 2)];
  if (one === undefined) throw new Error(`the demonstration has no dossier at ${status}`);
  return one.number;
};

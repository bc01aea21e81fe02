import { inTurn } from '#db/append.ts';
import { type ReadyFile, readyFile, takeInAt } from '#db/bank.ts';
import { disguiseOf } from '#db/bank-known.ts';
import type { Book, Put } from '#db/client.ts';
import { foundingKey } from '#db/demonstration.ts';
import { readRegister } from '#db/read.ts';
import { Trouble } from '#db/trouble.ts';
import type { Instant } from '#lib/calendar/zone.ts';
import { codaOf } from '#lib/payment/write-coda.ts';
import { isRefusal } from '#lib/register/refusal.ts';
import { demoScenes, type Scene } from './story.ts';

/** The seed of the operator that everybody is shown. */
const seed = 7;

/** A scene, with the bank's file of it ready to be taken in. */
type Ready = Scene & { readonly file: ReadyFile | null };

const ready = async (scene: Scene): Promise<Ready> => {
  if (scene.reading === null) return { ...scene, file: null };
  const { year, number } = scene.reading.statement;
  const name = `CODA-${year}-${String(number).padStart(3, '0')}.cod`;
  return { ...scene, file: await readyFile({ name, bytes: codaOf(scene.reading.statement) }) };
};

/** Carries a scene out in a commit; throws where it does not go as it was played. */
const carryOut = (book: Book, put: Put, { at, reading, steps, file }: Ready, nth: number): void => {
  if (reading !== null && file !== null) {
    const { outcome } = takeInAt(book, put, reading.actor, file, at);
    if (outcome !== 'brought') throw new Error(`${file.file.name} of the demonstration is ${outcome}`);
    return;
  }
  for (const { command, actor, record, decision } of steps)
    if (!isRefusal(decision) && isRefusal(put({ command, actor, record, at, key: foundingKey(nth) })))
      throw new Trouble('Another process began this demonstration at the same moment: start it again.');
};

/**
 * Plays the four years of the fictitious operator up to `until`, now or earlier, into an empty book, in one commit: after a
 * crash there is the whole history or none. Gives the number of entries. Throws Trouble when the book is not empty.
 */
export const foundDemo = async (book: Book, until: Instant): Promise<number> => {
  const { entries } = await readRegister(book);
  if (entries > 0) throw new Trouble('The demonstration begins in an empty book, and this one has entries.');
  const scenes = await Promise.all(Array.from(demoScenes(seed, until, disguiseOf(book)), ready));
  await inTurn(book, (put) => {
    scenes.forEach((scene, index) => {
      carryOut(book, put, scene, index + 1);
    });
  });
  return (await readRegister(book)).entries;
};

import { tidyName } from '#app/form/keep-file.ts';
import type { KeepFile } from '#app/form/read-form.ts';
import type { CarryOut, PrivateVisit } from '#app/private/private-page.tsx';
import { dropOf, keepDropped, openDrop, sortDrop } from '#db/bank-drop.ts';
import { dropAddress } from './addresses.ts';

/** Keeps the files of one form together: each gives the name of the drop that it is in. */
export const keepDroppedWith = ({ book, actor }: PrivateVisit): KeepFile => {
  let drop: Promise<string> | null = null;
  return async (name, content) => {
    drop ??= openDrop(book, actor);
    const id = await drop;
    await keepDropped(book, id, tidyName(name), content);
    return { id };
  };
};

/** Leads to what the files that were dropped would do; nothing has been done yet. */
export const look: CarryOut = async ({ book, actor, speech }, typed) => {
  const drop = await dropOf(book, actor, typed.files ?? '');
  if (drop === null) return { faults: { files: 'needed' }, refusal: null };
  await sortDrop(book, drop);
  return { to: dropAddress(speech.locale, drop.id) };
};

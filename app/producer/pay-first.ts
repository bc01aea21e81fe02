import type { Speech } from '#app/i18n/speech.ts';
import { awaitedFee } from '#lib/register/covering.ts';
import type { Dossier } from '#lib/register/dossier.ts';

/** What to pay, to whom, and by when, in one sentence: so many cents of what a dossier owes. */
export const payFirst = ({ say, write }: Speech, dossier: Dossier, to: string, cents: number): string => {
  const { first } = say.fee;
  const what = first.pay(write.euros(cents), to);
  const until = awaitedFee(dossier)?.until ?? null;
  if (until !== null) return first.until(what, write.day(until));
  return dossier.enteredOn === null ? first.noPlaceBefore(what) : first.noLimit(what);
};

import { importBankFile, previewBankFile, previewBankFiles } from '#db/bank.ts';
import {
  type Drop,
  type DroppedFile,
  droppedFile,
  noteOutcome,
  notePreview,
  outcomeOf,
} from '#db/bank-drop.ts';
import type { Book } from '#db/client.ts';
import { refusedSize } from '#lib/payment/read-statement.ts';
import type { Actor } from '#lib/register/actor.ts';
import { type FileSummary, keptSummary, summaryOf } from './file-summary.ts';

/** A file that was dropped, and what it does or did. `hasChanged`: something else than was last said of it. */
export type Told = {
  readonly file: DroppedFile;
  readonly summary: FileSummary;
  readonly hasChanged: boolean;
};

const tooLarge = ({ bytes }: DroppedFile): FileSummary => {
  const read = refusedSize(bytes);
  const faults = read !== null && 'faults' in read ? read.faults : [];
  return { outcome: 'refused', format: null, faults, refusals: [] };
};

/** What the files of a drop would do if they were taken in now, one after the other. */
export const lookAhead = async (book: Book, actor: Actor, drop: Drop): Promise<readonly Told[]> => {
  const all = await Promise.all(drop.files.map(({ place }) => droppedFile(book, drop.id, place)));
  const kept = drop.files.filter((_, at) => all[at] !== null);
  const files = all.filter((file) => file !== null);
  const [first, second] = files;
  const isAlone = first !== undefined && second === undefined;
  const outcomes = isAlone
    ? [await previewBankFile(book, first)] // writes nothing, not even for a moment
    : await previewBankFiles(book, actor, files);
  const summaries = new Map(kept.map(({ place }, at) => [place, outcomes[at]]));
  const told = drop.files.map((file): Told => {
    const outcome = summaries.get(file.place);
    const summary = outcome === undefined ? tooLarge(file) : summaryOf(outcome);
    return { file, summary, hasChanged: false };
  });
  for (const { file, summary } of told) await notePreview(book, drop.id, file.place, JSON.stringify(summary));
  return told;
};

const takeIn = async (book: Book, actor: Actor, drop: string, file: DroppedFile): Promise<string> => {
  const before = await outcomeOf(book, drop, file.place);
  if (before !== null) return before;
  const kept = await droppedFile(book, drop, file.place);
  const summary = kept === null ? tooLarge(file) : summaryOf(await importBankFile(book, actor, kept));
  const text = JSON.stringify(summary);
  await noteOutcome(book, drop, file.place, text);
  return (await outcomeOf(book, drop, file.place)) ?? text;
};

const tellOf = (file: DroppedFile, outcome: string): Told => ({
  file,
  summary: keptSummary(outcome),
  hasChanged: file.preview !== null && file.preview !== outcome,
});

const takingIn = new Map<string, ReadonlyMap<number, Promise<string>>>();

/** Takes the files in one after the other, whoever looks on; the same drop once at a time. */
const start = (book: Book, actor: Actor, drop: Drop): ReadonlyMap<number, Promise<string>> => {
  let before: Promise<unknown> = Promise.resolve();
  const all = new Map<number, Promise<string>>();
  for (const file of drop.files.filter(({ outcome }) => outcome === null)) {
    const taken = before.then(() => takeIn(book, actor, drop.id, file));
    taken.catch(() => undefined); // told by whoever waits for it; the drop can be taken up again
    all.set(file.place, taken);
    before = taken;
  }
  before.catch(() => undefined).finally(() => takingIn.delete(drop.id));
  return all;
};

/**
 * Takes in the files of a confirmed drop, each in a commit of its own, and tells of each as soon as it is done. It goes on
 * when nobody listens any more; after a crash it is taken up again where it stopped. Throws Trouble as `append` does.
 */
export async function* takeInDrop(book: Book, actor: Actor, drop: Drop): AsyncGenerator<Told> {
  const all = takingIn.get(drop.id) ?? start(book, actor, drop);
  takingIn.set(drop.id, all);
  for (const file of drop.files) {
    const outcome = file.outcome ?? (await all.get(file.place));
    if (outcome !== undefined) yield tellOf(file, outcome);
  }
}

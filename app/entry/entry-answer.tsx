import { keptPage, missingEntry, publicPage } from '#app/page/public-page.tsx';
import { nameOf, publicLine } from '#app/queue/public-line.ts';
import { publicSteps } from '#app/queue/public-step.ts';
import { pictureOf, type Reading, readWithEntries } from '#app/reading.ts';
import type { Recorded } from '#db/read.ts';
import { position } from '#lib/queue/position.ts';
import { EntryPage } from './entry-page.tsx';
import type { ShownEntry } from './shown-entry.ts';

const shownEntry = (reading: Reading, recorded: readonly Recorded[], number: number): ShownEntry | null => {
  const { register, today } = reading;
  const picture = pictureOf(reading, today);
  const line = publicLine(picture, number);
  if (line === null) return null;
  return {
    line,
    position: position(register, number, today),
    settledThrough: picture.settledThrough,
    heldBack: picture.heldBack,
    steps: publicSteps(recorded, register.rules),
    nameOf: (node) => nameOf(register, node),
  };
};

/** Answers with the page of one entry; there is none for a number that has no place, as for one never given. */
export const entryPage = publicPage(async (visit) => {
  const { number: text } = visit.params;
  if (typeof text !== 'string' || !/^[1-9]\d{0,8}$/.test(text)) return null;
  const number = Number(text);
  const { recorded, ...reading } = await readWithEntries(number);
  const entry = shownEntry(reading, recorded, number);
  if (entry === null) return missingEntry(visit, number);
  return keptPage(visit, reading, `entry ${number}`, () =>
    visit.render(<EntryPage speech={visit.speech} reading={reading} entry={entry} />),
  );
});

import type { Messages } from '#app/i18n/messages.ts';
import { pictureOf, type Reading } from '#app/reading.ts';
import type { Asked, Asking } from './asking.ts';
import { type Changes, changesBetween } from './changes.ts';
import type { FaultyField } from './fault.ts';
import { type Listed, listed } from './list.ts';
import { nodesMeant } from './node-search.ts';
import type { Picture } from './public-line.ts';

/** What the page of the queue shows: the picture of a day, the lines asked for, and what happened since, on a past day. */
export type Shown = {
  readonly asking: Asking;
  readonly faults: readonly FaultyField[];
  readonly picture: Picture;
  readonly list: Listed;
  readonly changes: Changes | null;
};

/** Finds what is asked for in the register as it was read. */
export const shownOf = (reading: Reading, { asking, faults }: Asked, words: Messages['words']): Shown => {
  const picture = pictureOf(reading, asking.on ?? reading.today);
  const { isKnown, isAt } = nodesMeant(reading.register, asking.node);
  const list = listed(picture, asking, isAt, words);
  const found: FaultyField[] = [...faults];
  if (!isKnown) found.push({ field: 'node', typed: asking.node, fault: 'no-such-node' });
  if (list.page !== asking.page)
    found.push({ field: 'page', typed: String(asking.page), fault: 'no-such-page' });
  const changes = asking.on === null ? null : changesBetween(picture, pictureOf(reading, reading.today));
  return { asking: { ...asking, page: list.page }, faults: found, picture, list, changes };
};

/** The sentence on a faulty field; undefined where there is none. */
export const faultOf = (
  { faults }: Pick<Shown, 'faults'>,
  words: Messages['words'],
  field: FaultyField['field'],
): string | undefined => {
  const faulty = faults.find((one) => one.field === field);
  return faulty === undefined ? undefined : words.faults[faulty.fault](faulty.typed);
};

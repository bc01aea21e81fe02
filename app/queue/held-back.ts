import type { Speech } from '#app/i18n/speech.ts';
import type { Day } from '#lib/calendar/day.ts';
import { type HoldsBack, whyUnsettled } from '#lib/queue/provisional.ts';

/** What keeps the ranks of a booking day provisional: money that waits, a statement that is missing or not yet read. */
export const heldBackSentence = (
  { say: { words }, write }: Speech,
  heldBack: HoldsBack,
  bookedOn: Day,
): string => {
  const why = whyUnsettled(heldBack, bookedOn);
  switch (why.kind) {
    case 'unmatched':
      return words.heldBack.unmatched(write.day(why.on));
    case 'missing':
      return words.heldBack.missing(String(why.number.number), String(why.number.year));
    case 'unread':
      return words.heldBack.unread(write.day(bookedOn));
  }
};

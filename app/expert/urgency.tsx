import type { Speech } from '#app/i18n/speech.ts';
import type { Urgency, Work } from '#lib/register/worklist.ts';

const shapes: Readonly<Record<Urgency, string>> = {
  overdue: 'M8 1 15.5 14.5H.5Z',
  week: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm1 3v3.6l2.5 2.5-1.4 1.4L7 8.4V4Z',
  undated: 'M2 3h12v8H7l-3 3v-3H2Z',
  month: 'M3 2h2V1h2v1h2V1h2v1h2v13H3Zm2 5v6h6V7Z',
  later: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 2a5 5 0 1 1 0 10A5 5 0 0 1 8 3Z',
};

/** How much something presses: a sign and a word. */
export const UrgencyMark = ({ speech, urgency }: { readonly speech: Speech; readonly urgency: Urgency }) => (
  <span className={`urgency urgency-${urgency}`}>
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
      <path d={shapes[urgency]} />
    </svg>
    {speech.say.expert.urgencies[urgency]}
  </span>
);

/** How many days are left, or since when somebody waits: '' where neither is known. */
export const daysSentence = (
  { say: { expert: words }, write }: Speech,
  { daysLeft, since }: Pick<Work, 'daysLeft' | 'since'>,
): string => {
  if (daysLeft === null) return since === null ? '' : words.waiting(write.shortDay(since));
  if (daysLeft < 0) return words.late(write.counted(-daysLeft, words.day));
  return daysLeft === 0 ? words.lastDay : words.left(write.counted(daysLeft, words.day));
};

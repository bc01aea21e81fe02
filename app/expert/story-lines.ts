import type { Chapter } from '#db/story.ts';

/** A line of a story: a chapter, and how many reminders in a row it stands for. */
export type StoryLine = { readonly chapter: Chapter; readonly reminders: number };

const isReminder = ({ event }: Chapter): boolean => event.type === 'ReminderIssued';

/** A story with the latest first; reminders that follow each other are one line, at the latest of them. */
export const storyLines = (story: readonly Chapter[]): readonly StoryLine[] => {
  const lines: StoryLine[] = [];
  for (const chapter of story.toReversed()) {
    const last = lines.at(-1);
    if (last !== undefined && isReminder(chapter) && last.reminders > 0)
      lines[lines.length - 1] = { ...last, reminders: last.reminders + 1 };
    else lines.push({ chapter, reminders: isReminder(chapter) ? 1 : 0 });
  }
  return lines;
};

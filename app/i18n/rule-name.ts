import type { Speech } from './speech.ts';

/** What a rule is called to people: an article of the regulation by its number, a setting in words. */
export const ruleName = ({ say }: Pick<Speech, 'say'>, rule: string): string => {
  const names: Readonly<Record<string, string>> = {
    ...say.entry.ruleNames,
    ...say.story.ruleNames,
    ...say.form.ruleNames,
  };
  return names[rule] ?? rule;
};

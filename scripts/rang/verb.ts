import type { z } from 'zod';

/** What a command ends with: 0 done, 1 refused or faults found, 2 wrong usage. */
export type Exit = 0 | 1 | 2;

/** What a command says: a text for a person, where it goes, and the same as a value for `--json`. */
export type Answer = {
  readonly exit: Exit;
  readonly to: 'stdout' | 'stderr';
  readonly text: string;
  readonly json: unknown;
};

/** An option as `parseArgs` takes it, with the words of its help; `shows` names its value. */
export type Option = { readonly type: 'string' | 'boolean'; readonly shows?: string; readonly says: string };

/** The options and words of one call, as typed. */
export type Asked = {
  readonly flags: Readonly<Record<string, string | boolean | undefined>>;
  readonly words: readonly string[];
};

/** One command of `rang`. `words` names what it takes beside its options: a file; of `FILE...`, one or more; of `[FILE...]`, any number. */
export type Verb = {
  readonly words: readonly string[];
  readonly usage: string;
  readonly does: string;
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly string[];
  readonly run: (asked: Asked) => Answer | Promise<Answer>;
};

export const done = (text: string, json: unknown): Answer => ({ exit: 0, to: 'stdout', text, json });

/** Refused, or faults found: what the person asked to see. */
export const refused = (text: string, json: unknown): Answer => ({ exit: 1, to: 'stdout', text, json });

/** A trouble that kept the command from being carried out. */
export const failed = (fault: string): Answer => ({ exit: 1, to: 'stderr', text: fault, json: { fault } });

export const wrongUsage = (fault: string): Answer => ({
  exit: 2,
  to: 'stderr',
  text: fault,
  json: { wrongUsage: fault },
});

/** An answer as it is printed for a call: as JSON, always on standard output, where it has `--json`. */
export const printed = (
  { exit, to, text, json }: Answer,
  args: readonly string[],
): Pick<Answer, 'exit' | 'to' | 'text'> =>
  args.includes('--json')
    ? { exit, to: 'stdout', text: `${JSON.stringify(json, null, 2)}\n` }
    : { exit, to, text: `${text}\n` };

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

const faultWords = ({ path, message }: Issue, { flags }: Asked): string => {
  const name = path.map(String).join('.');
  if (name === '') return `${message}.`;
  return flags[name] === undefined ? `--${name} is needed.` : `--${name}: ${message}.`;
};

/** The options of a call, read by a schema: what it makes of them, or the first fault as wrong usage. */
export const readFlags = <Shape>(
  schema: z.ZodType<Shape>,
  asked: Asked,
): { readonly read: Shape } | Answer => {
  const result = schema.safeParse(asked.flags);
  if (result.success) return { read: result.data };
  const [issue] = result.error.issues;
  return wrongUsage(issue === undefined ? 'Wrong options.' : faultWords(issue, asked));
};

const column = (text: string, width: number): string => text.padEnd(width);

/** The help of a command: usage, options, examples, exit codes. */
export const helpOf = (name: string, verb: Verb): string => {
  const shown = Object.entries(verb.options).map(([option, { shows, says }]) => ({
    left: `--${option}${shows === undefined ? '' : ` ${shows}`}`,
    says,
  }));
  const width = Math.max(...shown.map(({ left }) => left.length)) + 2;
  return [
    `rang ${name}: ${verb.does}`,
    '',
    `Usage: npm run -s rang -- ${[name, ...verb.words, verb.usage].join(' ')}`.trimEnd(),
    '',
    'Options:',
    ...shown.map(({ left, says }) => `  ${column(left, width)}${says}`),
    '',
    verb.examples.length > 1 ? 'Examples:' : 'Example:',
    ...verb.examples.map((example) => `  npm run -s rang -- ${name} ${example}`.trimEnd()),
    '',
    'Ends with 0 when done, 1 when refused or when faults were found, 2 on wrong usage.',
  ].join('\n');
};

import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { codeOf, Trouble } from '#db/trouble.ts';
import { type Answer, type Asked, done, failed, helpOf, type Verb, wrongUsage } from './verb.ts';

type Listed = { readonly does: string; readonly load: () => Promise<{ readonly verb: Verb }> };

// Each command is loaded when it is called: `deadline` and `rules` must run without a database.
const verbs: Readonly<Record<string, Listed>> = {
  deadline: { does: 'the last day of a time limit, and why', load: () => import('./deadline.ts') },
  rules: { does: 'the rules document in force', load: () => import('./rules.ts') },
  import: { does: 'takes over an existing queue', load: () => import('./import.ts') },
  grid: { does: 'loads a tree of nodes', load: () => import('./grid.ts') },
  queue: { does: 'the queue with its ranks and workings, as of any day', load: () => import('./queue.ts') },
  verify: { does: 'checks every entry of the log', load: () => import('./verify.ts') },
  act: { does: 'plays commands of the regulation', load: () => import('./act.ts') },
  bank: { does: 'takes bank statements in; refunds to pay', load: () => import('./bank.ts') },
};

const listing = (): string => {
  const width = Math.max(...Object.keys(verbs).map((name) => name.length)) + 2;
  return [
    'Usage: npm run -s rang -- COMMAND [options]',
    '',
    ...Object.entries(verbs).map(([name, { does }]) => `  ${name.padEnd(width)}${does}`),
    '',
    'Each command has --help and --json. They end with 0 when done, 1 when refused or when faults were found,',
    '2 on wrong usage.',
  ].join('\n');
};

const listed = (): Answer =>
  done(listing(), { commands: Object.entries(verbs).map(([name, { does }]) => ({ name, does })) });

const common = {
  json: { type: 'boolean', says: 'prints the answer as JSON' },
  help: { type: 'boolean', says: 'prints this help' },
} as const;

const isUsageError = (error: unknown): error is Error => codeOf(error).startsWith('ERR_PARSE_ARGS');

const parsed = (verb: Verb, args: readonly string[]): Asked | Answer => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: verb.options,
      allowPositionals: true,
    });
    return { flags: { ...values }, words: positionals };
  } catch (error) {
    if (isUsageError(error)) return wrongUsage(`${error.message.split(/[.\n]/, 1)[0]}.`);
    throw error;
  }
};

const withoutCommon = ({ flags, words }: Asked): Asked => {
  const { json: _json, help: _help, ...own } = flags;
  return { flags: own, words };
};

const wrongWords = (name: string, takes: readonly string[], given: readonly string[]): Answer | null => {
  const last = takes.at(-1) ?? '';
  const [least, takesMore] = [takes.length - (last.startsWith('[') ? 1 : 0), /\.\.\.\]?$/.test(last)];
  if (given.length < least) return wrongUsage(`${takes[given.length]} is needed.`);
  if (given.length <= takes.length || takesMore) return null;
  const extra = given.slice(takes.length).join(' ');
  return wrongUsage(`${name} takes ${takes.length === 0 ? 'no words' : `only ${takes.join(' ')}`}: ${extra}`);
};

const carryOut = async (name: string, verb: Verb, args: readonly string[]): Promise<Answer> => {
  const asked = parsed(verb, args);
  if ('exit' in asked) return asked;
  return wrongWords(name, verb.words, asked.words) ?? (await verb.run(withoutCommon(asked)));
};

const answer = async (name: string, args: readonly string[]): Promise<Answer> => {
  const known = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (known === undefined) return wrongUsage(`There is no command ${name}.\nSee: npm run -s rang -- --help`);
  const { verb: loaded } = await known.load();
  const verb = { ...loaded, options: { ...loaded.options, ...common } };
  if (args.includes('--help')) return done(helpOf(name, verb), { help: helpOf(name, verb) });
  const given = await carryOut(name, verb, args);
  return given.exit === 2
    ? { ...given, text: `${given.text}\nSee: npm run -s rang -- ${name} --help` }
    : given;
};

/** An unexpected error: one sentence with a reference; what happened is kept in a file for whoever looks into it. */
const unexpected = (error: unknown): Answer => {
  const reference = randomBytes(4).toString('hex');
  const file = join(tmpdir(), `rang-${reference}.txt`);
  const kept = error instanceof Error ? (error.stack ?? error.message) : String(error);
  let where = '';
  try {
    writeFileSync(file, `${kept}\n`, { mode: 0o600 });
    where = `, details in ${file}`;
  } catch {
    // A full disk must not hide the sentence.
  }
  return failed(
    `Something unexpected happened (reference ${reference}${where}). Nothing was left half done.`,
  );
};

/** Carries out one call of the command line: what it ends with, and what it says. Never throws. */
export const call = async (args: readonly string[]): Promise<Answer> => {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === '--json') return listed();
  try {
    return await answer(name, rest);
  } catch (error) {
    return error instanceof Trouble ? failed(error.message) : unexpected(error);
  }
};

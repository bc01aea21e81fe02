import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Actor } from '#lib/register/actor.ts';
import { isRefusal } from '#lib/register/refusal.ts';
import { refusalSentence } from '#lib/register/refusal-sentence.ts';
import { type Book, type Written, writing } from './book.ts';
import { faultOfFile } from './fault.ts';
import { fileNamed } from './here.ts';
import { type Act, actorNamed, readScript } from './script.ts';
import { counted } from './table.ts';
import { type Answer, type Asked, done, readFlags, refused, type Verb, wrongUsage } from './verb.ts';

const flagSchema = z.strictObject({
  as: z.string().optional(),
  key: z.string().min(1).max(180).optional(),
  'keep-going': z.boolean().default(false),
});

type Flags = z.infer<typeof flagSchema>;
type Played = { readonly act: Act; readonly written: Written };

const textIn = (file: string): string => {
  try {
    return readFileSync(file === '-' ? 0 : fileNamed(file), 'utf8');
  } catch (error) {
    throw faultOfFile(file, error);
  }
};

const keyOf = (act: Act, at: number, count: number, { key }: Flags): string => {
  if (act.key !== null) return act.key;
  if (key === undefined) return randomUUID();
  return count === 1 ? key : `${key}:${at + 1}`;
};

const play = async (book: Book, acts: readonly Act[], flags: Flags): Promise<readonly Played[]> => {
  const played: Played[] = [];
  for (const [at, act] of acts.entries()) {
    const key = keyOf(act, at, acts.length, flags);
    const written = await book.write({
      command: act.command,
      actor: act.actor,
      key,
      at: act.at,
      confidential: {},
    });
    played.push({ act, written });
    if (isRefusal(written) && !flags['keep-going']) break;
  }
  return played;
};

const jsonOf = ({ act, written }: Played) => {
  const { type: command } = act.command;
  if (!isRefusal(written)) return { command, events: written };
  const sentence = { en: refusalSentence(written, 'en'), fr: refusalSentence(written, 'fr') };
  return { command, ...written, sentence };
};

const linesOf = ({ act, written }: Played): readonly string[] => {
  const { type } = act.command;
  if (isRefusal(written))
    return [`${type}: refused (${written.refused}, ${written.rule}). ${refusalSentence(written, 'en')}`];
  if (written.length === 0) return [`${type}: nothing to do.`];
  return [`${type}:`, ...written.map((event) => `  ${JSON.stringify(event)}`)];
};

const answerOf = (played: readonly Played[], acts: readonly Act[]): Answer => {
  const left = acts.length - played.length;
  const rest =
    left === 0
      ? []
      : [`${counted(left, 'command')} after the refused one not played: --keep-going plays on.`];
  const text = [...played.flatMap(linesOf), ...rest].join('\n');
  const say = played.some(({ written }) => isRefusal(written)) ? refused : done;
  return say(text, { played: played.map(jsonOf), notPlayed: left });
};

const run = async (asked: Asked): Promise<Answer> => {
  const flags = readFlags(flagSchema, asked);
  if (!('read' in flags)) return flags;
  const actor: Actor | string | null = flags.read.as === undefined ? null : actorNamed(flags.read.as);
  if (typeof actor === 'string') return wrongUsage(`--as: ${actor}.`);
  const acts = readScript(textIn(asked.words[0] ?? ''), actor);
  if (acts.some(({ at }) => at !== null) && process.env.RANG_DEMO !== '1')
    return wrongUsage('A moment of its own ("at") is for the demonstration: set RANG_DEMO=1.');
  return answerOf(await writing((book) => play(book, acts, flags.read)), acts);
};

/** `rang act`: plays commands of the regulation through the write path, in order. */
export const verb: Verb = {
  words: ['COMMAND.json|-'],
  usage: '[--as role:person] [--key KEY]',
  does: 'plays one command of the regulation, an array, or JSON lines; stops at the first refusal',
  options: {
    as: { type: 'string', shows: 'ROLE:PERSON', says: 'who acts, where a command names no actor' },
    key: {
      type: 'string',
      shows: 'KEY',
      says: 'the same key with the same command gives the first answer again',
    },
    'keep-going': { type: 'boolean', says: 'plays on after a refusal' },
  },
  examples: [
    'withdraw.json --as producer:anna',
    `- --as producer:anna <<< '{"type":"OpenDossier","holder":"anna"}'`,
  ],
  run,
};

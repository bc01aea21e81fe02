import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readSettings } from '#db/env.ts';
import { submissionKey } from '#db/submission-key.ts';
import { canonical } from '#lib/log/canonical.ts';
import type { Actor } from '#lib/register/actor.ts';
import type { Decision } from '#lib/register/context.ts';
import type { RegisterEvent } from '#lib/register/event.ts';
import { isRefusal } from '#lib/register/refusal.ts';
import { refusalSentence } from '#lib/register/refusal-sentence.ts';
import { atDesk, type Desk } from './book.ts';
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
type Played = { readonly act: Act; readonly decision: Decision };

const textIn = (file: string): string => {
  try {
    return readFileSync(file === '-' ? 0 : fileNamed(file), 'utf8');
  } catch (error) {
    throw faultOfFile(file, error);
  }
};

const keyOf = (act: Act, at: number, count: number, { key }: Flags): string => {
  if (act.key !== null) return act.key;
  if (key === undefined) return submissionKey(Date.now());
  return count === 1 ? key : `${key}:${at + 1}`;
};

const playOne = async (desk: Desk, { command, actor, at }: Act, key: string): Promise<Decision> => {
  const [decision] = await desk.write([{ command, actor, key, at, record: {} }]);
  return decision ?? [];
};

const play = async (desk: Desk, acts: readonly Act[], flags: Flags): Promise<readonly Played[]> => {
  const played: Played[] = [];
  for (const [at, act] of acts.entries()) {
    const decision = await playOne(desk, act, keyOf(act, at, acts.length, flags));
    played.push({ act, decision });
    if (isRefusal(decision) && !flags['keep-going']) break;
  }
  return played;
};

const jsonOf = ({ act, decision }: Played) => {
  const { type: command } = act.command;
  if (!isRefusal(decision)) return { command, events: decision };
  const sentence = { en: refusalSentence(decision, 'en'), fr: refusalSentence(decision, 'fr') };
  return { command, ...decision, sentence };
};

// One order of fields, whether an act was decided now or is answered again.
const eventText = ({ type, ...fields }: RegisterEvent): string => `  ${type} ${canonical(fields)}`;

const linesOf = ({ act, decision }: Played): readonly string[] => {
  const { type } = act.command;
  if (isRefusal(decision))
    return [`${type}: refused (${decision.refused}, ${decision.rule}). ${refusalSentence(decision, 'en')}`];
  if (decision.length === 0) return [`${type}: nothing to do.`];
  return [`${type}:`, ...decision.map(eventText)];
};

const answerOf = (played: readonly Played[], acts: readonly Act[]): Answer => {
  const left = acts.length - played.length;
  const rest =
    left === 0
      ? []
      : [`${counted(left, 'command')} after the refused one not played: --keep-going plays on.`];
  const text = [...played.flatMap(linesOf), ...rest].join('\n');
  const say = played.some(({ decision }) => isRefusal(decision)) ? refused : done;
  return say(text, { played: played.map(jsonOf), notPlayed: left });
};

const run = async (asked: Asked): Promise<Answer> => {
  const flags = readFlags(flagSchema, asked);
  if (!('read' in flags)) return flags;
  const actor: Actor | string | null = flags.read.as === undefined ? null : actorNamed(flags.read.as);
  if (typeof actor === 'string') return wrongUsage(`--as: ${actor}.`);
  const acts = readScript(textIn(asked.words[0] ?? ''), actor);
  if (acts.some(({ at }) => at !== null) && !readSettings(process.env).isDemo)
    return wrongUsage('A moment of its own ("at") is for a demonstration, and RANG_KEY_FILE is set.');
  return answerOf(await atDesk((desk) => play(desk, acts, flags.read)), acts);
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

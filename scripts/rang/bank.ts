import { z } from 'zod';
import { bankCheck } from './bank-check.ts';
import { type Answer, type Asked, readFlags, type Verb, wrongUsage } from './verb.ts';

const flagSchema = z.strictObject({});

const run = (asked: Asked): Answer => {
  const flags = readFlags(flagSchema, asked);
  if (!('read' in flags)) return flags;
  const [act, ...files] = asked.words;
  return act === 'check' ? bankCheck(files) : wrongUsage(`bank takes check, not ${act}.`);
};

/** `rang bank`: bank statements; `bank check` reads them without effect. */
export const verb: Verb = {
  words: ['check', 'FILE...'],
  usage: '',
  does: 'reads bank statements in CODA 2 or camt.053 without effect: what they hold, or what is wrong and where',
  options: {},
  examples: ['check 2026-03-02.cod', 'check march/*.xml --json'],
  run,
};

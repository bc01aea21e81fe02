import { z } from 'zod';
import { brusselsDay } from '#lib/calendar/zone.ts';
import { daySchema } from '#lib/rules/rules.ts';
import { reading } from './book.ts';
import { type Asking, placesOf, placesText } from './queue-view.ts';
import { type Answer, type Asked, done, failed, readFlags, type Verb, wrongUsage } from './verb.ts';

const flagSchema = z.strictObject({
  on: daySchema.optional(),
  node: z.string().optional(),
  queue: z.enum(['main', 'a', 'b'], 'expected main, a or b').optional(),
  limit: z
    .string()
    .regex(/^\d{1,7}$/, 'expected a whole number')
    .transform(Number)
    .optional(),
});

const run = async (asked: Asked): Promise<Answer> => {
  const flags = readFlags(flagSchema, asked);
  if (!('read' in flags)) return flags;
  const { on, node = null, queue = null, limit } = flags.read;
  return reading((register, now) => {
    const today = brusselsDay(now);
    const asking: Asking = { day: on ?? today, today, node, queue };
    if (asking.day > today) return wrongUsage(`--on: ${asking.day} lies in the future.`);
    if (node !== null && !register.nodes.has(node)) return failed(`The grid does not know the node ${node}.`);
    const found = placesOf(register, asking, limit ?? Number.POSITIVE_INFINITY);
    const shown = { ...found, places: found.places.slice(0, limit ?? 50) };
    return done(placesText(asking, shown), { day: asking.day, node, queue, ...found });
  });
};

/** `rang queue`: who stands where, on any day. */
export const verb: Verb = {
  words: [],
  usage: '[--on DATE] [--node NODE] [--queue main|a|b] [--limit N]',
  does: 'shows the queue with its ranks and workings, as of any day',
  options: {
    on: { type: 'string', shows: 'DATE', says: 'as of the end of that day, YYYY-MM-DD (default: today)' },
    node: { type: 'string', shows: 'NODE', says: 'only this point of the grid and what is below it' },
    queue: { type: 'string', shows: 'QUEUE', says: 'only queue main, a or b' },
    limit: { type: 'string', shows: 'N', says: 'as many places (default: 50; with --json all)' },
  },
  examples: ['--limit 20', '--on 2024-06-30 --node S-MONS --json'],
  run,
};

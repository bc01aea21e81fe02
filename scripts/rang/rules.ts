import { z } from 'zod';
import type { Day } from '#lib/calendar/day.ts';
import { brusselsDay } from '#lib/calendar/zone.ts';
import { daySchema, type Rules, rulesOn, rulesSchema } from '#lib/rules/rules.ts';
import { atDesk } from './book.ts';
import { type Answer, type Asked, done, readFlags, refused, type Verb } from './verb.ts';

const flagSchema = z.strictObject({ on: daySchema.optional() });

const inForceOn = (asked: Day | undefined): Promise<{ readonly day: Day; readonly rules: Rules | null }> =>
  atDesk(async (desk) => {
    const { rules } = await desk.register();
    const day = asked ?? brusselsDay(desk.now());
    return { day, rules: rulesOn(rules, day) };
  });

const lineOf = ([key, setting]: readonly [string, unknown], indent = ''): string => {
  if (Array.isArray(setting)) return `${indent}${key}: ${setting.map(short).join(', ')}`;
  if (typeof setting !== 'object' || setting === null) return `${indent}${key}: ${String(setting)}`;
  const inner = Object.entries(setting).map((entry) => lineOf(entry, `${indent}  `));
  return [`${indent}${key}:`, ...inner].join('\n');
};

const short = (setting: unknown): string =>
  typeof setting === 'object' ? JSON.stringify(setting) : String(setting);

const run = async (asked: Asked): Promise<Answer> => {
  const flags = readFlags(flagSchema, asked);
  if (!('read' in flags)) return flags;
  const { day, rules } = await inForceOn(flags.read.on);
  if (rules === null)
    return refused(`No rules document was in force on ${day}.`, { inForceOn: day, rules: null });
  const ordered = rulesSchema.parse(rules);
  return done(
    Object.entries(ordered)
      .map((entry) => lineOf(entry))
      .join('\n'),
    ordered,
  );
};

/** `rang rules`: the rules document in force; version 1 before a register exists. */
export const verb: Verb = {
  words: [],
  usage: '[--on DATE]',
  does: 'prints the rules document in force; version 1 where there is no register yet',
  options: {
    on: { type: 'string', shows: 'DATE', says: 'in force on that day, YYYY-MM-DD (default: today)' },
  },
  examples: ['--json', '--on 2026-03-01'],
  run,
};

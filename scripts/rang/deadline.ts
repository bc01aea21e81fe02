import { z } from 'zod';
import { deadline as deadlineOf, type Length, type Reckoning } from '#lib/calendar/deadline.ts';
import { deadlineSentence } from '#lib/calendar/deadline-sentence.ts';
import { daySchema } from '#lib/rules/rules.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { type Answer, type Asked, done, readFlags, type Verb, wrongUsage } from './verb.ts';

const count = z
  .string()
  .regex(/^\d{1,4}$/, 'expected a whole number from 0 to 9999')
  .transform(Number);

const flagSchema = z.strictObject({
  from: daySchema,
  months: count.optional(),
  days: count.optional(),
  'working-days': count.optional(),
  party: z.enum(['producer', 'operator'], 'expected producer or operator'),
  count: z.enum(['eve', 'sameDay'], 'expected eve or sameDay').default(version1.monthsCount),
});

type Flags = z.infer<typeof flagSchema>;

const lengthsIn = (flags: Flags): readonly Length[] => {
  const { months, days, 'working-days': workingDays } = flags;
  return [
    ...(months === undefined ? [] : [{ months }]),
    ...(days === undefined ? [] : [{ days }]),
    ...(workingDays === undefined ? [] : [{ workingDays }]),
  ];
};

const reckon = (flags: Flags, length: Length): Answer => {
  const reckoning: Reckoning = { monthsCount: flags.count, rollOver: version1.rollOver };
  const ends = deadlineOf(flags.from, length, flags.party, reckoning);
  return done(deadlineSentence(flags.from, length, flags.party, reckoning), ends);
};

const run = (asked: Asked): Answer => {
  const flags = readFlags(flagSchema, asked);
  if (!('read' in flags)) return flags;
  const [length, other] = lengthsIn(flags.read);
  if (length === undefined || other !== undefined)
    return wrongUsage('Give one length: --months, --days or --working-days.');
  try {
    return reckon(flags.read, length);
  } catch (error) {
    if (error instanceof RangeError) return wrongUsage('The calendar holds the years 1900 to 2199.');
    throw error;
  }
};

/** `rang deadline`: the last day of a time limit, by the calendar of the regulation. */
export const verb: Verb = {
  words: [],
  usage: '--from DATE --months N --party producer|operator [--count eve|sameDay]',
  does: 'reckons the last day of a time limit and says why it is that day',
  options: {
    from: { type: 'string', shows: 'DATE', says: 'the day of the event, YYYY-MM-DD; it is not counted' },
    months: { type: 'string', shows: 'N', says: 'the length in months' },
    days: { type: 'string', shows: 'N', says: 'or in days' },
    'working-days': { type: 'string', shows: 'N', says: 'or in working days (Belgian legal holidays)' },
    party: { type: 'string', shows: 'WHO', says: "producer or operator; only the producer's last day moves" },
    count: { type: 'string', shows: 'HOW', says: 'months from eve to eve (default), or sameDay' },
  },
  examples: ['--from 2026-02-28 --months 1 --party producer'],
  run,
};

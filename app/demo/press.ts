import { z } from 'zod';
import type { Typed } from '#app/form/read-form.ts';
import { addDays, type Day, parseDay } from '#lib/calendar/day.ts';
import { endOfMonths } from '#lib/calendar/deadline.ts';
import type { NextDue } from './next-due.ts';

/** By how much the clock can be moved at once. */
export const moves = ['day', 'month', 'due'] as const;
export type Move = (typeof moves)[number];

/** The day in whose morning a move ends; null where there is nothing to move to. */
export const untilOf = (move: Move, today: Day, next: NextDue | null): Day | null => {
  switch (move) {
    case 'day':
      return addDays(today, 1);
    case 'month':
      return endOfMonths(today, 1, 'sameDay');
    case 'due':
      return next?.on ?? null;
  }
};

/**
 * A press as its form was drawn: until when days shall pass, by how much the clock ran ahead then, which day it was, and
 * how long the log was.
 */
export type Press = {
  readonly until: Day;
  readonly aheadMs: number;
  readonly from: Day;
  readonly since: number;
};

const aDay = z.string().transform((text, issues): Day => {
  const day = parseDay(text);
  if (day !== null) return day;
  issues.addIssue({ code: 'custom' });
  return z.NEVER;
});
const count = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);
const schema = z.object({ until: aDay, aheadMs: count, from: aDay, since: count });

// No limit is longer than the two years of R10 and an extension of one.
const farthestDays = 1_200;

/** Reads a press; null where no form of the page sends that. */
export const readPress = (typed: Typed, today: Day): Press | null => {
  const read = schema.safeParse(typed);
  return read.success && read.data.until <= addDays(today, farthestDays) ? read.data : null;
};

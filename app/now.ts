import type { Instant } from '#lib/calendar/zone.ts';

/** The moment it is: the one place where the pages look at the clock. */
export const now = (): Instant => Date.now();

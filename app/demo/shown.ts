import type { Day } from '#lib/calendar/day.ts';
import type { DayOfRegister } from './happened.ts';
import type { NextDue } from './next-due.ts';

/** What happened since a page was drawn: `entries` in the log, of which `shown` are told below. */
export type Happened = {
  readonly from: Day;
  readonly entries: number;
  readonly shown: number;
  readonly days: readonly DayOfRegister[];
};

/** All that the page of the demonstration's clock shows. */
export type Shown = {
  readonly next: NextDue | null;
  readonly aheadMs: number;
  /** By how many days the clock runs ahead of this machine's. */
  readonly aheadDays: number;
  /** Null while no press has led here. */
  readonly happened: Happened | null;
  /** Whether anyone may open the page of an entry. */
  readonly isPublic: (dossier: number) => boolean;
};

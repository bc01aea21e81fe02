import type { Day } from '#lib/calendar/day.ts';
import type { Instant } from '#lib/calendar/zone.ts';
import type { Dossier, Project, Queue, Status } from '#lib/register/dossier.ts';

/**
 * What the public could see of a dossier from a day on: kept per dossier and day, so that the queue as of any date is read
 * without folding again. `status` is null for a time of which an older list kept no record.
 */
export type Standing = {
  readonly on: Day;
  readonly number: number;
  readonly queue: Queue | null;
  readonly status: Status | null;
  readonly project: Project;
  readonly enteredOn: Day | null;
  readonly submittedAt: Instant;
  readonly grantedKva: number | null;
  readonly isTakenOver: boolean;
};

const standingOf = (dossier: Dossier, project: Project, on: Day): Standing => ({
  on,
  number: dossier.number,
  queue: dossier.queue,
  status: dossier.status,
  project,
  enteredOn: dossier.enteredOn,
  submittedAt: dossier.submittedAt,
  grantedKva: dossier.grantedKva,
  isTakenOver: dossier.takenOver !== null,
});

const looksTheSame = (a: Dossier, b: Dossier): boolean =>
  a.status === b.status &&
  a.queue === b.queue &&
  a.project === b.project &&
  a.enteredOn === b.enteredOn &&
  a.grantedKva === b.grantedKva;

/** A dossier taken over counts from its own dates: in its queue from its day of entry, gone from the day it left. */
const takenOverHistory = (dossier: Dossier, project: Project, on: Day): Standing[] => {
  const now = standingOf(dossier, project, on);
  if (dossier.enteredOn === null) return [now];
  if (dossier.queue !== null) return [{ ...now, on: dossier.enteredOn }];
  if (dossier.closedOn === null) return [now];
  const before: Standing = { ...now, on: dossier.enteredOn, queue: 'main', status: null, grantedKva: null };
  return [before, { ...now, on: dossier.closedOn }];
};

/** Keeps what has changed for the public; of one day only the last standing. */
export const remember = (
  history: Map<number, Standing[]>,
  before: Dossier | undefined,
  after: Dossier,
  on: Day,
): void => {
  if (after.project === null || (before !== undefined && looksTheSame(before, after))) return;
  const kept = history.get(after.number);
  if (kept === undefined) {
    const isFirst = after.takenOver !== null;
    history.set(
      after.number,
      isFirst ? takenOverHistory(after, after.project, on) : [standingOf(after, after.project, on)],
    );
    return;
  }
  if (kept[kept.length - 1]?.on === on) kept.pop();
  kept.push(standingOf(after, after.project, on));
};

/** The last standing that had begun by the end of `day`; null before the first. */
export const standingOn = (kept: readonly Standing[], day: Day): Standing | null => {
  for (let at = kept.length - 1; at >= 0; at -= 1) {
    const standing = kept[at];
    if (standing !== undefined && standing.on <= day) return standing;
  }
  return null;
};

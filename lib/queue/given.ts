import type { Day } from '#lib/calendar/day.ts';
import type { CommandOf } from '#lib/register/command.ts';
import { byTwo, expert, producer, type Said, said, secondExpert } from '#lib/register/given.ts';
import { entered, requested, windAt } from '#lib/register/given-dossier.ts';
import type { RankKey } from './rank.ts';

type Wind = ReturnType<typeof windAt>;

/** A place by its three public parts; submitted at noon of 1970 unless a story needs more. */
export const keyOf = (number: number, enteredOn: Day, submittedAt = 0): RankKey => ({
  number,
  enteredOn,
  submittedAt,
});

/** The expert reports, on a day, what the arithmetic says or, with a reason, something else. */
export const reported = (
  dossier: number,
  outcome: 'available' | 'reached',
  on: Day,
  exception?: string,
): Said =>
  said({ type: 'ReportOrientation', dossier, outcome, channel: 'electronic', exception }, expert, on);

/** Entered on a day, and granted what it asks for on the same day. */
export const granted = (dossier: number, on: Day, project: Wind = windAt('F', 1_000)): Said[] => [
  ...entered(dossier, on, project),
  reported(dossier, 'available', on),
];

/** Entered on a day; told the same day that the capacity is reached; stands, and so waits in queue a. */
export const waitsInA = (dossier: number, on: Day, project: Wind): Said[] => [
  ...entered(dossier, on, project),
  reported(dossier, 'reached', on),
  said({ type: 'AnswerCapacityReached', dossier, stands: true, receivedOn: on }, producer, on),
];

export const withdrawn = (dossier: number, on: Day): Said =>
  said({ type: 'Withdraw', dossier }, producer, on);

/** Submitted on a day, not paid: no place. */
export const unpaid = (dossier: number, on: Day): Said[] => requested(dossier, on);

/** A dossier of an older list, by its own dates, taken over on a day. */
export const takenOver = (
  on: Day,
  kept: Pick<CommandOf<'TakeOver'>, 'status' | 'enteredOn'> & Partial<CommandOf<'TakeOver'>>,
): Said =>
  said(
    {
      holder: 'old',
      reference: `old-${kept.enteredOn}-${kept.status}`,
      formerStatus: kept.status,
      project: windAt('F', 1_000),
      acceptedOn: null,
      commissionedOn: null,
      closedOn: null,
      expectedOn: null,
      ...kept,
      type: 'TakeOver',
    },
    expert,
    on,
  );

/** The capacity of a node changes on a day; `act` is its number among the acts of two persons. */
export const capacityIs = (node: string, hostingCapacityKva: number | null, act: number, on: Day): Said[] =>
  byTwo(
    { type: 'ChangeCapacity', node, hostingCapacityKva, reason: 'Measured again.' },
    act,
    expert,
    secondExpert,
    on,
  );

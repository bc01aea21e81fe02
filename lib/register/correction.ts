import type { Day } from '#lib/calendar/day.ts';
import { coveredOn, feeOf, placedOn } from './covering.ts';
import { type Dossier, isClosed, type Study } from './dossier.ts';
import type { EventOf } from './event.ts';

/**
 * The day of entry, where it changes by what was read: money booked earlier moves it to an earlier day. A later day comes
 * only of a reversal read late that the bank had booked before the entry: the money that gave the place was then not there.
 * A fee asked for after the entry is never covered before it, so only the first fee moves the entry.
 */
const movedEntry = (before: Dossier, now: Dossier, study: Study): Day | null => {
  const { enteredOn, forfeited } = now;
  const [was, is] = [placedOn(before, study), placedOn(now, study)];
  const fee = feeOf(now, study);
  if (fee === null || enteredOn === null || is === null || is === enteredOn) return null;
  const isFirstPlace = forfeited === null && fee.requestedOn < enteredOn;
  return is < enteredOn || (isFirstPlace && (was === null || was === enteredOn)) ? is : null;
};

const correction = (
  before: Dossier,
  now: Dossier,
  study: Study,
): readonly EventOf<'EntryDateCorrected'>[] => {
  const known = feeOf(now, study)?.coveredOn ?? null;
  const on = known === null ? null : coveredOn(now, study);
  const enteredOn = movedEntry(before, now, study);
  const isSooner = known !== null && on !== null && on < known;
  return enteredOn === null && !isSooner
    ? []
    : [{ type: 'EntryDateCorrected', dossier: now.number, study, enteredOn, coveredOn: on }];
};

/**
 * What money or a reversal read late corrects: the days on which the fees of a dossier were covered and its entry, as if
 * all had been read on the day of its booking (F2, F5). `before` is the dossier without it.
 */
export const corrections = (before: Dossier, now: Dossier): readonly EventOf<'EntryDateCorrected'>[] =>
  isClosed(now) ? [] : [...correction(before, now, 'orientation'), ...correction(before, now, 'detailed')];

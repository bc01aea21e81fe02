import type { Reading } from '#app/reading.ts';
import { compareRank } from '#lib/queue/rank.ts';
import type { Actor } from '#lib/register/actor.ts';
import type { Context } from '#lib/register/context.ts';
import type { Dossier } from '#lib/register/dossier.ts';
import { type Assessment, assess } from '#lib/register/outcome.ts';

/** What a rule is asked with, by somebody, as the register was read; null before there are any rules. */
export const contextOf = ({ register, rules, now, today }: Reading, actor: Actor): Context | null =>
  rules === null ? null : { register, rules, actor, now, today, isConfirmed: true };

/** Somebody who stands ahead on the same path, and how: no outcome yet, waiting in queue a, or holding nothing back. */
export type Ahead = {
  readonly dossier: Dossier;
  readonly as: 'undecided' | 'waiting-a' | 'holds-nothing-back';
};

/** What the arithmetic says of a dossier, and who stands ahead, by rank. */
export type Assessed = Assessment & { readonly ahead: readonly Ahead[] };

const byRank = ({ dossier: a }: Ahead, { dossier: b }: Ahead): number =>
  compareRank(
    { ...a, enteredOn: a.enteredOn ?? '1900-01-01' },
    { ...b, enteredOn: b.enteredOn ?? '1900-01-01' },
  );

/** Asks the regulation what a dossier could have, and names those who stand ahead of it; null without a place. */
export const assessed = (reading: Reading, actor: Actor, dossier: Dossier): Assessed | null => {
  const context = contextOf(reading, actor);
  if (context === null || dossier.queue === null || dossier.project === null) return null;
  const seen = assess(context, dossier);
  const named = (numbers: readonly number[], as: Ahead['as'] | null) =>
    numbers.flatMap((number): readonly Ahead[] => {
      const one = reading.register.dossiers.get(number);
      if (one === undefined || number === dossier.number) return [];
      return [{ dossier: one, as: as ?? (one.queue === 'a' ? 'waiting-a' : 'undecided') }];
    });
  const ahead = [...named(seen.claimsAhead, null), ...named(seen.passedOver, 'holds-nothing-back')];
  return { ...seen, ahead: ahead.sort(byRank) };
};

/** Those ahead whose own outcome is still open, as the text that a box sends once they have been seen; '' for nobody. */
export const aheadText = ({ ahead }: Assessed): string =>
  ahead
    .filter(({ as }) => as !== 'holds-nothing-back')
    .map(({ dossier }) => dossier.number)
    .join('-');

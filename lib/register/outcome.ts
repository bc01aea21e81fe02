import type { Day } from '#lib/calendar/day.ts';
import { type Bottleneck, bottleneckOf, fitsIn, onPath, outlookOf, tallyAhead } from '#lib/queue/capacity.ts';
import { isFinal, type RankKey, rankKey } from '#lib/queue/rank.ts';
import type { CommandOf } from './command.ts';
import { type Context, type Decision, type Start, startLimit } from './context.ts';
import type { Dossier } from './dossier.ts';
import type { EventOf } from './event.ts';
import { type Refusal, refuse } from './refusal.ts';

/**
 * What the arithmetic says of a dossier (procedure.md, 5). `fits` is null where no node of the path publishes a capacity.
 * `claimsAhead` are the better-ranked claims that weigh on its path, `passedOver` those that hold nothing back.
 */
export type Assessment = {
  readonly fits: boolean | null;
  readonly bottleneck: Bottleneck | null;
  readonly claimsAhead: readonly number[];
  readonly passedOver: readonly number[];
};

/**
 * Whether a dossier without a grant fits by its rank; behind all claims of main and a when it waits in b (setting
 * `priority`).
 */
export const assess = (context: Context, dossier: Dossier): Assessment => {
  const node = dossier.project?.node ?? '';
  const key: RankKey | null = dossier.queue === 'b' ? null : rankKey(dossier);
  const tally = tallyAhead(outlookOf(context.register), node, key, context.rules);
  const bottleneck = bottleneckOf(tally, node);
  return {
    fits: fitsIn(bottleneck, dossier.project?.permanentKva ?? 0),
    bottleneck,
    claimsAhead: onPath(tally, tally.claimants, node),
    passedOver: onPath(tally, tally.skipped, node),
  };
};

/** The dossier as it would be with its place in main again and no grant: to ask whether its capacity is still there. */
export const regain = (dossier: Dossier): Dossier => ({
  ...dossier,
  status: 'detailed-study',
  queue: 'main',
  grantedKva: null,
});

type OutcomeCommand = CommandOf<'ReportOrientation' | 'DecideCapacity'>;
type Outcome = Omit<EventOf<'CapacityDecided'>, 'type' | 'dossier'>;

const objection = (
  command: OutcomeCommand,
  dossier: Dossier,
  context: Context,
  seen: Assessment,
): Refusal | null => {
  if (!isFinal(context.register, dossier) && command.justification === undefined)
    return refuse('rank-is-provisional', 'rankFinal', { enteredOn: dossier.enteredOn ?? '' });
  if (seen.fits === null || seen.fits === (command.outcome === 'available')) return null;
  const details = { availableKva: seen.bottleneck?.availableKva ?? '', claimsAhead: seen.claimsAhead.length };
  if (command.exception === undefined) return refuse('exception-needs-reason', 'R1', details);
  const passesOver = command.outcome === 'available' && seen.claimsAhead.length > 0;
  return passesOver && !context.isConfirmed ? refuse('exception-needs-two-persons', 'R1', details) : null;
};

const outcome = (command: OutcomeCommand, dossier: Dossier, context: Context, starts: readonly Start[]) => {
  const seen = assess(context, dossier);
  const refusal = objection(command, dossier, context, seen);
  if (refusal !== null) return refusal;
  const isAvailable = command.outcome === 'available';
  const isException = seen.fits !== null && seen.fits !== isAvailable;
  const made: Outcome = {
    outcome: command.outcome,
    grantedKva: isAvailable ? (dossier.project?.permanentKva ?? 0) : null,
    sentOn: context.today,
    channel: command.channel,
    exception: isException ? (command.exception ?? null) : null,
    justification: isFinal(context.register, dossier) ? null : (command.justification ?? null),
    passedOver: isAvailable ? [...seen.passedOver, ...(isException ? seen.claimsAhead : [])] : [],
    starts,
  };
  return made;
};

/** The limits that start when a document leaves: its presumed receipt, when it goes electronically (setting `receipt`). */
export const sending = (context: Context, channel: 'electronic' | 'registered-letter', on: Day): Start[] =>
  channel === 'electronic' ? [startLimit(context, 'presumed-receipt', on)] : [];

const afterOutcome = (
  command: OutcomeCommand,
  context: Context,
  onAvailable: readonly Start[],
): readonly Start[] =>
  command.outcome === 'reached' ? [startLimit(context, 'answer-capacity', context.today)] : onAvailable;

/** R4, R5, R6: the report of the orientation study, with its outcome on capacity. */
export const reportOrientation = (
  command: CommandOf<'ReportOrientation'>,
  dossier: Dossier,
  context: Context,
): Decision => {
  const starts = afterOutcome(command, context, sending(context, command.channel, context.today));
  const made = outcome(command, dossier, context, starts);
  if ('refused' in made) return made;
  return [{ type: 'OrientationReported', dossier: dossier.number, ...made }];
};

/** R7: the first act of a detailed study entered directly, or resumed without its capacity. */
export const decideCapacity = (
  command: CommandOf<'DecideCapacity'>,
  dossier: Dossier,
  context: Context,
): Decision => {
  if (dossier.grantedKva !== null) return refuse('capacity-already-granted', 'R7');
  const made = outcome(command, dossier, context, afterOutcome(command, context, []));
  if ('refused' in made) return made;
  return [{ type: 'CapacityDecided', dossier: dossier.number, ...made }];
};

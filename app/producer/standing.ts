import { type Day, daysBetween } from '#lib/calendar/day.ts';
import { type TimeLimitName, timeLimits } from '#lib/calendar/time-limit.ts';
import { brusselsDay } from '#lib/calendar/zone.ts';
import type { Circumstances } from '#lib/register/actor.ts';
import { decide } from '#lib/register/decide.ts';
import { type Dossier, isAdviceAwaited, runningLimit } from '#lib/register/dossier.ts';
import { isRefusal } from '#lib/register/refusal.ts';
import type { Register } from '#lib/register/register.ts';

/** What is next for a dossier, as its producer reads it. */
export const standingKinds = [
  'complete-request',
  'advice-awaited',
  'pay-orientation',
  'report-awaited',
  'open-report',
  'order-study',
  'answer-capacity',
  'wait-a',
  'pay-detailed',
  'proposal-awaited',
  'open-proposal',
  'sign-proposal',
  'wait-b',
  'return-from-b',
  'build',
  'lapse-decision',
  'take-back',
  'make-good',
  'commissioned',
  'struck-off',
  'withdrawn',
] as const;
export type StandingKind = (typeof standingKinds)[number];

/** Who must act: the producer who reads, the operator, or nobody. */
export type Turn = 'you' | 'operator' | 'nobody';

/**
 * Where a dossier stands in one line: what is next, who must act, and by when. `daysLeft` is negative once the day has
 * passed; both are null where no limit runs.
 */
export type Standing = {
  readonly kind: StandingKind;
  readonly turn: Turn;
  readonly rule: string;
  readonly dueOn: Day | null;
  readonly daysLeft: number | null;
};

type Next = {
  readonly kind: StandingKind;
  readonly turn: Turn;
  readonly rule: string;
  readonly limit?: TimeLimitName;
};

const underLimit = (kind: StandingKind, turn: Turn, limit: TimeLimitName): Next => ({
  kind,
  turn,
  rule: timeLimits[limit].rule,
  limit,
});

const isUnopened = ({ sentOn, receivedOn }: Dossier): boolean => sentOn !== null && receivedOn === null;

const nextAtStep = (dossier: Dossier): Next => {
  switch (dossier.status) {
    case 'draft':
      return isAdviceAwaited(dossier)
        ? { kind: 'advice-awaited', turn: 'operator', rule: 'R2' }
        : { kind: 'complete-request', turn: 'you', rule: 'R3' };
    case 'orientation-fee-due':
      return { kind: 'pay-orientation', turn: 'you', rule: 'R3' };
    case 'orientation-study':
      return underLimit('report-awaited', 'operator', 'orientation-report');
    case 'orientation-reported':
      return isUnopened(dossier)
        ? { kind: 'open-report', turn: 'you', rule: 'receipt', limit: 'presumed-receipt' }
        : { ...underLimit('order-study', 'you', 'order-detailed-study'), rule: 'R5' };
    case 'capacity-reached':
      return { ...underLimit('answer-capacity', 'you', 'answer-capacity'), rule: 'R6' };
    case 'waiting-a':
      return { kind: 'wait-a', turn: 'nobody', rule: 'R6' };
    case 'detailed-fee-due':
      return { kind: 'pay-detailed', turn: 'you', rule: 'R7', limit: 'order-detailed-study' };
    case 'detailed-study':
      return underLimit('proposal-awaited', 'operator', 'detailed-study');
    case 'proposal-sent':
      return isUnopened(dossier)
        ? { kind: 'open-proposal', turn: 'you', rule: 'receipt', limit: 'presumed-receipt' }
        : underLimit('sign-proposal', 'you', 'accept-proposal');
    case 'waiting-b':
      return { kind: 'wait-b', turn: 'nobody', rule: 'leaveB' };
    case 'accepted':
      return underLimit('build', 'you', 'commissioning');
    case 'lapsed':
      return underLimit('lapse-decision', 'operator', 'decide-lapse');
    case 'commissioned':
    case 'struck-off':
    case 'withdrawn':
      return {
        kind: dossier.status,
        turn: 'nobody',
        rule: dossier.status === 'commissioned' ? 'R10' : 'procedure',
      };
  }
};

/** What presses more than the step itself: money the bank took back, a change that costs the place. */
const nextOf = (dossier: Dossier): Next => {
  if (runningLimit(dossier, 'reversal-notice') !== undefined)
    return underLimit('make-good', 'you', 'reversal-notice');
  if (dossier.pendingChange !== null) return underLimit('take-back', 'you', 'take-back-change');
  return nextAtStep(dossier);
};

/** Where a dossier stands on a day: what is next, who must act, how many days are left. */
export const standingOf = (dossier: Dossier, today: Day): Standing => {
  const { kind, turn, rule, limit } = nextOf(dossier);
  const dueOn = limit === undefined ? null : (runningLimit(dossier, limit)?.dueOn ?? null);
  return { kind, turn, rule, dueOn, daysLeft: dueOn === null ? null : daysBetween(today, dueOn) };
};

/** As `standingOf`, for a dossier of the register: one in queue b may come back when the regulation now allows it. */
export const standingIn = (register: Register, dossier: Dossier, circumstances: Circumstances): Standing => {
  const standing = standingOf(dossier, brusselsDay(circumstances.now));
  if (standing.kind !== 'wait-b') return standing;
  const decision = decide({ type: 'LeaveQueueB', dossier: dossier.number }, register, circumstances);
  return isRefusal(decision) ? standing : { ...standing, kind: 'return-from-b', turn: 'you' };
};

const urgency = ({ kind, turn, daysLeft }: Standing): number => {
  if (kind === 'complete-request' || kind === 'advice-awaited') return -1_000_000;
  if (kind === 'commissioned' || kind === 'struck-off' || kind === 'withdrawn') return 3_000_000;
  if (turn === 'you') return daysLeft ?? 100_000;
  return 1_000_000 + (daysLeft ?? 100_000);
};

/** Drafts first, then what waits for the producer by its day, then what waits for others; what is over comes last. */
export const byUrgency = (a: Standing, b: Standing): number => urgency(a) - urgency(b);

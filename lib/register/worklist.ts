import { type Day, daysBetween } from '#lib/calendar/day.ts';
import type { TimeLimitName } from '#lib/calendar/time-limit.ts';
import { brusselsDay, type Instant } from '#lib/calendar/zone.ts';
import type { Actor } from './actor.ts';
import { type Dossier, isAdviceAwaited, runningLimit } from './dossier.ts';
import { allOutstanding } from './outstanding.ts';
import type { ProposedAct, Register } from './register.ts';
import { termsOf } from './terms.ts';

/** What there can be to do for an expert. */
export const workKinds = [
  'confirm-act',
  'decide-lapse',
  'report-orientation',
  'decide-capacity',
  'send-proposal',
  'give-advice',
  'record-receipt',
] as const;
export type WorkKind = (typeof workKinds)[number];

/** How much something presses, the most pressing first; `undated` is what no rule gives a last day and somebody waits for. */
export const urgencies = ['overdue', 'week', 'undated', 'month', 'later'] as const;
export type Urgency = (typeof urgencies)[number];

/**
 * One thing to do: for which dossier (null for an act on the grid), since when it waits, by when, and how many days are
 * left (0 on the last day, negative once it is past). `act` is the number of an act that waits for a second person.
 */
export type Work = {
  readonly kind: WorkKind;
  readonly dossier: number | null;
  readonly act: number | null;
  readonly node: string | null;
  readonly since: Day | null;
  readonly dueOn: Day | null;
  readonly daysLeft: number | null;
  readonly urgency: Urgency;
};

const urgencyOf = (daysLeft: number | null): Urgency => {
  if (daysLeft === null) return 'undated';
  if (daysLeft < 0) return 'overdue';
  if (daysLeft <= 7) return 'week';
  return daysLeft <= 31 ? 'month' : 'later';
};

type Task = { readonly kind: WorkKind; readonly since: Day | null; readonly dueOn: Day | null };

const within = (dossier: Dossier, kind: WorkKind, limit: TimeLimitName): Task => {
  const one = runningLimit(dossier, limit);
  return { kind, since: one?.from ?? null, dueOn: one?.dueOn ?? null };
};

const receiptLimits: readonly TimeLimitName[] = [
  'presumed-receipt',
  'order-detailed-study',
  'accept-proposal',
];

/** A registered letter has left and no proof of its delivery is filed: nothing runs until then (setting `receipt`). */
const receiptTask = (dossier: Dossier): Task | null =>
  dossier.receivedOn !== null || receiptLimits.some((limit) => runningLimit(dossier, limit) !== undefined)
    ? null
    : { kind: 'record-receipt', since: dossier.sentOn ?? dossier.enteredOn, dueOn: null };

/** What the expert has to do with a dossier now (procedure.md, 4); null where somebody else must act, or nobody. */
const taskOf = (dossier: Dossier): Task | null => {
  switch (dossier.status) {
    case 'draft':
      return isAdviceAwaited(dossier)
        ? { kind: 'give-advice', since: dossier.adviceAskedOn, dueOn: null }
        : null;
    case 'orientation-study':
      return within(dossier, 'report-orientation', 'orientation-report');
    case 'detailed-study':
      return within(
        dossier,
        dossier.grantedKva === null ? 'decide-capacity' : 'send-proposal',
        'detailed-study',
      );
    case 'lapsed':
      return within(dossier, 'decide-lapse', 'decide-lapse');
    case 'orientation-reported':
    case 'proposal-sent':
      return receiptTask(dossier);
    case 'orientation-fee-due':
    case 'capacity-reached':
    case 'waiting-a':
    case 'detailed-fee-due':
    case 'waiting-b':
    case 'accepted':
    case 'commissioned':
    case 'struck-off':
    case 'withdrawn':
      return null;
  }
};

/** What an expert has to do with one dossier; null where somebody else must act, or nobody. */
export const workOn = (dossier: Dossier, today: Day): Work | null => {
  const task = taskOf(dossier);
  if (task === null) return null;
  const daysLeft = task.dueOn === null ? null : daysBetween(today, task.dueOn);
  const { number, project } = dossier;
  return {
    ...task,
    dossier: number,
    act: null,
    node: project?.node ?? null,
    daysLeft,
    urgency: urgencyOf(daysLeft),
  };
};

const nodeOf = (register: Register, { command, dossier }: ProposedAct): string | null => {
  if (command !== null && 'node' in command) return command.node;
  return dossier === null ? null : (register.dossiers.get(dossier)?.project?.node ?? null);
};

/** An act that waits for somebody else than the one who proposed it, and that an expert may confirm. */
const confirmation = (register: Register, act: ProposedAct, actor: Actor): Work | null => {
  const isTheirs =
    act.by !== actor.person && act.command !== null && termsOf[act.command.type].by.includes(actor.role);
  if (!isTheirs) return null;
  return {
    kind: 'confirm-act',
    dossier: act.dossier,
    act: act.act,
    node: nodeOf(register, act),
    since: null,
    dueOn: null,
    daysLeft: null,
    urgency: 'undated',
  };
};

const first = (work: Work): string => work.dueOn ?? work.since ?? '';

const morePressing = (a: Work, b: Work): number => {
  const byUrgency = urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency);
  if (byUrgency !== 0) return byUrgency;
  if (first(a) !== first(b)) return first(a) < first(b) ? -1 : 1;
  return (a.dossier ?? 0) - (b.dossier ?? 0) || (a.act ?? 0) - (b.act ?? 0);
};

/**
 * All that waits for an expert, the most pressing first: overdue, then this week, then what has no last day, then later.
 * What has passed shows as passed also before the clock has come to it. Nobody confirms what they proposed themselves.
 */
export const worklist = (register: Register, actor: Actor, now: Instant): readonly Work[] => {
  const today = brusselsDay(now);
  const changed = allOutstanding(register, now);
  const found: Work[] = [];
  for (const dossier of register.dossiers.values()) {
    const work = workOn(changed.get(dossier.number) ?? dossier, today);
    if (work !== null) found.push(work);
  }
  for (const act of register.acts.values()) {
    const work = confirmation(register, act, actor);
    if (work !== null) found.push(work);
  }
  return found.sort(morePressing);
};

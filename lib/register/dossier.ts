import type { Day } from '#lib/calendar/day.ts';
import type { TimeLimitName } from '#lib/calendar/time-limit.ts';
import type { Instant } from '#lib/calendar/zone.ts';

/** The status table of procedure.md, section 4. */
export const statuses = [
  'draft',
  'orientation-fee-due',
  'orientation-study',
  'orientation-reported',
  'capacity-reached',
  'waiting-a',
  'detailed-fee-due',
  'detailed-study',
  'proposal-sent',
  'waiting-b',
  'accepted',
  'lapsed',
  'commissioned',
  'struck-off',
  'withdrawn',
] as const;

export type Status = (typeof statuses)[number];
export type Queue = 'main' | 'a' | 'b';
export type Study = 'orientation' | 'detailed';
export const technologies = ['wind', 'solar', 'biogas', 'hydro', 'cogeneration', 'storage', 'other'] as const;
export type Technology = (typeof technologies)[number];

/** What the producer wants to connect. Powers in kVA; only the permanent part counts against hosting capacity. */
export type Project = {
  readonly node: string;
  readonly technology: Technology;
  readonly permanentKva: number;
  readonly flexibleKva: number;
};

/**
 * A fee requested for a study: the whole amount and the VAT in it. `coveredOn` is the booking day of the transfer that
 * completed it, never before the request.
 */
export type Fee = {
  readonly amountCents: number;
  readonly vatCents: number;
  readonly requestedOn: Day;
  readonly coveredOn: Day | null;
};

/**
 * A bank transfer registered for this dossier. What was reversed or refunded no longer counts; until `reversedOn`, the day
 * on which the bank booked the reversal, it did.
 */
export type Payment = {
  readonly payment: string;
  readonly bookedOn: Day;
  readonly amountCents: number;
  readonly refundedCents: number;
  readonly reversedOn: Day | null;
};

/** A time limit that runs; `dueOn` null for one that only reminds; `passed` once the clock has enforced or recorded it. */
export type Running = {
  readonly limit: TimeLimitName;
  readonly from: Day;
  readonly dueOn: Day | null;
  readonly remindOn: Day | null;
  readonly passed: boolean;
};

/** A notable change the producer has declared and may still take back (R11). */
export type PendingChange = { readonly project: Project | null };

/** How a dossier came to queue b, and the last day on which an act would still have counted. */
export type Lapse = { readonly limit: 'order-detailed-study' | 'accept-proposal'; readonly dueOn: Day };

/** A place taken back after a reversal, and the last booking day on which money would still have kept it. */
export type Forfeited = { readonly enteredOn: Day; readonly dueOn: Day };

/**
 * One project from first request to commissioning, as the log tells it. Immutable; made by `evolve` alone. Rank is not
 * here: it is computed (lib/queue/rank.ts).
 */
export type Dossier = {
  readonly number: number;
  readonly holder: string;
  readonly status: Status;
  readonly queue: Queue | null;
  readonly project: Project | null;
  readonly submittedAt: Instant;
  readonly enteredOn: Day | null;
  readonly takenOver: TakenOver | null;
  /** The preliminary advice (R2): since when one is waited for, and when it was given; asked anew, none is given yet. */
  readonly adviceAskedOn: Day | null;
  readonly adviceGivenOn: Day | null;
  /** Permanent and total power when the place was gained: changes are measured from here (R11). */
  readonly enteredPermanentKva: number;
  readonly enteredTotalKva: number;
  readonly grantedKva: number | null;
  readonly orientationFee: Fee | null;
  readonly detailedFee: Fee | null;
  readonly payments: readonly Payment[];
  readonly running: readonly Running[];
  readonly pendingChange: PendingChange | null;
  readonly lapse: Lapse | null;
  readonly forfeited: Forfeited | null;
  readonly sentOn: Day | null;
  readonly receivedOn: Day | null;
  readonly acceptedOn: Day | null;
  readonly suspendedFrom: Day | null;
  readonly commissionedOn: Day | null;
  readonly closedOn: Day | null;
};

/** Where a dossier taken over from an older list came from; its own dates stay. */
export type TakenOver = {
  readonly reference: string;
  readonly status: string;
  readonly expectedOn: Day | null;
};

/** A dossier as it is when opened: a draft without a place. */
export const openedDossier = (number: number, holder: string): Dossier => ({
  number,
  holder,
  status: 'draft',
  queue: null,
  project: null,
  submittedAt: 0,
  enteredOn: null,
  takenOver: null,
  adviceAskedOn: null,
  adviceGivenOn: null,
  enteredPermanentKva: 0,
  enteredTotalKva: 0,
  grantedKva: null,
  orientationFee: null,
  detailedFee: null,
  payments: [],
  running: [],
  pendingChange: null,
  lapse: null,
  forfeited: null,
  sentOn: null,
  receivedOn: null,
  acceptedOn: null,
  suspendedFrom: null,
  commissionedOn: null,
  closedOn: null,
});

/** A preliminary advice was asked for and not given yet (R2). */
export const isAdviceAwaited = ({ adviceAskedOn, adviceGivenOn }: Dossier): boolean =>
  adviceAskedOn !== null && adviceGivenOn === null;

/** Left the procedure for good (F10): commissioned, struck off or withdrawn. */
export const isClosed = (dossier: Dossier): boolean =>
  dossier.status === 'commissioned' || dossier.status === 'struck-off' || dossier.status === 'withdrawn';

/** The limit of that name which still runs, or undefined. */
export const runningLimit = (dossier: Dossier, limit: TimeLimitName): Running | undefined =>
  dossier.running.find((one) => one.limit === limit);

/** A step that the detailed study has brought: without its fee the dossier cannot stay there. */
export const restsOnDetailedFee = (status: Status): boolean =>
  status === 'detailed-study' || status === 'proposal-sent' || status === 'accepted' || status === 'lapsed';

import { type PublicStep, publicSteps } from '#app/queue/public-step.ts';
import type { Chapter } from '#db/story.ts';
import type { Day } from '#lib/calendar/day.ts';
import { type TimeLimitName, timeLimits } from '#lib/calendar/time-limit.ts';
import { brusselsDay } from '#lib/calendar/zone.ts';
import type { Role } from '#lib/register/actor.ts';
import type { Study } from '#lib/register/dossier.ts';
import { type DossierEvent, isDossierEvent } from '#lib/register/event.ts';
import type { Rules } from '#lib/rules/rules.ts';

/** What happens to a dossier and is for its own people alone, with the rule it comes from. */
export const ownRules = {
  opened: 'R2',
  'advice-asked': 'R2',
  'advice-given': 'R2',
  'fee-requested': 'tariff',
  paid: 'R3',
  reversed: 'payment',
  refunded: 'payment',
  credited: 'payment',
  'received-opened': 'receipt',
  'received-presumed': 'receipt',
  'received-registered-letter': 'receipt',
  'owner-changed': 'notableChange',
  'change-declared': 'R11',
  'change-taken-back': 'R11',
  'information-asked': 'procedure',
  overdue: 'operatorOverdue',
  reminded: 'reminders',
  uncovered: 'payment',
  corrected: 'actsCountOn',
} as const;
export type OwnKind = keyof typeof ownRules;

/** What the sentence of such an event needs. */
export type OwnFacts = {
  readonly kind: OwnKind;
  readonly on?: Day;
  readonly cents?: number | undefined;
  readonly study?: Study;
  readonly limit?: TimeLimitName;
  readonly dueOn?: Day;
};

/** One line of a dossier's own history: its public step, or what only its people read; the words kept beside it. */
export type Told = {
  readonly index: number;
  readonly on: Day;
  readonly recordedOn: Day;
  readonly by: Role;
  readonly rule: string;
  readonly rules: number | null;
  readonly step: PublicStep | null;
  readonly own: OwnFacts | null;
  readonly words: Readonly<Record<string, string>>;
};

const dated = (on: Day | null): Pick<OwnFacts, 'on'> => (on === null ? {} : { on });

/** What is told of an event that has no public step of its own. */
const ownFacts = (event: DossierEvent): OwnFacts | null => {
  switch (event.type) {
    case 'DossierOpened':
      return { kind: 'opened' };
    case 'PreliminaryAdviceAsked':
      return { kind: 'advice-asked', on: event.on };
    case 'PreliminaryAdviceGiven':
      return { kind: 'advice-given', on: event.on };
    case 'FeeRequested':
      return {
        kind: 'fee-requested',
        on: event.on,
        study: event.study,
        cents: event.confidential?.amountCents,
      };
    case 'PaymentRegistered':
      return { kind: 'paid', on: event.bookedOn, cents: event.confidential?.amountCents };
    case 'PaymentReversed':
      return { kind: 'reversed', on: event.on };
    case 'PaymentRefunded':
      return { kind: 'refunded', on: event.on, cents: event.confidential?.amountCents };
    case 'FeeCoveredByCredit':
      return { kind: 'credited', on: event.coveredOn, study: event.study };
    case 'ReceiptRecorded':
      return { kind: `received-${event.evidence}`, on: event.receivedOn };
    case 'OwnerChanged':
      return { kind: 'owner-changed', on: event.on };
    case 'NotableChangeDeclared':
      return { kind: 'change-declared', on: event.on };
    case 'NotableChangeTakenBack':
      return { kind: 'change-taken-back', on: event.on };
    case 'InformationAsked':
      return { kind: 'information-asked', on: event.on };
    case 'OperatorOverdueRecorded':
      return { kind: 'overdue', limit: event.limit, dueOn: event.dueOn };
    case 'ReminderIssued':
      return { kind: 'reminded', on: event.on, limit: event.limit };
    case 'PlaceTakenBack':
      return { kind: 'uncovered', on: event.dueOn };
    case 'EntryDateCorrected':
      return { kind: 'corrected', ...dated(event.coveredOn ?? event.enteredOn) };
    case 'DossierTakenOver':
    case 'RequestSubmitted':
    case 'OrientationStudyStarted':
    case 'DetailedStudyStarted':
    case 'OrientationReported':
    case 'CapacityDecided':
    case 'ProjectMaintained':
    case 'CapacityOffered':
    case 'DetailedStudyOrdered':
    case 'ProposalSent':
    case 'ProposalAccepted':
    case 'OrderLapsed':
    case 'ProposalLapsed':
    case 'LapseUndone':
    case 'ReturnedFromB':
    case 'CommissioningLapsed':
    case 'CommissioningExtended':
    case 'TimeLimitSuspended':
    case 'TimeLimitResumed':
    case 'Commissioned':
    case 'ProjectChanged':
    case 'PowerReduced':
    case 'StruckOff':
    case 'Withdrawn':
      return null;
  }
};

const ruleOf = (step: PublicStep | null, own: OwnFacts | null): string => {
  if (own === null) return step?.rule ?? '';
  return own.kind === 'reminded' && own.limit !== undefined ? timeLimits[own.limit].rule : ownRules[own.kind];
};

/** A reason that is kept apart from the public entry: its own people read it (section 6 of the procedure). */
const reasonIn = (event: DossierEvent): Told['words'] =>
  event.type === 'StruckOff' && event.confidential !== undefined ? event.confidential : {};

/**
 * The history of a dossier as its own people read it, in the order of the log; what staff prepare among themselves is left
 * out. `unopened` is the entry of a letter that its producer has not opened: its words are kept back until then.
 */
export const toldOf = (
  story: readonly Chapter[],
  versions: readonly Rules[],
  unopened: number | null = null,
): readonly Told[] =>
  story.flatMap(({ index, at, by, rules, event, record }) => {
    if (!isDossierEvent(event)) return [];
    const [step = null] = publicSteps([{ event, at }], versions);
    const own = step === null ? ownFacts(event) : null;
    const recordedOn = brusselsDay(at);
    const on = step?.on ?? own?.on ?? recordedOn;
    const words = index === unopened ? {} : { ...record, ...reasonIn(event) };
    return [{ index, on, recordedOn, by, rule: ruleOf(step, own), rules, step, own, words }];
  });

import type { Day } from '#lib/calendar/day.ts';
import { brusselsDay, type Instant } from '#lib/calendar/zone.ts';
import type { Project } from '#lib/register/dossier.ts';
import type { DossierEvent, EventOf } from '#lib/register/event.ts';
import { type Rules, rulesOn } from '#lib/rules/rules.ts';

/** The steps that anyone may read, with the rule each comes from. */
export const stepRules = {
  'taken-over': 'rankBy',
  submitted: 'R3',
  'orientation-started': 'R3',
  'detailed-started': 'R7',
  'entry-corrected': 'actsCountOn',
  'place-lost': 'payment',
  'orientation-available': 'R4, R5',
  'orientation-reached': 'R4, R6',
  'capacity-available': 'R7',
  'capacity-reached': 'R7, R6',
  maintained: 'R6',
  offered: 'freedCapacity',
  'detailed-ordered': 'R5',
  'proposal-sent': 'R8',
  'proposal-accepted': 'R9',
  'order-lapsed': 'R5',
  'proposal-lapsed': 'R9',
  'lapse-undone': 'actsCountOn',
  'returned-from-b': 'leaveB',
  'commissioning-lapsed': 'R10',
  'commissioning-extended': 'commissioningLapse',
  suspended: 'commissioningLapse',
  resumed: 'commissioningLapse',
  commissioned: 'R10',
  changed: 'R11',
  reduced: 'reduceWhileWaiting',
  'struck-off': 'R6, R10, R11',
  withdrawn: 'procedure',
} as const;

export type StepKind = keyof typeof stepRules;

/**
 * One step of an entry's history, with public facts alone: no deadline, no amount, no document, no reason but that of an
 * exception. `on` is the day it counts from, `recordedOn` the day it stands in the log; powers in kVA.
 */
export type PublicStep = {
  readonly kind: StepKind;
  readonly rule: string;
  readonly rulesVersion: number | null;
  readonly on: Day;
  readonly recordedOn: Day;
  readonly submittedAt: Instant | null;
  readonly kva: number | null;
  readonly project: Pick<Project, 'technology' | 'permanentKva' | 'flexibleKva'> | null;
  readonly exception: string | null;
  readonly justification: string | null;
  readonly passedOver: number;
};

type Facts = Pick<PublicStep, 'kind'> & Partial<Omit<PublicStep, 'kind'>>;

type Outcome = EventOf<'OrientationReported' | 'CapacityDecided'>;

const outcomeFacts = (event: Outcome, study: 'orientation' | 'capacity'): Facts => ({
  kind: `${study}-${event.outcome}`,
  on: event.sentOn,
  kva: event.grantedKva,
  exception: event.exception,
  justification: event.justification,
  passedOver: event.passedOver.length,
});

const powers = ({ technology, permanentKva, flexibleKva }: Project): PublicStep['project'] => ({
  technology,
  permanentKva,
  flexibleKva,
});

/** What anyone may read of an event; null for what concerns the producer and the operator alone (procedure.md, 6). */
const factsOf = (event: DossierEvent): Facts | null => {
  switch (event.type) {
    case 'DossierTakenOver':
      return { kind: 'taken-over', on: event.enteredOn, project: powers(event.project) };
    case 'RequestSubmitted':
      return {
        kind: 'submitted',
        on: brusselsDay(event.submittedAt),
        submittedAt: event.submittedAt,
        project: powers(event.project),
      };
    case 'OrientationStudyStarted':
      return { kind: 'orientation-started', on: event.enteredOn };
    case 'DetailedStudyStarted':
      return { kind: 'detailed-started' };
    case 'EntryDateCorrected':
      return event.enteredOn === null ? null : { kind: 'entry-corrected', on: event.enteredOn };
    case 'PlaceTakenBack':
      return event.keepsPlace ? null : { kind: 'place-lost' };
    case 'OrientationReported':
      return outcomeFacts(event, 'orientation');
    case 'CapacityDecided':
      return outcomeFacts(event, 'capacity');
    case 'ProjectMaintained':
      return { kind: 'maintained', on: event.on };
    case 'CapacityOffered':
      return {
        kind: 'offered',
        on: event.sentOn,
        kva: event.grantedKva,
        exception: event.exception,
        passedOver: event.passedOver.length,
      };
    case 'DetailedStudyOrdered':
      return { kind: 'detailed-ordered', on: event.on };
    case 'ProposalSent':
      return { kind: 'proposal-sent', on: event.sentOn };
    case 'ProposalAccepted':
      return { kind: 'proposal-accepted', on: event.acceptedOn };
    case 'OrderLapsed':
      return { kind: 'order-lapsed' };
    case 'ProposalLapsed':
      return { kind: 'proposal-lapsed' };
    case 'LapseUndone':
      return { kind: 'lapse-undone', kva: event.grantedKva, exception: event.exception };
    case 'ReturnedFromB':
      return {
        kind: 'returned-from-b',
        on: event.on,
        kva: event.grantedKva,
        passedOver: event.passedOver.length,
      };
    case 'CommissioningLapsed':
      return { kind: 'commissioning-lapsed' };
    case 'CommissioningExtended':
      return { kind: 'commissioning-extended', on: event.on };
    case 'TimeLimitSuspended':
      return { kind: 'suspended', on: event.from };
    case 'TimeLimitResumed':
      return { kind: 'resumed', on: event.on };
    case 'Commissioned':
      return { kind: 'commissioned', on: event.commissionedOn, kva: event.permanentKva };
    case 'ProjectChanged':
      return { kind: 'changed', on: event.on, project: powers(event.project) };
    case 'PowerReduced':
      return { kind: 'reduced', on: event.on, project: powers(event.project) };
    case 'StruckOff':
      return { kind: 'struck-off', on: event.on };
    case 'Withdrawn':
      return { kind: 'withdrawn', on: event.on };
    case 'DossierOpened':
    case 'PreliminaryAdviceAsked':
    case 'PreliminaryAdviceGiven':
    case 'FeeRequested':
    case 'PaymentRegistered':
    case 'PaymentReversed':
    case 'PaymentRefunded':
    case 'FeeCoveredByCredit':
    case 'ReceiptRecorded':
    case 'OwnerChanged':
    case 'NotableChangeDeclared':
    case 'NotableChangeTakenBack':
    case 'InformationAsked':
    case 'OperatorOverdueRecorded':
    case 'ReminderIssued':
      return null;
  }
};

/** The steps of one entry that anyone may read, in the order of the log, each with the rules in force when it was recorded. */
export const publicSteps = (
  recorded: readonly { readonly event: DossierEvent; readonly at: Instant }[],
  rules: readonly Rules[],
): readonly PublicStep[] =>
  recorded.flatMap(({ event, at }) => {
    const facts = factsOf(event);
    const recordedOn = brusselsDay(at);
    if (facts === null) return [];
    return {
      submittedAt: null,
      kva: null,
      project: null,
      exception: null,
      justification: null,
      passedOver: 0,
      on: recordedOn,
      ...facts,
      recordedOn,
      rule: stepRules[facts.kind],
      rulesVersion: rulesOn(rules, recordedOn)?.version ?? null,
    };
  });

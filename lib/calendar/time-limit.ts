import type { Day } from './day.ts';
import {
  type Deadline,
  deadline,
  dueDay,
  endOfLength,
  type Length,
  type Party,
  type Reckoning,
} from './deadline.ts';

/** The lengths the rules document gives; the unit ends the name. */
export type Limits = {
  readonly orientationReportMonths: number;
  readonly detailedStudyMonths: number;
  readonly orderDetailedStudyMonths: number;
  readonly acceptProposalMonths: number;
  readonly commissioningMonths: number;
  readonly decideLapseMonths: number;
  readonly takeBackChangeDays: number;
  readonly reversalNoticeWorkingDays: number;
  readonly presumedReceiptWorkingDays: number;
  readonly registrationWorkingDays: number;
  readonly bankDelayWorkingDays: number;
  readonly extensionMonths: number;
};

/** What a limit takes from the rules document. */
export type LimitRules = Reckoning & { readonly limits: Limits };

type TimeLimit = {
  /** The rule of the source, or the key of the rules document. */
  readonly rule: string;
  /** Whose last day it is; only the producer's moves. */
  readonly party: Party;
  readonly unit: 'months' | 'days' | 'workingDays' | 'none';
  readonly length: keyof Limits | null;
  /** When reminders go out: see `reminderDays`. */
  readonly reminders: 'before-end' | 'months-and-days-before-end' | 'months-after-start' | 'none';
  readonly starts: string;
  readonly onEnd: string;
};

export const timeLimitNames = [
  'orientation-report',
  'detailed-study',
  'order-detailed-study',
  'accept-proposal',
  'commissioning',
  'decide-lapse',
  'take-back-change',
  'reversal-notice',
  'presumed-receipt',
  'registration',
  'answer-capacity',
] as const;

export type TimeLimitName = (typeof timeLimitNames)[number];

/** The limits that end: all but the answer on capacity, which has reminders only (`capacityAnswerMonths`). */
export type EndingLimitName = Exclude<TimeLimitName, 'answer-capacity'>;

/** Every time limit of the procedure. */
export const timeLimits = {
  'orientation-report': {
    rule: 'R4',
    party: 'operator',
    unit: 'months',
    length: 'orientationReportMonths',
    reminders: 'before-end',
    starts: 'registration of the payment',
    onEnd: 'operator overdue',
  },
  'detailed-study': {
    rule: 'R8',
    party: 'operator',
    unit: 'months',
    length: 'detailedStudyMonths',
    reminders: 'before-end',
    starts: 'registration of the payment, offer of freed capacity or return from queue b',
    onEnd: 'operator overdue',
  },
  'order-detailed-study': {
    rule: 'orderDetailedStudyMonths',
    party: 'producer',
    unit: 'months',
    length: 'orderDetailedStudyMonths',
    reminders: 'before-end',
    starts: 'receipt of the report that capacity is available, or of the offer',
    onEnd: 'queue b',
  },
  'accept-proposal': {
    rule: 'R9',
    party: 'producer',
    unit: 'months',
    length: 'acceptProposalMonths',
    reminders: 'before-end',
    starts: 'receipt of the proposal',
    onEnd: 'queue b',
  },
  commissioning: {
    rule: 'R10',
    party: 'producer',
    unit: 'months',
    length: 'commissioningMonths',
    reminders: 'months-and-days-before-end',
    starts: 'acceptance of the proposal',
    onEnd: 'lapsed',
  },
  'decide-lapse': {
    rule: 'commissioningLapse',
    party: 'operator',
    unit: 'months',
    length: 'decideLapseMonths',
    reminders: 'before-end',
    starts: 'lapse',
    onEnd: 'operator overdue',
  },
  'take-back-change': {
    rule: 'R11',
    party: 'producer',
    unit: 'days',
    length: 'takeBackChangeDays',
    reminders: 'before-end',
    starts: 'confirmation of a notable change',
    onEnd: 'struck off',
  },
  'reversal-notice': {
    rule: 'payment',
    party: 'producer',
    unit: 'workingDays',
    length: 'reversalNoticeWorkingDays',
    reminders: 'before-end',
    starts: 'notice of the reversal',
    onEnd: 'entry taken back',
  },
  'presumed-receipt': {
    rule: 'receipt',
    party: 'operator',
    unit: 'workingDays',
    length: 'presumedReceiptWorkingDays',
    reminders: 'none',
    starts: 'electronic sending',
    onEnd: 'received',
  },
  registration: {
    rule: 'enteredOn',
    party: 'operator',
    unit: 'workingDays',
    length: 'registrationWorkingDays',
    reminders: 'before-end',
    starts: 'booking of the payment',
    onEnd: 'operator overdue',
  },
  'answer-capacity': {
    rule: 'capacityAnswerMonths',
    party: 'producer',
    unit: 'none',
    length: null,
    reminders: 'months-after-start',
    starts: 'written notice that the capacity is reached',
    onEnd: 'nothing',
  },
} as const satisfies Readonly<Record<TimeLimitName, TimeLimit>>;

const lengthOf = (name: EndingLimitName, limits: Limits): Length => {
  const { unit, length } = timeLimits[name];
  switch (unit) {
    case 'months':
      return { months: limits[length] };
    case 'days':
      return { days: limits[length] };
    case 'workingDays':
      return { workingDays: limits[length] };
  }
};

/**
 * The last day of a limit that runs from the day of its event: always from that day, never from another due day.
 * Throws RangeError when it lies outside the years 1900 to 2199.
 */
export const limitDueOn = (name: EndingLimitName, origin: Day, rules: LimitRules): Day =>
  dueDay(endOfLength(origin, lengthOf(name, rules.limits), rules.monthsCount), timeLimits[name].party, rules);

/** As `limitDueOn`, with the day as counted and the reason of a difference. */
export const limitDeadline = (name: EndingLimitName, origin: Day, rules: LimitRules): Deadline =>
  deadline(origin, lengthOf(name, rules.limits), timeLimits[name].party, rules);

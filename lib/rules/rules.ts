import { z } from 'zod';
import { isDay } from '#lib/calendar/day.ts';
import { isIban } from '#lib/payment/iban.ts';

/** A civil day, ISO 'YYYY-MM-DD', that exists in the calendar. */
export const daySchema = z.custom<`${number}-${number}-${number}`>(
  (text) => typeof text === 'string' && isDay(text),
  'not a day of the calendar, expected YYYY-MM-DD',
);

const count = z.int().min(1).max(120);
const daysBefore = z.array(z.int().min(0).max(365)).max(6).readonly();

/** Lengths of the procedure's time limits; the unit ends the name. */
export const limitsSchema = z.strictObject({
  orientationReportMonths: count,
  detailedStudyMonths: count,
  orderDetailedStudyMonths: count,
  acceptProposalMonths: count,
  commissioningMonths: count,
  decideLapseMonths: count,
  takeBackChangeDays: count,
  reversalNoticeWorkingDays: count,
  presumedReceiptWorkingDays: count,
  registrationWorkingDays: count,
  bankDelayWorkingDays: count,
  extensionMonths: count,
});

const bracket = z.strictObject({
  study: z.enum(['orientation', 'detailed']),
  /** The bracket holds installations up to this power (permanent and flexible together); null for no upper bound. */
  upToKva: z.int().positive().nullable(),
  /** Never 0: the payment of the fee is what starts a study (R3, R7). */
  amountCents: z.int().positive().max(100_000_000),
  vatCents: z.int().min(0).max(100_000_000),
});

/** What a study costs the installations of a bracket, without VAT, and the VAT on it, in cents. */
export type Bracket = Readonly<z.infer<typeof bracket>>;

/**
 * Where fees are paid: the account as it stands on a fee request, and the first of its statements that the queue reads. A
 * missing statement is only noticed where it is known which one comes first.
 */
const payToSchema = z.strictObject({
  beneficiary: z.string().trim().min(1).max(70),
  iban: z.string().refine(isIban, 'not an IBAN without spaces'),
  firstStatement: z.strictObject({ year: z.int().min(1990).max(2999), number: z.int().min(1).max(999) }),
  /**
   * Whether the account has at most one statement for each day: then the day on which one closes is settled once it is over.
   * Left out: several may come, and that day is settled once a statement that closes later has been read.
   */
  isOneADay: z.literal(true).optional(),
  /**
   * Up to which day money may still come to the accounts that earlier versions named: no day up to it is settled before it is
   * settled there too. Left out: for a year from the day on which the account changed.
   */
  formerUntil: daySchema.optional(),
});

/** The brackets of each study rise to one without upper bound: every power finds one fee, whatever the order of studies. */
const rises = (rows: readonly Bracket[], study: Bracket['study']): boolean => {
  const bounds = rows.filter((row) => row.study === study).map(({ upToKva }) => upToKva ?? Infinity);
  return bounds.at(-1) === Infinity && bounds.every((bound, at) => at === 0 || bound > (bounds[at - 1] ?? 0));
};

/**
 * The rules document: every point the source leaves open (procedure.md, section 3), versioned, dated, published in
 * the log. A new version never rewrites a past decision.
 */
export const rulesSchema = z.strictObject({
  version: z.int().positive(),
  inForceFrom: daySchema,
  rankBy: z.literal('booking-day-then-submission-then-number'),
  monthsCount: z.enum(['eve', 'sameDay']),
  rollOver: z.boolean(),
  zone: z.literal('Europe/Brussels'),
  limits: limitsSchema,
  priority: z.literal('granted-then-main-and-a-then-b'),
  freedCapacity: z.enum(['strict', 'firstFit']),
  reduceWhileWaiting: z.boolean(),
  notableChange: z.strictObject({ reductionPercent: z.int().min(0).max(100) }),
  reminders: daysBefore,
  commissioningWarningMonths: z.array(count).max(6).readonly(),
  capacityAnswerReminderMonths: z.array(count).max(12).readonly(),
  payTo: payToSchema,
  tariff: z
    .array(bracket)
    .min(2)
    .readonly()
    .refine(
      (rows) => rises(rows, 'orientation') && rises(rows, 'detailed'),
      'the brackets of each study must rise, the last one without upper bound',
    ),
});

export type Rules = Readonly<z.infer<typeof rulesSchema>>;

/** The version in force on a day: the last one published whose date has come; null before the first. */
export const rulesOn = (versions: readonly Rules[], day: string): Rules | null => {
  for (let at = versions.length - 1; at >= 0; at -= 1) {
    const version = versions[at];
    if (version !== undefined && version.inForceFrom <= day) return version;
  }
  return null;
};

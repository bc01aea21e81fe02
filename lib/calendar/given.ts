import fc from 'fast-check';
import { type Day, dayOfSerial, firstDay, lastDay, serialOf } from './day.ts';
import type { ReminderRules } from './reminder.ts';
import type { LimitRules } from './time-limit.ts';

/** The settings of version 1 that the calendar reads. */
export const givenRules = {
  monthsCount: 'eve',
  rollOver: true,
  limits: {
    orientationReportMonths: 1,
    detailedStudyMonths: 3,
    orderDetailedStudyMonths: 6,
    acceptProposalMonths: 6,
    commissioningMonths: 24,
    decideLapseMonths: 1,
    takeBackChangeDays: 14,
    reversalNoticeWorkingDays: 10,
    presumedReceiptWorkingDays: 3,
    registrationWorkingDays: 3,
    bankDelayWorkingDays: 5,
    extensionMonths: 12,
  },
  reminders: [30, 7, 1],
  commissioningWarningMonths: [6, 3, 1],
  capacityAnswerReminderMonths: [1, 2, 3],
} as const satisfies LimitRules & ReminderRules;

const daysFrom = (from: Day, to: Day): fc.Arbitrary<Day> =>
  fc.integer({ min: serialOf(from), max: serialOf(to) }).map(dayOfSerial);

/** Any day of the calendar. */
export const anyDay: fc.Arbitrary<Day> = daysFrom(firstDay, lastDay);

/** Any day from which every limit still ends within the calendar. */
export const anyOrigin: fc.Arbitrary<Day> = daysFrom('1910-01-01', '2180-12-31');

/** Every day of the calendar, in order. */
export const everyDay = (): Day[] =>
  Array.from({ length: serialOf(lastDay) - serialOf(firstDay) + 1 }, (_, at) =>
    dayOfSerial(serialOf(firstDay) + at),
  );

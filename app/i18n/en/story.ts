import type { story as source } from '#app/i18n/fr/story.ts';
import { limitWords } from '#lib/register/wording.ts';

/** The producer's own history of a dossier. */
export const story: typeof source = {
  own: {
    opened: () => 'Dossier opened, as a draft.',
    'advice-asked': () => 'Preliminary advice asked for.',
    'advice-given': () => 'Preliminary advice given. It is indicative and binds nobody.',
    'fee-requested': ({ amount, study }) => `${study}: ${amount} is asked for, VAT included.`,
    paid: ({ amount }) => `Payment of ${amount} registered, at its booking day.`,
    reversed: () => 'A payment is taken back by the bank.',
    refunded: ({ amount }) => `${amount} is refunded.`,
    credited: ({ study }) => `${study}: paid by money that had already arrived.`,
    'received-opened': () => 'Mail opened by the producer: the time limit runs.',
    'received-presumed': () => 'Mail presumed received on the third working day: the time limit runs.',
    'received-registered-letter': () => 'Registered letter received, with its proof: the time limit runs.',
    'owner-changed': () => 'The project changes hands; its place stays.',
    'change-declared': () => 'Notable change declared. It can still be taken back.',
    'change-taken-back': () => 'Notable change taken back: the project stays what it was.',
    'information-asked': () =>
      'The expert asks for more information. No time limit and no rank depends on it.',
    overdue: ({ limit, day }) => `The operator has passed its time limit (${limit}), due on ${day}.`,
    reminded: ({ limit }) => `Reminder sent: ${limit}.`,
    uncovered: () => 'The payment of a study is no longer covered; the place is kept.',
    corrected: () => 'The day that covers a fee is corrected: an earlier movement of the account was read.',
  },
  limits: limitWords.en,
  ruleNames: {
    tariff: 'tariff',
    receipt: 'receipt',
    notableChange: 'notable change',
    operatorOverdue: 'operator overdue',
    reminders: 'reminders',
    orderDetailedStudyMonths: 'order of the detailed study',
    capacityAnswerMonths: 'answer on capacity',
    enteredOn: 'registration of the payment',
  },
};

import { limitWords } from '#lib/register/wording.ts';
import type { demo as french } from '../fr/demo.ts';

/** The demonstration, in English. */
export const demo: typeof french = {
  banner: 'Demonstration: all of it is fictitious.',
  bannerDay: (day) => `Here it is ${day}.`,
  toClock: 'Move the clock',
  title: 'The clock of the demonstration',
  today: (day) => `Here it is ${day}.`,
  onTime: 'The clock runs with that of this machine.',
  ahead: (days) => `The clock runs ${days} ahead of that of this machine.`,
  lead: 'Let time pass and see what it brings: reminders, presumed receipts, limits overrun, moves to queue b, capacity offered to those who wait. The days go by one after the other, as they do in life. The clock never goes back.',
  days: ['day', 'days'],
  moves: { day: 'Forward by a day', month: 'Forward by a month', due: 'To the next due date' },
  until: (day) => `Until ${day}, eight in the morning.`,
  nextTitle: 'The next due date',
  next: (day) => `On ${day} this takes effect, unless somebody acts before:`,
  due: (limit, dueOn) => `${limit}, last day ${dueOn}`,
  more: (dues) => `and ${dues}.`,
  dues: ['other due date', 'other due dates'],
  noneDue: 'No limit runs: nothing will fall due by itself.',
  limits: limitWords.en,
  entry: (number) => `entry ${number}`,
  dossier: (number) => `dossier ${number}`,
  happened: 'What time has done',
  between: (from, to, entries) => `From ${from} to ${to}: ${entries} in the register.`,
  nothing: 'Nothing fell due meanwhile: no limit, no reminder.',
  cut: (shown, all) => `Here are the first ${shown} of the ${all}.`,
  counts: {
    reminder: ['reminder sent', 'reminders sent'],
    receipt: ['receipt taken as given', 'receipts taken as given'],
    overdue: ['limit overrun by the operator', 'limits overrun by the operator'],
    other: ['line that is not public', 'lines that are not public'],
  },
  rule: 'Rule',
  projects: ['project', 'projects'],
  signIn: {
    title: 'Who would you like to be?',
    lead: 'One click, no password. All of it is fictitious: try anything, nothing can be broken.',
    onward: 'You then go on to where you were going.',
    newcomer: {
      title: 'New producer',
      text: 'You have a project and everything is still to do: ask for an advice, submit a request, pay, follow your place.',
      again: (count) => `You find ${count} there.`,
      button: 'Enter as a new producer',
    },
    staff: 'At the grid operator',
    entrances: {
      expert: {
        button: 'Enter as an expert',
        text: 'Answers producers, makes the studies, decides on capacity, by rank.',
      },
      finance: {
        button: 'Enter as finance',
        text: 'Registers transfers: it is the registered payment that gives the place.',
      },
    },
    others: 'Or another person of the same role',
    why: 'Some acts take two: one proposes, another confirms.',
    nth: (role, rank) => `${role} no. ${rank}`,
    withoutPages:
      'The regulator, the coordinator, the access manager and the contact desk have no page of their own here: like everybody, they read',
    publicQueue: 'the queue and its exceptions.',
    producers: 'Producers on their way',
    producersLead: 'Each has a project at another step.',
  },
  else: 'And now?',
  ways: {
    queue: 'See the queue as it has become',
    signIn: 'Enter as a producer, an expert or finance',
    payments: 'Register a transfer, at finance: without a registered payment nothing enters the queue',
  },
};

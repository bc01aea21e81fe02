import type { home as french, Stage } from '#app/i18n/fr/home.ts';

const months = (count: number): string => {
  if (count % 12 !== 0) return count === 1 ? '1 month' : `${count} months`;
  return count === 12 ? '1 year' : `${count / 12} years`;
};

const stages: readonly Stage[] = [
  {
    mark: 'Advice',
    title: 'Preliminary advice',
    rules: 'R2',
    who: 'The expert answers',
    howLong: () => 'optional, free',
    text: 'An indicative answer to “would my project fit?”. It binds nobody and gives no place.',
  },
  {
    mark: 'Orientation',
    title: 'Orientation study: to pay is to enter',
    rules: 'R3, R4',
    who: 'The operator sends its report',
    howLong: ({ orientationReportMonths }) =>
      `${months(orientationReportMonths)} from the registration of the payment`,
    text: 'The registration of the first payment gives the place, and nothing else does. Who skips this optional study enters with the detailed study (R7).',
  },
  {
    mark: 'Capacity',
    title: 'Is there room on the grid?',
    rules: 'R5, R6',
    who: 'The operator decides, by rank',
    howLong: () => 'with the report',
    text: 'Yes: the capacity is granted and kept. No: the producer is told in writing, and maintains the project or abandons it.',
  },
  {
    mark: 'Detailed study',
    title: 'Detailed study',
    rules: 'R7, R8',
    who: 'The operator sends proposal and order form',
    howLong: ({ detailedStudyMonths }) =>
      `${months(detailedStudyMonths)} from the registration of the payment`,
    text: 'The technical and financial proposal (PTF) always comes with the order form.',
  },
  {
    mark: 'Agreement',
    title: 'Agreement to the proposal',
    rules: 'R9',
    who: 'The producer returns both, signed',
    howLong: ({ acceptProposalMonths }) => `${months(acceptProposalMonths)} from receipt`,
    text: 'One without the other is no agreement.',
  },
  {
    mark: 'Commissioning',
    title: 'Commissioning',
    rules: 'R10',
    who: 'The producer builds',
    howLong: ({ commissioningMonths }) => `${months(commissioningMonths)} from the agreement`,
    text: 'The capacity is used for good. Past the limit, the expert extends it on evidence or strikes the project off.',
  },
];

/** The page that says what the queue is, in English. */
export const home: typeof french = {
  title: 'The connection queue',
  lead: 'To feed electricity into the grid, a project waits its turn: first come, first served. Here is who waits, where, and why in this order.',
  figures: (day) => `The queue on ${day}`,
  waiting: (power) => `asking for ${power}`,
  seePart: 'See',
  see: 'See who is where in the queue',
  how: 'How a project moves on',
  howLead:
    'Six stages, each with its rule, who acts and within what time. The limits come from the published rules.',
  drawing: 'Drawing of the procedure: six stages in a row, and two places to wait, queue a and queue b.',
  rule: 'Rule',
  stages,
  branches: {
    a: {
      title: 'Queue a',
      rules: 'R6',
      text: 'The capacity is reached, the project is maintained: it keeps its date of entry. What comes free is offered to it at its rank.',
    },
    b: {
      title: 'Queue b',
      rules: 'R5, R9',
      text: 'No agreement within the limit: the project comes after the main queue and queue a. It may return, at its old date of entry, if capacity remains.',
    },
    out: {
      title: 'Out of the queue',
      rules: 'R6, R11',
      text: 'Withdrawn by the producer, abandoned, or struck off after a notable change. The capacity it held is offered at once to those behind.',
    },
  },
  branchesTitle: 'When a project does not move on',
  promises: 'What anyone can check',
  promise: [
    [
      'The order comes from dates alone',
      'The rank is counted again each time it is shown: booking day of the payment, moment of the request, number. Nobody types it in.',
    ],
    [
      'The past stays readable',
      'The queue can be read as it was on any date, with the ranks and capacities of that day.',
    ],
    [
      'Every exception has its reason',
      'If one project passes before another, the reason stands in its history, for all to read.',
    ],
  ],
};
